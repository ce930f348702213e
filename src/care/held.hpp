// What a folder holds on one child: every row, entry, plan, story and mention, with its place.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "care/child.hpp"
#include "care/text_table.hpp"
#include "diagnostics/input_file.hpp"

namespace casebook::care {

enum class Hold {
    file,       ///< the whole file is about the child: a plan
    row,        ///< a row of a table
    shared,     ///< the child's code in a row about several children
    entry,      ///< an entry of a list, as a quotation
    story,      ///< a case study whose front matter has the child's code: the code in it
    mention,    ///< words that name the child, or may
    sheet,      ///< a row of a workbook, or the child in it
    unreadable  ///< a file that could not be looked into
};

struct Fact {
    std::string what;  ///< heading of the column, key of the setting; may be empty
    std::string value;
};

struct Held {
    Hold hold;
    std::string file;
    std::string sheet = {};  ///< of a workbook
    std::uint32_t line = 0;  ///< from 1; the row of a sheet
    /// What has to go from the file's bytes, so that nothing of this is left; empty where only people can do
    /// it.
    Stretch bytes = {};
    std::vector<Fact> facts = {};
};

/// In the order of the files, and in each by line. `dictionary`: words of everyday British English, one a
/// line. Facts name no other child: a list of several reads "a group", and a text about others is left out.
[[nodiscard]] std::vector<Held> held_on(const Child& child, const model::Model& model,
                                        std::span<const diagnostics::InputFile> folder,
                                        std::string_view dictionary);

}  // namespace casebook::care
