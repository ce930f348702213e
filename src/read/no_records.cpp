#include "read/no_records.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "read/export_faults.hpp"
#include "read/extra_cells.hpp"
#include "read/text.hpp"
#include "read/tracking.hpp"

namespace casebook::read {
namespace {

/// Rows that begin with one of these words are sums over the others.
constexpr std::array totals{
    std::string_view{"total"},    std::string_view{"totals"},  std::string_view{"grandtotal"},
    std::string_view{"subtotal"}, std::string_view{"sum"},     std::string_view{"average"},
    std::string_view{"averages"}, std::string_view{"overall"}, std::string_view{"mean"}};
/// Words that end the name of a group whose sum or mean a row is, as `4R Total`, `Class average`.
constexpr std::array sums_of_groups{
    std::string_view{"total"},   std::string_view{"totals"},   std::string_view{"subtotal"},
    std::string_view{"average"}, std::string_view{"averages"}, std::string_view{"avg"},
    std::string_view{"mean"},    std::string_view{"median"},   std::string_view{"overall"}};
/// Where pupils are named, these are all of them, or many.
constexpr std::array groups{
    std::string_view{"wholeschool"}, std::string_view{"school"},      std::string_view{"allpupils"},
    std::string_view{"allstudents"}, std::string_view{"allchildren"}, std::string_view{"allyears"},
    std::string_view{"all"},         std::string_view{"cohort"},      std::string_view{"wholeclass"},
    std::string_view{"wholecohort"}, std::string_view{"boys"},        std::string_view{"girls"},
    std::string_view{"national"},    std::string_view{"england"},     std::string_view{"localauthority"},
    std::string_view{"pupilpremium"}};
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
    Sorter(const Table& table, const Row& header, bool sheet, const model::Model* pupils,
           diagnostics::Diagnostics& diagnostics)
        : table_(table),
          fields_(table.fields),
          header_(header),
          sheet_(sheet),
          pupils_(pupils),
          extra_cells_(table, header.cells.size()),
          diagnostics_(diagnostics) {
        if (pupils == nullptr) return;
        for (const auto* const list : {&pupils->pupils, &pupils->pupils_set_aside})
            for (const model::Pupil& one : *list)
                for (const std::string& name :
                     {one.id.value.code, one.last_name.value, one.first_name.value + one.last_name.value,
                      one.last_name.value + one.first_name.value})
                    known_.insert(folded(name));
    }

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
                tell_ragged(row, column);
                return true;
            }
        return is_ruler(row) || no_record(row) || shifted(row) || short_row(row);
    }

  private:
    /// `beyond`: the first cell beyond the headings that is not empty.
    void tell_ragged(const Row& row, std::size_t beyond) {
        std::string message =
            fmt::format("the row has {} cells, the headings are {}", row.cells.size(), header_.cells.size());
        const auto extra = extra_cells_.find(row);
        if (extra) message += ": " + extra_cells_.told(*extra, row);
        report(diagnostics_, faults::ragged_row,
               place_of(table_.file, row.cells[extra ? extra->last : beyond]), std::move(message),
               {.mend = extra ? std::string{faults::shifted_row.mend} : std::string{}}, "rows");
    }

    /// A row that is no longer than the headings, because its last columns were empty.
    bool shifted(const Row& row) {
        if (!extra_cells_.may_have(row)) return false;
        const auto extra = extra_cells_.find(row);
        if (!extra) return false;
        report(diagnostics_, faults::shifted_row, place_of(table_.file, row.cells[extra->last]),
               extra_cells_.told(*extra, row), {}, "rows");
        return true;
    }

    /// A line drawn with hyphens, as between the headings and the rows of a table in Markdown.
    static bool is_ruler(const Row& row) {
        constexpr std::size_t shortest = 3;
        return std::ranges::all_of(row.cells, [](const Cell& cell) {
            return cell.text.empty() || (cell.text.size() >= shortest &&
                                         cell.text.find_first_not_of("-=:_ ") == std::string::npos);
        });
    }

    /// Sums, notes and headings that stand between the records.
    bool no_record(const Row& row) {
        const auto filled = std::count_if(row.cells.begin(), row.cells.end(),
                                          [](const Cell& cell) { return !cell.text.empty(); });
        const Cell& first = *std::find_if(row.cells.begin(), row.cells.end(),
                                          [](const Cell& cell) { return !cell.text.empty(); });
        const std::string word = folded(first.text.substr(0, first.text.find_first_of(" :(")));
        const bool begins =
            !known_.contains(folded(first.text)) &&
            (std::find(totals.begin(), totals.end(), folded(first.text)) != totals.end() ||
             (word != folded(first.text) && std::find(totals.begin(), totals.end(), word) != totals.end() &&
              needs_more(row)));
        const Cell* const sum = begins ? &first : sum_of_a_group(row, first);
        if (sum != nullptr) {
            report(diagnostics_, faults::totals_row, place_of(table_.file, *sum),
                   fmt::format("this row {} “{}”", begins ? "begins with" : "is about", sum->text),
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

    /// The cell that says that the row is about many pupils; null where none does, or the row names one.
    [[nodiscard]] const Cell* sum_of_a_group(const Row& row, const Cell& first) const {
        if (pupils_ == nullptr) return nullptr;
        const Cell* const upn = table_.cell(row, pupil_upn);
        if (upn != nullptr && looks_like_upn(upn->text)) return nullptr;
        const auto is_sum = [&](const Cell* cell) {
            return cell != nullptr && names_a_group(cell->text) && !known_.contains(folded(cell->text));
        };
        if (is_sum(&first)) return &first;
        for (const std::size_t field : {pupil_code, pupil_name, pupil_last_name, pupil_first_name})
            if (const Cell* const cell = table_.cell(row, field); is_sum(cell)) return cell;
        return nullptr;
    }

    static bool names_a_group(std::string_view text) {
        if (text.empty() || text.find(',') != std::string_view::npos) return false;
        const std::string whole = folded(text);
        if (std::find(groups.begin(), groups.end(), whole) != groups.end()) return true;
        const std::size_t space = text.find_last_of(" -:");
        const std::string last = space == std::string_view::npos ? std::string{} : folded(text.substr(space));
        const std::string front = folded(text.substr(0, text.find_first_of(" -:")));
        const auto among = [](const auto& list, const std::string& word) {
            return std::find(list.begin(), list.end(), word) != list.end();
        };
        if (space == std::string_view::npos) return false;
        if (among(sums_of_groups, last) || among(sums_of_groups, front) || among(totals, front)) return true;
        // `Year 7`, `Key Stage 2`: a year group, and nobody's name.
        const bool figures = !last.empty() && last.find_first_not_of("0123456789") == std::string::npos;
        const std::string before = folded(text.substr(0, space));
        return figures && (before == "year" || before == "yr" || before == "keystage" || before == "ks");
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
    const model::Model* pupils_;   ///< null where the rows are not about pupils
    std::set<std::string> known_;  ///< codes and names of the register
    ExtraCellFinder extra_cells_;
    diagnostics::Diagnostics& diagnostics_;
};

}  // namespace

void leave_out_no_records(Table& table, const Row& header, bool sheet, const model::Model* pupils,
                          diagnostics::Diagnostics& diagnostics) {
    Sorter sorter(table, header, sheet, pupils, diagnostics);
    std::vector<bool> unusable;
    for (const Row& row : table.rows) unusable.push_back(sorter.unusable(row));
    std::size_t at = 0;
    std::erase_if(table.rows, [&](const Row&) { return unusable[at++]; });
}

}  // namespace casebook::read
