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
    Check{"before-birth", fault, "Nothing is dated before the pupil was born.", nothing_before_birth},
    Check{"decision-before-referral", fault, "A referral is decided on or after the day it was made.",
          decision_follows_referral},
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
    Check{"unknown-consent", fault, "A quotation's consent is in consents.csv.", consent_is_known},
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
