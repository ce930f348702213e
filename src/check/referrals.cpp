#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "check/rules.hpp"

namespace casebook::check {
namespace {

constexpr std::size_t date_width = 10;

}  // namespace

void referral_stands_once(model::Model& model, model::Date, const Reporter& report) {
    std::map<std::pair<model::PupilId, model::Date>, diagnostics::Location> seen;
    set_aside(model.referrals, [&](const model::Referral& referral) {
        const auto [first, added] =
            seen.emplace(std::pair{referral.pupil.value, referral.date.value}, referral.date.where);
        if (added) return false;
        report(
            {.where = referral.date.where,
             .width = date_width,
             .message = fmt::format("the referral of {} on {} stands here again", referral.pupil.value.code,
                                    iso(referral.date.value)),
             .why = fmt::format("line {} has it already, and it would be counted twice", first->second.line),
             .mend = "remove one of the two; several reasons stand in one cell, separated by semicolons"});
        return true;
    });
}

void referrals_do_not_overlap(model::Model& model, model::Date, const Reporter& report) {
    std::map<model::PupilId, const model::Pupil*> pupils;
    for (const model::Pupil& pupil : model.pupils) pupils.emplace(pupil.id.value, &pupil);
    std::map<model::PupilId, const model::Referral*> open;
    std::vector<const model::Referral*> in_order;
    for (const model::Referral& referral : model.referrals) in_order.push_back(&referral);
    std::ranges::stable_sort(in_order, {},
                             [](const model::Referral* referral) { return referral->date.value; });
    for (const model::Referral* const referral : in_order) {
        const auto tell = [&](std::string why) {
            report({.where = referral->date.where,
                    .width = date_width,
                    .message = fmt::format("{} was referred again on {}", referral->pupil.value.code,
                                           iso(referral->date.value)),
                    .why = std::move(why),
                    .mend = "decide the earlier one, or put the two into one row"});
        };
        const auto earlier = open.find(referral->pupil.value);
        const auto pupil = pupils.find(referral->pupil.value);
        if (earlier != open.end()) {
            tell(fmt::format("the referral of {} is still pending, so the pupil would be counted twice",
                             iso(earlier->second->date.value)));
        } else if (pupil != pupils.end() && pupil->second->support_started &&
                   pupil->second->support_started->value < referral->date.value &&
                   (!pupil->second->support_ended ||
                    pupil->second->support_ended->value > referral->date.value)) {
            tell("support was under way on that day, so nothing new was asked for");
        }
        if (referral->decision == model::Decision::pending) open.emplace(referral->pupil.value, referral);
    }
}

void redirection_names_its_goal(model::Model& model, model::Date, const Reporter& report) {
    for (const model::Referral& referral : model.referrals) {
        if (referral.redirected_to.empty() || referral.decision == model::Decision::redirected) continue;
        report({.where = referral.date.where,
                .width = date_width,
                .message = fmt::format("the referral was passed on to “{}”", referral.redirected_to),
                .why = "its decision is another one than redirected",
                .mend = "correct the decision, or empty the cell"});
    }
}

}  // namespace casebook::check
