#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "check/rules.hpp"

namespace casebook::check {
namespace {

constexpr std::size_t date_width = 10;

}  // namespace

void nothing_lies_ahead(model::Model& model, model::Date today, const Reporter& report) {
    const auto ahead = [&](const model::Recorded<model::Date>& date, std::string_view what) {
        if (date.value <= today) return false;
        report({.where = date.where,
                .width = date_width,
                .message = fmt::format("{} is dated {}", what, iso(date.value)),
                .why = fmt::format("that is later than today, {}", iso(today)),
                .mend = "correct the date"});
        return true;
    };
    set_aside(model.referrals, [&](const model::Referral& referral) {
        return ahead(referral.date, "the referral") ||
               (referral.decided && ahead(*referral.decided, "the decision"));
    });
    set_aside(model.sessions,
              [&](const model::Session& session) { return ahead(session.date, "the session"); });
    set_aside(model.attendance,
              [&](const model::Attendance& attendance) { return ahead(attendance.week, "the week"); });
    set_aside(model.school_attendance,
              [&](const model::SchoolAttendance& attendance) { return ahead(attendance.week, "the week"); });
    set_aside(model.measurements, [&](const model::Measurement& measurement) {
        return ahead(measurement.date, "the measurement");
    });
    set_aside(model.suspensions,
              [&](const model::Suspension& suspension) { return ahead(suspension.from, "the suspension"); });
    set_aside(model.consents,
              [&](const model::Consent& consent) { return ahead(consent.from, "the consent"); });
    set_aside(model.meetings,
              [&](const model::Meeting& meeting) { return ahead(meeting.date, "the meeting"); });
    set_aside(model.supervision, [&](const model::Supervision& supervision) {
        return ahead(supervision.date, "the supervision");
    });
    set_aside(model.visits, [&](const model::Visit& visit) { return ahead(visit.date, "the visit"); });
    set_aside(model.agencies,
              [&](const model::AgencyContact& contact) { return ahead(contact.date, "the answer"); });
    set_aside(model.outcomes,
              [&](const model::WiderOutcome& outcome) { return ahead(outcome.date, "the outcome"); });
    set_aside(model.plans, [&](const model::Plan& plan) {
        bool at_fault = false;
        for (const model::Baseline& baseline : plan.baseline)
            at_fault |= ahead(baseline.date, "the baseline");
        for (const model::Review& review : plan.reviews) at_fault |= ahead(review.date, "the review");
        if (plan.hand_over) at_fault |= ahead(plan.hand_over->date, "the hand-over");
        if (plan.hand_over && plan.hand_over->followed_up)
            at_fault |= ahead(*plan.hand_over->followed_up, "the follow-up");
        return at_fault;
    });
    if (model.self_evaluation && ahead(model.self_evaluation->date, "the self-evaluation"))
        model.self_evaluation.reset();
}

void records_lie_in_the_period(model::Model& model, model::Date, const Reporter& report) {
    const model::Period& period = model.school.period;
    if (!period.until.ok() || !period.from.ok() || period.until < period.from) return;
    const auto count = [&](const auto& records, const auto& date_of, std::string_view one,
                           std::string_view several) {
        const auto late = [&](const auto& record) { return date_of(record).value > period.until; };
        const auto first = std::find_if(records.begin(), records.end(), late);
        if (first == records.end()) return;
        const auto all = std::count_if(first, records.end(), late);
        report({.where = date_of(*first).where,
                .width = date_width,
                .message = fmt::format("{} {} dated after {}", all == 1 ? "one" : fmt::to_string(all),
                                       all == 1 ? one : several, iso(period.until)),
                .why = fmt::format("the period in casebook.yaml ends then, so no count of {} has them",
                                   period.label.empty() ? "its papers" : period.label),
                .mend = "move the period on in casebook.yaml when the next papers are due; if the date is "
                        "wrong, correct it"});
    };
    count(
        model.referrals, [](const model::Referral& one) { return one.date; }, "referral is", "referrals are");
    count(
        model.sessions, [](const model::Session& one) { return one.date; }, "session is", "sessions are");
}

void nothing_before_birth(model::Model& model, model::Date, const Reporter& report) {
    std::map<model::PupilId, model::Date> births;
    for (const model::Pupil& pupil : model.pupils)
        if (pupil.date_of_birth) births.emplace(pupil.id.value, pupil.date_of_birth->value);
    const auto early = [&](const model::Recorded<model::Date>& date, const model::PupilId& pupil) {
        const auto birth = births.find(pupil);
        if (birth == births.end() || date.value >= birth->second) return false;
        report({.where = date.where,
                .width = date_width,
                .message = fmt::format("{} is before {} was born", iso(date.value), pupil.code),
                .why = "either this date or the date of birth in register.csv is wrong",
                .mend = "correct the one date or the other"});
        return true;
    };
    set_aside(model.referrals,
              [&](const model::Referral& referral) { return early(referral.date, referral.pupil.value); });
    set_aside(model.attendance, [&](const model::Attendance& attendance) {
        return early(attendance.week, attendance.pupil.value);
    });
    set_aside(model.plans, [&](const model::Plan& plan) { return early(plan.started, plan.pupil.value); });
    set_aside(model.meetings,
              [&](const model::Meeting& meeting) { return early(meeting.date, meeting.pupil.value); });
    set_aside(model.sessions, [&](const model::Session& session) {
        for (const model::Recorded<model::PupilId>& pupil : session.pupils)
            if (early(session.date, pupil.value)) return true;
        return false;
    });
}

void decision_follows_referral(model::Model& model, model::Date, const Reporter& report) {
    set_aside(model.referrals, [&](const model::Referral& referral) {
        if (!referral.decided || referral.decided->value >= referral.date.value) return false;
        report({.where = referral.decided->where,
                .width = date_width,
                .message = fmt::format("the decision is dated {}", iso(referral.decided->value)),
                .why = fmt::format("the referral was made later, on {}", iso(referral.date.value)),
                .mend = "correct the one date or the other"});
        return true;
    });
}

void consent_ends_after_start(model::Model& model, model::Date, const Reporter& report) {
    set_aside(model.consents, [&](const model::Consent& consent) {
        const auto before = [&](const std::optional<model::Date>& date, std::string_view what) {
            if (!date || *date >= consent.from.value) return false;
            report({.where = consent.from.where,
                    .width = date_width,
                    .message = fmt::format("consent {} {} on {}", consent.id.value, what, iso(*date)),
                    .why = fmt::format("it was given later, on {}", iso(consent.from.value)),
                    .mend = "correct the one date or the other"});
            return true;
        };
        return before(consent.until, "ended") || before(consent.withdrawn, "was withdrawn");
    });
}

}  // namespace casebook::check
