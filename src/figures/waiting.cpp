#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <set>

#include "figures/by_pupil.hpp"
#include "figures/figure_kind.hpp"

namespace casebook::figures {
namespace {

using std::chrono::sys_days;
using Shapes = std::vector<Shape>;

bool received_among(const model::Referral& referral, Days days) {
    return days.has(sys_days{referral.date.value});
}

/// Days of waiting, or why there are none.
struct Wait {
    std::optional<double> days;
    std::string_view reason;
};

template <typename WaitOf, typename Whole>
Shapes waiting(std::string_view id, const model::Model& model, Days days, Whole is_whole, WaitOf wait_of) {
    Spread spread{.id = std::string{id}, .unit = Unit::days};
    int received = 0;
    int whole = 0;
    for (const model::Referral& referral : model.referrals) {
        if (!received_among(referral, days)) {
            spread.provenance.left_out.push_back({referral.date.where, "not received in the period"});
            continue;
        }
        ++received;
        if (is_whole(referral)) ++whole;
        const Wait wait = wait_of(referral);
        if (!wait.days) {
            spread.provenance.left_out.push_back({referral.date.where, wait.reason});
            continue;
        }
        spread.values.push_back(*wait.days);
        spread.provenance.used.push_back(referral.date.where);
    }
    if (received == 0) return {};
    spread.middle = statistics::middle(spread.values);
    spread.wholes = {received, whole};
    return alone(std::move(spread));
}

Wait between(sys_days from, sys_days until, std::string_view if_negative) {
    if (until < from) return {std::nullopt, if_negative};
    return {static_cast<double>((until - from).count()), {}};
}

Shapes until_decision(const Workings& run) {
    return waiting(
        "referrals.until-decision", run.model, run.days,
        [](const model::Referral& referral) { return referral.decision != model::Decision::pending; },
        [&](const model::Referral& referral) -> Wait {
            if (referral.decision == model::Decision::pending) return {std::nullopt, "not yet decided"};
            if (!referral.decided) return {std::nullopt, "no day of the decision is recorded"};
            const sys_days decided{referral.decided->value};
            if (decided > run.days.last) return {std::nullopt, "decided after the last day counted"};
            return between(sys_days{referral.date.value}, decided, "decided before the day of the referral");
        });
}

/// The days on which support of each pupil began: in the register and in the plans.
std::map<std::string_view, std::set<sys_days>> starts_of(const model::Model& model) {
    std::map<std::string_view, std::set<sys_days>> starts;
    for (const model::Pupil& pupil : model.pupils)
        if (pupil.support_started) starts[pupil.id.value.code].insert(sys_days{pupil.support_started->value});
    for (const model::Plan& plan : model.plans)
        starts[plan.pupil.value.code].insert(sys_days{plan.started.value});
    return starts;
}

bool referred_again(std::span<const model::Referral* const> of_pupil, sys_days referred, sys_days before) {
    return std::ranges::any_of(of_pupil, [&](const model::Referral* other) {
        const sys_days day{other->date.value};
        return other->decision == model::Decision::accepted && day > referred && day <= before;
    });
}

Shapes until_start(const Workings& run) {
    const auto starts = starts_of(run.model);
    const ByPupil referrals{run.model.referrals};
    return waiting(
        "referrals.until-start", run.model, run.days,
        [](const model::Referral& referral) { return referral.decision == model::Decision::accepted; },
        [&](const model::Referral& referral) -> Wait {
            if (referral.decision != model::Decision::accepted) return {std::nullopt, "not accepted"};
            const auto own = starts.find(referral.pupil.value.code);
            if (own == starts.end()) return {std::nullopt, "no start of support is recorded"};
            const sys_days referred{referral.date.value};
            const auto start = own->second.lower_bound(referred);
            if (start == own->second.end())
                return {std::nullopt, "support had begun before the day of the referral"};
            if (*start > run.days.last) return {std::nullopt, "support began after the last day counted"};
            if (referred_again(referrals.of(referral.pupil.value), referred, *start))
                return {std::nullopt, "the pupil was referred again before support began"};
            return between(referred, *start, {});
        });
}

Shapes again(const Workings& run) {
    Count count{"referrals.again"};
    count.part_of = "referrals.received";
    const ByPupil referrals{run.model.referrals};
    for (const model::Referral& referral : run.model.referrals) {
        if (!received_among(referral, run.days)) {
            count.provenance.left_out.push_back({referral.date.where, "not received in the period"});
            continue;
        }
        const auto of_pupil = referrals.of(referral.pupil.value);
        const bool earlier = std::ranges::any_of(of_pupil, [&](const model::Referral* other) {
            return sys_days{other->date.value} < sys_days{referral.date.value};
        });
        if (earlier) {
            ++count.value;
            count.provenance.used.push_back(referral.date.where);
        } else {
            count.provenance.left_out.push_back(
                {referral.date.where, "the pupil's first referral on record"});
        }
    }
    if (count.provenance.left_out.empty() && count.value == 0) return {};
    return alone(std::move(count));
}

/// Why support ended, by the plan that ended on that day or within a fortnight of it.
std::string_view reason_of(const model::Pupil& pupil, std::span<const model::Plan* const> plans) {
    const sys_days ended{pupil.support_ended->value};
    std::string_view reason = not_recorded;
    auto nearest = std::chrono::days{15};
    for (const model::Plan* const plan : plans) {
        if (!plan->ending || plan->ending->reason.empty()) continue;
        const auto apart = std::chrono::abs(sys_days{plan->ending->date.value} - ended);
        if (apart >= nearest) continue;
        nearest = apart;
        reason = plan->ending->reason;
    }
    return reason;
}

Shapes endings(const Workings& run) {
    Breakdown breakdown{"support.endings"};
    breakdown.part_of = "pupils.supported";
    breakdown.tells_of_persons = true;
    const ByPupil plans{run.model.plans};
    Tally tally;
    for (const model::Pupil& pupil : run.model.pupils) {
        if (const auto reason = why_not_supported(pupil, run.days)) {
            breakdown.provenance.left_out.push_back({pupil.id.where, *reason});
        } else if (!why_not_supported(pupil, {run.days.last, run.days.last})) {
            breakdown.provenance.left_out.push_back(
                {pupil.id.where, "still supported on the last day counted"});
        } else {
            tally.add(reason_of(pupil, plans.of(pupil.id.value)));
            ++breakdown.people;
            breakdown.provenance.used.push_back(pupil.id.where);
        }
    }
    breakdown.rows = tally.rows();
    if (breakdown.people == 0) return {};
    return alone(std::move(breakdown));
}

constexpr FigureKind kinds[] = {
    {{"referrals.again", "Referrals of pupils referred before",
      "Of the referrals received in the period, those of a pupil for whom an earlier referral is on record, "
      "however long ago.",
      "rows of the referrals dated in the period with an earlier row of the same pupil", ""},
     again},
    {{"referrals.until-decision", "Days from referral to decision",
      "For each referral received in the period and decided by its last day: the days from the referral to "
      "the decision. A referral of before the period is not counted, even where it was decided within it.",
      "median and quartiles of: day of the decision less day of the referral; days without school count too",
      "quantiles: Hyndman and Fan (1996), type 7"},
     until_decision},
    {{"referrals.until-start", "Days from referral to the start of support",
      "For each referral received in the period and accepted: the days to the first day of support, in the "
      "register or in a plan, on or after the day of the referral. Of two referrals before one start the "
      "later counts.",
      "median and quartiles of: first day of support less day of the referral; days without school count too",
      "quantiles: Hyndman and Fan (1996), type 7"},
     until_start},
    {{"support.endings", "Support that ended, by reason",
      "The pupils supported in the period and no longer on its last day, by the reason for ending in their "
      "plan (dated at most a fortnight from the ending in the register).",
      "each pupil counts under one reason; they add up to the pupils whose support has ended", ""},
     endings},
};

}  // namespace

std::span<const FigureKind> waiting_figures() {
    return kinds;
}

}  // namespace casebook::figures
