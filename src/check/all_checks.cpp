#include <array>

#include "check/rules.hpp"

namespace casebook::check {
namespace {

using enum diagnostics::Severity;

constexpr std::array checks{
    Check{"period-backwards", structural, "The period ends on or after the day it begins.",
          period_runs_forward},
    Check{"threshold-lowered-without-reason", fault,
          "A threshold under the usual one needs a written reason.", threshold_is_explained},
    Check{"colour-too-pale", warning,
          "A school's colour stands out from paper: words by 4.5 : 1, shapes by 3 : 1.", colours_can_be_read},
    Check{"duplicate-pupil", fault, "A pupil's code stands on the register once.", pupil_stands_once},
    Check{"born-ahead", fault, "A pupil was born before today.", birth_is_past},
    Check{"support-before-birth", fault, "Support starts after the pupil was born.", support_follows_birth},
    Check{"support-ended-before-start", fault, "Support ends after it started.", support_ends_after_start},
    Check{"unknown-mentor", fault, "A mentor's id is one of casebook.yaml.", mentor_is_known},
    Check{"invalid-upn", warning, "A UPN's check letter fits its figures.", upn_is_valid},
    Check{"unknown-pupil", fault, "A pupil's code is on the register.", pupil_is_known},
    Check{"pupil-set-aside", warning, "Records of a pupil whose row was set aside are set aside, too.",
          pupil_is_not_set_aside},
    Check{"dated-ahead", fault, "Nothing is dated later than today.", nothing_lies_ahead},
    Check{"after-period", warning, "Records lie before the end of the period that the papers are about.",
          records_lie_in_the_period},
    Check{"before-birth", fault, "Nothing is dated before the pupil was born.", nothing_before_birth},
    Check{"decision-before-referral", fault, "A referral is decided on or after the day it was made.",
          decision_follows_referral},
    Check{"duplicate-referral", fault, "A pupil is referred once on one day.", referral_stands_once},
    Check{"overlapping-referrals", warning,
          "A pupil is not referred again while the earlier referral or support goes on.",
          referrals_do_not_overlap},
    Check{"redirected-without-decision", warning,
          "Where a referral was passed on to is said only of redirected ones.", redirection_names_its_goal},
    Check{"plan-backwards", fault, "Reviews, ending and hand-over come after the beginning of the episode.",
          plan_runs_forward},
    Check{"follow-up-before-hand-over", fault, "A follow-up comes after the hand-over.",
          follow_up_comes_after_hand_over},
    Check{"target-backwards", fault, "A target should be met after it was agreed.", target_runs_forward},
    Check{"episodes-overlap", fault, "A pupil has one episode of support at a time.",
          episodes_follow_each_other},
    Check{"review-after-ending", warning, "A review lies before the ending of its episode.",
          review_lies_before_ending},
    Check{"baseline-after-start", warning, "A baseline is taken before support, or in its first two weeks.",
          baseline_comes_first},
    Check{"target-without-criterion", warning, "A target says how everybody will know that it is met.",
          target_has_a_criterion},
    Check{"register-and-plan-differ", warning, "Register and plan agree on the beginning and the ending.",
          register_and_plan_agree},
    Check{"minutes-implausible", fault, "A session takes from 1 to 480 minutes.", minutes_are_plausible},
    Check{"session-without-pupil", warning, "A session with a pupil names the pupil.", session_names_a_pupil},
    Check{"session-before-support", warning, "Work with a pupil lies after the beginning of support.",
          session_after_start},
    Check{"session-after-support", warning, "Work with a pupil lies before the ending of support.",
          session_before_ending},
    Check{"attendance-above-100", fault, "Attendance in per cent is at most 100.", attendance_at_most_100},
    Check{"attendance-above-possible", fault, "Attended sessions are at most the possible ones.",
          attendance_at_most_possible},
    Check{"attendance-negative", fault, "Attendance is not negative.", attendance_not_negative},
    Check{"duplicate-attendance", fault, "A pupil's attendance in a week stands once.",
          attendance_stands_once},
    Check{"duplicate-consent", fault, "A consent's code stands once.", consent_stands_once},
    Check{"consent-ended-before-start", fault, "A consent ends or is withdrawn after it was given.",
          consent_ends_after_start},
    Check{"unknown-subject", fault, "A consent is for a pupil, a case study, or (left empty) an adult.",
          subject_is_known},
    Check{"hand-over-without-consent", fault,
          "Records are handed over with the family's consent, in force on that day.", hand_over_has_consent},
    Check{"unknown-consent", fault, "A quotation's consent is in consents.csv.", consent_is_known},
    Check{"protection-meeting-names-pupil", fault,
          "Core groups and case conferences are counted, and name no pupil.",
          protection_meeting_names_nobody},
    Check{"meeting-count-implausible", fault, "A row stands for 1 to 500 meetings.",
          meeting_count_is_plausible},
    Check{"programme-ended-before-start", fault, "A programme ends after it began.", programme_runs_forward},
    Check{"programme-without-criterion", warning, "A programme says how one will know that it worked.",
          programme_has_a_criterion},
    Check{"unknown-group", warning, "A group of the weekly record is a programme, where programmes are kept.",
          group_is_a_programme},
    Check{"training-hours-implausible", fault, "Training takes from 0 to 200 hours.",
          training_hours_are_plausible},
    Check{"cost-negative", fault, "A cost is not negative.", cost_is_positive},
    Check{"cost-ended-before-start", fault, "The time that a cost covers ends after it began.",
          cost_runs_forward},
    Check{"timetable-implausible", fault, "A day of the planned week holds at most 600 minutes.",
          planned_day_is_plausible},
    Check{"next-supervision-before-this", fault, "The next supervision comes after this one.",
          next_supervision_comes_later},
    Check{"role-hours-implausible", fault, "A task takes from 0 to 60 hours a week.",
          role_hours_are_plausible},
    Check{"outcome-counted-once", warning, "A change is counted before and after, or told in words.",
          outcome_is_counted_twice},
    Check{"unknown-area-or-grade", fault,
          "A judgement is about an area of the framework, in one of its grades.",
          judgement_fits_the_framework},
    Check{"action-without-review", warning, "An action has a day on which it is looked at again.",
          action_is_looked_at_in_time},
    Check{"case-without-approval", warning,
          "A case study for readers beyond the school was approved by a named person.", story_is_approved},
};

}  // namespace

std::span<const Check> all_checks() {
    return checks;
}

void check(model::Model& model, model::Date today, diagnostics::Diagnostics& diagnostics) {
    for (const Check& one : checks) one.find(model, today, Reporter{one.id, one.severity, diagnostics});
}

}  // namespace casebook::check
