// The files that were read in this run, so that a Location can be shown with its name and its line.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

#include "diagnostics/location.hpp"

namespace casebook::diagnostics {

/// Names and texts of the files read in one run. References to names and texts stay valid as files are added.
class Sources {
  public:
    /// Registers a file under the name shown to people (relative to the folder, `/` as separator) and gives
    /// its id (from 1).
    std::uint32_t add(std::string name, std::string text);

    /// The name of a file; empty for id 0 or an id that was never given.
    [[nodiscard]] std::string_view name(std::uint32_t file) const;
    [[nodiscard]] std::string_view text(std::uint32_t file) const;
    /// One line without its line break; empty where there is none.
    [[nodiscard]] std::string_view line(Location where) const;
    /// `register.csv:14:3`, or less where line or column is unknown.
    [[nodiscard]] std::string spell(Location where) const;

  private:
    struct File {
        std::string name;
        std::string text;
    };
    std::deque<File> files_;
};

}  // namespace casebook::diagnostics
