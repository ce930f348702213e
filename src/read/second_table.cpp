#include "read/second_table.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "read/pupil_names.hpp"
#include "read/signs.hpp"
#include "read/text.hpp"
#include "read/tracking.hpp"

namespace casebook::read {
namespace {

bool same_cells(const Row& a, const Row& b) {
    const auto text = [](const Row& row, std::size_t i) {
        return i < row.cells.size() ? heading_key(row.cells[i].text) : std::string{};
    };
    for (std::size_t i = 0; i < std::max(a.cells.size(), b.cells.size()); ++i)
        if (text(a, i) != text(b, i)) return false;
    return true;
}

/// Two known headings or more, and hardly anything else; values have figures.
bool holds_headings(const Row& row, const Headings& headings) {
    std::set<std::size_t> known;
    std::size_t filled = 0;
    for (const Cell& cell : row.cells) {
        if (cell.text.empty()) continue;
        if (cell.text.find_first_of("0123456789") != std::string::npos) return false;
        ++filled;
        if (const auto field = headings.field(cell.text)) known.insert(*field);
    }
    return known.size() >= 2 && known.size() * 2 >= filled;
}

}  // namespace

std::string_view only_text(const Row& row) {
    std::string_view only;
    for (const Cell& cell : row.cells) {
        if (cell.text.empty()) continue;
        if (!only.empty()) return {};
        only = cell.text;
    }
    return only;
}

std::optional<std::size_t> second_table(std::span<const Row> rows, const Row& header, std::string_view title,
                                        const Headings& headings) {
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const Row& row = rows[i];
        const std::string_view above = only_text(rows[i - 1]);
        const bool apart = row.line > rows[i - 1].line + 1 || !above.empty();
        if (!apart || !holds_headings(row, headings)) continue;
        const bool other_sign = sign_of(above) != Sign::unsaid && sign_of(title) != Sign::unsaid &&
                                sign_of(above) != sign_of(title);
        if (same_cells(row, header) && !other_sign) continue;
        return above.empty() ? i : i - 1;
    }
    return std::nullopt;
}

std::optional<std::size_t> table_beside(std::span<const Row> rows, const Row& header,
                                        const Headings& headings, const model::Model& model) {
    const auto text = [](const Row& row, std::size_t column) {
        return column < row.cells.size() ? std::string_view{row.cells[column].text} : std::string_view{};
    };
    const auto is_empty = [&](std::size_t column) {
        return text(header, column).empty() &&
               std::ranges::all_of(rows, [&](const Row& row) { return text(row, column).empty(); });
    };
    // Hardly any file has such a column, and looking for names in all cells takes long.
    std::vector<std::size_t> gaps;
    for (std::size_t column = 1; column + 1 < header.cells.size(); ++column)
        if (is_empty(column)) gaps.push_back(column);
    if (gaps.empty()) return std::nullopt;
    const PupilNames pupils{model};
    const auto names_pupils = [&](std::size_t column) {
        const auto field = headings.field(text(header, column));
        if (field && *field < pupil_fields) return true;
        std::size_t filled = 0;
        std::size_t found = 0;
        for (const Row& row : rows) {
            const std::string cell{text(row, column)};
            if (cell.empty()) continue;
            ++filled;
            const bool known = pupils.has_code(cell) || !pupils.by_upn(cell).empty() ||
                               !pupils.by_name(cell, NameOrder::first_name).empty() ||
                               !pupils.by_name(cell, NameOrder::last_name).empty();
            found += static_cast<std::size_t>(known);
        }
        return found > 0 && found * 2 >= filled;
    };
    bool before = false;
    std::optional<std::size_t> gap;
    for (std::size_t column = 0; column < header.cells.size(); ++column) {
        if (std::ranges::binary_search(gaps, column)) {
            if (before) gap = column;
        } else if ((!before || gap) && names_pupils(column)) {
            if (gap) return gap;
            before = true;
        }
    }
    return std::nullopt;
}

}  // namespace casebook::read
