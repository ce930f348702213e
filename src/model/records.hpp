// The rows a mentor keeps: register, referrals, weekly record, attendance, questionnaires, consents.
#pragma once

#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "document/audience.hpp"
#include "model/recorded.hpp"

namespace casebook::model {

/// The code that stands for a pupil in every file, as `P014`.
struct PupilId {
    std::string code;
    friend auto operator<=>(const PupilId&, const PupilId&) = default;
};

enum class Intensity { significant, medium, low };

/// Confidential; never leaves the stages before `disclosure`.
struct Pupil {
    Recorded<PupilId> id;
    Recorded<std::string> upn;  ///< may be empty
    Recorded<std::string> first_name;
    Recorded<std::string> last_name;
    Recorded<std::string> known_as;  ///< may be empty
    std::optional<Recorded<Date>> date_of_birth;
    Recorded<std::string> year_group;  ///< `N`, `R`, `1` … `13`
    std::optional<bool> free_school_meals;
    std::string special_needs;  ///< `N`, `K`, `E`, or empty for not recorded
    std::optional<bool> english_additional;
    std::optional<bool> looked_after;
    std::optional<bool> young_carer;
    Recorded<std::string> mentor;  ///< a mentor's id; may be empty
    std::optional<Recorded<Date>> support_started;
    std::optional<Recorded<Date>> support_ended;
    std::optional<Intensity> intensity;
};

enum class Decision { accepted, declined, redirected, pending };

struct Referral {
    Recorded<Date> date;
    Recorded<PupilId> pupil;
    Recorded<std::string> referred_by;
    std::vector<Recorded<std::string>> reasons;
    std::string tried_before;
    Decision decision = Decision::pending;
    std::optional<Recorded<Date>> decided;
    std::string decision_reason;
    std::string redirected_to;  ///< a broad role or service
};

enum class SessionKind { one_to_one, group, in_class, drop_in, parent, agency, staff };

/// One row of the weekly record.
struct Session {
    Recorded<Date> date;
    Recorded<int> minutes;
    Recorded<std::string> mentor;
    std::vector<Recorded<PupilId>> pupils;
    std::string group;
    std::string adult;  ///< a broad role, never a name
    SessionKind kind = SessionKind::one_to_one;
    std::optional<bool> planned;  ///< in the week's timetable, or as it came
};

/// Attendance of one pupil in one week or a longer stretch, in half-day sessions; or, where only that was
/// exported, as a percentage.
struct Attendance {
    Recorded<PupilId> pupil;
    Recorded<Date> week;  ///< any day of it, or the first day of the stretch
    std::optional<double> attended;
    std::optional<double> possible;
    std::optional<double> percent;  ///< 0 to 100; set only where the counts are not
    diagnostics::Location where;
    std::optional<Date> until = {};           ///< last day, where it is longer than a week
    std::optional<double> authorised = {};    ///< sessions missed with leave, where they were exported
    std::optional<double> unauthorised = {};  ///< sessions missed without leave
    bool comparison = false;                  ///< of a pupil who is not on the register: to compare with
};

struct QuestionnaireItem {
    Recorded<std::string> id;
    std::string text;
};

struct QuestionnaireAnswers {
    diagnostics::Location where;
    std::map<std::string, std::string> answers;  ///< item id → label of the scale; absent where not answered
    std::string respondent = {};  ///< a number of the person's own, no code of the register; may be empty
};

struct Questionnaire {
    std::string id;  ///< file name stem
    Recorded<std::string> title;
    std::string asked;  ///< `pupils`, `parents`, `teachers`
    std::optional<Date> date;
    std::optional<int> given_to;
    std::vector<std::string> scale;  ///< from least to most
    std::set<std::string> agree;     ///< labels that count as agreement
    std::vector<QuestionnaireItem> items;
    std::vector<QuestionnaireAnswers> responses;
    std::optional<Recorded<std::string>> repeats = {};  ///< id of an earlier one with the same respondents
};

struct Consent {
    Recorded<std::string> id;
    Recorded<std::string> subject;  ///< pupil code, case id, or empty for an adult
    std::string given_by;
    std::string purpose;  ///< `mentoring`, `case study`, `quotation`, `publication`, `sharing with agencies`,
                          ///< `recording`, `image`
    std::set<document::Audience> audiences;
    Recorded<Date> from;
    std::optional<Date> until;
    std::optional<Date> withdrawn;
};

struct Quotation {
    Recorded<std::string> text;
    std::string role;  ///< broad: `pupil`, `parent or carer`, `teacher`, `agency`
    Recorded<std::string> theme;
    std::set<document::Audience> audiences;
    Recorded<std::string> consent;  ///< id of a consent; may be empty
};

}  // namespace casebook::model
