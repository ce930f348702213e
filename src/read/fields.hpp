// What a column of a file is called, and whether it has to be there.
#pragma once

#include <array>
#include <cstddef>
#include <span>
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
    std::string_view meaning;                        ///< for the reference
    std::span<const std::string_view> choices = {};  ///< the words of a closed list, where it is one
    bool secret = false;                             ///< masked wherever a line of the file is shown
};

/// The first spelling of each word of a table of words: what messages name and what drop-down lists offer.
template <const auto& words>
inline constexpr auto names = [] {
    std::array<std::string_view, words.size()> result{};
    for (std::size_t i = 0; i < words.size(); ++i)
        result[i] = words[i].spellings.substr(0, words[i].spellings.find('|'));
    return result;
}();

}  // namespace casebook::read
