// What Casebook understands of a file that a school has exported, and the mapping that would say so.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "read/read.hpp"

namespace casebook::read {

/// One column of the file and what it would be read as.
struct ProposedColumn {
    std::string heading = {};
    std::string holds = {};  ///< a field, with the time that the heading names; empty: left out
    bool by_values = false;  ///< its values and not its heading say what it holds
};

struct Proposal {
    std::string path;       ///< where the file belongs in the mentor's folder
    std::string_view kind;  ///< of `importable_kinds`: the one that was asked for, or marks for attendance
    std::vector<ProposedColumn> columns;
    std::size_t rows = 0;               ///< records that could be read
    std::vector<std::string> examples;  ///< the first three, as they would be read
    std::string mapping;                ///< an item of `mapping` in casebook.yaml; empty where none is needed
    std::string measures;               ///< items of `measures` in casebook.yaml; may be empty
    std::vector<std::string> unknown;   ///< what the file does not say, and what was taken for it
};

/// What is asked of a proposal: a kind of `importable_kinds`, and a sheet where a workbook has several.
struct Wanted {
    std::string_view kind;
    std::string sheet = {};
};

/// The kinds of files that can be imported: `attendance`, `register` …
[[nodiscard]] std::vector<std::string_view> importable_kinds();

/// Reads a file beside the register and the settings of the folder. Everything found wrong with the file, and
/// nothing about the folder, is in `diagnostics`; empty where no row could be read.
[[nodiscard]] std::optional<Proposal> propose(const InputFile& file, const Wanted& wanted,
                                              std::span<const InputFile> folder,
                                              std::span<const InputFile> shipped, model::Date today,
                                              diagnostics::Sources& sources,
                                              diagnostics::Diagnostics& diagnostics);

/// casebook.yaml with more items of `key`, as `mapping`; every other line, and every comment, stays as it is.
/// Empty where the key is written in a way that an item cannot be added to.
[[nodiscard]] std::optional<std::string> with_items(std::string_view casebook, std::string_view key,
                                                    std::string_view items);

}  // namespace casebook::read
