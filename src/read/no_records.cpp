#include "read/no_records.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "read/text.hpp"

namespace casebook::read {
namespace {

/// Rows that begin with one of these words are sums over the others.
constexpr std::array totals{
    std::string_view{"total"},    std::string_view{"totals"},  std::string_view{"grandtotal"},
    std::string_view{"subtotal"}, std::string_view{"sum"},     std::string_view{"average"},
    std::string_view{"averages"}, std::string_view{"overall"}, std::string_view{"mean"}};
/// Words with which programs begin the line that they print below a table.
constexpr std::array footers{std::string_view{"report"},    std::string_view{"printed"},
                             std::string_view{"generated"}, std::string_view{"produced"},
                             std::string_view{"exported"},  std::string_view{"created"},
                             std::string_view{"page"},      std::string_view{"source"},
                             std::string_view{"end of"},    std::string_view{"run by"}};
constexpr std::size_t fewest_columns_with_notes = 3;

Place place_of(std::uint32_t file, const Cell& cell) {
    return {{file, cell.line, cell.column}, std::max<std::size_t>(characters(cell.text), 1)};
}

class Sorter {
  public:
    Sorter(const Table& table, const Row& header, bool sheet, diagnostics::Diagnostics& diagnostics)
        : table_(table), fields_(table.fields), header_(header), sheet_(sheet), diagnostics_(diagnostics) {}

    bool unusable(const Row& row) {
        // A row that begins with # is a note or an example of whoever keeps the file.
        if (row.cells.front().text.starts_with('#') && row.problem == RowProblem::none) return true;
        if (row.problem != RowProblem::none) {
            const bool unclosed = row.problem == RowProblem::unclosed_quote;
            report(diagnostics_, unclosed ? faults::unclosed_quote : faults::text_after_quote,
                   {{table_.file, row.problem_line, row.problem_column}},
                   unclosed ? "a quotation mark opens here and is not closed"
                            : "text follows a closed quotation mark",
                   {}, "rows");
            return true;
        }
        const std::size_t width = header_.cells.size();
        for (std::size_t column = width; column < row.cells.size(); ++column)
            if (!row.cells[column].text.empty()) {
                report(diagnostics_, faults::ragged_row, place_of(table_.file, row.cells[column]),
                       fmt::format("the row has {} cells, the headings are {}", row.cells.size(), width), {},
                       "rows");
                return true;
            }
        return no_record(row) || short_row(row);
    }

  private:
    /// Sums, notes and headings that stand between the records.
    bool no_record(const Row& row) {
        const auto filled = std::count_if(row.cells.begin(), row.cells.end(),
                                          [](const Cell& cell) { return !cell.text.empty(); });
        const Cell& first = *std::find_if(row.cells.begin(), row.cells.end(),
                                          [](const Cell& cell) { return !cell.text.empty(); });
        const std::string word = folded(first.text.substr(0, first.text.find_first_of(" :(")));
        const bool begins =
            std::find(totals.begin(), totals.end(), folded(first.text)) != totals.end() ||
            (word != folded(first.text) && std::find(totals.begin(), totals.end(), word) != totals.end() &&
             needs_more(row));
        if (begins) {
            report(diagnostics_, faults::totals_row, place_of(table_.file, first),
                   fmt::format("this row begins with “{}”", first.text),
                   {.mend = "nothing, if it is a sum; else begin the row with a pupil's code"}, "totals");
            return true;
        }
        const bool headings =
            filled > 1 &&
            std::equal(row.cells.begin(), row.cells.end(), header_.cells.begin(),
                       std::min(header_.cells.end(),
                                header_.cells.begin() + static_cast<std::ptrdiff_t>(row.cells.size())),
                       [](const Cell& a, const Cell& b) { return a.text == b.text; });
        if (headings) {
            report(diagnostics_, faults::repeated_headings, {{table_.file, row.line, 0}},
                   "this row holds the headings", {}, "headings");
            return true;
        }
        const bool note = filled == 1 && header_.cells.size() >= fewest_columns_with_notes &&
                          first.text.find(' ') != std::string::npos &&
                          (needs_more(row) || is_footer(first.text));
        if (note)
            report(diagnostics_, faults::note_row, place_of(table_.file, first),
                   fmt::format("this row says only “{}”", first.text), {}, "notes");
        return note;
    }

    static bool is_footer(std::string_view text) {
        const std::string words = lower(text) + " ";
        return std::any_of(footers.begin(), footers.end(), [&](std::string_view footer) {
            return words.starts_with(footer) && words[footer.size()] == ' ';
        });
    }

    /// Whether a field that every record fills is empty here.
    [[nodiscard]] bool needs_more(const Row& row) const {
        for (std::size_t field = 0; field < fields_.size(); ++field) {
            const Cell* const cell = table_.cell(row, field);
            const bool in_a_column = table_.column_of[field].has_value();
            if (fields_[field].need == Need::value && in_a_column && (cell == nullptr || cell->text.empty()))
                return true;
        }
        return false;
    }

    bool short_row(const Row& row) {
        std::size_t width = header_.cells.size();
        while (width > 0 && header_.cells[width - 1].text.empty()) --width;
        if (row.cells.size() >= width || sheet_) return false;
        report(diagnostics_, faults::short_row, {{table_.file, row.line, 0}},
               fmt::format("the row has {} cells, the headings are {}", row.cells.size(), width), {},
               "short rows");
        return false;
    }

    const Table& table_;
    std::span<const Field> fields_;
    const Row& header_;
    bool sheet_;
    diagnostics::Diagnostics& diagnostics_;
};

}  // namespace

void leave_out_no_records(Table& table, const Row& header, bool sheet,
                          diagnostics::Diagnostics& diagnostics) {
    Sorter sorter(table, header, sheet, diagnostics);
    std::erase_if(table.rows, [&](const Row& row) { return sorter.unusable(row); });
}

}  // namespace casebook::read
