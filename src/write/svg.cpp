#include "write/svg.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "write/html_escape.hpp"

namespace casebook::write {
namespace {

using namespace document;

constexpr std::array<std::string_view, 6> ink_names = {"text", "muted", "accent", "second", "pale", "paper"};
constexpr std::array<std::string_view, 4> pattern_names = {"solid", "hatched", "dotted", "open"};
constexpr std::array<std::string_view, 3> anchor_names = {"start", "middle", "end"};
/// Tiles of 5 by 5 points in the ink of the bar; `{0}` is the class suffix.
constexpr std::array<std::string_view, 4> tiles = {
    "",
    R"(<path class="line-{0}" d="M-1 1l2-2M0 5l5-5M4 6l2-2" stroke-width="1.4"/>)",
    R"(<circle class="fill-{0}" cx="2.5" cy="2.5" r="1.1"/>)",
    "",
};
constexpr std::string_view dashes = R"( stroke-dasharray="3 2")";
/// Points of a Drawing as CSS pixels: a chart that fills the print column fills the page's column.
constexpr double pixels_a_point = 1.5;
/// In points: a wider drawing scrolls on a small screen, so that its labels stay readable.
constexpr double narrow = 300;

template <typename Enum>
std::size_t index(Enum value) {
    return static_cast<std::size_t>(value);
}

bool finite(std::initializer_list<double> values) {
    for (const double value : values)
        if (!std::isfinite(value)) return false;
    return true;
}

/// Two decimals at most, no trailing zeros, no minus before nought.
std::string number(double value) {
    std::string text = fmt::format("{:.2f}", value);
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

/// The fill lets the page show through and the edge goes, so that neighbours meet without a line.
std::string tinted(double tint) {
    const double share = std::isfinite(tint) ? std::clamp(tint, 0.0, 1.0) : 1;
    return fmt::format(R"( fill-opacity="{}" stroke-opacity="0")", number(share));
}

class SvgWriter {
  public:
    explicit SvgWriter(std::string_view id_prefix) : prefix_(id_prefix) {}

    void operator()(const Line& line) {
        if (!finite({line.from.x, line.from.y, line.to.x, line.to.y, line.width})) return;
        body_ +=
            fmt::format(R"(<line class="line-{}" x1="{}" y1="{}" x2="{}" y2="{}" stroke-width="{}"{}/>)",
                        ink_names[index(line.ink)], number(line.from.x), number(line.from.y),
                        number(line.to.x), number(line.to.y), number(line.width), line.dashed ? dashes : "");
    }

    void operator()(const Bar& bar) {
        if (!finite({bar.corner.x, bar.corner.y, bar.width, bar.height}) || bar.width < 0 || bar.height < 0)
            return;
        const std::string_view ink = ink_names[index(bar.ink)];
        const bool tiled = !tiles[index(bar.pattern)].empty();
        if (tiled) used_.emplace(index(bar.ink), index(bar.pattern));
        const std::string_view inside = bar.pattern == Pattern::solid ? ink : ink_names[index(Ink::paper)];
        const auto rectangle = [&](std::string_view paint) {
            body_ +=
                fmt::format(R"(<rect {} x="{}" y="{}" width="{}" height="{}"/>)", paint, number(bar.corner.x),
                            number(bar.corner.y), number(bar.width), number(bar.height));
        };
        const bool mixed = bar.pattern == Pattern::solid && bar.tint < 1;
        rectangle(fmt::format(R"(class="fill-{} line-{}" stroke-width="0.75"{})", inside, ink,
                              mixed ? tinted(bar.tint) : ""));
        if (tiled)
            rectangle(fmt::format(R"x(fill="url(#{})")x", pattern_id(index(bar.ink), index(bar.pattern))));
    }

    void operator()(const Path& path) {
        std::string d;
        for (const Point& point : path.points) {
            if (!finite({point.x, point.y})) return;
            d += fmt::format("{}{} {}", d.empty() ? "M" : "L", number(point.x), number(point.y));
        }
        if (path.points.size() < 2 || !finite({path.width})) return;
        const std::string_view ink = ink_names[index(path.ink)];
        if (path.filled)
            body_ += fmt::format(R"(<path class="fill-{}" d="{}Z"/>)", ink, d);
        else
            body_ += fmt::format(
                R"(<path class="line-{}" fill="none" stroke-linejoin="round" stroke-width="{}"{} d="{}"/>)",
                ink, number(path.width), path.dashed ? dashes : "", d);
    }

    void operator()(const Marker& marker) {
        if (!finite({marker.centre.x, marker.centre.y, marker.size}) || marker.size <= 0) return;
        const std::string_view ink = ink_names[index(marker.ink)];
        const std::string paint = fmt::format(R"(class="fill-{} line-{}" stroke-width="1")",
                                              marker.filled ? ink : ink_names[index(Ink::paper)], ink);
        const double x = marker.centre.x;
        const double y = marker.centre.y;
        const double r = marker.size / 2;
        if (marker.shape == Shape::circle)
            body_ +=
                fmt::format(R"(<circle {} cx="{}" cy="{}" r="{}"/>)", paint, number(x), number(y), number(r));
        else
            body_ += fmt::format(R"(<path {} d="{}"/>)", paint, outline(marker.shape, x, y, r));
    }

    void operator()(const Label& label) {
        if (!finite({label.baseline.x, label.baseline.y, label.size})) return;
        body_ +=
            fmt::format(R"(<text class="fill-{}" x="{}" y="{}" font-size="{}" text-anchor="{}"{}>{}</text>)",
                        ink_names[index(label.ink)], number(label.baseline.x), number(label.baseline.y),
                        number(label.size), anchor_names[index(label.anchor)],
                        label.bold ? R"( font-weight="bold")" : "", escape(label.text));
    }

    [[nodiscard]] std::string patterns() const {
        std::string result;
        for (const auto& [ink, pattern] : used_)
            result += fmt::format(
                R"(<pattern id="{}" width="5" height="5" patternUnits="userSpaceOnUse">{}</pattern>)",
                pattern_id(ink, pattern), fmt::format(fmt::runtime(tiles[pattern]), ink_names[ink]));
        return result.empty() ? result : "<defs>" + result + "</defs>";
    }
    [[nodiscard]] const std::string& body() const { return body_; }

  private:
    [[nodiscard]] std::string pattern_id(std::size_t ink, std::size_t pattern) const {
        return fmt::format("{}-{}-{}", prefix_, pattern_names[pattern], ink_names[ink]);
    }

    static std::string outline(Shape shape, double x, double y, double r) {
        const auto path = [](std::initializer_list<Point> corners) {
            std::string d;
            for (const Point& p : corners)
                d += fmt::format("{}{} {}", d.empty() ? "M" : "L", number(p.x), number(p.y));
            return d + "Z";
        };
        if (shape == Shape::diamond) return path({{x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}});
        if (shape == Shape::triangle) return path({{x, y - r}, {x + r, y + r}, {x - r, y + r}});
        return path({{x - r, y - r}, {x + r, y - r}, {x + r, y + r}, {x - r, y + r}});
    }

    std::string prefix_;
    std::string body_;
    std::set<std::pair<std::size_t, std::size_t>> used_;
};

}  // namespace

std::string svg(const Drawing& drawing, std::string_view id_prefix, std::string_view title) {
    if (!finite({drawing.width, drawing.height}) || drawing.width <= 0 || drawing.height <= 0) return {};
    SvgWriter writer(id_prefix);
    for (const Mark& mark : drawing.marks) std::visit(writer, mark);
    const std::string id = escape(id_prefix);
    return fmt::format(
        R"(<svg class="drawing{}" xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="{}-title {}-desc" )"
        R"(viewBox="0 0 {} {}" width="{}" height="{}"><title id="{}-title">{}</title><desc id="{}-desc">{}</desc>{}{}</svg>)",
        drawing.width > narrow ? " wide" : "", id, id, number(drawing.width), number(drawing.height),
        number(std::round(drawing.width * pixels_a_point)),
        number(std::round(drawing.height * pixels_a_point)), id, escape(title), id,
        escape(drawing.alternative), writer.patterns(), writer.body());
}

}  // namespace casebook::write
