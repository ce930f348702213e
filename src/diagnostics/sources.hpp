// The files that were read in this run, so that a Location can be shown with its name and its line.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/location.hpp"

namespace casebook::diagnostics {

/// Names and texts of the files read in one run. References to names and texts stay valid as files are added.
class Sources {
  public:
    /// Registers a file under the name shown to people (relative to the folder, `/` as separator) and gives
    /// its id (from 1).
    std::uint32_t add(std::string name, std::string text);

    /// Registers one sheet of a workbook. Each row is a line of `text`, its cells separated by tabs; in its
    /// Locations `column` counts cells.
    std::uint32_t add_sheet(std::string name, std::string sheet, std::string text);

    /// The name of a file; empty for id 0 or an id that was never given.
    [[nodiscard]] std::string_view name(std::uint32_t file) const;
    [[nodiscard]] std::string_view text(std::uint32_t file) const;
    /// The sheet's name, where the file is a sheet of a workbook; else empty.
    [[nodiscard]] std::string_view sheet(std::uint32_t file) const;
    /// One line without its line break; empty where there is none.
    [[nodiscard]] std::string_view line(Location where) const;
    /// The line as people should see it, and the character at which the place begins in it (0: unknown).
    struct Shown {
        std::string line;
        std::size_t column = 0;
    };
    [[nodiscard]] Shown shown(Location where) const;
    /// `C14`: the cell of a sheet; empty where the file is none, or the place is no single cell.
    [[nodiscard]] std::string cell(Location where) const;
    /// `register.csv:14:3` or `attendance.xlsx, sheet 'Autumn', C14`, or less where line or column is
    /// unknown.
    [[nodiscard]] std::string spell(Location where) const;

    /// What the folder keeps in place of a table: `costs.xlsx`, or `the sheet “costs” of casebook.xlsx`, for
    /// `costs.csv`. What was said later counts.
    void keeps(std::string table, std::string as);
    /// A message with the names of tables as the folder keeps them.
    [[nodiscard]] std::string in_its_words(std::string_view text) const;

  private:
    struct File {
        std::string name;
        std::string text;
        std::string sheet;
        std::vector<std::uint32_t> line_ends;  ///< offsets of the line breaks
    };
    [[nodiscard]] const File* file(std::uint32_t id) const;

    std::deque<File> files_;
    std::map<std::string, std::string, std::less<>> kept_as_;
};

}  // namespace casebook::diagnostics
