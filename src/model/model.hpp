// Everything that one folder holds, as plain values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/framework.hpp"
#include "model/measures.hpp"
#include "model/improvement.hpp"
#include "model/plans.hpp"
#include "model/provision.hpp"
#include "model/records.hpp"
#include "model/school.hpp"
#include "model/stories.hpp"

namespace casebook::model {

struct Model {
    School school;
    std::vector<Pupil> pupils;
    std::vector<Pupil>
        pupils_set_aside;  ///< register rows at fault: in no figure, but their names must still be guarded
    std::vector<Referral> referrals;
    std::vector<Session> sessions;
    std::vector<Attendance> attendance;
    std::vector<SchoolAttendance> school_attendance;
    std::vector<Measure> measures;  ///< those of casebook.yaml, and the known ones that were measured
    std::vector<Measurement> measurements;
    std::vector<Suspension> suspensions;
    std::vector<Questionnaire> questionnaires;
    std::vector<Consent> consents;
    std::vector<Plan> plans;  ///< by pupil and by the day they began
    std::vector<AgencyContact> agencies;
    std::vector<Meeting> meetings;
    std::vector<Programme> programmes;
    std::vector<Training> training;
    std::vector<Cost> costs;
    std::vector<TimetableEntry> timetable;
    std::vector<Supervision> supervision;
    std::vector<Visit> visits;
    std::vector<RoleTask> roles;
    std::vector<WiderOutcome> outcomes;
    std::optional<SelfEvaluation> self_evaluation;
    std::vector<Action> actions;
    std::vector<Quotation> quotations;
    std::vector<CaseStudy> cases;
    std::vector<PracticeNote> practice;
    std::vector<Framework> frameworks;  ///< the school's own first, then the archive ones
};

/// The latest day that a session, a measurement or a stretch of attendance tells of: the date that governs all figures and printed dates; the period's end
/// where nothing is recorded.
[[nodiscard]] Date data_date(const Model& model);

}  // namespace casebook::model
