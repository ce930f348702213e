#include "figures/referrals.hpp"

#include <array>
#include <chrono>
#include <optional>
#include <set>
#include <string_view>

#include "figures/breakdown.hpp"
#include "figures/figure_kind.hpp"

namespace casebook::figures {
namespace {

using Labels = std::set<std::string_view>;

std::optional<std::string_view> why_not_counted(const model::Referral& referral, Days days) {
    const std::chrono::sys_days date{referral.date.value};
    if (date < days.first) return "before the first day counted";
    if (date > days.last) return "after the last day counted";
    return std::nullopt;
}

template <typename LabelsOf>
Breakdown by(std::string_view id, bool exclusive, const model::Model& model, Days days, LabelsOf labels_of) {
    Breakdown breakdown{std::string{id}, {}, 0, exclusive};
    Tally tally;
    for (const model::Referral& referral : model.referrals) {
        if (const auto reason = why_not_counted(referral, days)) {
            breakdown.provenance.left_out.push_back({referral.date.where, *reason});
            continue;
        }
        Labels labels = labels_of(referral);
        labels.erase(std::string_view{});
        if (labels.empty()) labels.insert(not_recorded);
        for (const std::string_view label : labels) tally.add(label);
        ++breakdown.people;
        breakdown.provenance.used.push_back(referral.date.where);
    }
    breakdown.rows = tally.rows();
    return breakdown;
}

constexpr std::array<std::string_view, 4> decisions = {"accepted", "declined", "redirected", "pending"};
static_assert(static_cast<std::size_t>(model::Decision::pending) == decisions.size() - 1);

}  // namespace

Count count_referrals(const model::Model& model, Days days) {
    Count count{"referrals.received"};
    for (const model::Referral& referral : model.referrals) {
        if (const auto reason = why_not_counted(referral, days)) {
            count.provenance.left_out.push_back({referral.date.where, *reason});
        } else {
            ++count.value;
            count.provenance.used.push_back(referral.date.where);
        }
    }
    return count;
}

Breakdown referrals_by_reason(const model::Model& model, Days days) {
    Breakdown breakdown = by("referrals.by-reason", false, model, days, [](const model::Referral& referral) {
        Labels labels;
        for (const auto& reason : referral.reasons) labels.insert(reason.value);
        return labels;
    });
    breakdown.tells_of_persons = true;
    return breakdown;
}

Breakdown referrals_by_referrer(const model::Model& model, Days days) {
    Breakdown breakdown = by("referrals.by-referrer", true, model, days, [](const model::Referral& referral) {
        return Labels{referral.referred_by.value};
    });
    breakdown.tells_of_persons = true;
    return breakdown;
}

Breakdown referrals_by_decision(const model::Model& model, Days days) {
    return by("referrals.by-decision", true, model, days, [](const model::Referral& referral) {
        return Labels{decisions[static_cast<std::size_t>(referral.decision)]};
    });
}

namespace {

using Shapes = std::vector<Shape>;

constexpr FigureKind kinds[] = {
    {{"referrals.received", "Referrals received",
      "Referrals dated in the period, whatever was decided. A pupil referred twice counts twice.",
      "rows of the referrals dated in the period", ""},
     [](const Workings& run) -> Shapes { return alone(count_referrals(run.model, run.days)); }},
    {{"referrals.by-reason", "Referrals, by reason",
      "The referrals received, by the reasons given. A referral with two reasons counts under each, so the "
      "numbers may add up to more than the referrals.",
      "for each reason: referrals that give it", ""},
     [](const Workings& run) -> Shapes { return alone(referrals_by_reason(run.model, run.days)); }},
    {{"referrals.by-referrer", "Referrals, by who referred",
      "The referrals received, by who made them. Each referral counts once.",
      "for each referrer: referrals made; they add up to the referrals received", ""},
     [](const Workings& run) -> Shapes { return alone(referrals_by_referrer(run.model, run.days)); }},
    {{"referrals.by-decision", "Referrals, by decision",
      "The referrals received, by what was decided. Each referral counts once.",
      "for each decision: referrals so decided; they add up to the referrals received", ""},
     [](const Workings& run) -> Shapes { return alone(referrals_by_decision(run.model, run.days)); }},
};

}  // namespace

std::span<const FigureKind> referral_figures() {
    return kinds;
}

}  // namespace casebook::figures
