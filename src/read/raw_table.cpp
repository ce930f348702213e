#include "read/raw_table.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "read/text.hpp"
#include "read/web_tables.hpp"

namespace casebook::read {
namespace {

constexpr std::size_t most_bytes = 32U << 20U;

void refuse(RawTable& table, const Fault& fault, std::string message, std::uint32_t line = 0,
            Instead words = {}) {
    table.refusal = &fault;
    table.refused = {&fault, {0, line, 0}, std::move(message), std::move(words)};
    table.rows.clear();
}

/// A first line `sep=;` is a message to Excel; it names the separator and is no row.
char take_separator_line(std::string& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string line = lower(std::string_view{text}.substr(0, end));
    std::erase(line, '"');
    const std::string_view rest = trimmed(line);
    if (!rest.starts_with("sep=") || rest.size() != 5) return '\0';
    // The line stays, empty, so that the lines after it keep their numbers.
    text.erase(0, end);
    return rest.back();
}

/// `="0012"` is how exports keep a code from being taken for a number.
void unwrap_texts(std::vector<Row>& rows) {
    for (Row& row : rows)
        for (Cell& cell : row.cells)
            if (cell.text.size() >= 3 && cell.text.starts_with("=\"") && cell.text.ends_with('"')) {
                cell.text = cell.text.substr(2, cell.text.size() - 3);
                cell.column += 2;
            }
}

void read_text(const InputFile& input, const Headings& headings, RawTable& table) {
    if (input.bytes.size() > most_bytes)
        return refuse(table, faults::too_large, "the file is larger than 32 MiB");
    Decoded decoded = decode(input.bytes);
    if (decoded.refusal != nullptr)
        return refuse(table, *decoded.refusal, decoded.message, static_cast<std::uint32_t>(decoded.line),
                      std::move(decoded.words));
    for (EncodingNote& note : decoded.notes)
        table.notes.push_back(
            {note.fault,
             {0, static_cast<std::uint32_t>(note.line), static_cast<std::uint32_t>(note.column)},
             std::move(note.message),
             std::move(note.words)});
    if (table_path(input.path) != lower(input.path) && lower(input.path).find(".xls") != std::string::npos)
        table.notes.push_back(
            {&faults::other_than_its_name, {}, "this is a text, although its name is that of a workbook"});
    table.text = std::move(decoded.text);
    const char named = take_separator_line(table.text);
    const Layout layout = find_layout(table.text, headings, named);
    table.separator = layout.separator;
    table.header = layout.header;
    table.rows = scan_csv(table.text, layout.separator);
    unwrap_texts(table.rows);
}

const Workbook& workbook_of(const InputFile& input, Reading& reading) {
    const auto found = reading.workbooks.find(input.path);
    if (found != reading.workbooks.end()) return found->second;
    Workbook book =
        looks_like_web_page(input.bytes) ? read_web_tables(input.bytes) : read_workbook(input.bytes);
    return reading.workbooks.emplace(input.path, std::move(book)).first->second;
}

/// A sheet that may be meant, and how well its headings are known.
struct Candidate {
    const Sheet* sheet = nullptr;
    HeaderRow header = {};
};

std::vector<Candidate> candidates(const Workbook& workbook, std::string_view wanted,
                                  const Headings& headings) {
    std::vector<Candidate> result;
    for (const Sheet& sheet : workbook.sheets) {
        const bool named = !wanted.empty() && folded(sheet.name) == folded(wanted);
        if (wanted.empty() ? !sheet.hidden && !sheet.rows.empty() : named)
            result.push_back({&sheet, headings.header_row(sheet.rows)});
    }
    return result;
}

std::string names_of(std::span<const Candidate> list, const Sheet* but = nullptr) {
    std::vector<std::string_view> names;
    for (const Candidate& one : list)
        if (one.sheet != but) names.push_back(one.sheet->name);
    return fmt::format("“{}”", fmt::join(names, "”, “"));
}

/// The one candidate that can be meant; null, and a refusal, where that is not clear.
const Candidate* chosen(std::span<const Candidate> list, std::string_view path, RawTable& table) {
    if (list.size() == 1) return &list.front();
    std::vector<const Candidate*> complete;
    for (const Candidate& one : list)
        if (one.header.complete) complete.push_back(&one);
    if (complete.size() == 1) {
        table.notes.push_back({&faults::sheet_chosen,
                               {},
                               fmt::format("{} was not read", names_of(list, complete.front()->sheet))});
        return complete.front();
    }
    const auto same = std::find_if(complete.begin(), complete.end(), [&](const Candidate* one) {
        return folded(one->sheet->name) == folded(stem(path));
    });
    if (same != complete.end()) return *same;
    if (!complete.empty()) {
        refuse(table, faults::which_sheet, fmt::format("the workbook has the sheets {}", names_of(list)));
        return nullptr;
    }
    const auto best =
        std::ranges::max_element(list, {}, [](const Candidate& one) { return one.header.score; });
    const auto as_good = std::ranges::count_if(
        list, [&](const Candidate& one) { return one.header.score == best->header.score; });
    if (as_good > 1 && best->header.score > 0) {
        refuse(table, faults::which_sheet, fmt::format("the workbook has the sheets {}", names_of(list)));
        return nullptr;
    }
    table.notes.push_back(
        {&faults::sheet_chosen, {}, fmt::format("{} was not read", names_of(list, best->sheet))});
    return &*best;
}

void tell_what_is_hidden(const Sheet& sheet, RawTable& table) {
    if (sheet.hidden_rows + sheet.hidden_columns > 0)
        table.notes.push_back({&faults::hidden_cells,
                               {},
                               fmt::format("the sheet has {} hidden row{} and {} hidden column{}",
                                           sheet.hidden_rows, sheet.hidden_rows == 1 ? "" : "s",
                                           sheet.hidden_columns, sheet.hidden_columns == 1 ? "" : "s")});
    if (sheet.merged > 0)
        table.notes.push_back({&faults::merged_cells, sheet.first_merged,
                               sheet.merged == 1
                                   ? "this cell is merged with those below it"
                                   : fmt::format("this cell and {} others are merged with those below them",
                                                 sheet.merged - 1)});
}

void read_sheet(const InputFile& input, std::string_view wanted, const Headings& headings,
                std::string_view path, Reading& reading, RawTable& table) {
    const Workbook& workbook = workbook_of(input, reading);
    if (workbook.refusal != nullptr)
        return refuse(table, *workbook.refusal, workbook.message, 0, workbook.words);
    const bool page = looks_like_web_page(input.bytes);
    if (lower(input.path).ends_with(".csv") && !page)
        table.notes.push_back({&faults::other_than_its_name,
                               {},
                               "this is an Excel workbook, although its name is that of a text"});
    if (page && lower(input.path).find(".htm") == std::string::npos)
        table.notes.push_back(
            {&faults::other_than_its_name, {}, "this is a web page, although its name is that of a table"});
    for (const EncodingNote& note : workbook.notes)
        table.notes.push_back({note.fault, {}, note.message, note.words});
    const std::vector<Candidate> list = candidates(workbook, wanted, headings);
    if (list.empty() && !wanted.empty()) {
        std::vector<std::string_view> names;
        for (const Sheet& sheet : workbook.sheets) names.push_back(sheet.name);
        return refuse(table, faults::sheet_missing, fmt::format("the workbook has no sheet “{}”", wanted), 0,
                      {.mend = suggestion(wanted, names)});
    }
    const Candidate* const one = list.empty() ? nullptr : chosen(list, path, table);
    if (one == nullptr) return;
    table.sheet = one->sheet->name;
    table.rows = one->sheet->rows;
    table.header = one->header.index;
    constexpr std::size_t year_and_month = 7;
    if (table.header < table.rows.size())
        for (Cell& cell : table.rows[table.header].cells)
            if (one->sheet->months.contains({cell.line, cell.column}))
                cell.text = cell.text.substr(0, year_and_month);
    tell_what_is_hidden(*one->sheet, table);
}

}  // namespace

RawTable raw_table(const InputFile& input, const Headings& headings, Reading& reading) {
    RawTable table;
    const auto from = reading.sheets.find(input.path);
    const InputFile& file = from == reading.sheets.end() ? input : *from->second.workbook;
    table.name = file.path;
    const Mapping* const mapping = mapping_of(reading, input.path);
    const std::string wanted = from != reading.sheets.end() ? from->second.sheet
                               : mapping != nullptr         ? mapping->sheet
                                                            : "";
    if (looks_like_workbook(file.bytes) || looks_like_web_page(file.bytes))
        read_sheet(file, wanted, headings, input.path, reading, table);
    else
        read_text(file, headings, table);
    return table;
}

}  // namespace casebook::read
