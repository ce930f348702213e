// What every reader works with: the folder, the Model that it fills, and the list of faults.
#pragma once

#include <span>
#include <string_view>

#include "read/faults.hpp"
#include "read/read.hpp"

namespace casebook::read {

/// What casebook.yaml says about a column whose heading is not one of ours, or means something else here.
struct DeclaredColumn {
    std::string file;
    std::string heading;
    std::string holds;  ///< the name of a field
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
};

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
