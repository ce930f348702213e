#include "read/table.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <map>
#include <set>

#include <fmt/format.h>

#include "read/child_protection.hpp"
#include "read/columns.hpp"
#include "read/export_faults.hpp"
#include "read/heading_faults.hpp"
#include "read/heading_times.hpp"
#include "read/headings.hpp"
#include "read/measures.hpp"
#include "read/namesakes.hpp"
#include "read/no_records.hpp"
#include "read/no_values.hpp"
#include "read/occasions.hpp"
#include "read/raw_table.hpp"
#include "read/row_times.hpp"
#include "read/second_table.hpp"
#include "read/shown_source.hpp"
#include "read/signs.hpp"
#include "read/text.hpp"
#include "read/title_times.hpp"
#include "read/tracking.hpp"
#include "read/unpivot.hpp"
#include "read/week_numbers.hpp"

namespace casebook::read {
namespace {

using diagnostics::Location;

Place place_of(std::uint32_t file, const Cell& cell) {
    return {{file, cell.line, cell.column}, std::max<std::size_t>(characters(cell.text), 1)};
}

class Loader {
  public:
    Loader(const InputFile& input, std::span<const Field> fields, Reading& reading, const Loading& loading)
        : input_(input), fields_(fields), reading_(reading), loading_(loading), headings_(fields) {
        for (const DeclaredColumn& column : reading.columns)
            for (std::size_t field = 0; field < fields.size(); ++field)
                if (table_path(column.file) == table_path(input.path) && column.holds == fields[field].name) {
                    if (column.spans_time_or_measure())
                        spanning_.emplace(heading_key(column.heading), &column);
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
        if (may_be_another && (!missing().empty() || !measures() || !says_what_it_holds()))
            return std::nullopt;
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
        const bool columns_clear = report_headings(
            {table_, header_, title_, title_times_, row_times_, week_numbers_, loading_, missing()},
            reading_);
        if (columns_clear && loading_.of_pupils && table_.rows.empty())
            report(reading_.diagnostics, faults::headings_only, {table_.header},
                   "the file has headings, and no row below them");
        if (const auto numbered = only_week_numbers()) {
            const Cell& cell = header_.cells[*numbered];
            report(reading_.diagnostics, faults::week_numbers, place_of(table_.file, cell),
                   fmt::format("“{}” holds numbers of weeks", cell.text));
            return std::nullopt;
        }
        leave_out_no_records(table_, header_, !raw_.sheet.empty(),
                             loading_.of_pupils ? &reading_.model : nullptr, reading_.diagnostics);
        if (!columns_clear) return std::nullopt;
        part_occasions(table_, occasions_);
        add_time_of_title();
        if (!add_times_of_rows()) return std::nullopt;
        const Mapping* const mapping = mapping_of(reading_, input_.path);
        const auto decide = [&] {
            return decide_dates(table_, mapping == nullptr ? std::nullopt : mapping->dates, reading_);
        };
        // Days of the week have their dates from the row's own.
        const bool by_weekday =
            std::ranges::any_of(table_.columns, [](const ColumnUse& use) { return use.weekday.has_value(); });
        if (by_weekday && !decide()) return std::nullopt;
        if (loading_.across) unpivot(table_, *loading_.across, header_);
        if (!by_weekday && !decide()) return std::nullopt;
        if (of_attendance()) take_out_no_values(table_, reading_);
        if (loading_.across && loading_.across->measure)
            leave_out_intervals(table_, loading_.across->value, reading_);
        find_shares(table_, reading_);
        restore_noughts(table_, reading_);
        same_letters(table_, reading_);
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
        table_.windows.assign(fields_.size(), {});
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
        if (loading_.of_pupils) cut_table_beside();
        for (std::size_t column = 0; column < header_.cells.size(); ++column) {
            ColumnUse& use = table_.columns.emplace_back();
            const std::string& heading = header_.cells[column].text;
            use.field = headings_.field(heading);
            const bool declared = spanning_.contains(heading_key(heading));
            if (const auto across = use_across(heading); across && (declared || !use.field)) use = *across;
            use.heading = heading;
            if (use.field && !table_.column_of[*use.field]) table_.column_of[*use.field] = column;
        }
        part_doubles();
        if (loading_.of_pupils) know_what_parts_namesakes(table_);
        const bool across = std::ranges::any_of(table_.columns, &ColumnUse::spans);
        if (loading_.of_pupils && !across)
            occasions_ = occasions_in(header_, headings_, fields_,
                                      loading_.across && loading_.across->measure
                                          ? std::optional{loading_.across->value}
                                          : std::nullopt);
        know_occasions(table_, occasions_);
        const std::vector<bool> numbers = columns_of_week_numbers(table_);
        for (std::size_t column = 0; column < numbers.size(); ++column)
            if (numbers[column]) week_numbers_.insert(column);
        const std::string_view title = title_.empty() ? std::string_view{} : only_text(title_.back());
        table_.about = sign_of(title) == Sign::unsaid ? stem(input_.path) : title;
        cut_second_table();
        if (!loading_.across) return;
        row_times_ =
            find_row_times(table_, *loading_.across, reading_.half_terms, reading_.model.school.period);
        if (!filled(loading_.across->from))
            title_times_ = times_of_title(title_, reading_.half_terms, reading_.model.school.period,
                                          loading_.across->until.has_value());
    }

    /// Gives every row the time that stands above the headings.
    void add_time_of_title() {
        if (!title_times_.time) return;
        const auto& [row, text, time] = *title_times_.time;
        const bool stretch = time.until && loading_.across->until;
        const Cell cell{{}, title_[row].line, title_[row].cells.front().column, false};
        for (Row& one : table_.rows) say_time(one, cell, time);
        report(reading_.diagnostics, faults::time_of_title, {{table_.file, title_[row].line, 0}},
               stretch
                   ? fmt::format("all rows were taken to be about {} to {}", iso(time.from), iso(*time.until))
                   : fmt::format("all rows were taken to be about the week of {}", iso(time.from)));
    }

    /// Writes a time into the fields that a row has for it, which get a column where the file has none; the
    /// cells stand where the time was said.
    void say_time(Row& row, Cell cell, const HeadingTime& time) {
        const auto say = [&](std::size_t field, model::Date day) {
            const std::size_t column = column_for(field);
            if (row.cells.size() <= column) row.cells.resize(column + 1, Cell{{}, row.line, 0, false});
            cell.text = iso(day);
            row.cells[column] = cell;
        };
        say(loading_.across->from, time.from);
        if (time.until && loading_.across->until) say(*loading_.across->until, *time.until);
    }

    std::size_t column_for(std::size_t field) {
        if (table_.has(field)) return *table_.column_of[field];
        const std::size_t column = header_.cells.size();
        header_.cells.push_back({std::string{fields_[field].name}, header_.line, 0, false});
        table_.columns.push_back(
            {.heading = std::string{fields_[field].name}, .field = field, .added = true});
        table_.column_of[field] = column;
        return column;
    }

    /// Gives each row the time that its own cell names in words; false where none has one.
    bool add_times_of_rows() {
        if (!row_times_) return true;
        for (std::size_t column = 0; column < table_.columns.size(); ++column)
            table_.columns[column].names_time = row_times_->uses(column);
        struct Unnamed {
            Place first;
            Instead words;
            std::size_t rows = 0;
        };
        std::map<std::string, Unnamed> unnamed;  // by the row's words
        std::size_t timed = 0;
        std::erase_if(table_.rows, [&](Row& row) {
            const std::string words = words_of_time(*row_times_, row);
            const Cell* const said =
                row_times_->column < row.cells.size() ? &row.cells[row_times_->column] : nullptr;
            // What is no time is told by the reader of dates.
            if (words.empty() || said == nullptr) return false;
            const auto time =
                time_of_row(*row_times_, row, reading_.half_terms, reading_.model.school.period);
            const bool longer = time && time->until && !loading_.across->until;
            if (!time || longer) {
                Unnamed& found = unnamed[words];
                if (found.rows++ == 0) {
                    found.first = place_of(table_.file, *said);
                    found.words = longer ? longer_than_a_week()
                                         : how_to_say_time(*row_times_, row, reading_.half_terms);
                }
                return true;
            }
            ++timed;
            say_time(row, Cell{*said}, *time);
            return false;
        });
        for (auto& [words, found] : unnamed)
            report(reading_.diagnostics, faults::time_unknown, found.first,
                   fmt::format("“{}” in {} row{} does not say when it was", words, found.rows,
                               found.rows == 1 ? "" : "s"),
                   std::move(found.words));
        return timed > 0;
    }

    /// Where two headings mean one thing, and one of them can mean another that no column is, it does.
    void part_doubles() {
        for (std::size_t column = 0; column < table_.columns.size(); ++column) {
            const auto field = table_.columns[column].field;
            if (!field || table_.columns[column].spans() || table_.column_of[*field] == column) continue;
            const std::size_t first = *table_.column_of[*field];
            for (const std::size_t one : {column, first}) {
                const auto other = headings_.other_field(table_.columns[one].heading);
                if (!other || table_.has(*other)) continue;
                table_.columns[one].field = other;
                table_.column_of[*other] = one;
                table_.column_of[*field] = one == column ? first : column;
                break;
            }
        }
    }

    /// Keeps the rows above a second row of headings, where another table begins.
    void cut_second_table() {
        const std::string_view title = title_.empty() ? std::string_view{} : only_text(title_.back());
        const auto second = second_table(table_.rows, header_, title, headings_);
        if (!second) return;
        const Row& row = table_.rows[*second];
        raw_.notes.push_back(
            {&faults::second_table,
             {0, row.line, 0},
             fmt::format("a second table begins here: {} row{} from here on", table_.rows.size() - *second,
                         table_.rows.size() - *second == 1 ? "" : "s")});
        table_.rows.resize(*second);
    }

    /// Keeps the columns before another table of pupils that stands beside the first.
    void cut_table_beside() {
        const auto gap = table_beside(table_.rows, header_, headings_, reading_.model);
        if (!gap) return;
        const auto begin =
            std::find_if(header_.cells.begin() + static_cast<std::ptrdiff_t>(*gap), header_.cells.end(),
                         [](const Cell& cell) { return !cell.text.empty(); });
        raw_.notes.push_back(
            {&faults::second_table,
             {0, header_.line, begin == header_.cells.end() ? 0 : begin->column},
             "a second table begins beside the first",
             {.why =
                  "a row would mix what belongs to two pupils; the table on the left was read, this one was "
                  "not",
              .mend = "move these columns, with their headings, into a file of their own"}});
        // What is cut off cannot be masked later.
        raw_.text = masked(raw_.text, table_);
        const auto cut = [&](Row& row) { row.cells.resize(std::min(row.cells.size(), *gap)); };
        cut(header_);
        std::ranges::for_each(table_.rows, cut);
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
        for (const Cell& cell : header_.cells) ++count[heading_key(cell.text)];
        std::string group;
        bool used = false;
        for (std::size_t column = 0; column < header_.cells.size(); ++column) {
            const std::string own = column < above.cells.size() ? above.cells[column].text : std::string{};
            if (!own.empty()) group = own;
            Cell& cell = header_.cells[column];
            const bool empty = cell.text.empty();
            if (empty ? own.empty() : group.empty() || count[heading_key(cell.text)] < 2) continue;
            cell.text = empty ? own : fmt::format("{} {}", group, cell.text);
            used = true;
        }
        if (used) title_.pop_back();
    }

    /// What a column stands for whose heading names a time or a measure; empty for all others.
    [[nodiscard]] std::optional<ColumnUse> use_across(std::string_view heading) const {
        if (const auto found = spanning_.find(heading_key(heading)); found != spanning_.end()) {
            const DeclaredColumn& column = *found->second;
            ColumnUse use{.field = headings_.field(column.holds), .measure = column.measure};
            if (column.from) use.from = iso(*column.from);
            if (column.until) use.until = iso(*column.until);
            return use;
        }
        if (!loading_.across) return std::nullopt;
        if (!loading_.across->until && !loading_.across->measure)
            if (const auto day = heading_weekday(heading)) {
                const auto field =
                    day->rest.empty() ? std::optional{loading_.across->value} : headings_.field(day->rest);
                if (field) return ColumnUse{.field = field, .weekday = day->days_after_monday};
            }
        if (const model::Measure* const measure = measure_named(heading))
            return ColumnUse{.field = loading_.across->value, .measure = measure->id.value};
        const auto time = heading_time(heading, reading_.half_terms, reading_.model.school.period);
        if (!time) return std::nullopt;
        const model::Measure* const measure = measure_named(time->rest);
        const std::optional<std::size_t> said = time->rest.empty() || measure != nullptr
                                                    ? std::optional{loading_.across->value}
                                                    : headings_.field(time->rest);
        if (!said) return std::nullopt;
        ColumnUse use{.field = said, .from = iso(time->from)};
        if (measure != nullptr) use.measure = measure->id.value;
        if (time->until) use.until = iso(*time->until);
        return use;
    }

    /// The measure of casebook.yaml that a heading names, in a file of measures; null for none.
    [[nodiscard]] const model::Measure* measure_named(std::string_view heading) const {
        return loading_.across->measure ? find_measure(reading_.model, heading) : nullptr;
    }

    /// Whether the file fills a field, be it by headings that name times or measures.
    [[nodiscard]] bool filled(std::size_t field) const {
        if (table_.has(field)) return true;
        const bool named = table_.has(pupil_upn) || table_.has(pupil_name) ||
                           (table_.has(pupil_first_name) && table_.has(pupil_last_name));
        if (loading_.of_pupils && field == pupil_code && named) return true;
        if (loading_.instead && field == loading_.instead->first && table_.has(loading_.instead->second))
            return true;
        if (!loading_.across) return false;
        if (field == loading_.across->from && (title_times_.time || row_times_)) return true;
        if (field == loading_.across->value && loading_.across->or_else &&
            table_.has(*loading_.across->or_else))
            return true;
        if (field == loading_.across->value && loading_.across->rows_of &&
            loading_.expect == Expect::certain && table_.has(*loading_.across->rows_of))
            return true;
        if (field == loading_.across->from && loading_.across->instead_of_from &&
            table_.has(*loading_.across->instead_of_from))
            return true;
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

    /// Any table of pupils and weeks could be of attendance, of marks or of points: where headings name
    /// nothing but times, the file's name, its title or its cells have to say what the values are.
    [[nodiscard]] bool says_what_it_holds() const {
        const bool only_times =
            loading_.across && std::ranges::none_of(header_.cells, [&](const Cell& cell) {
                const auto field = headings_.field(cell.text);
                return field && fields_[*field].kind != CellKind::date && *field >= pupil_fields;
            });
        if (!only_times) return true;
        if (fields_[loading_.across->value].kind == CellKind::choice) return !are_mostly_numbers(table_);
        const auto says = [&](std::string_view text) {
            const std::string words = folded(text);
            const auto any_of = [&](std::initializer_list<std::string_view> list) {
                return std::ranges::any_of(
                    list, [&](std::string_view one) { return words.find(one) != std::string::npos; });
            };
            if (!of_attendance())
                return any_of({"behav", "point", "incident", "conduct", "merit", "reward", "achiev"});
            return any_of({"attend", "present", "absen"}) || text.find('%') != std::string_view::npos;
        };
        const auto cells_say = [&](const Row& row) {
            return std::ranges::any_of(row.cells, [&](const Cell& cell) { return says(cell.text); });
        };
        return says(stem(input_.path)) || cells_say(header_) || std::ranges::any_of(title_, cells_say) ||
               std::ranges::any_of(table_.rows, cells_say);
    }

    /// Attendance is what has percentages: a row of it that lacks a value is no fault.
    [[nodiscard]] bool of_attendance() const {
        return std::any_of(fields_.begin(), fields_.end(),
                           [](const Field& field) { return field.kind == CellKind::percentage; });
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

    /// The column of dates that holds numbers of weeks, where no other has the dates.
    [[nodiscard]] std::optional<std::size_t> only_week_numbers() const {
        if (!loading_.across) return std::nullopt;
        const auto column = table_.column_of[loading_.across->from];
        return column && holds_week_numbers(table_, *column) ? column : std::nullopt;
    }

    const InputFile& input_;
    std::span<const Field> fields_;
    Reading& reading_;
    Loading loading_;
    Headings headings_;
    std::map<std::string, const DeclaredColumn*> spanning_;
    RawTable raw_;
    std::vector<Row> title_;
    std::optional<RowTimes> row_times_;
    std::vector<Occasion> occasions_;
    TitleTimes title_times_;  ///< looked for where no column and no heading says a time
    Row header_;
    std::set<std::size_t> week_numbers_;  ///< columns beside one with the dates
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

}  // namespace casebook::read
