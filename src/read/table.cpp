#include "read/table.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include <fmt/format.h>

#include "read/dates.hpp"
#include "read/headings.hpp"
#include "read/text.hpp"

namespace casebook::read {
namespace {

using diagnostics::Location;

constexpr std::size_t most_bytes = 32U << 20U;
constexpr std::array totals{std::string_view{"total"},      std::string_view{"totals"},
                            std::string_view{"grandtotal"}, std::string_view{"subtotal"},
                            std::string_view{"sum"},        std::string_view{"average"},
                            std::string_view{"mean"}};

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
            const Cell* const cell = table.fields[field].secret ? table.cell(row, field) : nullptr;
            if (cell == nullptr) continue;
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

class Loader {
  public:
    Loader(const InputFile& input, std::span<const Field> fields, Reading& reading)
        : input_(input), fields_(fields), reading_(reading), headings_(fields) {
        for (const DeclaredColumn& column : reading.columns)
            for (std::size_t field = 0; field < fields.size(); ++field)
                if (lower(column.file) == lower(input.path) && column.holds == fields[field].name)
                    headings_.declare(column.heading, field);
    }

    std::optional<Table> load(Expect expect) {
        Decoded decoded = input_.bytes.size() > most_bytes ? too_large() : decode(input_.bytes);
        if (decoded.refusal == nullptr) scan(decoded.text);
        if (expect == Expect::perhaps && (decoded.refusal != nullptr || !missing().empty() || !measures()))
            return std::nullopt;
        table_.file = reading_.sources.add(input_.path, masked(decoded.text, table_));
        table_.header.file = table_.file;
        if (decoded.refusal != nullptr) {
            report(reading_.diagnostics, *decoded.refusal,
                   {{table_.file, static_cast<std::uint32_t>(decoded.line), 0}}, decoded.message);
            return std::nullopt;
        }
        if (decoded.encoding == Encoding::windows_1252)
            report(reading_.diagnostics, faults::old_encoding,
                   {{table_.file, static_cast<std::uint32_t>(decoded.windows_line), 0}},
                   "the file is not UTF-8");
        if (header_.cells.empty()) {
            report(reading_.diagnostics, faults::empty_file, {{table_.file, 0, 0}}, "the file is empty");
            return std::nullopt;
        }
        const bool columns_clear = report_headings();
        drop_unusable_rows();
        const bool dates_clear = !columns_clear || report_month_first();
        if (!columns_clear || !dates_clear) return std::nullopt;
        find_shares();
        return std::move(table_);
    }

  private:
    static Decoded too_large() {
        Decoded result;
        result.refusal = &faults::too_large;
        result.message = "the file is larger than 32 MiB";
        return result;
    }

    void scan(std::string_view text) {
        const Layout layout = find_layout(text, headings_);
        table_.separator = layout.separator;
        table_.fields = fields_;
        table_.column_of.assign(fields_.size(), std::nullopt);
        table_.shares.assign(fields_.size(), false);
        table_.rows = scan_csv(text, layout.separator);
        if (table_.rows.empty()) return;
        const auto header = table_.rows.begin() + static_cast<std::ptrdiff_t>(layout.header);
        title_.assign(table_.rows.begin(), header);
        header_ = *header;
        table_.rows.erase(table_.rows.begin(), header + 1);
        table_.header = {0, header_.line, 0};
        for (std::size_t column = 0; column < header_.cells.size(); ++column)
            if (const auto field = headings_.field(header_.cells[column].text);
                field && !table_.column_of[*field])
                table_.column_of[*field] = column;
    }

    [[nodiscard]] std::vector<std::size_t> missing() const {
        std::vector<std::size_t> result;
        for (std::size_t field = 0; field < fields_.size(); ++field)
            if (fields_[field].need != Need::none && (table_.column_of.empty() || !table_.has(field)))
                result.push_back(field);
        return result;
    }

    /// Whether a column with numbers was recognised: a code and a date alone do not say what a file is about.
    [[nodiscard]] bool measures() const {
        for (std::size_t field = 0; field < fields_.size(); ++field) {
            const CellKind kind = fields_[field].kind;
            if (table_.has(field) && (kind == CellKind::number || kind == CellKind::percentage)) return true;
        }
        return false;
    }

    bool report_headings() {
        for (const Row& row : title_)
            report(reading_.diagnostics, faults::title_rows, {{table_.file, row.line, 0}},
                   "these are not headings");
        std::vector<std::string_view> unused;
        for (std::size_t field = 0; field < fields_.size(); ++field)
            if (!table_.has(field)) unused.push_back(fields_[field].name);
        bool clear = true;
        for (std::size_t column = 0; column < header_.cells.size(); ++column) {
            const Cell& cell = header_.cells[column];
            const Place place = place_of(table_.file, cell);
            const auto field = headings_.field(cell.text);
            if (cell.text.empty()) {
                if (column_has_text(column))
                    report(reading_.diagnostics, faults::blank_heading, place,
                           fmt::format("column {} has no heading", column + 1));
            } else if (!field) {
                report(reading_.diagnostics, faults::unknown_heading, place,
                       fmt::format("heading “{}” is not known", cell.text),
                       {.mend = suggestion(cell.text, unused)});
            } else if (*table_.column_of[*field] != column) {
                clear = false;
                report(reading_.diagnostics, faults::duplicate_heading, place,
                       fmt::format("heading “{}” means {}, and so does column {}", cell.text,
                                   fields_[*field].name, *table_.column_of[*field] + 1));
            }
        }
        for (const std::size_t field : missing()) {
            clear = false;
            report(reading_.diagnostics, faults::missing_heading, {{table_.file, header_.line, 0}},
                   fmt::format("there is no column “{}”", fields_[field].name));
        }
        return clear;
    }

    [[nodiscard]] bool column_has_text(std::size_t column) const {
        return std::any_of(table_.rows.begin(), table_.rows.end(), [&](const Row& row) {
            return column < row.cells.size() && !row.cells[column].text.empty();
        });
    }

    void drop_unusable_rows() {
        std::erase_if(table_.rows, [&](const Row& row) { return unusable(row); });
    }

    bool unusable(const Row& row) {
        if (row.problem != RowProblem::none) {
            const bool unclosed = row.problem == RowProblem::unclosed_quote;
            report(reading_.diagnostics, unclosed ? faults::unclosed_quote : faults::text_after_quote,
                   {{table_.file, row.problem_line, row.problem_column}},
                   unclosed ? "a quotation mark opens here and is not closed"
                            : "text follows a closed quotation mark");
            return true;
        }
        const std::size_t width = header_.cells.size();
        for (std::size_t column = width; column < row.cells.size(); ++column)
            if (!row.cells[column].text.empty()) {
                report(reading_.diagnostics, faults::ragged_row, place_of(table_.file, row.cells[column]),
                       fmt::format("the row has {} cells, the headings are {}", row.cells.size(), width));
                return true;
            }
        const std::string first = folded(row.cells.front().text);
        if (std::find(totals.begin(), totals.end(), first) == totals.end()) return false;
        report(reading_.diagnostics, faults::totals_row, place_of(table_.file, row.cells.front()),
               fmt::format("this row begins with “{}”", row.cells.front().text));
        return true;
    }

    /// Refuses the file where any date can only be month first: then the others cannot be trusted either.
    bool report_month_first() {
        for (std::size_t field = 0; field < fields_.size(); ++field) {
            if (fields_[field].kind != CellKind::date) continue;
            for (const Row& row : table_.rows) {
                const Cell* const cell = table_.cell(row, field);
                if (cell == nullptr || read_date(cell->text).form != DateForm::month_first) continue;
                report(reading_.diagnostics, faults::date_month_first, place_of(table_.file, *cell),
                       fmt::format("{} is {}", spoken(fields_[field].name), cell->text));
                return false;
            }
        }
        return true;
    }

    void find_shares() {
        for (std::size_t field = 0; field < fields_.size(); ++field)
            if (fields_[field].kind == CellKind::percentage) find_shares(field);
    }

    /// A column is in shares of one where no value is above 1, none has a per cent sign, and one lies between
    /// 0 and 1.
    void find_shares(std::size_t field) {
        bool all_small = true;
        const Cell* between = nullptr;
        for (const Row& row : table_.rows) {
            const Cell* const cell = table_.cell(row, field);
            if (cell == nullptr) continue;
            const auto number = read_number(cell->text, table_.separator != ',');
            if (!number) continue;
            all_small = all_small && !number->per_cent && number->value <= 1;
            if (between == nullptr && number->value > 0 && number->value < 1) between = cell;
        }
        if (!all_small || between == nullptr) return;
        table_.shares[field] = true;
        report(reading_.diagnostics, faults::percent_as_share, place_of(table_.file, *between),
               fmt::format("{} is written as {}", spoken(fields_[field].name), between->text));
    }

    const InputFile& input_;
    std::span<const Field> fields_;
    Reading& reading_;
    Headings headings_;
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
                                Expect expect) {
    return Loader(input, fields, reading).load(expect);
}

std::optional<ReadNumber> read_number(std::string_view text, bool decimal_comma) {
    ReadNumber result;
    if (text.ends_with('%')) {
        result.per_cent = true;
        text = trimmed(text.substr(0, text.size() - 1));
    }
    std::string plain{text};
    const std::size_t comma = plain.find(',');
    if (decimal_comma && comma != std::string::npos && plain.size() - comma <= 3) plain[comma] = '.';
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
