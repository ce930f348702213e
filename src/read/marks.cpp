#include <array>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "read/attendance_codes.hpp"
#include "read/row.hpp"
#include "read/tracking.hpp"

namespace casebook::read {
namespace {

enum Column : std::size_t { date = pupil_fields, mark, morning, afternoon };

constexpr std::array fields = after_pupil_fields(std::array{
    Field{"Date", "day|session date|mark date|week beginning|week commencing|w/c", Need::value,
          CellKind::date, "the day of the mark, or the first day of a row of marks"},
    Field{"Mark", "marks|code|attendance code|attendance mark|register mark|session mark|mark code",
          Need::none, CellKind::choice, "the code of one session, or the codes of several in their order"},
    Field{"AM", "am mark|morning|am code|session 1", Need::none, CellKind::choice, "the morning's code"},
    Field{"PM", "pm mark|afternoon|pm code|session 2", Need::none, CellKind::choice, "the afternoon's code"},
});
static_assert(fields.size() == afternoon + 1);
constexpr std::size_t sessions_a_day = 2;

std::chrono::sys_days monday_of(model::Date date) {
    const std::chrono::sys_days day{date};
    return day - (std::chrono::weekday{day} - std::chrono::Monday);
}

/// So many school days later: a row of marks holds no weekends.
model::Date school_day_after(model::Date date, std::size_t days) {
    std::chrono::sys_days day{date};
    while (days > 0) {
        day += std::chrono::days{1};
        const std::chrono::weekday weekday{day};
        if (weekday != std::chrono::Saturday && weekday != std::chrono::Sunday) --days;
    }
    return model::Date{day};
}

/// One session more in a week's counts.
void count(const AttendanceCode& code, model::Attendance& week) {
    if (code.counts == SessionCount::not_possible) return;
    ++*week.possible;
    if (code.counts == SessionCount::authorised)
        ++*week.authorised;
    else if (code.counts == SessionCount::unauthorised)
        ++*week.unauthorised;
    else
        ++*week.attended;
}

class MarksReader {
  public:
    MarksReader(const TrackingTable& from, Reading& reading)
        : from_(from), table_(from.table), reading_(reading), codes_(attendance_codes(reading)) {}

    void read() {
        for (const Row& cells : table_.rows) read(cells);
        for (auto& [key, week] : weeks_) reading_.model.attendance.push_back(std::move(week));
        if (empty_ > 0)
            report(reading_.diagnostics, faults::rows_without_value, first_empty_,
                   fmt::format("{} session{} {} no mark", empty_, empty_ == 1 ? "" : "s",
                               empty_ == 1 ? "has" : "have"));
    }

  private:
    void read(const Row& cells) {
        RowReader row(table_, cells, reading_.diagnostics);
        const model::Recorded<model::PupilId> pupil = row.pupil(pupil_code);
        const auto day = row.date(date);
        if (!row.sound() || !day) return;
        std::vector<std::pair<const AttendanceCode*, std::size_t>> marks;
        for (const std::size_t field : {mark, morning, afternoon}) {
            if (!table_.has(field)) continue;
            if (row.empty(field)) {
                note_empty(row.place(field));
                continue;
            }
            const model::Recorded<std::string> text = row.text(field);
            const auto found = marks_of(text.value, day->value, codes_);
            if (!found) {
                row.report_here(field, faults::unknown_mark,
                                fmt::format("{} is “{}”", spoken(fields[field].name), text.value));
                return;
            }
            for (const AttendanceCode* const one : *found) marks.emplace_back(one, field);
        }
        std::size_t session = 0;
        for (const auto& [code, field] : marks) {
            const std::size_t days = field == mark ? session++ / sessions_a_day : 0;
            if (code == nullptr)
                note_empty(row.place(field));
            else
                count(*code, week_of(pupil, {school_day_after(day->value, days), day->where},
                                     row.place(field).where));
        }
    }

    void note_empty(Place place) {
        if (empty_++ == 0) first_empty_ = place;
    }

    model::Attendance& week_of(const model::Recorded<model::PupilId>& pupil,
                               const model::Recorded<model::Date>& day, diagnostics::Location where) {
        model::Attendance& week = weeks_[{pupil.value, monday_of(day.value)}];
        if (!week.possible) {
            week.pupil = pupil;
            week.week = {model::Date{monday_of(day.value)}, day.where};
            week.where = where;
            week.comparison = from_.comparison.contains(pupil.value.code);
            week.attended = week.possible = week.authorised = week.unauthorised = 0;
        }
        return week;
    }

    const TrackingTable& from_;
    const Table& table_;
    Reading& reading_;
    std::vector<AttendanceCode> codes_;
    std::map<std::pair<model::PupilId, std::chrono::sys_days>, model::Attendance> weeks_;
    std::size_t empty_ = 0;
    Place first_empty_;
};

void read(const TrackingTable& from, Reading& reading) {
    MarksReader(from, reading).read();
}

}  // namespace

TrackingKind marks_kind() {
    return {"marks",
            "codes|session codes|session marks|attendance marks|attendance codes|registers",
            "attendance by session, as the codes of the register",
            fields,
            Across{date, std::nullopt, std::nullopt, mark},
            true,
            true,
            read};
}

}  // namespace casebook::read
