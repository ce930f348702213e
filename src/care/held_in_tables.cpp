#include <algorithm>
#include <array>
#include <optional>

#include "care/search.hpp"
#include "care/text_table.hpp"
#include "read/headings.hpp"
#include "read/text.hpp"
#include "read/workbook.hpp"

namespace casebook::care {
namespace {

using diagnostics::InputFile;

constexpr std::size_t rows_before_headings = 15;
constexpr std::array<std::string_view, 25> headings_of_pupils{
    "pupil",       "pupils",   "pupil id", "pupil code", "pupil ref",        "pupil reference",
    "code",        "id",       "ref",      "reference",  "mentee",           "mentees",
    "child",       "children", "subject",  "student",    "students",         "student id",
    "whom",        "about",    "for",      "adno",       "admission number", "learner",
    "young person"};

/// What a table's first rows tell of its columns.
struct Columns {
    std::size_t header = 0;
    std::vector<std::string> headings;
    std::vector<std::size_t> of_pupils;
    std::vector<std::size_t> of_plans;
    std::vector<std::size_t> of_consents;
};

using Texts = std::vector<std::vector<std::string>>;

bool heads_pupils(std::string_view heading) {
    const std::string key = read::heading_key(heading);
    return !key.empty() && std::ranges::any_of(headings_of_pupils, [&](std::string_view one) {
        return read::heading_key(one) == key;
    });
}

bool is_note(const std::vector<std::string>& row) {
    return !row.empty() && row.front().starts_with('#');
}

std::size_t header_of(const Texts& rows) {
    std::optional<std::size_t> first;
    for (std::size_t i = 0; i < std::min(rows.size(), rows_before_headings); ++i) {
        if (is_note(rows[i])) continue;
        if (std::ranges::any_of(rows[i], heads_pupils)) return i;
        const auto filled =
            std::ranges::count_if(rows[i], [](const std::string& cell) { return !cell.empty(); });
        if (!first && filled > 1) first = i;
    }
    return first.value_or(0);
}

/// At least half of what stands in the column are codes of the register.
bool holds_codes(const Search& search, const Texts& rows, std::size_t header, std::size_t column) {
    std::size_t codes = 0;
    std::size_t all = 0;
    for (std::size_t i = header + 1; i < rows.size(); ++i) {
        if (column >= rows[i].size()) continue;
        for (const std::string& word : elements_of(rows[i][column])) {
            ++all;
            codes += search.is_any_code(word) ? 1 : 0;
        }
    }
    return codes > 0 && 2 * codes >= all;
}

Columns columns_of(const Search& search, const Texts& rows) {
    Columns columns;
    if (rows.empty()) return columns;
    columns.header = header_of(rows);
    columns.headings = rows[columns.header];
    for (std::size_t i = 0; i < columns.headings.size(); ++i) {
        const std::string key = read::heading_key(columns.headings[i]);
        if (key == read::heading_key("plan") || key == read::heading_key("plan id"))
            columns.of_plans.push_back(i);
        if (key == read::heading_key("consent") || key == read::heading_key("consent id"))
            columns.of_consents.push_back(i);
        if (heads_pupils(columns.headings[i]) && holds_codes(search, rows, columns.header, i))
            columns.of_pupils.push_back(i);
    }
    // A figure can be anybody's code; only where a column is said to hold codes is it believed.
    for (std::size_t i = 0;
         columns.of_pupils.empty() && search.code_speaks_for_itself() && i < columns.headings.size(); ++i)
        if (holds_codes(search, rows, columns.header, i)) columns.of_pupils.push_back(i);
    return columns;
}

struct Verdict {
    Hold hold = Hold::mention;
    std::size_t column = 0;  ///< where `shared`
};

std::optional<Verdict> verdict_on(const Search& search, const Columns& columns,
                                  const std::vector<std::string>& row) {
    const auto cell = [&](std::size_t column) {
        return column < row.size() ? std::string_view{row[column]} : std::string_view{};
    };
    bool others_row = false;
    for (const std::size_t column : columns.of_pupils) {
        const std::vector<std::string> codes = elements_of(cell(column));
        const bool in_it = std::ranges::any_of(codes, [&](const auto& one) { return search.is_code(one); });
        const bool alone = std::ranges::all_of(codes, [&](const auto& one) { return search.is_code(one); });
        if (in_it) return Verdict{alone ? Hold::row : Hold::shared, column};
        others_row = others_row ||
                     std::ranges::any_of(codes, [&](const auto& one) { return search.is_any_code(one); });
    }
    const Child& child = search.child();
    if (!others_row) {
        for (const std::size_t column : columns.of_plans)
            if (child.plans.contains(std::string{cell(column)})) return Verdict{Hold::row, column};
        for (const std::size_t column : columns.of_consents)
            if (child.consents.contains(std::string{cell(column)})) return Verdict{Hold::row, column};
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool upn = !child.upn.empty() && read::folded(row[i]) == read::folded(child.upn);
            const bool name = search.is_whole_name(row[i]) || (i + 1 < row.size() && !row[i].empty() &&
                                                               search.is_whole_name(row[i] + row[i + 1]));
            if (upn || name) return Verdict{Hold::row, i};
        }
    }
    const bool named =
        std::ranges::any_of(row, [&](const std::string& text) { return search.mentions(text); });
    return named ? std::optional{Verdict{}} : std::nullopt;
}

std::vector<Fact> facts_of(const Search& search, const Columns& columns, const std::vector<std::string>& row,
                           Hold hold) {
    std::vector<Fact> facts;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i].empty() || (hold == Hold::mention && !search.mentions(row[i]))) continue;
        facts.push_back({i < columns.headings.size() ? columns.headings[i] : std::string{},
                         search.about_the_child(row[i])});
    }
    return facts;
}

}  // namespace

std::vector<Held> held_in_table(const Search& search, const InputFile& file) {
    const std::string_view bytes = file.bytes;
    if (bytes.find('\0') != std::string_view::npos || bytes.starts_with("\xFF\xFE") ||
        bytes.starts_with("\xFE\xFF"))
        return {{Hold::unreadable, file.path, {}, 0, {}, {}}};
    const std::vector<Record> records = records_of(bytes, separator_of(bytes));
    Texts rows;
    for (const Record& record : records) {
        rows.emplace_back();
        for (const TextCell& cell : record.cells) rows.back().push_back(cell.text);
    }
    const Columns columns = columns_of(search, rows);
    std::vector<Held> found;
    for (std::size_t i = 0; i < records.size(); ++i) {
        const bool above = i <= columns.header || is_note(rows[i]) || records[i].is_open;
        std::optional<Verdict> verdict = verdict_on(search, above ? Columns{} : columns, rows[i]);
        if (!verdict) continue;
        if (above) verdict->hold = Hold::mention;
        Held held{verdict->hold,   file.path, {},
                  records[i].line, {},        facts_of(search, columns, rows[i], verdict->hold)};
        if (held.hold == Hold::row) held.bytes = records[i].bytes;
        if (held.hold == Hold::shared) {
            held.bytes = element_in(bytes, records[i].cells[verdict->column].bytes, search.child().code);
            if (held.bytes.begin == held.bytes.end) held.hold = Hold::mention;
        }
        found.push_back(std::move(held));
    }
    return found;
}

std::vector<Held> held_in_workbook(const Search& search, const InputFile& file) {
    const read::Workbook workbook = read::read_workbook(file.bytes);
    if (workbook.refusal != nullptr) return {{Hold::unreadable, file.path, {}, 0, {}, {}}};
    std::vector<Held> found;
    for (const read::Sheet& sheet : workbook.sheets) {
        Texts rows;
        for (const read::Row& row : sheet.rows) {
            rows.emplace_back();
            for (const read::Cell& cell : row.cells) rows.back().push_back(cell.text);
        }
        const Columns columns = columns_of(search, rows);
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (const auto verdict = verdict_on(search, columns, rows[i]))
                found.push_back({Hold::sheet,
                                 file.path,
                                 sheet.name,
                                 sheet.rows[i].line,
                                 {},
                                 facts_of(search, columns, rows[i], verdict->hold)});
    }
    return found;
}

}  // namespace casebook::care
