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

/// A heading taken apart: `Pre-test score` is the score of the pre-test.
struct Parted {
    std::string occasion;
    std::string rest;
};

/// The words for an occasion, as part of a regular expression.
const std::string named =
    "(?:t|time|test|assessment|review|point|round|wave) ?[1-6]"
    "|(?:pre|post|baseline|before|after|start|end|entry|exit|initial|final|first|second|third|intake|mid|"
    "review|follow[- ]?up)(?:[- ]?(?:test|assessment|support|intervention|programme))?";

std::vector<Parted> partings(std::string_view heading) {
    static const std::regex in_front{"^\\s*(" + named + ")(?:\\b|(?=_))[ :_-]*(.+)$", std::regex::icase};
    static const std::regex behind{"^(.+?)(?:[ :_(-]+|\\b)(" + named + "|[1-6])\\)?\\s*$", std::regex::icase};
    std::vector<Parted> result;
    if (heading.size() > longest_heading) return result;
    const std::string text{heading};
    std::smatch match;
    if (std::regex_match(text, match, in_front))
        result.push_back({folded(match.str(1)), std::string{trimmed(match.str(2))}});
    if (std::regex_match(text, match, behind))
        result.push_back({folded(match.str(2)), std::string{trimmed(match.str(1))}});
    return result;
}

/// The same of a heading that is an occasion and nothing else, and of `Prewt`.
std::vector<Parted> partings_of_values(std::string_view heading) {
    static const std::regex alone{"^\\s*(?:score |value )?(" + named + ")(?: score| value)?\\s*$",
                                  std::regex::icase};
    static const std::regex glued{"^\\s*(pre|post)([a-z]{2,})\\s*$", std::regex::icase};
    std::vector<Parted> result;
    if (heading.size() > longest_heading) return result;
    const std::string text{heading};
    std::smatch match;
    if (std::regex_match(text, match, alone)) return {{folded(match.str(1)), {}}};
    result = partings(heading);
    if (std::regex_match(text, match, glued)) result.push_back({folded(match.str(1)), match.str(2)});
    return result;
}

/// A column whose heading no field is known for, beside the date of its occasion.
struct Unnamed {
    std::string occasion;
    std::string rest;
    std::size_t column;
};

/// Gives each occasion its one unnamed column as the value, where all of them have one of the same name.
void take_values(std::vector<Occasion>& occasions, const std::vector<Unnamed>& unnamed, std::size_t value) {
    std::set<std::string> names;
    for (const Occasion& occasion : occasions) {
        if (occasion.columns.contains(value)) return;
        std::size_t count = 0;
        for (const Unnamed& one : unnamed)
            if (one.occasion == occasion.name) {
                names.insert(folded(one.rest));
                ++count;
            }
        if (count != 1) return;
    }
    if (names.size() != 1) return;
    for (const Unnamed& one : unnamed) {
        const auto of = std::ranges::find(occasions, one.occasion, &Occasion::name);
        if (of == occasions.end()) continue;
        of->columns.emplace(value, one.column);
        of->measure = one.rest;
    }
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

std::vector<Occasion> occasions_in(const Row& header, const Headings& headings, std::span<const Field> fields,
                                   std::optional<std::size_t> value) {
    std::vector<Occasion> result;
    std::vector<Unnamed> unnamed;
    for (std::size_t column = 0; column < header.cells.size(); ++column) {
        const std::string& heading = header.cells[column].text;
        if (headings.field(heading)) continue;
        const std::vector<Parted> all = partings(heading);
        const auto known = std::ranges::find_if(
            all, [&](const Parted& one) { return headings.field(one.rest).has_value(); });
        if (known == all.end()) {
            if (!all.empty()) unnamed.push_back({all.back().occasion, all.back().rest, column});
            continue;
        }
        const std::size_t field = *headings.field(known->rest);
        const bool alone = std::ranges::any_of(
            header.cells, [&](const Cell& cell) { return headings.field(cell.text) == field; });
        if (alone) continue;
        auto same = std::ranges::find(result, known->occasion, &Occasion::name);
        if (same == result.end()) same = result.insert(result.end(), {known->occasion, {}, {}});
        same->columns.emplace(field, column);
    }
    if (value) take_values(result, unnamed, *value);
    std::erase_if(result, [&](const Occasion& one) { return !has_a_date_and_a_value(one, fields); });
    if (result.size() < 2) result.clear();
    return result;
}

std::vector<UndatedOccasions> undated_occasions(const Row& header,
                                                const std::function<bool(std::size_t)>& may_be) {
    struct Candidate {
        UndatedOccasions found;
        std::set<std::string> occasions;
    };
    std::vector<std::pair<std::string, Candidate>> by_measure;
    for (std::size_t column = 0; column < header.cells.size(); ++column) {
        if (!may_be(column)) continue;
        for (const Parted& one : partings_of_values(header.cells[column].text)) {
            const std::string measure = folded(one.rest);
            auto same = std::ranges::find(by_measure, measure, &std::pair<std::string, Candidate>::first);
            if (same == by_measure.end()) same = by_measure.insert(same, {measure, {{{}, one.rest}, {}}});
            if (same->second.occasions.insert(one.occasion).second)
                same->second.found.columns.push_back(column);
        }
    }
    std::vector<UndatedOccasions> result;
    for (auto& [measure, candidate] : by_measure)
        if (candidate.found.columns.size() > 1) result.push_back(std::move(candidate.found));
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
