#include "charts/axis.hpp"

#include <algorithm>
#include <cmath>

namespace casebook::charts {

namespace {

constexpr int most_ticks = 9;
constexpr int most_upright_ticks = 6;
constexpr double fine = 0.5;

/// The measure with as many decimals as its ticks need to differ.
Measure for_ticks(const Measure& measure, const std::vector<double>& values) {
    Measure result = measure;
    result.decimals = 0;
    if (values.size() > 1) {
        const double step = values[1] - values[0];
        result.decimals = std::clamp(static_cast<int>(-std::floor(std::log10(step) + 1e-9)), 0, 6);
    } else {
        result.decimals = measure.decimals;
    }
    return result;
}

bool is_at(double value, double origin, const Scale& scale) {
    return std::abs(value - origin) <= 1e-9 * (scale.high - scale.low);
}

/// What is written without decimals is counted, and has no halves.
double least_step(const Measure& measure) {
    return measure.decimals == 0 ? 1 : 0;
}

double step_of(double span, const Measure& measure) {
    const auto values = ticks(0, span, most_ticks, least_step(measure));
    return values.size() > 1 ? values[1] : span;
}

}  // namespace

std::vector<double> ticks(double low, double high, int most, double least_step) {
    if (!(high > low) || most < 1) return {low};
    const double rough = (high - low) / most;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough) {
            step = factor * power;
            break;
        }
    }
    step = std::max(step, least_step);
    std::vector<double> values;
    const auto first = std::ceil(low / step - 1e-9);
    for (int i = 0; (first + i) * step <= high + step * 1e-9; ++i) values.push_back((first + i) * step);
    return values;
}

Scale scale_for(double lowest, double highest, const Measure& measure, Nought nought) {
    double low = std::min(lowest, highest);
    double high = std::max(lowest, highest);
    if (nought == Nought::shown) {
        low = std::min(low, 0.0);
        high = std::max(high, 0.0);
    }
    double wanted = std::max(measure.span, high - low);
    if (!(wanted > 0)) wanted = std::max(1.0, std::abs(high) / 10);
    if (const double lacking = wanted - (high - low); lacking > 0) {
        const bool one_sided = nought == Nought::shown && (low == 0 || high == 0);
        if (one_sided)
            (low == 0 ? high : low) += low == 0 ? lacking : -lacking;
        else {
            low -= lacking / 2;
            high += lacking / 2;
        }
    }
    // A span that does not fit on one side goes to the other.
    if (low < measure.least) high += measure.least - low, low = measure.least;
    if (high > measure.most) low = std::max(measure.least, low - (high - measure.most)), high = measure.most;
    const double step = step_of(high - low, measure);
    low = std::max(measure.least, std::floor(low / step + 1e-9) * step);
    high = std::min(measure.most, std::ceil(high / step - 1e-9) * step);
    if (!(high > low)) high = low + step;
    return {low, high, 0, 1};
}

std::string axis_name(const Scale& scale, const Measure& measure, const wording::Catalogue& words) {
    if (scale.low <= 0 && scale.high >= 0) return measure.name;
    Measure whole = measure;
    whole.decimals =
        for_ticks(measure, ticks(scale.low, scale.high, most_ticks, least_step(measure))).decimals;
    return words.phrase("chart.scale-starts",
                        {{"name", measure.name}, {"from", written(scale.low, whole, words)}});
}

double add_axis_below(document::Drawing& drawing, const Scale& scale, const Measure& measure, double origin,
                      double top, double bottom, const Setting& setting) {
    const auto values = ticks(scale.low, scale.high, most_ticks, least_step(measure));
    const auto look = for_ticks(measure, values);
    std::vector<Wish> wishes;
    for (const double value : values) {
        const double x = scale.at(value);
        if (!is_at(value, origin, scale))
            drawing.marks.push_back(document::Line{{x, top}, {x, bottom}, fine, document::Ink::pale});
        wishes.push_back({x, written(value, look, setting.words)});
    }
    if (origin >= scale.low && origin <= scale.high) {
        const double x = scale.at(origin);
        drawing.marks.push_back(document::Line{{x, top}, {x, bottom}, 1});
    }
    add_label_row(drawing, wishes, bottom + small_size + 3, 0, setting.width, setting);
    const double below = bottom + small_size + 6;
    const auto name = axis_name(scale, measure, setting.words);
    const bool fits = setting.text_width(name, small_size, false) <= setting.width - scale.from;
    const double left = fits ? scale.from : std::min(scale.from, setting.width / 3);
    return add_note(drawing, name, left, setting.width, below, setting) + 1;
}

double upright_axis_width(const Scale& scale, const Measure& measure, const Setting& setting) {
    const auto values = ticks(scale.low, scale.high, most_upright_ticks, least_step(measure));
    const auto look = for_ticks(measure, values);
    double width = 0;
    for (const double value : values)
        width = std::max(width, setting.text_width(written(value, look, setting.words), small_size, false));
    return width;
}

void add_upright_axis(document::Drawing& drawing, const Scale& scale, const Measure& measure, double left,
                      double right, bool numbers, const Setting& setting) {
    const auto values = ticks(scale.low, scale.high, most_upright_ticks, least_step(measure));
    const auto look = for_ticks(measure, values);
    for (const double value : values) {
        const double y = scale.at(value);
        const bool foot = is_at(value, 0, scale);
        drawing.marks.push_back(document::Line{
            {left, y}, {right, y}, foot ? 0.75 : fine, foot ? document::Ink::text : document::Ink::pale});
        if (!numbers) continue;
        drawing.marks.push_back(document::Label{{left - 5, y + small_size / 3},
                                                written(value, look, setting.words),
                                                small_size,
                                                document::Anchor::end,
                                                false,
                                                document::Ink::muted});
    }
}

}  // namespace casebook::charts
