#include <algorithm>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "check/rules.hpp"

namespace casebook::check {
namespace {

constexpr std::size_t date_width = 10;
constexpr std::chrono::days settling_in{14};  ///< a baseline may still be taken in the first two weeks

std::chrono::sys_days day(model::Date date) {
    return std::chrono::sys_days{date};
}

bool said(std::string_view text) {
    return text.find_first_not_of(" \t\n") != std::string_view::npos;
}

}  // namespace

void plan_runs_forward(model::Model& model, model::Date, const Reporter& report) {
    set_aside(model.plans, [&](const model::Plan& plan) {
        const auto early = [&](const model::Recorded<model::Date>& date, std::string_view what) {
            if (date.value >= plan.started.value) return false;
            report({.where = date.where,
                    .width = date_width,
                    .message = fmt::format("{} is dated {}", what, iso(date.value)),
                    .why = fmt::format("the episode began later, on {}; the plan was set aside",
                                       iso(plan.started.value)),
                    .mend = "correct the one date or the other"});
            return true;
        };
        bool at_fault = false;
        for (const model::Review& review : plan.reviews) at_fault |= early(review.date, "the review");
        if (plan.ending) at_fault |= early(plan.ending->date, "the ending");
        if (plan.hand_over) at_fault |= early(plan.hand_over->date, "the hand-over");
        return at_fault;
    });
}

void follow_up_comes_after_hand_over(model::Model& model, model::Date, const Reporter& report) {
    set_aside(model.plans, [&](const model::Plan& plan) {
        if (!plan.hand_over || !plan.hand_over->followed_up) return false;
        const model::Recorded<model::Date>& followed_up = *plan.hand_over->followed_up;
        if (followed_up.value >= plan.hand_over->date.value) return false;
        report({.where = followed_up.where,
                .width = date_width,
                .message = fmt::format("the follow-up is dated {}", iso(followed_up.value)),
                .why = fmt::format("the hand-over came later, on {}", iso(plan.hand_over->date.value)),
                .mend = "correct the one date or the other"});
        return true;
    });
}

void review_lies_before_ending(model::Model& model, model::Date, const Reporter& report) {
    for (const model::Plan& plan : model.plans)
        for (const model::Review& review : plan.reviews) {
            if (!plan.ending || review.date.value <= plan.ending->date.value) continue;
            report({.where = review.date.where,
                    .width = date_width,
                    .message = fmt::format("the review is dated {}", iso(review.date.value)),
                    .why = fmt::format("this episode ended before, on {}", iso(plan.ending->date.value)),
                    .mend = "correct the date, or begin a new file in plans/ for the next episode"});
        }
}

void baseline_comes_first(model::Model& model, model::Date, const Reporter& report) {
    for (const model::Plan& plan : model.plans)
        for (const model::Baseline& baseline : plan.baseline) {
            if (day(baseline.date.value) <= day(plan.started.value) + settling_in) continue;
            report({.where = baseline.date.where,
                    .width = date_width,
                    .message = fmt::format("the baseline is dated {}", iso(baseline.date.value)),
                    .why = fmt::format("support began on {}, so part of any change is missing from it",
                                       iso(plan.started.value)),
                    .mend = "correct the date, or leave it and expect a smaller change"});
        }
}

void target_has_a_criterion(model::Model& model, model::Date, const Reporter& report) {
    for (const model::Plan& plan : model.plans)
        for (const model::Target& target : plan.targets) {
            if (said(target.criterion)) continue;
            report({.where = target.text.where,
                    .width = width_of(target.text.value),
                    .message = "the target has no criterion",
                    .why = "nobody can say later whether it was met",
                    .mend = "add a line “criterion:” with what everybody will see"});
        }
}

void target_runs_forward(model::Model& model, model::Date, const Reporter& report) {
    set_aside(model.plans, [&](const model::Plan& plan) {
        bool at_fault = false;
        for (const model::Target& target : plan.targets) {
            if (!target.agreed || !target.by || target.by->value >= target.agreed->value) continue;
            at_fault = true;
            report({.where = target.by->where,
                    .width = date_width,
                    .message = fmt::format("the target should be met by {}", iso(target.by->value)),
                    .why = fmt::format("it was agreed later, on {}", iso(target.agreed->value)),
                    .mend = "correct the one date or the other"});
        }
        return at_fault;
    });
}

void episodes_follow_each_other(model::Model& model, model::Date, const Reporter& report) {
    std::vector<const model::Plan*> in_order;
    for (const model::Plan& plan : model.plans) in_order.push_back(&plan);
    std::ranges::stable_sort(in_order, {}, [](const model::Plan* plan) {
        return std::pair{plan->pupil.value, plan->started.value};
    });
    std::vector<std::string> overlapping;
    const model::Plan* earlier = nullptr;
    for (const model::Plan* const plan : in_order) {
        const bool same_pupil = earlier != nullptr && earlier->pupil.value == plan->pupil.value;
        if (same_pupil && (!earlier->ending || earlier->ending->date.value > plan->started.value)) {
            report({.where = plan->started.where,
                    .width = date_width,
                    .message = fmt::format("this episode of {} began on {}", plan->pupil.value.code,
                                           iso(plan->started.value)),
                    .why = earlier->ending
                               ? fmt::format("plans/{}.yaml ended later, on {}; one pupil has one "
                                             "plan at a time",
                                             earlier->id.value, iso(earlier->ending->date.value))
                               : fmt::format("plans/{}.yaml has no ending; one pupil has one plan "
                                             "at a time",
                                             earlier->id.value),
                    .mend = fmt::format("add or correct “ending:” in plans/{}.yaml", earlier->id.value)});
            overlapping.push_back(plan->id.value);
            continue;
        }
        earlier = plan;
    }
    set_aside(model.plans, [&](const model::Plan& plan) {
        return std::ranges::find(overlapping, plan.id.value) != overlapping.end();
    });
}

void register_and_plan_agree(model::Model& model, model::Date, const Reporter& report) {
    std::map<model::PupilId, const model::Plan*> latest;
    for (const model::Plan& plan : model.plans) {
        const model::Plan*& kept = latest[plan.pupil.value];
        if (kept == nullptr || kept->started.value < plan.started.value) kept = &plan;
    }
    const auto shown = [](const std::optional<model::Recorded<model::Date>>& date) {
        return date ? iso(date->value) : std::string{"no date"};
    };
    for (const model::Pupil& pupil : model.pupils) {
        const auto found = latest.find(pupil.id.value);
        if (found == latest.end()) continue;
        const model::Plan& plan = *found->second;
        const auto differ = [&](diagnostics::Location where,
                                const std::optional<model::Recorded<model::Date>>& on_register,
                                std::string_view what, const std::string& in_plan) {
            report(
                {.where = where,
                 .width = date_width,
                 .message = fmt::format("the plan of {} {} on {}", pupil.id.value.code, what, in_plan),
                 .why = fmt::format("register.csv gives {}, and that is what is counted", shown(on_register)),
                 .mend = "make the two agree"});
        };
        if (!pupil.support_started || pupil.support_started->value != plan.started.value)
            differ(plan.started.where, pupil.support_started, "began", iso(plan.started.value));
        if (plan.ending && (!pupil.support_ended || pupil.support_ended->value != plan.ending->date.value))
            differ(plan.ending->date.where, pupil.support_ended, "ended", iso(plan.ending->date.value));
    }
}

void hand_over_has_consent(model::Model& model, model::Date, const Reporter& report) {
    std::map<std::string_view, const model::Consent*> consents;
    for (const model::Consent& consent : model.consents) consents.emplace(consent.id.value, &consent);
    for (model::Plan& plan : model.plans) {
        if (!plan.hand_over) continue;
        const model::HandOver& hand_over = *plan.hand_over;
        const auto refuse = [&](diagnostics::Location where, std::size_t width, std::string message) {
            report(
                {.where = where,
                 .width = width,
                 .message = std::move(message),
                 .why = "records leave the school only where the family agreed; the hand-over was set aside",
                 .mend =
                     "add the consent to consents.csv (purpose “sharing with agencies”), and its code here"});
        };
        if (hand_over.consent.value.empty()) {
            refuse(hand_over.date.where, date_width, "the hand-over names no consent");
        } else if (const auto found = consents.find(hand_over.consent.value); found == consents.end()) {
            refuse(hand_over.consent.where, width_of(hand_over.consent.value),
                   fmt::format("there is no consent {}", hand_over.consent.value));
        } else if (const model::Consent& consent = *found->second;
                   consent.from.value > hand_over.date.value ||
                   (consent.until && *consent.until < hand_over.date.value) ||
                   (consent.withdrawn && *consent.withdrawn <= hand_over.date.value) ||
                   consent.subject.value != plan.pupil.value.code) {
            refuse(hand_over.consent.where, width_of(hand_over.consent.value),
                   fmt::format("consent {} does not cover {} on {}", consent.id.value, plan.pupil.value.code,
                               iso(hand_over.date.value)));
        } else {
            continue;
        }
        plan.hand_over.reset();
    }
}

}  // namespace casebook::check
