#include <array>
#include <cmath>

#include <fmt/format.h>

#include "read/all_readers.hpp"
#include "read/export_faults.hpp"
#include "read/row.hpp"
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
    late
};

constexpr std::array fields = after_pupil_fields(std::array{
    Field{"Week beginning",
          "date|week|week commencing|w/c|w/b|week starting|wc|wb|week of|from|start|start date", Need::value,
          CellKind::date, "any day of the week, or the first day of a longer stretch"},
    Field{"Until", "to|end|end date|week ending|last day", Need::none, CellKind::date,
          "last day, where a row is about more than a week"},
    Field{
        "Attended",
        "sessions attended|attended sessions|present|attendances|present marks|sessions present|presents|att",
        Need::none, CellKind::number, "half-day sessions attended"},
    Field{"Possible", "possible sessions|sessions possible|possible attendances|possible marks|sessions|poss",
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
});
static_assert(fields.size() == late + 1);
constexpr double longest_week = 14;  ///< half-day sessions

void report_empty(const Table& table, std::size_t empty, Place first, Reading& reading) {
    if (empty == 0) return;
    report(
        reading.diagnostics, faults::rows_without_value, first,
        fmt::format("{} of {} rows {} no attendance", empty, table.rows.size(), empty == 1 ? "has" : "have"));
}

/// Adds what one count lacks: of attended, possible and the two kinds of absence any three make the fourth.
void complete(model::Attendance& entry) {
    const bool absences = entry.authorised && entry.unauthorised;
    if (!entry.possible && entry.attended && absences)
        entry.possible = *entry.attended + *entry.authorised + *entry.unauthorised;
    if (!entry.attended && entry.possible && absences)
        entry.attended = *entry.possible - *entry.authorised - *entry.unauthorised;
}

class AttendanceReader {
  public:
    AttendanceReader(const TrackingTable& from, Reading& reading)
        : from_(from), table_(from.table), reading_(reading) {
        const bool absences = table_.has(authorised) && table_.has(unauthorised);
        counts_ = static_cast<int>(table_.has(attended)) + static_cast<int>(table_.has(possible)) +
                      static_cast<int>(absences) >=
                  2;
    }

    void read() {
        if (!counts_ && !table_.has(attendance) && !table_.has(absence)) {
            report(reading_.diagnostics, faults::missing_heading, {table_.header},
                   "there is no column “Attendance”",
                   {.why = "attendance is Attended and Possible, or Attendance in per cent"});
            return;
        }
        reading_.model.attendance.reserve(reading_.model.attendance.size() + table_.rows.size());
        for (const Row& cells : table_.rows) read(cells);
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
        const std::size_t other = table_.has(attended) && table_.has(possible) ? possible : authorised;
        const bool counted = counts_ && !(row.empty(measured_first) && row.empty(other));
        const bool shared = !row.empty(attendance) || !row.empty(absence);
        if (!counted && !shared) {
            if (empty_++ == 0) first_empty_ = row.place(counts_ ? measured_first : attendance);
            return;
        }
        model::Attendance entry;
        entry.pupil = row.pupil(pupil_code);
        entry.comparison = from_.comparison.contains(entry.pupil.value.code);
        entry.week = row.date(week).value_or(model::Recorded<model::Date>{});
        if (const auto last = row.date(until)) {
            entry.until = last->value;
            if (row.sound() && last->value < entry.week.value)
                row.report_here(until, faults::out_of_range, fmt::format("until is {}", iso(last->value)),
                                {.why = "it lies before the first day"});
        }
        entry.authorised = row.number(authorised);
        entry.unauthorised = row.number(unauthorised);
        const std::optional<double> share = percentage(row);
        entry.where = row.place(counted ? measured_first : share_field(row)).where;
        if (counted) {
            entry.attended = row.number(attended);
            entry.possible = row.number(possible);
            complete(entry);
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
            compare(row, entry, share);
        } else if (share) {
            entry.attended.reset();
            entry.possible.reset();
            entry.percent = share;
            entry.where = row.place(share_field(row)).where;
        } else if (counted) {
            for (const std::size_t half : {attended, possible})
                if (row.sound() && !(half == attended ? entry.attended : entry.possible))
                    row.report_here(half, faults::missing_value,
                                    fmt::format("{} is empty", spoken(fields[half].name)),
                                    {.why = "attended and possible sessions are needed together"});
        }
        if (row.sound()) reading_.model.attendance.push_back(std::move(entry));
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
    void compare(RowReader& row, model::Attendance& entry, std::optional<double> share) {
        const bool absences = entry.authorised && entry.unauthorised;
        const double missed = entry.authorised.value_or(0) + entry.unauthorised.value_or(0);
        const auto sums = [&](double sessions) {
            return !absences || std::abs(sessions + missed - *entry.possible) < least_difference;
        };
        const auto rate = [&](double sessions) {
            return !share || *entry.possible <= 0 ||
                   std::abs(all_of_it * sessions / *entry.possible - *share) < rounding;
        };
        const double activity = row.number(approved).value_or(0);
        const double delayed = row.number(late).value_or(0);
        const double before = *entry.attended;
        if (!row.sound()) return;
        const bool proof = absences || share;
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
                            fmt::format("{:g} attended and {:g} missed are not {:g} possible", before, missed,
                                        *entry.possible));
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
            Across{week, until, std::nullopt, attendance},
            true,
            true,
            read};
}

std::span<const Field> attendance_fields() {
    return fields;
}

}  // namespace casebook::read
