#include "disclosure/trend_value.hpp"

#include <cstdlib>
#include <string_view>

#include "disclosure/dates.hpp"
#include "disclosure/rounding.hpp"
#include "disclosure/suppression.hpp"
#include "figures/all_figures.hpp"
#include "figures/cautions.hpp"

namespace casebook::disclosure {
namespace {

using released::Cell;
using released::Missing;
using released::NotApplicable;
using released::Withheld;

/// What the reader knows besides, from which a number of pupils may be subtracted.
struct Known {
    int supported = 0;
    int now = 0;

    [[nodiscard]] bool gives_away(int pupils, int threshold) const {
        return too_few(supported - pupils, threshold) || too_few(std::abs(pupils - now), threshold);
    }
};

int value_of(const figures::Figures& figures, std::string_view id) {
    const auto* const count = figures.find<figures::Count>(id);
    return count == nullptr ? 0 : count->value;
}

released::TrendTime time_value(const figures::TrendTime& time, const Known& known, const Policy& policy) {
    released::TrendTime value;
    value.first = iso(time.first);
    value.whole_school = time.whole_school ? rounded_cell(time.whole_school, 1) : Cell{Missing{}};
    value.pupils = known.gives_away(time.pupils, policy.threshold)
                       ? Cell{Withheld{}}
                       : shown_count(time.pupils, policy.threshold);
    value.mean = Missing{};
    if (time.pupils == 0) return value;
    if (too_few(time.pupils, policy.threshold))
        value.mean = Withheld{};
    else if (time.pupils < figures::few_pairs)
        value.mean = NotApplicable{};
    else {
        value.mean = rounded_cell(time.mean, 1);
        value.interval = rounded_interval(time.interval, 1);
    }
    return value;
}

}  // namespace

released::Trend trend_value(const figures::Trend& trend, const figures::Figures& figures,
                            const Policy& policy) {
    released::Trend value;
    value.id = trend.id;
    if (const figures::Definition* const definition =
            figures::definition(trend.measure.empty() ? trend.id : "measure.trend")) {
        value.title = std::string{definition->title};
        value.about = std::string{definition->meaning};
    }
    if (!trend.measure.empty()) value.title = trend.measure;
    value.measure = trend.measure;
    value.unit = trend.unit;
    value.a_week = trend.a_week;
    const Known known{value_of(figures, "pupils.supported"), value_of(figures, "pupils.now")};
    for (const figures::TrendTime& time : trend.times) value.times.push_back(time_value(time, known, policy));
    return value;
}

}  // namespace casebook::disclosure
