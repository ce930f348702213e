#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "read/all_readers.hpp"
#include "read/attendance_codes.hpp"
#include "read/days_of_attendance.hpp"
#include "read/each_cell.hpp"
#include "read/export_faults.hpp"
#include "read/numbers.hpp"
#include "read/row.hpp"
#include "read/text.hpp"
#include "read/tracking.hpp"

namespace casebook::read {
namespace {

enum Column : std::size_t {
    week = pupil_fields,
    until,
    attended,
    possible,
    authorised,
    unauthorised,
    attendance,
    absence,
    approved,
    late,
    absent,
    week_ending
};

constexpr std::array fields = after_pupil_fields(std::array{
    Field{"Week beginning",
          "date|week|week commencing|w/c|w/b|week starting|wc|wb|week of|from|start|start date|date "
          "from|from date|week start|start of week|week from",
          Need::value, CellKind::date, "any day of the week, or the first day of a longer stretch"},
    Field{"Until", "to|end|end date|last day|date to|to date|date until|until date", Need::none,
          CellKind::date, "last day, where a row is about more than a week"},
    Field{"Attended",
          "sessions attended|attended sessions|present|attendances|present marks|sessions "
          "present|presents|present sessions|att|days attended|days present",
          Need::none, CellKind::number, "half-day sessions attended"},
    Field{"Possible",
          "possible sessions|sessions possible|possible attendances|possible marks|sessions|poss|days "
          "possible|possible days|out of|total sessions|total possible|sessions open",
          Need::none, CellKind::number, "half-day sessions that were possible"},
    Field{"Authorised",
          "authorised absences|auth absences|auth abs|authorised absence|auth|sessions authorised",
          Need::none, CellKind::number, "half-day sessions missed with leave"},
    Field{
        "Unauthorised",
        "unauthorised absences|unauth absences|unauth abs|unauthorised absence|unauth|sessions unauthorised",
        Need::none, CellKind::number, "half-day sessions missed without leave"},
    Field{"Attendance",
          "attendance %|% attendance|attendance percentage|percentage "
          "attendance|percentage|percent|%|attendance "
          "rate|% att|att %|% attend|attend %|percentage attended",
          Need::none, CellKind::percentage, "in per cent, where the counts are not exported"},
    Field{"Absence %",
          "% absence|percentage absence|absence percentage|absence rate|% absent|absent %|% absences|overall "
          "absence "
          "%|total absence %|percentage absent",
          Need::none, CellKind::percentage,
          "the share that was missed, in per cent, where attendance is not given"},
    Field{"Approved activity",
          "aea|approved educational activity|approved educational activities|approved activities|approved ed "
          "activity|educated off site|approved education activity|b v p w",
          Need::none, CellKind::number,
          "half-day sessions at an approved activity, where Attended is without them"},
    Field{"Late", "lates|late before registers closed|late marks|late (l)|l marks|late before reg closed",
          Need::none, CellKind::number,
          "half-day sessions late before the register closed, where counted apart"},
    Field{"Absent",
          "absent sessions|sessions absent|absences|total absences|total absence|sessions missed|absence "
          "sessions|missed|days absent|absent days|abs",
          Need::none, CellKind::number,
          "half-day sessions missed, where leave and no leave are not counted apart"},
    Field{"Week ending", "w/e|week end|we|week ends", Need::none, CellKind::date,
          "the last day of the week, where its first is not given"},
});
static_assert(fields.size() == week_ending + 1);
constexpr double longest_week = 14;  ///< half-day sessions
constexpr double days_a_week = 7;
constexpr std::size_t too_many_to_be_absent = 5;

void report_empty(const Table& table, std::size_t empty, Place first, Reading& reading) {
    if (empty == 0) return;
    report(
        reading.diagnostics, faults::rows_without_value, first,
        fmt::format("{} of {} rows {} no attendance", empty, table.rows.size(), empty == 1 ? "has" : "have"));
}

/// The sessions missed: both kinds of absence, or those that are not told apart.
std::optional<double> missed_in(RowReader& row, const model::Attendance& entry) {
    if (entry.authorised && entry.unauthorised) return *entry.authorised + *entry.unauthorised;
    return row.number(absent);
}

/// Adds what one count lacks: of attended, possible and missed any two make the third.
void complete(model::Attendance& entry, const std::optional<double>& missed) {
    if (!entry.possible && entry.attended && missed) entry.possible = *entry.attended + *missed;
    if (!entry.attended && entry.possible && missed) entry.attended = *entry.possible - *missed;
}

class AttendanceReader {
  public:
    AttendanceReader(const TrackingTable& from, Reading& reading)
        : from_(from), table_(from.table), reading_(reading) {
        const bool absences = table_.has(absent) || (table_.has(authorised) && table_.has(unauthorised));
        counts_ = static_cast<int>(table_.has(attended)) + static_cast<int>(table_.has(possible)) +
                      static_cast<int>(absences) >=
                  2;
    }

    void read() {
        if (!counts_ && !table_.has(attendance) && !table_.has(absence)) {
            report(
                reading_.diagnostics, faults::missing_heading, {table_.header},
                "there is no column “Attendance”",
                counts_by_code()
                    ? Instead{.why = "the columns are codes of the register, and hold how often each stands",
                              .mend = "export the sessions attended and possible; or the marks themselves, "
                                      "a row for each session"}
                    : Instead{.why = "attendance is Attended and Possible, or Attendance in per cent"});
            return;
        }
        if (const auto place = shares_that_look_like_sessions()) {
            report(reading_.diagnostics, faults::sessions_or_per_cent, *place,
                   fmt::format("no value of “Attendance” is above {:g}", longest_week));
            return;
        }
        from_sundays_ = weeks_from_sundays();
        entries_.reserve(table_.rows.size());
        for (const Row& cells : table_.rows) read(cells);
        double_days();
        leave_out_holidays();
        add_up_days(entries_, reading_.diagnostics);
        reading_.model.attendance.insert(reading_.model.attendance.end(),
                                         std::make_move_iterator(entries_.begin()),
                                         std::make_move_iterator(entries_.end()));
        report_empty(table_, empty_, first_empty_, reading_);
        if (turned_round_ > 0)
            report(reading_.diagnostics, faults::absence_turned_round, first_turned_round_,
                   fmt::format("absence in {} row{} was read as the rest of 100", turned_round_,
                               turned_round_ == 1 ? "" : "s"));
    }

  private:
    void read(const Row& cells) {
        RowReader row(table_, cells, reading_.diagnostics);
        const std::size_t measured_first = table_.has(attended) ? attended : possible;
        const std::size_t other = table_.has(attended) && table_.has(possible) ? possible
                                  : table_.has(authorised)                     ? authorised
                                                                               : absent;
        const bool counted = counts_ && !(row.empty(measured_first) && row.empty(other));
        const bool shared = !row.empty(attendance) || !row.empty(absence);
        if (!counted && !shared) {
            note_empty(row.place(counts_ ? measured_first : attendance));
            return;
        }
        model::Attendance entry;
        entry.pupil = row.pupil(pupil_code);
        entry.comparison = from_.comparison.contains(entry.pupil.value.code);
        entry.week = first_day(row);
        const auto week_end =
            table_.has(week) ? row.date(week_ending) : std::optional<model::Recorded<model::Date>>{};
        if (const auto last = row.date(until); last || week_end) {
            entry.until = (last ? last : week_end)->value;
            const std::size_t field = last ? until : week_ending;
            if (row.sound() && *entry.until < entry.week.value)
                row.report_here(field, faults::out_of_range,
                                fmt::format("{} is {}", spoken(fields[field].name), iso(*entry.until)),
                                {.why = "it lies before the first day"});
        }
        entry.authorised = row.number(authorised);
        entry.unauthorised = row.number(unauthorised);
        const std::optional<double> share = percentage(row);
        entry.where = row.place(counted ? measured_first : share_field(row)).where;
        std::optional<double> missed;
        if (counted) {
            entry.attended = row.number(attended);
            entry.possible = row.number(possible);
            missed = missed_in(row, entry);
            complete(entry, missed);
            if (row.sound() && !entry.until && entry.possible && *entry.possible > longest_week)
                row.report_here(
                    possible, faults::out_of_range, fmt::format("possible is {:g}", *entry.possible),
                    {.why = "a week has at most 14 half-day sessions, so this row is about a longer "
                            "time, and its last day is not said",
                     .mend = "add a column Until with the last day; or say under mapping in "
                             "casebook.yaml from when until when a column is"});
        }
        // Blank counts beside a per cent: the per cent is what is known.
        if (entry.attended && entry.possible) {
            compare(row, entry, missed, share);
        } else if (share) {
            entry.attended.reset();
            entry.possible.reset();
            entry.percent = share;
            entry.where = row.place(share_field(row)).where;
        } else if (counted && table_.has(attended) && row.empty(attended) && row.sound()) {
            note_empty(row.place(attended));
            return;
        } else if (counted) {
            for (const std::size_t half : {attended, possible})
                if (row.sound() && !(half == attended ? entry.attended : entry.possible))
                    row.report_here(half, faults::missing_value,
                                    fmt::format("{} is empty", spoken(fields[half].name)),
                                    {.why = "attended and possible sessions are needed together"});
        }
        if (row.sound()) entries_.push_back(std::move(entry));
    }

    /// Whether headings that nothing is known of are codes of the register, as `/\` and `L`.
    [[nodiscard]] bool counts_by_code() const {
        constexpr std::size_t enough = 3;
        const std::vector<AttendanceCode> codes = attendance_codes(reading_);
        return std::ranges::count_if(table_.columns, [&](const ColumnUse& use) {
                   return !use.field && !use.heading.empty() && use.heading.size() < 3 &&
                          marks_of(use.heading, reading_.today, codes);
               }) >= static_cast<std::ptrdiff_t>(enough);
    }

    /// The first of the values of attendance, where there are several and all are whole numbers that a week
    /// has sessions or days, and none says that it is in per cent.
    [[nodiscard]] std::optional<Place> shares_that_look_like_sessions() const {
        constexpr std::size_t enough = 3;
        if (counts_ || !table_.has(attendance) || table_.shares[attendance]) return std::nullopt;
        std::size_t values = 0;
        bool any_above_one = false;
        std::optional<Place> first;
        for (const Row& cells : table_.rows) {
            const Cell* const cell = table_.cell(cells, attendance);
            const auto number = cell == nullptr ? std::nullopt : read_number(cell->text, true);
            if (!number) continue;
            if (number->per_cent || number->value > longest_week ||
                number->value != std::floor(number->value))
                return std::nullopt;
            any_above_one = any_above_one || number->value > 1;
            if (values++ == 0) first = place_of(table_, *cell);
        }
        return values >= enough && any_above_one ? first : std::nullopt;
    }

    /// Half-day sessions of counts of days.
    void double_days() {
        const auto is_half = [](const std::optional<double>& count) {
            return count && std::abs(*count - std::floor(*count) - 0.5) < least_difference;
        };
        const auto counts_of = [](model::Attendance& entry) {
            return std::array{&entry.attended, &entry.possible, &entry.authorised, &entry.unauthorised};
        };
        const auto of_days = [&](std::size_t field) {
            return table_.has(field) && *table_.column_of[field] < table_.columns.size() &&
                   folded(table_.columns[*table_.column_of[field]].heading).find("day") != std::string::npos;
        };
        const bool said = of_days(attended) || of_days(possible);
        const auto proof = std::ranges::find_if(entries_, [&](model::Attendance& entry) {
            return std::ranges::any_of(counts_of(entry), [&](const auto* count) { return is_half(*count); });
        });
        // A week of more than seven is of sessions, so a half among them is a slip.
        const bool sessions = std::ranges::any_of(entries_, [](const model::Attendance& entry) {
            return !entry.until && entry.possible.value_or(0) > days_a_week;
        });
        if (entries_.empty() || (!said && (sessions || proof == entries_.end()))) return;
        for (model::Attendance& entry : entries_)
            for (std::optional<double>* const count : counts_of(entry))
                if (*count) **count *= 2;
        const model::Attendance& shown = proof == entries_.end() ? entries_.front() : *proof;
        report(reading_.diagnostics, faults::days_as_sessions, {shown.where},
               "attendance is counted in days");
    }

    /// Weeks in which several pupils were all at 0 per cent, as an export writes a holiday. Two or three may
    /// have been absent all week, so theirs are kept.
    void leave_out_holidays() {
        struct Week {
            std::size_t rows = 0;
            bool nobody = true;
            diagnostics::Location first;
        };
        std::map<model::Date, Week> weeks;
        for (const model::Attendance& entry : entries_) {
            Week& week = weeks[entry.week.value];
            if (week.rows++ == 0) week.first = entry.where;
            week.nobody = week.nobody && entry.percent == 0.0;
        }
        for (const auto& [day, week] : weeks)
            if (week.nobody && week.rows >= too_many_to_be_absent)
                report(
                    reading_.diagnostics, faults::weeks_without_school, {week.first},
                    fmt::format("attendance of all {} pupils is 0 in the time from {}", week.rows, iso(day)));
        std::erase_if(entries_, [&](const model::Attendance& entry) {
            const Week& week = weeks[entry.week.value];
            return week.nobody && week.rows >= too_many_to_be_absent;
        });
    }

    void note_empty(Place place) {
        if (empty_++ == 0) first_empty_ = place;
    }

    /// The first day of the row's time; of a week that only its end is given of, the Monday.
    model::Recorded<model::Date> first_day(RowReader& row) const {
        if (!table_.has(week) && table_.has(week_ending)) {
            auto day = row.date(week_ending).value_or(model::Recorded<model::Date>{});
            if (day.value.ok()) day.value = monday_of(day.value);
            if (row.empty(week_ending))
                row.report_here(week_ending, faults::missing_value, "week ending is empty");
            return day;
        }
        auto day = row.date(week).value_or(model::Recorded<model::Date>{});
        if (from_sundays_ && day.value.ok())
            day.value = model::Date{std::chrono::sys_days{day.value} + std::chrono::days{1}};
        return day;
    }

    /// Whether every date is a Sunday, as in programs whose weeks begin there; told where it is so.
    bool weeks_from_sundays() {
        if (!table_.has(week) || table_.has(until)) return false;
        diagnostics::Diagnostics unheard;
        std::optional<Place> first;
        for (const Row& cells : table_.rows) {
            RowReader row(table_, cells, unheard);
            const auto day = row.date(week);
            if (!day) continue;
            const bool slip = day->value > reading_.today;  // its day of the week proves nothing
            if (slip || std::chrono::weekday{std::chrono::sys_days{day->value}} != std::chrono::Sunday)
                return false;
            if (!first) first = row.place(week);
        }
        if (first)
            report(reading_.diagnostics, faults::weeks_from_sundays, *first, "every week begins on a Sunday");
        return first.has_value();
    }

    [[nodiscard]] static std::size_t share_field(const RowReader& row) {
        return row.empty(attendance) ? absence : attendance;
    }

    [[nodiscard]] std::optional<double> percentage(RowReader& row) {
        if (const auto share = row.percentage(attendance)) return share;
        const auto missed = row.percentage(absence);
        if (!missed) return std::nullopt;
        if (turned_round_++ == 0) first_turned_round_ = row.place(absence);
        return all_of_it - *missed;
    }

    /// Adds what the file counts apart from the sessions attended, as far as its own sums show it, and tells
    /// where they do not fit each other.
    void compare(RowReader& row, model::Attendance& entry, std::optional<double> missed,
                 std::optional<double> share) {
        const auto sums = [&](double sessions) {
            return !missed || std::abs(sessions + *missed - *entry.possible) < least_difference;
        };
        const auto rate = [&](double sessions) {
            return !share || *entry.possible <= 0 ||
                   std::abs(all_of_it * sessions / *entry.possible - *share) < rounding;
        };
        const double activity = row.number(approved).value_or(0);
        const double delayed = row.number(late).value_or(0);
        const double before = *entry.attended;
        if (!row.sound()) return;
        const bool proof = missed || share;
        for (const double more : {0.0, activity, delayed, activity + delayed})
            if (proof && sums(before + more) && rate(before + more)) {
                entry.attended = before + more;
                return;
            }
        // Nothing proves it: who was at an approved activity attended, who was late may be among the present.
        if (before + activity <= *entry.possible && !proof) entry.attended = before + activity;
        if (delayed > 0 && !proof)
            row.report_here(late, faults::late_apart, fmt::format("late is {:g}", delayed));
        if (!sums(before))
            row.report_here(table_.has(attended) ? attended : possible, faults::counts_differ,
                            fmt::format("{:g} attended and {:g} missed are not {:g} possible", before,
                                        *missed, *entry.possible));
        else if (!rate(before))
            row.report_here(share_field(row), faults::counts_differ,
                            fmt::format("attendance is {:g} per cent, and {:g} of {:g} is {:.1f}", *share,
                                        before, *entry.possible, all_of_it * before / *entry.possible));
    }

    static constexpr double all_of_it = 100;
    static constexpr double least_difference = 0.01;
    static constexpr double rounding = 0.6;  ///< of programs that print whole per cents

    const TrackingTable& from_;
    const Table& table_;
    Reading& reading_;
    bool counts_ = false;
    bool from_sundays_ = false;
    std::vector<model::Attendance> entries_;
    std::size_t empty_ = 0;
    Place first_empty_;
    std::size_t turned_round_ = 0;
    Place first_turned_round_;
};

void read(const TrackingTable& from, Reading& reading) {
    AttendanceReader(from, reading).read();
}

}  // namespace

TrackingKind attendance_kind() {
    return {"attendance",
            "rates|attendance by week|attendance by half term",
            "attendance by week or half term",
            fields,
            Across{.from = week,
                   .until = until,
                   .measure = std::nullopt,
                   .value = attendance,
                   .instead_of_from = week_ending},
            true,
            true,
            read};
}

std::span<const Field> attendance_fields() {
    return fields;
}

}  // namespace casebook::read
