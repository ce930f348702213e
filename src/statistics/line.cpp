#include "statistics/line.hpp"

#include <algorithm>
#include <cmath>

#include "statistics/quantiles_of_laws.hpp"
#include "statistics/sample.hpp"

namespace casebook::statistics {
namespace {

struct Sums {
    double mean_x = 0;
    double mean_y = 0;
    double xx = 0;  ///< of squares and products about the means
    double yy = 0;
    double xy = 0;
};

Sums sums(std::span<const Point> points) {
    Sums result;
    const auto n = static_cast<double>(points.size());
    for (const Point& point : points) {
        result.mean_x += point.x;
        result.mean_y += point.y;
    }
    result.mean_x /= n;
    result.mean_y /= n;
    for (const Point& point : points) {
        const double x = point.x - result.mean_x;
        const double y = point.y - result.mean_y;
        result.xx += x * x;
        result.yy += y * y;
        result.xy += x * y;
    }
    return result;
}

bool has_spread(double squares, std::size_t n) {
    return std::sqrt(squares / static_cast<double>(n)) >= no_spread;
}

}  // namespace

std::optional<Line> least_squares(std::span<const Point> points) {
    if (points.size() < 2) return std::nullopt;
    const Sums about = sums(points);
    if (!has_spread(about.xx, points.size())) return std::nullopt;
    Line line{.n = static_cast<int>(points.size()), .slope = about.xy / about.xx};
    line.at_zero = about.mean_y - line.slope * about.mean_x;
    if (line.n < 3) return line;
    double left_over = 0;
    for (const Point& point : points) {
        const double off = point.y - about.mean_y - line.slope * (point.x - about.mean_x);
        left_over += off * off;
    }
    if (!has_spread(left_over, points.size())) return line;
    const double half = t_quantile(0.975, line.n - 2) * std::sqrt(left_over / (line.n - 2) / about.xx);
    line.interval = Interval{line.slope - half, line.slope + half};
    return line;
}

std::optional<Correlation> correlation(std::span<const Point> points) {
    if (points.size() < 3) return std::nullopt;
    const Sums about = sums(points);
    if (!has_spread(about.xx, points.size()) || !has_spread(about.yy, points.size())) return std::nullopt;
    Correlation result{.n = static_cast<int>(points.size()),
                       .r = std::clamp(about.xy / std::sqrt(about.xx * about.yy), -1.0, 1.0)};
    constexpr double as_good_as_one = 1 - 1e-12;
    if (result.n < 4 || std::abs(result.r) > as_good_as_one) return result;
    const double z = std::atanh(result.r);
    const double half = normal_quantile / std::sqrt(result.n - 3);
    result.interval = Interval{std::tanh(z - half), std::tanh(z + half)};
    return result;
}

}  // namespace casebook::statistics
