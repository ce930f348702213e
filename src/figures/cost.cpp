#include <algorithm>
#include <chrono>
#include <optional>

#include "figures/contact_time.hpp"
#include "figures/figure_kind.hpp"

namespace casebook::figures {
namespace {

using std::chrono::sys_days;
using Shapes = std::vector<Shape>;

/// The share of a sum that falls on `days`, spread evenly over the days that it covers; one payment falls on
/// its day.
std::optional<double> share_within(const model::Cost& cost, Days days) {
    const sys_days from{cost.from.value};
    const sys_days until = cost.until ? sys_days{cost.until->value} : from;
    const sys_days first = std::max(from, days.first);
    const sys_days last = std::min(until, days.last);
    if (until < from || last < first) return std::nullopt;
    return static_cast<double>((last - first).count() + 1) / static_cast<double>((until - from).count() + 1);
}

std::optional<Amount> counted(std::string_view id, const model::Model& model, Days days) {
    Amount amount{.id = std::string{id}, .unit = Unit::pounds, .total = 0.0};
    for (const model::Cost& cost : model.costs) {
        const auto share = share_within(cost, days);
        if (!share) {
            amount.provenance.left_out.push_back({cost.item.where, "no day of it is in the days counted"});
            continue;
        }
        const double pounds = cost.pounds.value * *share;
        amount.parts.push_back({cost.kind, cost.item.value, pounds, cost.source});
        amount.holds_pay = amount.holds_pay || cost.kind == "staff";
        *amount.total += pounds;
        amount.provenance.used.push_back(cost.item.where);
    }
    if (amount.parts.empty()) return std::nullopt;
    return amount;
}

Shapes in_all(const Workings& run) {
    if (auto amount = counted("costs.counted", run.model, run.days)) return alone(std::move(*amount));
    return {};
}

/// What was counted, divided; nothing where there is nothing to divide by.
Shapes divided(std::string_view id, const model::Model& model, Days days, double by, bool is_work) {
    auto amount = counted(id, model, days);
    if (!amount || by <= 0) return {};
    *amount->total /= by;
    for (AmountPart& part : amount->parts) part.value /= by;
    amount->is_work = is_work;
    return alone(std::move(*amount));
}

Shapes per_pupil(const Workings& run) {
    const auto supported = std::ranges::count_if(
        run.model.pupils, [&](const model::Pupil& pupil) { return !why_not_supported(pupil, run.days); });
    return divided("costs.per-pupil", run.model, run.days, static_cast<double>(supported), false);
}

Shapes per_hour(const Workings& run) {
    return divided("costs.per-hour", run.model, run.days, hours_with_pupils(run.model, run.days), true);
}

constexpr FigureKind kinds[] = {
    {{"costs.counted", "What the support cost in the period",
      "The sums of costs.csv, as far as they fall into the period. A sum that covers some time is spread "
      "evenly over its days.",
      "pounds x days in the period / days that the sum covers, added up; one payment counts on its day", ""},
     in_all},
    {{"costs.per-pupil", "What the support cost for each pupil",
      "What the support cost in the period, shared equally between the pupils supported in it, however long "
      "each was supported.",
      "costs counted / pupils supported", ""},
     per_pupil},
    {{"costs.per-hour", "What an hour with pupils cost",
      "What the support cost in the period, beside the recorded hours with pupils. Work with adults, records "
      "and preparation are paid from the same sums.",
      "costs counted / recorded hours with pupils", ""},
     per_hour},
};

}  // namespace

std::span<const FigureKind> cost_figures() {
    return kinds;
}

}  // namespace casebook::figures
