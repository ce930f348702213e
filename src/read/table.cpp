#include "read/table.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <map>
#include <set>

#include <fmt/format.h>

#include "read/child_protection.hpp"
#include "read/columns.hpp"
#include "read/heading_times.hpp"
#include "read/headings.hpp"
#include "read/raw_table.hpp"
#include "read/text.hpp"
#include "read/tracking.hpp"
#include "read/unpivot.hpp"

namespace casebook::read {
namespace {

using diagnostics::Location;

/// Rows that begin with one of these words are sums over the others.
constexpr std::array totals{
    std::string_view{"total"},    std::string_view{"totals"},  std::string_view{"grandtotal"},
    std::string_view{"subtotal"}, std::string_view{"sum"},     std::string_view{"average"},
    std::string_view{"averages"}, std::string_view{"overall"}, std::string_view{"mean"}};
constexpr std::size_t fewest_columns_with_notes = 3;

Place place_of(std::uint32_t file, const Cell& cell) {
    return {{file, cell.line, cell.column}, std::max<std::size_t>(characters(cell.text), 1)};
}

/// The text as it may be shown: every character of a secret column becomes a star.
std::string masked(std::string_view text, const Table& table) {
    std::string result;
    result.reserve(text.size());
    std::set<std::pair<std::uint32_t, std::uint32_t>> hidden;
    for (const Row& row : table.rows)
        for (std::size_t field = 0; field < table.fields.size(); ++field) {
            const Cell* const cell = table.cell(row, field);
            if (cell == nullptr || (!table.fields[field].secret && !looks_like_upn(cell->text))) continue;
            for (std::uint32_t i = 0; i < characters(cell->text); ++i)
                hidden.emplace(cell->line, cell->column + i);
        }
    if (hidden.empty()) return std::string{text};
    std::uint32_t line = 1;
    std::uint32_t column = 0;
    for (const char c : text) {
        const bool begins = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        if (begins) ++column;
        const bool secret = c != '\n' && hidden.contains({line, column});
        if (!secret) result += c;
        if (secret && begins) result += '*';
        if (c == '\n') {
            ++line;
            column = 0;
        }
    }
    return result;
}

/// A sheet as lines with tabs between the cells, secret columns as stars.
std::string as_lines(std::span<const Row> all, const Table& table, std::uint32_t header_line) {
    std::set<std::size_t> secret;
    for (std::size_t field = 0; field < table.fields.size(); ++field)
        if (table.fields[field].secret && table.has(field)) secret.insert(*table.column_of[field]);
    std::string text;
    std::uint32_t line = 1;
    for (const Row& row : all) {
        for (; line < row.line; ++line) text += '\n';
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            if (column > 0) text += '\t';
            std::string cell = row.cells[column].text;
            if ((secret.contains(column) && row.line > header_line) || looks_like_upn(cell))
                cell.assign(characters(cell), '*');
            for (char& c : cell)
                if (c == '\t' || c == '\n' || c == '\r') c = ' ';
            text += cell;
        }
    }
    return text + "\n";
}

class Loader {
  public:
    Loader(const InputFile& input, std::span<const Field> fields, Reading& reading, const Loading& loading)
        : input_(input), fields_(fields), reading_(reading), loading_(loading), headings_(fields) {
        for (const DeclaredColumn& column : reading.columns)
            for (std::size_t field = 0; field < fields.size(); ++field)
                if (table_path(column.file) == table_path(input.path) && column.holds == fields[field].name) {
                    if (column.spans_time_or_measure())
                        spanning_.emplace(folded(column.heading), &column);
                    else
                        headings_.declare(column.heading, field);
                }
        if (!loading.across) return;
        std::set<std::size_t> instead{loading.across->from, loading.across->value};
        if (loading.across->measure) instead.insert(*loading.across->measure);
        headings_.allow_across([this](std::string_view heading) { return use_across(heading).has_value(); },
                               std::move(instead));
    }

    std::optional<Table> load() {
        raw_ = raw_table(input_, headings_, reading_);
        recognise();
        const bool may_be_another = loading_.expect == Expect::perhaps && raw_.refusal == nullptr;
        if (may_be_another && (!missing().empty() || !measures())) return std::nullopt;
        if (holds_child_protection()) {
            report_child_protection();
            return std::nullopt;
        }
        add_source();
        for (Note& note : raw_.notes) tell(note);
        if (raw_.refusal != nullptr) {
            tell(raw_.refused);
            return std::nullopt;
        }
        if (raw_.rows.empty()) {
            report(reading_.diagnostics, faults::empty_file, {{table_.file, 0, 0}}, "the file is empty");
            return std::nullopt;
        }
        const bool columns_clear = report_headings();
        std::erase_if(table_.rows, [&](const Row& row) { return unusable(row); });
        if (!columns_clear) return std::nullopt;
        if (loading_.across) unpivot(table_, *loading_.across, header_);
        const Mapping* const mapping = mapping_of(reading_, input_.path);
        if (!decide_dates(table_, mapping == nullptr ? std::nullopt : mapping->dates, reading_))
            return std::nullopt;
        find_shares(table_, reading_);
        restore_noughts(table_, reading_);
        return std::move(table_);
    }

  private:
    void tell(Note& note) {
        note.where.file = table_.file;
        report(reading_.diagnostics, *note.fault, {note.where}, std::move(note.message),
               std::move(note.words));
    }

    void recognise() {
        table_.separator = raw_.separator;
        table_.fields = fields_;
        table_.column_of.assign(fields_.size(), std::nullopt);
        table_.shares.assign(fields_.size(), false);
        table_.serials.assign(fields_.size(), false);
        if (raw_.rows.empty()) return;
        const auto header = raw_.rows.begin() + static_cast<std::ptrdiff_t>(raw_.header);
        header_ = *header;
        title_.assign(raw_.rows.begin(), header);
        name_by_group();
        if (raw_.sheet.empty())
            table_.rows.assign(std::make_move_iterator(header + 1), std::make_move_iterator(raw_.rows.end()));
        else
            table_.rows.assign(header + 1, raw_.rows.end());
        table_.header = {0, header_.line, 0};
        for (std::size_t column = 0; column < header_.cells.size(); ++column) {
            ColumnUse& use = table_.columns.emplace_back();
            const std::string& heading = header_.cells[column].text;
            use.field = headings_.field(heading);
            if (const auto across = use_across(heading); !use.field && across) use = *across;
            use.heading = heading;
            if (use.field && !table_.column_of[*use.field]) table_.column_of[*use.field] = column;
        }
    }

    /// Headings of two rows: what stands above tells headings apart that stand several times, as `Autumn`
    /// over `Possible`, and fills those that are empty.
    void name_by_group() {
        if (title_.empty() || title_.back().line + 1 != header_.line) return;
        const Row& above = title_.back();
        const auto filled = std::count_if(above.cells.begin(), above.cells.end(),
                                          [](const Cell& cell) { return !cell.text.empty(); });
        if (filled < 2) return;
        std::map<std::string, std::size_t> count;
        for (const Cell& cell : header_.cells) ++count[folded(cell.text)];
        std::string group;
        bool used = false;
        for (std::size_t column = 0; column < header_.cells.size(); ++column) {
            const std::string own = column < above.cells.size() ? above.cells[column].text : std::string{};
            if (!own.empty()) group = own;
            Cell& cell = header_.cells[column];
            const bool empty = cell.text.empty();
            if (empty ? own.empty() : group.empty() || count[folded(cell.text)] < 2) continue;
            cell.text = empty ? own : fmt::format("{} {}", group, cell.text);
            used = true;
        }
        if (used) title_.pop_back();
    }

    /// What a column stands for whose heading names a time or a measure; empty for all others.
    [[nodiscard]] std::optional<ColumnUse> use_across(std::string_view heading) const {
        if (const auto found = spanning_.find(folded(heading)); found != spanning_.end()) {
            const DeclaredColumn& column = *found->second;
            ColumnUse use{.field = headings_.field(column.holds), .measure = column.measure};
            if (column.from) use.from = iso(*column.from);
            if (column.until) use.until = iso(*column.until);
            return use;
        }
        if (!loading_.across) return std::nullopt;
        const auto time = heading_time(heading, reading_.half_terms, reading_.model.school.period);
        if (!time) return std::nullopt;
        const std::optional<std::size_t> said =
            time->rest.empty() ? std::optional{loading_.across->value} : headings_.field(time->rest);
        if (!said) return std::nullopt;
        ColumnUse use{.field = said, .from = iso(time->from)};
        if (time->until) use.until = iso(*time->until);
        return use;
    }

    [[nodiscard]] bool spans(std::size_t column) const {
        return !table_.columns[column].from.empty() || !table_.columns[column].measure.empty();
    }

    /// Whether the file fills a field, be it by headings that name times or measures.
    [[nodiscard]] bool filled(std::size_t field) const {
        if (table_.has(field)) return true;
        const bool named = table_.has(pupil_upn) || table_.has(pupil_name) ||
                           (table_.has(pupil_first_name) && table_.has(pupil_last_name));
        if (loading_.of_pupils && field == pupil_code && named) return true;
        if (!loading_.across) return false;
        return std::any_of(table_.columns.begin(), table_.columns.end(), [&](const ColumnUse& use) {
            return (field == loading_.across->from && !use.from.empty()) ||
                   (field == loading_.across->measure && !use.measure.empty());
        });
    }

    [[nodiscard]] std::vector<std::size_t> missing() const {
        std::vector<std::size_t> result;
        for (std::size_t field = 0; field < fields_.size(); ++field)
            if (fields_[field].need != Need::none && (table_.columns.empty() || !filled(field)))
                result.push_back(field);
        return result;
    }

    /// Whether a column with values was recognised: a code and a date alone do not say what a file is about.
    [[nodiscard]] bool measures() const {
        for (std::size_t field = 0; field < fields_.size(); ++field) {
            const CellKind kind = fields_[field].kind;
            const bool value =
                kind == CellKind::number || kind == CellKind::percentage || kind == CellKind::choice;
            if (table_.has(field) && value) return true;
        }
        return false;
    }

    void add_source() {
        table_.file = raw_.sheet.empty()
                          ? reading_.sources.add(raw_.name, masked(raw_.text, table_))
                          : reading_.sources.add_sheet(raw_.name, raw_.sheet,
                                                       as_lines(raw_.rows, table_, header_.line));
        table_.header.file = table_.file;
        raw_.text.clear();
        raw_.rows.resize(std::min<std::size_t>(raw_.rows.size(), 1));
    }

    [[nodiscard]] bool holds_child_protection() const {
        return std::any_of(header_.cells.begin(), header_.cells.end(), [&](const Cell& cell) {
            return !headings_.field(cell.text) && is_child_protection(cell.text);
        });
    }

    /// No line of the file is kept, so that none can be shown.
    void report_child_protection() {
        const std::uint32_t file = raw_.sheet.empty() ? reading_.sources.add(raw_.name, {})
                                                      : reading_.sources.add_sheet(raw_.name, raw_.sheet, {});
        for (const Cell& cell : header_.cells)
            if (!headings_.field(cell.text) && is_child_protection(cell.text))
                report(reading_.diagnostics, faults::child_protection, {{file, header_.line, 0}},
                       fmt::format("the column “{}” holds child-protection detail", cell.text),
                       {.mend = "delete the column from this file, then save it again; nothing of the file "
                                "is used until then"});
    }

    bool report_headings() {
        for (const Row& row : title_)
            report(reading_.diagnostics, faults::title_rows, {{table_.file, row.line, 0}},
                   "these are not headings", {}, "rows above the headings");
        std::vector<std::string_view> unused;
        for (std::size_t field = 0; field < fields_.size(); ++field)
            if (!table_.has(field)) unused.push_back(fields_[field].name);
        bool clear = true;
        for (std::size_t column = 0; column < header_.cells.size(); ++column) {
            const Cell& cell = header_.cells[column];
            const Place place = place_of(table_.file, cell);
            const auto field = table_.columns[column].field;
            if (cell.text.empty()) {
                if (column_has_text(column))
                    report(reading_.diagnostics, faults::blank_heading, place,
                           fmt::format("column {} has no heading", column + 1));
            } else if (!field) {
                report(reading_.diagnostics, faults::unknown_heading, place,
                       fmt::format("heading “{}” is not known", cell.text),
                       {.mend = suggestion(cell.text, unused)});
            } else if (const auto first = same_use(column)) {
                clear = false;
                report(reading_.diagnostics, faults::duplicate_heading, place,
                       fmt::format("heading “{}” means {}, and so does column {}", cell.text,
                                   fields_[*field].name, *first + 1));
            }
        }
        for (const std::size_t field : missing()) {
            clear = false;
            report(reading_.diagnostics, faults::missing_heading, {{table_.file, header_.line, 0}},
                   fmt::format("there is no column “{}”", fields_[field].name));
        }
        return clear;
    }

    /// An earlier column that stands for the same thing.
    [[nodiscard]] std::optional<std::size_t> same_use(std::size_t column) const {
        const ColumnUse& use = table_.columns[column];
        for (std::size_t earlier = 0; earlier < column; ++earlier) {
            const ColumnUse& other = table_.columns[earlier];
            if (other.field == use.field && other.from == use.from && other.until == use.until &&
                other.measure == use.measure)
                return earlier;
        }
        return std::nullopt;
    }

    [[nodiscard]] bool column_has_text(std::size_t column) const {
        return std::any_of(table_.rows.begin(), table_.rows.end(), [&](const Row& row) {
            return column < row.cells.size() && !row.cells[column].text.empty();
        });
    }

    bool unusable(const Row& row) {
        // A row that begins with # is a note or an example of whoever keeps the file.
        if (row.cells.front().text.starts_with('#') && row.problem == RowProblem::none) return true;
        if (row.problem != RowProblem::none) {
            const bool unclosed = row.problem == RowProblem::unclosed_quote;
            report(reading_.diagnostics, unclosed ? faults::unclosed_quote : faults::text_after_quote,
                   {{table_.file, row.problem_line, row.problem_column}},
                   unclosed ? "a quotation mark opens here and is not closed"
                            : "text follows a closed quotation mark",
                   {}, "rows");
            return true;
        }
        const std::size_t width = header_.cells.size();
        for (std::size_t column = width; column < row.cells.size(); ++column)
            if (!row.cells[column].text.empty()) {
                report(reading_.diagnostics, faults::ragged_row, place_of(table_.file, row.cells[column]),
                       fmt::format("the row has {} cells, the headings are {}", row.cells.size(), width), {},
                       "rows");
                return true;
            }
        return no_record(row) || short_row(row);
    }

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
            report(reading_.diagnostics, faults::totals_row, place_of(table_.file, first),
                   fmt::format("this row begins with “{}”", first.text), {}, "totals");
            return true;
        }
        const bool headings =
            filled > 1 &&
            std::equal(row.cells.begin(), row.cells.end(), header_.cells.begin(),
                       std::min(header_.cells.end(),
                                header_.cells.begin() + static_cast<std::ptrdiff_t>(row.cells.size())),
                       [](const Cell& a, const Cell& b) { return a.text == b.text; });
        if (headings) {
            report(reading_.diagnostics, faults::repeated_headings, {{table_.file, row.line, 0}},
                   "this row holds the headings", {}, "headings");
            return true;
        }
        const bool note = filled == 1 && header_.cells.size() >= fewest_columns_with_notes &&
                          first.text.find(' ') != std::string::npos && needs_more(row);
        if (note)
            report(reading_.diagnostics, faults::note_row, place_of(table_.file, first),
                   fmt::format("this row says only “{}”", first.text), {}, "notes");
        return note;
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
        if (row.cells.size() >= width || !raw_.sheet.empty()) return false;
        report(reading_.diagnostics, faults::short_row, {{table_.file, row.line, 0}},
               fmt::format("the row has {} cells, the headings are {}", row.cells.size(), width), {},
               "short rows");
        return false;
    }

    const InputFile& input_;
    std::span<const Field> fields_;
    Reading& reading_;
    Loading loading_;
    Headings headings_;
    std::map<std::string, const DeclaredColumn*> spanning_;
    RawTable raw_;
    std::vector<Row> title_;
    Row header_;
    Table table_;
};

}  // namespace

const Cell* Table::cell(const Row& row, std::size_t field) const {
    const std::optional<std::size_t> column = column_of[field];
    return column && *column < row.cells.size() ? &row.cells[*column] : nullptr;
}

std::optional<Table> load_table(const InputFile& input, std::span<const Field> fields, Reading& reading,
                                const Loading& loading) {
    return Loader(input, fields, reading, loading).load();
}

std::optional<ReadNumber> read_number(std::string_view text, bool decimal_comma) {
    ReadNumber result;
    if (text.ends_with('%')) {
        result.per_cent = true;
        text = trimmed(text.substr(0, text.size() - 1));
    }
    std::string plain{text};
    const std::size_t comma = plain.find(',');
    if (decimal_comma && comma != std::string::npos && plain.size() - comma <= 3 &&
        plain.find('.') == std::string::npos) {
        plain[comma] = '.';
        result.comma = true;
    }
    const auto allowed = [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == '-'; };
    if (plain.empty() || !std::all_of(plain.begin(), plain.end(), allowed)) return std::nullopt;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), result.value);
    if (error != std::errc{} || end != plain.data() + plain.size()) return std::nullopt;
    return result;
}

std::optional<Opened> open_text(const InputFile& input, diagnostics::Sources& sources,
                                diagnostics::Diagnostics& diagnostics) {
    Decoded decoded = decode(input.bytes);
    const std::uint32_t file = sources.add(input.path, decoded.text);
    if (decoded.refusal != nullptr) {
        report(diagnostics, *decoded.refusal, {{file, static_cast<std::uint32_t>(decoded.line), 0}},
               decoded.message);
        return std::nullopt;
    }
    if (decoded.encoding == Encoding::windows_1252)
        report(diagnostics, faults::old_encoding,
               {{file, static_cast<std::uint32_t>(decoded.windows_line), 0}}, "the file is not UTF-8");
    return Opened{file, std::move(decoded.text)};
}

}  // namespace casebook::read
