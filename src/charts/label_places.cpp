#include "charts/label_places.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "charts/canvas.hpp"

namespace casebook::charts {

namespace {

constexpr double margin = 1;
constexpr std::array<double, 6> distances = {0, 6, 14, 24, 38, 56};

/// Directions in the order in which a reader likes to find a name: right, left, above, below, corners.
constexpr std::array<std::array<double, 2>, 8> directions = {
    {{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}}};

bool overlap(const PlotBounds& a, const PlotBounds& b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/// Whether a straight line passes through a box (Liang and Barsky 1984).
bool crosses(document::Point from, document::Point to, const PlotBounds& box) {
    double enter = 0;
    double leave = 1;
    const auto cut = [&](double step, double room) {
        if (step == 0) return room >= 0;
        const double at = room / step;
        if (step < 0)
            enter = std::max(enter, at);
        else
            leave = std::min(leave, at);
        return enter <= leave;
    };
    const double dx = to.x - from.x;
    const double dy = to.y - from.y;
    return cut(-dx, from.x - box.left) && cut(dx, box.right - from.x) && cut(-dy, from.y - box.top) &&
           cut(dy, box.bottom - from.y);
}

}  // namespace

void LabelPlaces::keep_free(document::Point centre, double radius) {
    taken_.push_back({centre.x - radius, centre.y - radius, centre.x + radius, centre.y + radius});
}

void LabelPlaces::keep_free(document::Point from, document::Point to) {
    lines_.push_back({from, to});
}

bool LabelPlaces::is_free(const PlotBounds& box) const {
    const PlotBounds wider{box.left - margin, box.top - margin, box.right + margin, box.bottom + margin};
    return std::ranges::none_of(taken_, [&](const PlotBounds& other) { return overlap(wider, other); }) &&
           std::ranges::none_of(lines_,
                                [&](const Segment& line) { return crosses(line.from, line.to, wider); });
}

std::optional<LabelPlace> LabelPlaces::find(document::Point centre, double distance, double width,
                                            std::size_t lines, const PlotBounds& bounds) {
    // From the top of the first line's capitals to the last line's descenders.
    const double ascent = small_size * 0.75;
    const double height = ascent + small_size * 0.25 + line_height * (static_cast<double>(lines) - 1);
    for (const double further : distances) {
        const double away = distance + further;
        for (const auto& [right, down] : directions) {
            const double slant = right != 0 && down != 0 ? 0.75 : 1;
            const double x = centre.x + right * away * slant;
            const double y = centre.y + down * away * slant;
            const double left = right > 0 ? x : right < 0 ? x - width : x - width / 2;
            const double top = down > 0 ? y : down < 0 ? y - height : y - height / 2;
            const PlotBounds box{left, top, left + width, top + height};
            const bool inside = box.left >= bounds.left && box.right <= bounds.right &&
                                box.top >= bounds.top && box.bottom <= bounds.bottom;
            if (!inside || !is_free(box)) continue;
            const document::Point nearest{std::clamp(centre.x, box.left, box.right),
                                          std::clamp(centre.y, box.top, box.bottom)};
            // A leading line may pass other marks, but no other name.
            const bool far = further > 6;
            const auto in_the_way = [&](const PlotBounds& name) { return crosses(centre, nearest, name); };
            if (far && std::ranges::any_of(names_, in_the_way)) continue;
            taken_.push_back(box);
            names_.push_back(box);
            if (far) lines_.push_back({centre, nearest});
            return LabelPlace{{box.left, box.top + ascent}, nearest, far};
        }
    }
    return std::nullopt;
}

}  // namespace casebook::charts
