#include <array>

#include <fmt/format.h>

#include "read/export_faults.hpp"
#include "read/row.hpp"
#include "read/tracking.hpp"

namespace casebook::read {
namespace {

enum Column : std::size_t { from_day = pupil_fields, until_day, days, sessions, kind, reason, back, status };

constexpr std::array exclusion_kinds{
    Word<bool>{"suspension|susp|fixed period|fixed term|fixed-period exclusion|fixed-term "
               "exclusion|fixed|fpex|fix|fixd|fte|lunchtime|lunch|lnch|ltfx",
               false},
    Word<bool>{"permanent exclusion|perm|prm|permanent|pex|excluded permanently", true},
};

/// Kinds at which the pupil stays in school: no suspensions (Department for Education 2024, Suspension and
/// permanent exclusion).
constexpr std::array<std::string_view, 1> internal_kinds{
    "internal exclusion|internal suspension|internal isolation|internal|isolation|seclusion|inclusion room|"
    "reflection room|removal from class|removed from class"};

/// Whether a suspension stands: a head teacher can withdraw one, and governors or a panel can quash one.
constexpr std::array standings{
    Word<bool>{"in force|stands|confirmed|upheld|active|current|complete|completed|served|approved|issued|"
               "recorded|closed|ended|finished|open|live|final|yes",
               true},
    Word<bool>{"withdrawn|cancelled|canceled|rescinded|overturned|not upheld|quashed|reinstated|deleted|void|"
               "removed|declined",
               false},
};

constexpr std::array fields = after_pupil_fields(std::array{
    Field{"From", "start|start date|date|date from|first day|exclusion start date|suspension start|begins",
          Need::value, CellKind::date, "first day"},
    Field{"Until", "to|end|end date|date to|last day|exclusion end date", Need::none, CellKind::date,
          "last day"},
    Field{"Days", "school days|number of days|length|length in days|duration|days lost", Need::none,
          CellKind::number, "school days; halves are possible"},
    Field{"Sessions", "number of sessions|sessions lost|half days", Need::none, CellKind::number,
          "half-day sessions, where the days are not exported"},
    Field{"Kind", "type|exclusion type|suspension type|category", Need::none, CellKind::choice,
          "suspension (or fixed-period exclusion), or permanent exclusion", names<exclusion_kinds>},
    Field{"Reason", "reasons|reason for exclusion|reason for suspension|reason code|main reason", Need::none,
          CellKind::text, "in the school's words"},
    Field{"Return date",
          "date of return|return|returns|back on|back in school|back|reintegration date|reintegration|date "
          "returned|returned",
          Need::none, CellKind::date, "the day on which the pupil came back: the day after the last"},
    Field{"Status", "exclusion status|suspension status|state|record status", Need::none, CellKind::choice,
          "one that was withdrawn or overturned is not counted", names<standings>},
});
static_assert(fields.size() == status + 1);
/// A pupil can be suspended for at most 45 days in a school year (Education Act 2002, s. 51A and its
/// regulations).
constexpr double most_days = 45;

model::Date school_day_before(model::Date date) {
    std::chrono::sys_days day{date};
    do day -= std::chrono::days{1};
    while (is_weekend(model::Date{day}));
    return model::Date{day};
}

double weekdays(model::Date from, model::Date until) {
    double count = 0;
    for (std::chrono::sys_days day{from}; day <= std::chrono::sys_days{until}; day += std::chrono::days{1})
        if (!is_weekend(model::Date{day})) ++count;
    return count;
}

void read(const TrackingTable& from, Reading& reading) {
    std::size_t counted = 0;
    Place first_counted;
    const bool says_status = holds_any<bool>(from.table, status, standings);
    std::size_t withdrawn = 0;
    Place first_withdrawn;
    std::size_t internal = 0;
    Place first_internal;
    for (const Row& cells : from.table.rows) {
        RowReader row(from.table, cells, reading.diagnostics);
        if (says_status && !row.choice<bool>(status, standings).value_or(true)) {
            if (withdrawn++ == 0) first_withdrawn = row.place(status);
            continue;
        }
        if (const Cell* const cell = from.table.cell(cells, kind);
            cell != nullptr && spelled_as(cell->text, internal_kinds)) {
            if (internal++ == 0) first_internal = row.place(kind);
            continue;
        }
        model::Suspension entry;
        entry.pupil = row.pupil(pupil_code);
        entry.comparison = from.comparison.contains(entry.pupil.value.code);
        entry.from = row.date(from_day).value_or(model::Recorded<model::Date>{});
        entry.until = row.date(until_day);
        if (const auto returned = row.date(back); returned && !entry.until)
            entry.until = {school_day_before(returned->value), returned->where};
        entry.days = row.number(days);
        const auto halves = row.number(sessions);
        if (!entry.days && halves) entry.days = *halves / 2;
        entry.permanent = row.choice<bool>(kind, exclusion_kinds).value_or(false);
        entry.reason = row.text(reason);
        entry.where = row.place(from_day).where;
        if (row.sound() && entry.until && entry.until->value < entry.from.value)
            row.report_here(row.empty(until_day) ? back : until_day, faults::out_of_range,
                            fmt::format("until is {}", iso(entry.until->value)),
                            {.why = "it lies before the first day"});
        if (row.sound() && entry.days && (*entry.days < 0 || *entry.days > most_days))
            row.report_here(row.empty(days) ? sessions : days, faults::out_of_range,
                            fmt::format("days is {:g}", *entry.days),
                            {.why = fmt::format("a suspension has from 0 to {:g} school days", most_days)});
        if (row.sound() && entry.days && entry.until && !entry.permanent &&
            *entry.days > weekdays(entry.from.value, entry.until->value))
            row.report_here(row.empty(days) ? sessions : days, faults::out_of_range,
                            fmt::format("days is {:g}", *entry.days),
                            {.why = fmt::format("from {} to {} there are {:g} weekdays",
                                                iso(entry.from.value), iso(entry.until->value),
                                                weekdays(entry.from.value, entry.until->value))});
        if (row.sound() && !entry.days && !entry.permanent) {
            if (entry.until) {
                entry.days = weekdays(entry.from.value, entry.until->value);
                if (counted++ == 0) first_counted = row.place(row.empty(until_day) ? back : until_day);
            } else {
                row.report_here(from_day, faults::days_unknown, "how long this suspension was is not said");
            }
        }
        if (row.sound()) reading.model.suspensions.push_back(std::move(entry));
    }
    if (withdrawn > 0)
        report(reading.diagnostics, faults::suspensions_withdrawn, first_withdrawn,
               fmt::format("{} suspension{} withdrawn or overturned", withdrawn,
                           withdrawn == 1 ? " was" : "s were"));
    if (internal > 0)
        report(reading.diagnostics, faults::internal_exclusions, first_internal,
               fmt::format("{} row{} of internal exclusion", internal, internal == 1 ? " tells" : "s tell"));
    if (counted > 0)
        report(reading.diagnostics, faults::days_counted, first_counted,
               fmt::format("the days of {} suspension{} were counted", counted, counted == 1 ? "" : "s"));
}

}  // namespace

TrackingKind suspensions_kind() {
    return {"suspensions",
            "exclusions|suspensions and exclusions|fixed-period exclusions|suspension|exclusion",
            "suspensions and permanent exclusions",
            fields,
            std::nullopt,
            true,
            true,
            read,
            false};
}

}  // namespace casebook::read
