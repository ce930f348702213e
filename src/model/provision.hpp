// The work around the pupils: agencies, meetings, programmes, timetable, training, supervision, visits,
// roles, costs, and what changed for families and the school.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/records.hpp"

namespace casebook::model {

/// How often the mentors and an agency are in touch, as one person answered.
struct AgencyContact {
    Recorded<Date> date;
    Recorded<std::string> agency;  ///< a broad role, as `school nurse`
    std::string answered_by;       ///< a broad role
    std::string frequency;         ///< `weekly`, `monthly`, `termly`, `yearly`, `never`
    std::string purpose;
};

/// Meetings of one kind. Core groups and case conferences are counted and never name a pupil.
struct Meeting {
    Recorded<Date> date;
    Recorded<std::string> kind;
    Recorded<PupilId> pupil;  ///< may be empty
    Recorded<int> count;
    Recorded<std::string> mentor;  ///< may be empty
    std::optional<int> minutes;    ///< of all of them together
};

/// Training against the standards for mentors.
struct Training {
    Recorded<Date> date;
    Recorded<std::string> mentor;
    std::string title;
    std::string standard;  ///< a word of the reader's list
    std::optional<double> hours;
    std::string provider;
    std::optional<Recorded<Date>> renew_by;
};

/// Money spent; never a claimed saving.
struct Cost {
    Recorded<std::string> item;
    std::string kind;  ///< `staff`, `training`, `resources`, `other`
    Recorded<double> pounds;
    Recorded<Date> from;
    std::optional<Recorded<Date>> until;
    std::string source;  ///< where the sum is taken from
};

enum class TimetableKind { pupils, adults, organisation };

/// A part of the planned week.
struct TimetableEntry {
    Recorded<std::string> mentor;
    std::string day;  ///< `Monday` … `Friday`
    Recorded<int> minutes;
    TimetableKind kind = TimetableKind::pupils;
    std::string activity;
};

enum class SupervisionKind { supervision, check_point, annual_review };

struct Supervision {
    Recorded<Date> date;
    Recorded<std::string> mentor;
    SupervisionKind kind = SupervisionKind::supervision;
    std::string with;  ///< a broad role
    std::optional<int> minutes;
    std::string agreed;
    std::optional<Recorded<Date>> next;
};

/// A co-ordinator's or another visitor's look at the work.
struct Visit {
    Recorded<Date> date;
    std::string visitor;  ///< a broad role
    std::string purpose;  ///< `referral systems`, `working practice`, `monitoring`, `other`
    std::string found;
    std::string agreed;
};

enum class TaskKind { common, complementary, distinctive };

/// A row of the role audit: who does what.
struct RoleTask {
    Recorded<std::string> task;
    TaskKind kind = TaskKind::common;
    std::vector<std::string> roles;  ///< broad roles that do it
    std::optional<double> hours_per_week;
    std::string note;
};

/// A change for families or the school. Texts where a number would claim too much.
struct WiderOutcome {
    Recorded<Date> date;
    std::string for_whom;  ///< `families` or `school`
    Recorded<std::string> outcome;
    std::optional<double> before;
    std::optional<double> after;
    std::string unit;
    std::string source;
};

/// A planned course of sessions for a group.
struct Programme {
    Recorded<std::string> name;
    Recorded<Date> from;
    std::optional<Recorded<Date>> until;
    Recorded<std::string> mentor;
    std::vector<Recorded<PupilId>> pupils;
    std::optional<int> planned_sessions;
    std::string aim;
    std::string criterion;  ///< how one will know
    std::string result;
};

}  // namespace casebook::model
