#include "figures/period.hpp"

#include <algorithm>
#include <chrono>

#include "figures/cautions.hpp"
#include "figures/support.hpp"

namespace casebook::figures {
namespace {

using std::chrono::sys_days;

/// The day after the one of the same name a year ago; of 29 February: 1 March.
model::Date a_year_before(model::Date last) {
    model::Date then = last - std::chrono::years{1};
    if (!then.ok()) then = then.year() / std::chrono::February / 28;
    return model::Date{sys_days{then} + std::chrono::days{1}};
}

std::ptrdiff_t supported_in(const model::Period& period, const model::Model& model, model::Date data_date) {
    const Days days = reported_days(period, data_date);
    return std::ranges::count_if(model.pupils,
                                 [&](const model::Pupil& one) { return !why_not_supported(one, days); });
}

}  // namespace

PeriodLookedAt period_looked_at(const model::Model& model, model::Date data_date) {
    const model::Period& own = model.school.period;
    if (!own.rolling_year || !own.from.ok() || !own.until.ok()) return {own};
    model::Period year = own;
    year.from = a_year_before(own.until);
    if (year.from >= own.from) return {own};
    const auto supported = supported_in(own, model, data_date);
    if (supported >= few_pairs || supported_in(year, model, data_date) <= supported) return {own};
    return {year, true};
}

}  // namespace casebook::figures
