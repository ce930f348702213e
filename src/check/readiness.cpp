#include "check/readiness.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "model/consents.hpp"

namespace casebook::check {
namespace {

using Names = std::vector<std::string>;
using model::Model;

constexpr int days_for_a_decision = 30;

std::chrono::sys_days day(model::Date date) {
    return std::chrono::sys_days{date};
}

/// Codes of the pupils with support of whom `lacks` is true.
template <typename Lacks>
Names supported(const Model& model, const Lacks& lacks) {
    Names names;
    for (const model::Pupil& pupil : model.pupils)
        if (pupil.support_started && lacks(pupil)) names.push_back(pupil.id.value.code);
    return names;
}

/// Possible half days of each pupil on the days that `counts(pupil, day)` allows; a week without counts is
/// ten.
template <typename Counts>
std::map<model::PupilId, double> possible_sessions(const Model& model, const Counts& counts) {
    constexpr double sessions_a_week = 10;
    std::map<model::PupilId, const model::Pupil*> pupils;
    for (const model::Pupil& pupil : model.pupils) pupils.emplace(pupil.id.value, &pupil);
    std::map<model::PupilId, double> sums;
    for (const model::Attendance& row : model.attendance) {
        const auto found = pupils.find(row.pupil.value);
        if (found == pupils.end() || !found->second->support_started) continue;
        if (counts(*found->second, row.week.value))
            sums[row.pupil.value] += row.possible.value_or(sessions_a_week);
    }
    return sums;
}

Names without_enough(const Model& model, const std::map<model::PupilId, double>& sums) {
    return supported(model, [&](const model::Pupil& pupil) {
        const auto found = sums.find(pupil.id.value);
        return found == sums.end() || found->second < model.school.attendance.minimum_sessions;
    });
}

Names no_attendance(const Model& model, model::Date) {
    return model.attendance.empty() && !model.pupils.empty() ? Names{""} : Names{};
}

Names no_baseline(const Model& model, model::Date) {
    if (model.attendance.empty()) return {};
    return without_enough(model, possible_sessions(model, [](const model::Pupil& pupil, model::Date week) {
                              return week < pupil.support_started->value;
                          }));
}

Names no_second_measurement(const Model& model, model::Date) {
    if (model.attendance.empty()) return {};
    return without_enough(model, possible_sessions(model, [](const model::Pupil& pupil, model::Date week) {
                              return week >= pupil.support_started->value;
                          }));
}

Names no_consent(const Model& model, model::Date today) {
    return supported(model, [&](const model::Pupil& pupil) {
        if (pupil.support_ended) return false;
        return std::ranges::none_of(model.consents, [&](const model::Consent& consent) {
            return consent.subject.value == pupil.id.value.code && consent.purpose == "mentoring" &&
                   model::stands(consent, today);
        });
    });
}

bool for_others(const model::CaseStudy& story) {
    return std::ranges::any_of(
        story.audiences, [](document::Audience audience) { return audience != document::Audience::school; });
}

Names story_without_consent(const Model& model, model::Date today) {
    Names names;
    for (const model::CaseStudy& story : model.cases) {
        if (!for_others(story)) continue;
        const auto agreed = [&](std::string_view subject) {
            return std::ranges::any_of(model.consents, [&](const model::Consent& consent) {
                return consent.subject.value == subject && model::is_for_stories(consent) &&
                       model::stands(consent, today);
            });
        };
        const bool all = !story.pupils.empty() && std::ranges::all_of(story.pupils, [&](const auto& pupil) {
            return agreed(pupil.value.code);
        });
        if (!all && !agreed(story.id.value)) names.push_back(story.id.value);
    }
    return names;
}

Names story_without_approval(const Model& model, model::Date) {
    Names names;
    for (const model::CaseStudy& story : model.cases)
        if (for_others(story) && !story.approved) names.push_back(story.id.value);
    return names;
}

Names quotation_without_consent(const Model& model, model::Date) {
    Names names;
    for (const model::Quotation& quotation : model.quotations)
        if (quotation.consent.value.empty()) names.push_back("");
    return names;
}

Names referral_waiting(const Model& model, model::Date today) {
    Names names;
    for (const model::Referral& referral : model.referrals)
        if (referral.decision == model::Decision::pending &&
            day(today) - day(referral.date.value) > std::chrono::days{days_for_a_decision})
            names.push_back(referral.pupil.value.code);
    return names;
}

Names overlapping_referrals(const Model& model, model::Date) {
    Names names;
    std::map<model::PupilId, int> pending;
    for (const model::Referral& referral : model.referrals)
        if (referral.decision == model::Decision::pending && ++pending[referral.pupil.value] == 2)
            names.push_back(referral.pupil.value.code);
    return names;
}

Names sessions_after_exit(const Model& model, model::Date) {
    std::map<model::PupilId, model::Date> ended;
    for (const model::Pupil& pupil : model.pupils)
        if (pupil.support_ended) ended.emplace(pupil.id.value, pupil.support_ended->value);
    std::set<std::string> names;
    for (const model::Session& session : model.sessions) {
        using enum model::SessionKind;
        if (session.kind != one_to_one && session.kind != group && session.kind != in_class) continue;
        for (const auto& pupil : session.pupils)
            if (const auto found = ended.find(pupil.value);
                found != ended.end() && session.date.value > found->second)
                names.insert(pupil.value.code);
    }
    return {names.begin(), names.end()};
}

Names no_intensity(const Model& model, model::Date) {
    return supported(model, [](const model::Pupil& pupil) { return !pupil.intensity; });
}

Names no_plan(const Model& model, model::Date) {
    return supported(model, [&](const model::Pupil& pupil) {
        return !pupil.support_ended && std::ranges::none_of(model.plans, [&](const model::Plan& plan) {
            return plan.pupil.value == pupil.id.value;
        });
    });
}

Names plan_without_review(const Model& model, model::Date) {
    Names names;
    for (const model::Plan& plan : model.plans)
        if (plan.reviews.empty() && !plan.ending) names.push_back(plan.pupil.value.code);
    return names;
}

Names when(bool missing) {
    return missing ? Names{""} : Names{};
}

Names no_sessions(const Model& model, model::Date) {
    return when(model.sessions.empty());
}
Names no_referrals(const Model& model, model::Date) {
    return when(model.referrals.empty());
}
Names no_questionnaire(const Model& model, model::Date) {
    return when(model.questionnaires.empty());
}
Names no_costs(const Model& model, model::Date) {
    return when(model.costs.empty());
}
Names no_negative_story(const Model& model, model::Date) {
    return when(!model.cases.empty() && std::ranges::all_of(model.cases, [](const model::CaseStudy& story) {
        return story.result == model::CaseResult::positive;
    }));
}
Names no_story(const Model& model, model::Date) {
    return when(model.cases.empty());
}

constexpr std::array kinds{
    GapKind{
        "sessions-after-exit", "pupil has sessions after support ended",
        "pupils have sessions after support ended",
        "all papers: the sessions are counted, but for no episode of support",
        "correct “Support ended” in register.csv, or give the new episode a plan: casebook list fields plans",
        0, 1, sessions_after_exit},
    GapKind{"overlapping-referrals", "pupil has two referrals that wait",
            "pupils have two referrals that wait",
            "governor report: the pupil counts twice among the referrals",
            "decide the earlier one in referrals.csv, under Decision", 0, 1, overlapping_referrals},
    GapKind{"referral-waiting", "referral waits for more than 30 days",
            "referrals wait for more than 30 days", "evidence file: nothing shows what became of it",
            "fill in Decision and Decision date in referrals.csv", 0, 1, referral_waiting},
    GapKind{"no-intensity", "pupil has no planned intensity", "pupils have no planned intensity",
            "evidence file: planned support cannot be set beside what was given",
            "write significant, medium or low under Intensity in register.csv", 0, 1, no_intensity},
    GapKind{
        "no-consent", "pupil has support and no consent in force",
        "pupils have support and no consent in force", "evidence file: nothing shows that the family agreed",
        "add a row to consents.csv with the purpose mentoring, once the family has agreed", 0, 2, no_consent},
    GapKind{"no-baseline", "pupil has too little attendance before support",
            "pupils have too little attendance before support",
            "governor report and evidence file: they are left out of the change in attendance",
            "export attendance again, from twelve weeks before the first of them began, into tracking/", 5, 0,
            no_baseline},
    GapKind{"no-second-measurement", "pupil has too little attendance since support began",
            "pupils have too little attendance since support began",
            "governor report and evidence file: they are left out of the change in attendance",
            "export attendance again, up to this week, into tracking/", 5, 0, no_second_measurement},
    GapKind{
        "quotation-without-consent", "quotation has no consent", "quotations have no consent",
        "governor report and site: they are shown to nobody beyond the school",
        "ask, add a row to consents.csv with the purpose quotation, and its code in views/quotations.yaml", 0,
        5, quotation_without_consent},
    GapKind{"no-attendance", "no attendance was exported", "",
            "governor report: no change can be shown at all",
            "export attendance by week as CSV or Excel from the school's system into tracking/", 10, 0,
            no_attendance},
    GapKind{"no-sessions", "there is no weekly record", "",
            "all papers: nothing says how much support was given",
            "begin sessions.csv; a week for 12 pupils takes about a quarter of an hour", 15, 0, no_sessions},
    GapKind{"no-referrals", "there are no referrals", "",
            "governor report: nobody sees who was referred and why", "add referrals.csv, one row a referral",
            15, 0, no_referrals},
    GapKind{"no-costs", "there are no costs", "",
            "governor report: the question about best value has no answer",
            "ask the office for pay with on-costs, and add it to costs.csv", 10, 0, no_costs},
    GapKind{"no-plan", "pupil with support has no plan", "pupils with support have no plan",
            "evidence file: no targets and no reviews can be shown",
            "copy a file of plans/ for each: casebook list fields plans", 0, 10, no_plan},
    GapKind{"plan-without-review", "plan has no review", "plans have no review",
            "evidence file: nothing shows whether the plan helped",
            "ask the teacher and the pupil, and add “reviews:” to the plan", 0, 10, plan_without_review},
    GapKind{"story-without-approval", "case study for others is not approved",
            "case studies for others are not approved",
            "governor report and site: it is shown in the school's papers only",
            "let a named person read it, and add “approved:” at its top", 0, 15, story_without_approval},
    GapKind{"story-without-consent", "case study for others has no consent in force",
            "case studies for others have no consent in force",
            "governor report and site: it is shown in the school's papers only",
            "ask the family, and add a row to consents.csv with the purpose case study", 0, 15,
            story_without_consent},
    GapKind{"no-story", "there is no case study", "",
            "governor report and site: figures stand without a child's way",
            "begin one: casebook new case \"Title\"", 45, 0, no_story},
    GapKind{"no-negative-story", "every case study went well", "",
            "all papers: a reader will ask what did not work",
            "write one about support that did not help: casebook new case \"Title\"", 45, 0,
            no_negative_story},
    GapKind{"no-questionnaire", "nobody was asked", "",
            "governor report and evidence file: the views of pupils and parents are missing",
            "add a questionnaire to views/: casebook list fields views", 60, 0, no_questionnaire},
};

}  // namespace

std::span<const GapKind> all_gaps() {
    return kinds;
}

std::vector<Gap> gaps(const Model& model, model::Date today) {
    std::vector<Gap> result;
    for (const GapKind& kind : kinds) {
        Names names = kind.find(model, today);
        if (names.empty()) continue;
        const int count = static_cast<int>(names.size());
        Gap gap{kind.id,
                {},
                kind.costs,
                std::string{kind.mend},
                kind.minutes_at_least + count * kind.minutes_each};
        gap.what = kind.several.empty() ? std::string{kind.one}
                                        : fmt::format("{} {}", count, count == 1 ? kind.one : kind.several);
        std::erase(names, "");
        gap.about = std::move(names);
        result.push_back(std::move(gap));
    }
    std::ranges::stable_sort(result, {}, &Gap::minutes);
    return result;
}

}  // namespace casebook::check
