#include "read/all_readers.hpp"

#include <array>

#include "read/tracking.hpp"

namespace casebook::read {
namespace {

Reader of_tracking(std::string_view pattern, const TrackingKind& kind) {
    return {pattern, kind.holds, kind.fields, {}, read_tracking};
}

}  // namespace

std::span<const Reader> all_readers() {
    static const std::array readers{
        Reader{"casebook.yaml", "the school and what is wanted", {}, school_keys(), read_school},
        Reader{"register.csv", "the register of pupils", register_fields(), {}, read_register},
        Reader{"referrals.csv",
               "who was referred, why, and what was decided",
               referral_fields(),
               {},
               read_referrals},
        Reader{"sessions.csv", "the weekly record", session_fields(), {}, read_sessions},
        of_tracking("tracking/marks.csv", marks_kind()),
        of_tracking("tracking/school-attendance.csv", school_attendance_kind()),
        of_tracking("tracking/behaviour.csv", behaviour_kind()),
        of_tracking("tracking/suspensions.csv", suspensions_kind()),
        of_tracking("tracking/sdq.csv", difficulties_kind()),
        of_tracking("tracking/scores.csv", scores_kind()),
        Reader{"tracking/*.csv",
               "attendance by week, or any other tracking data with a mapping",
               attendance_fields(),
               {},
               read_tracking},
        Reader{"consents.csv", "who agreed to what", consent_fields(), {}, read_consents},
        Reader{"plans/*.yaml", "one episode of support of one pupil", {}, plan_keys(), read_plan},
        Reader{"plans.csv",
               "plans as a table, one row an episode, beside or in place of plans/*.yaml",
               plan_fields(),
               {},
               read_plan_table},
        Reader{"targets.csv",
               "what pupils agreed to work on, of plans in either form",
               target_fields(),
               {},
               read_targets},
        Reader{"reviews.csv", "reviews of plans in either form", review_fields(), {}, read_reviews},
        Reader{"agencies.csv",
               "which agencies the mentors are in touch with, and how often",
               agency_fields(),
               {},
               read_agencies},
        Reader{"meetings.csv",
               "meetings by kind; core groups and case conferences as counts only",
               meeting_fields(),
               {},
               read_meetings},
        Reader{"programmes.csv", "courses of sessions for groups", programme_fields(), {}, read_programmes},
        Reader{"training.csv",
               "training against the standards for mentors",
               training_fields(),
               {},
               read_training},
        Reader{"costs.csv", "what the provision costs", cost_fields(), {}, read_costs},
        Reader{"timetable.csv", "the planned week", timetable_fields(), {}, read_timetable},
        Reader{"supervision.csv",
               "supervision and the line manager's check points",
               supervision_fields(),
               {},
               read_supervision},
        Reader{"visits.csv", "visits of the co-ordinator and others", visit_fields(), {}, read_visits},
        Reader{"roles.csv",
               "the audit of roles: common, complementary, distinctive",
               role_fields(),
               {},
               read_roles},
        Reader{
            "outcomes.csv", "what changed for families and the school", outcome_fields(), {}, read_outcomes},
        Reader{"views/quotations.yaml", "what people said", {}, quotation_keys(), read_quotations},
        Reader{"views/*.yaml",
               "a questionnaire; its answers stand in the CSV of the same name",
               {},
               questionnaire_keys(),
               read_questionnaire},
        Reader{"cases/*.md", "a case study", {}, case_keys(), read_case},
        Reader{"practice/*.md", "a note on good practice", {}, practice_keys(), read_practice},
        Reader{"guide/*.md",
               "a chapter of the practice guide, in place of the one of the same name or beside the others",
               {},
               guide_keys(),
               read_guide_page},
        Reader{"guide/forms/*.md", "a form to print, likewise", {}, guide_keys(), read_guide_page},
        Reader{"self-evaluation.md",
               "judgements by area, with their evidence and next steps",
               {},
               self_evaluation_keys(),
               read_self_evaluation},
        Reader{"action-plan.yaml",
               "what will be done, by whom, by when",
               {},
               action_plan_keys(),
               read_action_plan},
    };
    return readers;
}

bool matches(std::string_view pattern, std::string_view path) {
    const std::string name = lower(path);
    const std::size_t star = pattern.find('*');
    if (star == std::string_view::npos) return name == pattern;
    const std::string_view before = pattern.substr(0, star);
    const std::string_view after = pattern.substr(star + 1);
    if (name.size() <= before.size() + after.size() || !name.starts_with(before) || !name.ends_with(after))
        return false;
    return std::string_view{name}
               .substr(before.size(), name.size() - before.size() - after.size())
               .find('/') == std::string_view::npos;
}

}  // namespace casebook::read
