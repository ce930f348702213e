// What a column of a file is called, and whether it has to be there.
#pragma once

#include <string_view>

namespace casebook::read {

/// How a column's cells are written.
enum class CellKind { text, code, date, whole_number, number, percentage, yes_no, list, choice };

/// `heading`: the column has to be there; `value`: every row has to fill it, too.
enum class Need { none, heading, value };

/// One column that a reader knows. Case, accents, spaces and punctuation of headings do not matter.
struct Field {
    std::string_view name;      ///< as our own files head it
    std::string_view synonyms;  ///< other headings that people and exports use, separated by `|`
    Need need = Need::none;
    CellKind kind = CellKind::text;
    std::string_view meaning;  ///< for the guide
    bool secret = false;       ///< masked wherever a line of the file is shown
};

}  // namespace casebook::read
