#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "read/attendance_codes.hpp"
#include "read/export_faults.hpp"
#include "read/row.hpp"
#include "read/text.hpp"
#include "read/tracking.hpp"

namespace casebook::read {
namespace {

enum Column : std::size_t { date = pupil_fields, mark, morning, afternoon, half };

constexpr std::array halves{
    Word<std::size_t>{"AM|am registration|morning|a.m.|1|a", 0},
    Word<std::size_t>{"PM|pm registration|afternoon|p.m.|2|p", 1},
};

constexpr std::array fields = after_pupil_fields(std::array{
    Field{"Date", "day|session date|mark date|week beginning|week commencing|w/c|week|week starting|w/b",
          Need::value, CellKind::date, "the day of the mark, or the first day of a row of marks"},
    Field{"Mark", "marks|code|attendance code|attendance mark|register mark|session mark|mark code",
          Need::none, CellKind::choice, "the code of one session, or the codes of several in their order"},
    Field{"AM", "am mark|morning|am code|session 1", Need::none, CellKind::choice, "the morning's code"},
    Field{"PM", "pm mark|afternoon|pm code|session 2", Need::none, CellKind::choice, "the afternoon's code"},
    Field{"Session", "am pm|am/pm|half day|half|session name|registration session|period|registration",
          Need::none, CellKind::choice, "AM or PM, where each row holds one mark", names<halves>},
});
static_assert(fields.size() == half + 1);
constexpr std::size_t sessions_a_day = 2;
constexpr std::size_t sessions_a_week = 10;

model::Date day_after(model::Date date, std::size_t days) {
    return model::Date{std::chrono::sys_days{date} + std::chrono::days{days}};
}

std::chrono::sys_days monday_of(model::Date date) {
    const std::chrono::sys_days day{date};
    return day - (std::chrono::weekday{day} - std::chrono::Monday);
}

/// So many school days later: a row of marks holds no weekends.
model::Date school_day_after(model::Date date, std::size_t days) {
    while (days > 0) {
        date = day_after(date, 1);
        if (!is_weekend(date)) --days;
    }
    return date;
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
        of_weeks_ = std::ranges::any_of(table_.columns, [](const ColumnUse& use) {
            return use.field == date && folded(use.heading).starts_with("w");
        });
        if (const Cell* const lesson = numbered_period()) {
            report(reading_.diagnostics, faults::lessons_or_sessions,
                   {{table_.file, lesson->line, lesson->column}},
                   fmt::format("period {} could be a lesson", lesson->text));
            return;
        }
        with_weekends_ = rows_hold_weekends();
        for (const Row& cells : table_.rows) read(cells);
        for (auto& [key, week] : weeks_) reading_.model.attendance.push_back(std::move(week));
        if (repeated_ > 0)
            report(reading_.diagnostics, faults::mark_repeated, first_repeated_,
                   fmt::format("{} mark{} again, as an earlier row has {}", repeated_,
                               repeated_ == 1 ? " stands here" : "s stand from here on",
                               repeated_ == 1 ? "it" : "them"));
        if (empty_ > 0)
            report(reading_.diagnostics, faults::rows_without_value, first_empty_,
                   fmt::format("{} session{} {} no mark", empty_, empty_ == 1 ? "" : "s",
                               empty_ == 1 ? "has" : "have"));
        if (at_weekend_ > 0)
            report(reading_.diagnostics, faults::marks_at_weekend, first_at_weekend_,
                   fmt::format("{} mark{} on a Saturday or Sunday", at_weekend_,
                               at_weekend_ == 1 ? " is" : "s are"));
    }

  private:
    /// A number below the heading Period, which counts lessons as well as sessions; null for none.
    [[nodiscard]] const Cell* numbered_period() const {
        const auto column = table_.column_of[half];
        if (!column || *column >= table_.columns.size() ||
            folded(table_.columns[*column].heading) != "period")
            return nullptr;
        for (const Row& cells : table_.rows)
            if (const Cell* const cell = table_.cell(cells, half);
                cell != nullptr && cell->text.find_first_of("0123456789") != std::string::npos)
                return cell;
        return nullptr;
    }

    /// Whether rows of marks go on through weekends: some reach one, and no mark counts there.
    [[nodiscard]] bool rows_hold_weekends() const {
        if (!table_.has(mark)) return false;
        diagnostics::Diagnostics unheard;
        bool reached = false;
        for (const Row& cells : table_.rows) {
            // Two marks are of one day, and nearly every long file has no more in a row.
            if (const Cell* const cell = table_.cell(cells, mark);
                cell == nullptr || cell->text.size() <= sessions_a_day)
                continue;
            RowReader row(table_, cells, unheard);
            const auto day = row.date(date);
            if (!day) continue;
            const auto marks = codes_of(row.text(mark).value, mark, day->value);
            if (!marks) continue;
            for (std::size_t i = 0; i < marks->size(); ++i) {
                if (i < sessions_a_day || !is_weekend(day_after(day->value, i / sessions_a_day))) continue;
                const AttendanceCode* const code = (*marks)[i];
                if (code != nullptr && code->counts != SessionCount::not_possible) return false;
                reached = true;
            }
        }
        return reached;
    }

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
            const auto found = codes_of(text.value, field, day->value);
            if (!found) {
                report_unknown(row, field, text.value, day->value);
                continue;
            }
            for (const AttendanceCode* const one : *found) marks.emplace_back(one, field);
        }
        const auto said = row.choice<std::size_t>(half, halves);
        if (!row.sound()) return;
        std::size_t session = 0;
        const std::size_t in_row = marks.size();
        if (of_weeks_ && !with_weekends_ && in_row > sessions_a_week) {
            row.report_here(mark, faults::marks_beyond_week,
                            fmt::format("{} marks stand in the row of a week", in_row));
            return;
        }
        const bool in_a_string = in_row > 1 && table_.has(mark) && !table_.has(morning);
        if (in_a_string && in_row % sessions_a_day != 0) note_empty(row.place(mark));
        for (const auto& [code, field] : marks) {
            const std::size_t place_in_row = session++;
            const std::size_t days = field == mark ? place_in_row / sessions_a_day : 0;
            if (code == nullptr) {
                note_empty(row.place(field));
                continue;
            }
            std::optional<std::size_t> slot;
            if (field != mark) slot = field == morning ? 0 : 1;
            if (field == mark) slot = in_row > 1 ? std::optional{place_in_row % sessions_a_day} : said;
            const model::Date date_of_mark =
                with_weekends_ ? day_after(day->value, days) : school_day_after(day->value, days);
            if (is_weekend(date_of_mark) && code->counts != SessionCount::not_possible && at_weekend_++ == 0)
                first_at_weekend_ = row.place(field);
            if (!is_first(row, field, *code, {pupil.value, date_of_mark}, slot)) continue;
            count(*code, week_of(pupil, {date_of_mark, day->where}, row.place(field).where));
        }
    }

    /// What a cell says; AM and PM hold one code.
    [[nodiscard]] std::optional<std::vector<const AttendanceCode*>> codes_of(std::string_view text,
                                                                             std::size_t field,
                                                                             model::Date day) const {
        if (const AttendanceCode* const named = mark_in_words(text, day, codes_))
            return std::vector<const AttendanceCode*>{named};
        if (field == mark && reads_as_a_word(text)) return std::nullopt;
        auto found = marks_of(text, day, codes_);
        if (found && field != mark && found->size() != 1) return std::nullopt;
        return found;
    }

    void report_unknown(RowReader& row, std::size_t field, const std::string& text, model::Date day) const {
        Instead words;
        if (const AttendanceCode* const code = out_of_use(text, day, codes_)) {
            words.why = code->until
                            ? fmt::format("the code {} was in use until {}", code->code, iso(*code->until))
                            : fmt::format("the code {} is in use from {}", code->code, iso(*code->from));
            words.mend = "correct the mark or the date";
        } else if (marks_of(text, day, codes_)) {
            words.why = field == mark
                            ? "this is a word; letter by letter it would be taken for several marks"
                            : "here stands one mark; letter by letter this would be taken for several";
            words.mend =
                "write the code, as / or I; or add the word to `words` in a copy of "
                "templates/attendance-codes.yaml in your folder";
        }
        row.report_here(field, faults::unknown_mark,
                        fmt::format("{} is “{}”", spoken(fields[field].name), text), std::move(words));
    }

    using PupilDay = std::pair<model::PupilId, model::Date>;
    struct Marked {
        const AttendanceCode* code = nullptr;
        diagnostics::Location where = {};
    };

    /// False where the session has a mark already; another mark than that is a fault.
    bool is_first(RowReader& row, std::size_t field, const AttendanceCode& code, const PupilDay& of,
                  std::optional<std::size_t> slot) {
        std::array<Marked, sessions_a_day>& day = marked_[of];
        if (!slot)
            for (std::size_t i = 0; i < day.size() && !slot; ++i)
                if (day[i].code == nullptr) slot = i;
        Marked& session = day[slot.value_or(sessions_a_day - 1)];
        if (session.code == nullptr) {
            session = {&code, row.place(field).where};
            return true;
        }
        if (session.code->counts == code.counts) {
            if (repeated_++ == 0) first_repeated_ = row.place(field);
            return false;
        }
        row.report_here(field, faults::mark_contradicted,
                        fmt::format("the mark is {}, and line {} has {} for the same session", code.code,
                                    session.where.line, session.code->code));
        return false;
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
    std::map<PupilDay, std::array<Marked, sessions_a_day>> marked_;
    bool of_weeks_ = false;       ///< each row is of a week
    bool with_weekends_ = false;  ///< a row of marks has two for each day of a weekend, too
    std::size_t at_weekend_ = 0;
    Place first_at_weekend_;
    std::size_t repeated_ = 0;
    Place first_repeated_;
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
