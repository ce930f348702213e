#include "charts/funnel.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "charts/axis.hpp"
#include "charts/cells.hpp"
#include "charts/figures_table.hpp"
#include "charts/label_places.hpp"

namespace casebook::charts {

namespace {

using document::Anchor;
using document::Ink;
using document::Shape;

constexpr double plot_height = 230;
constexpr double dot = 6;
constexpr double gap = 8;
constexpr std::size_t few = 12;  // so many points all have their names
constexpr int steps = 90;        // of a limit's line

constexpr double lower_95 = 0.025, upper_95 = 0.975, lower_998 = 0.001, upper_998 = 0.999;

/// From here on the normal curve differs from the binomial by less than a hairline.
constexpr double enough_for_normal = 4000;

double normal_quantile(double probability) {
    if (probability < 0.5) return -normal_quantile(1 - probability);
    // Acklam's rational form is not needed for four fixed values; bisection of the error function is exact.
    double low = 0;
    double high = 10;
    for (int i = 0; i < 100; ++i) {
        const double middle = (low + high) / 2;
        (0.5 * std::erfc(-middle / std::sqrt(2.0)) < probability ? low : high) = middle;
    }
    return low;
}

struct Drawn {
    const FunnelPoint* point;
    double size;
    double share;
    bool outside;  ///< of the 95 % limits
};

std::vector<Drawn> drawn_points(const Funnel& spec, double all) {
    std::vector<Drawn> points;
    for (const auto& point : spec.points) {
        const double* share = drawable(point.share);
        const double* size = drawable(point.size);
        if (!share || !size || *size < 1 || *size > 1e7) continue;
        const int people = static_cast<int>(std::lround(*size));
        const bool outside = *share < 100 * funnel_limit(all, lower_95, people) ||
                             *share > 100 * funnel_limit(all, upper_95, people);
        points.push_back({&point, *size, *share, outside});
    }
    return points;
}

class Painter {
  public:
    Painter(const Funnel& spec, double all, const Setting& setting)
        : spec_(spec), all_(all), setting_(setting), points_(drawn_points(spec, all)) {}

    [[nodiscard]] bool is_empty() const { return points_.empty(); }
    [[nodiscard]] const std::vector<Drawn>& points() const { return points_; }

    [[nodiscard]] document::Drawing draw() {
        document::Drawing drawing;
        drawing.width = setting_.width;
        set_scales();
        const double top =
            add_note(drawing, axis_name(up_, spec_.measure, setting_.words), 0, setting_.width, 0, setting_) +
            gap;
        up_.from = top + plot_height;
        up_.to = top;
        const Measure people{.name = spec_.size_is};
        const double below = add_axis_below(drawing, across_, people, across_.low, top, up_.from, setting_);
        add_upright_axis(drawing, up_, spec_.measure, across_.from, across_.to, true, setting_);
        add_limits(drawing);
        add_points(drawing);
        const auto without = static_cast<double>(spec_.points.size() - points_.size());
        drawing.height = below;
        if (without > 0)
            drawing.height = add_note(drawing, setting_.words.count("chart.points-without", without), 0,
                                      setting_.width, below, setting_) +
                             2;
        return drawing;
    }

  private:
    void set_scales() {
        double largest = 1;
        double low = 100 * all_;
        double high = low;
        for (const auto& point : points_) {
            largest = std::max(largest, point.size);
            low = std::min(low, point.share);
            high = std::max(high, point.share);
        }
        across_ = scale_for(0, largest * 1.04, {}, Nought::shown);
        // Wide enough for the limits of a group of middling size.
        const int middling = std::max(1, static_cast<int>(across_.high / 6));
        low = std::min(low, 100 * funnel_limit(all_, lower_998, middling));
        high = std::max(high, 100 * funnel_limit(all_, upper_998, middling));
        up_ = scale_for(low, high, spec_.measure, Nought::may_be_left_out);
        Lines names;
        for (const auto probability : {lower_95, upper_998}) names.push_back(limit_name(probability));
        across_.from = upright_axis_width(up_, spec_.measure, setting_) + 6;
        across_.to = setting_.width - widest(names, small_size, setting_) - gap;
    }

    [[nodiscard]] std::string limit_name(double probability) const {
        return setting_.words.phrase(probability == lower_95 || probability == upper_95 ? "chart.limits-95"
                                                                                        : "chart.limits-998");
    }

    [[nodiscard]] document::Point place(double size, double share) const {
        return {across_.at(size), up_.at(std::clamp(share, up_.low, up_.high))};
    }

    /// Whole numbers of people make the exact limits saw-toothed; the line is their mean over sizes near by.
    [[nodiscard]] double smooth_limit(double probability, int size) const {
        const int near = std::min(size - 1, size / 8 + 1);
        double sum = 0;
        for (const int other : {size - near, size - near / 2, size, size + near / 2, size + near})
            sum += funnel_limit(all_, probability, other);
        return sum / 5;
    }

    /// The line of a limit; what leaves the scale is not drawn along its edge.
    void add_limit(document::Drawing& drawing, double probability) {
        std::vector<document::Point> points;
        const int most = static_cast<int>(across_.high);
        int last = 0;
        for (int i = 0; i <= steps; ++i) {
            // Closer steps where the limits bend.
            const double along = static_cast<double>(i) / steps;
            const int size = std::max(1, static_cast<int>(std::lround(most * along * along)));
            if (size == last) continue;
            last = size;
            const double limit = 100 * smooth_limit(probability, size);
            if (limit < up_.low || limit > up_.high) continue;
            points.push_back({across_.at(size), up_.at(limit)});
        }
        if (points.size() < 2) return;
        const bool inner = probability == lower_95 || probability == upper_95;
        for (std::size_t i = 1; i < points.size(); ++i) places_.keep_free(points[i - 1], points[i]);
        ends_.push_back({points.back().y, limit_name(probability)});
        drawing.marks.push_back(document::Path{std::move(points), 1, Ink::muted, inner});
    }

    void add_limits(document::Drawing& drawing) {
        const double y = up_.at(100 * all_);
        drawing.marks.push_back(document::Line{{across_.from, y}, {across_.to, y}, 1.25});
        places_.keep_free({across_.from, y}, {across_.to, y});
        for (const double probability : {lower_998, lower_95, upper_95, upper_998})
            add_limit(drawing, probability);
        Measure whole = spec_.measure;
        whole.decimals = std::max(whole.decimals, 1);
        ends_.push_back({y, setting_.words.phrase("chart.all-together",
                                                  {{"n", written(100 * all_, whole, setting_.words)}})});
        // Names of lines that end close together give way to the one of all, then from the middle outwards.
        std::ranges::stable_sort(ends_, {}, [&](const End& end) { return std::abs(end.y - y); });
        std::vector<double> taken;
        for (const auto& end : ends_) {
            if (std::ranges::any_of(taken,
                                    [&](double other) { return std::abs(other - end.y) < line_height; }))
                continue;
            taken.push_back(end.y);
            const auto lines =
                wrap(end.name, setting_.width - across_.to - 3, small_size, setting_.text_width);
            drawing.marks.push_back(document::Label{{across_.to + 3, end.y + small_size / 3},
                                                    lines.empty() ? "" : lines.front(),
                                                    small_size,
                                                    Anchor::start,
                                                    false,
                                                    Ink::muted});
        }
    }

    void add_points(document::Drawing& drawing) {
        for (const auto& point : points_) places_.keep_free(place(point.size, point.share), dot / 2 + 1);
        std::vector<document::Mark> markers;
        for (const auto& point : points_)
            markers.push_back(document::Marker{place(point.size, point.share), dot,
                                               point.outside ? Shape::diamond : Shape::circle,
                                               point.outside ? Ink::second : Ink::accent, point.outside});
        const PlotBounds bounds{across_.from + 1, up_.to + 1, across_.to - 1, up_.from - 1};
        for (const bool outside : {true, false}) {
            for (const auto& point : points_) {
                if (point.outside != outside || (!outside && points_.size() > few)) continue;
                const auto name =
                    wrap(point.point->label, setting_.width * 0.3, small_size, setting_.text_width);
                const auto found = places_.find(place(point.size, point.share), dot / 2 + 2.5,
                                                widest(name, small_size, setting_), name.size(), bounds);
                if (!found) continue;
                if (found->far)
                    drawing.marks.push_back(
                        document::Line{place(point.size, point.share), found->nearest, 0.5, Ink::muted});
                add_lines(drawing, name, found->first_baseline, Anchor::start, small_size);
            }
        }
        std::ranges::move(markers, std::back_inserter(drawing.marks));
    }

    struct End {
        double y;
        std::string name;
    };

    const Funnel& spec_;
    double all_;
    const Setting& setting_;
    std::vector<Drawn> points_;
    Scale across_{};
    Scale up_{};
    LabelPlaces places_;
    std::vector<End> ends_;
};

document::Table table(const Funnel& spec, const wording::Catalogue& words) {
    FiguresTable table({spec.groups, spec.size_is, spec.measure.name}, words);
    for (const auto& point : spec.points)
        table.add({point.label}, {{point.size}, {point.share, spec.measure.decimals}});
    return std::move(table).finish();
}

std::string alternative(const Funnel& spec, const std::vector<Drawn>& points,
                        const wording::Catalogue& words) {
    std::vector<std::string> outside;
    for (const auto& point : points)
        if (point.outside) outside.push_back(point.point->label);
    auto text = words.phrase("chart.funnel", {{"title", spec.caption},
                                              {"n", words.number(static_cast<double>(points.size()))},
                                              {"all", written(spec.all, spec.measure, words)}});
    constexpr std::size_t told_by_name = 8;
    if (outside.empty())
        text += " " + words.phrase("chart.funnel-none");
    else if (outside.size() <= told_by_name)
        text += " " + words.phrase("chart.funnel-outside", {{"points", words.list(outside)}});
    else
        text += " " +
                words.phrase("chart.funnel-many", {{"n", words.number(static_cast<double>(outside.size()))}});
    const auto without = static_cast<double>(spec.points.size() - points.size());
    if (without > 0) text += " " + words.count("chart.points-without", without);
    return text;
}

}  // namespace

double funnel_limit(double share, double probability, int size) {
    const double n = size;
    if (!(share > 0) || size < 1) return 0;
    if (!(share < 1)) return 1;
    if (n * share * (1 - share) > enough_for_normal) {
        const double z = normal_quantile(probability);
        return std::clamp(share + z * std::sqrt(share * (1 - share) / n), 0.0, 1.0);
    }
    const auto exactly = [&](int people) {
        return std::exp(std::lgamma(n + 1) - std::lgamma(people + 1.0) - std::lgamma(n - people + 1) +
                        people * std::log(share) + (n - people) * std::log1p(-share));
    };
    // The smallest number of people that is reached with more than this probability, and how far into it.
    // What lies further below than twelve standard deviations adds nothing that a double could hold.
    const double spread = std::sqrt(n * share * (1 - share));
    double below = 0;
    for (int people = std::max(0, static_cast<int>(n * share - 12 * spread) - 1); people <= size; ++people) {
        const double here = exactly(people);
        if (below + here > probability) {
            const double rest = (below + here - probability) / here;
            return std::clamp((people - rest) / n, 0.0, 1.0);
        }
        below += here;
    }
    return 1;
}

Charts funnel(const Funnel& funnel, const Setting& setting) {
    const double* all = drawable(funnel.all);
    if (!all || *all < 0 || *all > 100) return {};
    Painter painter(funnel, *all / 100, setting);
    if (painter.is_empty()) return {};
    auto drawing = painter.draw();
    drawing.alternative = alternative(funnel, painter.points(), setting.words);
    Charts charts;
    charts.push_back({std::move(drawing), document::words(funnel.caption), table(funnel, setting.words)});
    return charts;
}

}  // namespace casebook::charts
