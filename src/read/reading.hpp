// What every reader works with: the folder, the Model that it fills, and the list of faults.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "read/ages.hpp"
#include "read/dates.hpp"
#include "read/faults.hpp"
#include "read/read.hpp"
#include "read/workbook.hpp"

namespace casebook::read {

/// What casebook.yaml says about a column whose heading is not one of ours, or means something else here.
struct DeclaredColumn {
    std::string file;
    std::string heading;
    std::string holds;  ///< the name of a field
    /// Of a column that is about one stretch of time or one measure: the values that its rows do not say.
    std::optional<model::Date> from = {};
    std::optional<model::Date> until = {};
    std::string measure = {};

    [[nodiscard]] bool spans_time_or_measure() const { return from || !measure.empty(); }
};

/// What becomes of rows about pupils who are not on the register.
enum class Others { fault, leave_out, compare };

/// How casebook.yaml says that a file of `tracking/` is to be read.
struct Mapping {
    model::Recorded<std::string> file;
    std::string sheet;  ///< of a workbook; may be empty
    std::string kind;   ///< as `attendance`; may be empty
    std::optional<DateOrder> dates;
    std::optional<Others> others;
    std::string measure;               ///< what the values measure, where the file measures one thing
    std::optional<AgeForm> ages = {};  ///< how ages with a point are meant
};

/// A stretch of time that headings name, as `Autumn 1`.
struct HalfTerm {
    std::string name;
    model::Date from{};
    model::Date until{};
};

/// A sheet of casebook.xlsx that stands for a file.
struct SheetOfAFile {
    const InputFile* workbook = nullptr;
    std::string sheet;
};

struct Reading {
    std::span<const InputFile> folder;
    std::span<const InputFile> shipped;
    model::Date today;
    model::Model& model;
    diagnostics::Sources& sources;
    diagnostics::Diagnostics& diagnostics;
    std::vector<model::Recorded<std::string>> wanted_frameworks =
        {};  ///< the school's own, then the archive ones
    std::vector<DeclaredColumn> columns = {};
    std::vector<Mapping> mappings = {};
    std::vector<HalfTerm> half_terms = {};
    std::map<std::string, SheetOfAFile> sheets = {};  ///< by the path of the file that each stands for
    std::deque<InputFile> sheet_files = {};           ///< those paths, as files without bytes
    std::map<std::string, Workbook> workbooks = {};   ///< those that were unpacked, by path
};

/// The path that readers know a table by: `register.csv` for `Register.XLSX`, `register.xls`,
/// `register.html`, `register.tsv` and itself.
[[nodiscard]] std::string table_path(std::string_view path);

/// The mapping of a file; null where there is none.
[[nodiscard]] const Mapping* mapping_of(const Reading& reading, std::string_view path);

/// The table of that path, whether it is a CSV, a workbook or a sheet of casebook.xlsx: null where there is
/// none.
[[nodiscard]] const InputFile* find_table(const Reading& reading, std::string_view path);

/// The file of that path, whatever the case of its letters; null where there is none.
[[nodiscard]] const InputFile* find_file(std::span<const InputFile> files, std::string_view path);

/// "did you mean …?" in a sentence for the mend, or empty. Case, accents and punctuation do not matter for
/// nearness.
[[nodiscard]] std::string suggestion(std::string_view word, std::span<const std::string_view> candidates);

/// `a, b or c`
[[nodiscard]] std::string alternatives(std::span<const std::string_view> words);

/// Path without its folders; path without its folders and its ending.
[[nodiscard]] std::string_view file_name(std::string_view path);
[[nodiscard]] std::string_view stem(std::string_view path);

/// Lower case of the ASCII letters.
[[nodiscard]] std::string lower(std::string_view text);

/// A column's name inside a sentence: `Decision date` becomes `decision date`, `SEN` stays.
[[nodiscard]] std::string spoken(std::string_view name);

}  // namespace casebook::read
