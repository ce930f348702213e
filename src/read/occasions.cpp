#include "read/occasions.hpp"

#include <algorithm>
#include <array>
#include <regex>
#include <set>
#include <utility>

#include "read/text.hpp"

namespace casebook::read {
namespace {

constexpr std::size_t longest_heading = 80;

/// What a heading says beside the occasion.
struct OfAnOccasion {
    std::string occasion;
    std::size_t field;
};

std::optional<OfAnOccasion> of_an_occasion(std::string_view heading, const Headings& headings) {
    if (heading.size() > longest_heading || headings.field(heading)) return std::nullopt;
    static const std::regex in_front{
        R"(^\s*(pre|post|baseline|before|after|start|end|entry|exit|initial|final|first|second|third|intake|review|follow[- ]?up)\b[ :_-]*(.+)$)",
        std::regex::icase};
    static const std::regex behind{
        R"(^(.+?)[ :_(-]*\b(pre|post|baseline|before|after|start|end|entry|exit|initial|final|first|second|third|intake|review|follow[- ]?up|[1-4])\)?\s*$)",
        std::regex::icase};
    const std::string text{heading};
    std::smatch match;
    for (const bool front : {true, false}) {
        if (!std::regex_match(text, match, front ? in_front : behind)) continue;
        if (const auto field = headings.field(trimmed(match.str(front ? 2 : 1))))
            return OfAnOccasion{folded(match.str(front ? 1 : 2)), *field};
    }
    return std::nullopt;
}

bool has_a_date_and_a_value(const Occasion& occasion, std::span<const Field> fields) {
    const auto any = [&](bool date) {
        return std::ranges::any_of(occasion.columns, [&](const auto& one) {
            return (fields[one.first].kind == CellKind::date) == date;
        });
    };
    return any(true) && any(false);
}

}  // namespace

std::vector<Occasion> occasions_in(const Row& header, const Headings& headings,
                                   std::span<const Field> fields) {
    std::vector<Occasion> result;
    for (std::size_t column = 0; column < header.cells.size(); ++column) {
        const auto found = of_an_occasion(header.cells[column].text, headings);
        const bool alone = found && std::ranges::any_of(header.cells, [&](const Cell& cell) {
                               return headings.field(cell.text) == found->field;
                           });
        if (!found || alone) continue;
        auto same = std::ranges::find(result, found->occasion, &Occasion::name);
        if (same == result.end()) same = result.insert(result.end(), {found->occasion, {}});
        same->columns.emplace(found->field, column);
    }
    std::erase_if(result, [&](const Occasion& one) { return !has_a_date_and_a_value(one, fields); });
    if (result.size() < 2) result.clear();
    return result;
}

void know_occasions(Table& table, std::span<const Occasion> occasions) {
    for (const Occasion& occasion : occasions)
        for (const auto& [field, column] : occasion.columns) {
            table.columns[column].field = field;
            table.columns[column].occasion = occasion.name;
            if (!table.has(field)) table.column_of[field] = column;
        }
}

void part_occasions(Table& table, std::span<const Occasion> occasions) {
    if (occasions.empty()) return;
    std::set<std::size_t> fields;
    for (const Occasion& occasion : occasions)
        for (const auto& [field, column] : occasion.columns) fields.insert(field);
    std::vector<Row> rows;
    for (const Row& row : table.rows)
        for (const Occasion& occasion : occasions) {
            const auto cell_of = [&](std::size_t field) {
                const auto own = occasion.columns.find(field);
                const bool there = own != occasion.columns.end() && own->second < row.cells.size();
                return there ? row.cells[own->second] : Cell{{}, row.line, 0, false};
            };
            if (std::ranges::all_of(fields, [&](std::size_t field) { return cell_of(field).text.empty(); }))
                continue;
            Row& made = rows.emplace_back(row);
            made.cells.resize(std::max(row.cells.size(), table.columns.size()), Cell{{}, row.line, 0, false});
            for (const std::size_t field : fields) made.cells[*table.column_of[field]] = cell_of(field);
        }
    table.rows = std::move(rows);
}

}  // namespace casebook::read
