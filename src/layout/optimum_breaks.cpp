#include "layout/optimum_breaks.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace casebook::layout {
namespace {

constexpr double hair = 1e-6;  // points
constexpr double never = std::numeric_limits<double>::infinity();

// Weights are squares of ems: a line that ends three ems short costs nine.
constexpr double each_line = 20;
constexpr double second_hyphen = 30;       // two lines in a row
constexpr double third_hyphen = 1e6;       // only where nothing else fits
constexpr double rest_of_word_alone = 60;  // on the last line
constexpr double short_last_line = 25;
constexpr double least_last_line = 4.5;  // ems
constexpr double word_alone = 30;        // on the last line, where much of it stays empty
constexpr double most_stretch = 0.5;     // of a justified space before it looks wide
constexpr double most_shrink = 0.2;

constexpr int most_hyphens = 3;  // told apart

double cost_of_ends(const LineTrial& line, const LineMeasure& measure) {
    double cost = each_line + line.end->reluctance * line.end->reluctance;
    if (line.end->hyphen && line.hyphens_before > 0)
        cost += line.hyphens_before == 1 ? second_hyphen : third_hyphen;
    if (line.end->forced && !measure.balanced) {
        if (line.rest_of_word) cost += rest_of_word_alone;
        const double least = std::min(least_last_line * measure.em, measure.width / 4);
        if (line.natural < least) cost += short_last_line;
        const bool alone = line.spaces <= hair && !line.first;
        if (alone && line.natural < measure.width / 3) cost += word_alone;
    }
    return cost;
}

}  // namespace

double stretch_of_spaces(double natural, double spaces, double width) {
    return spaces > 0 ? (width - natural) / spaces : 0;
}

double demerits(const LineTrial& line, const LineMeasure& measure) {
    const double rest = measure.width - line.natural;
    const double shrink = measure.justified ? most_shrink * line.spaces : 0;
    if (rest + shrink < -hair) return never;
    const double ends = cost_of_ends(line, measure);
    if (line.end->forced && !measure.balanced && rest >= 0) return ends;
    const double ems = rest / measure.em;
    if (!measure.justified) return ends + ems * ems;
    // As bad as a ragged line three ems short is a space stretched or shrunk as far as it may be.
    const double ratio = rest >= 0 ? rest / (most_stretch * line.spaces + hair) : rest / (shrink + hair);
    return ends + 9 * std::min(std::abs(ratio * ratio * ratio), 1e4);
}

namespace {

// The best way to a break, by how many lines before it end in a hyphen.
struct Way {
    double demerits = never;
    std::size_t from = 0;
    int hyphens_from = 0;
};
using Ways = std::array<Way, most_hyphens>;

class Search {
  public:
    // Node 0 is the paragraph's start; node i + 1 is points[i].
    Search(std::span<const BreakPoint> points, const LineMeasure& measure)
        : points_(points), measure_(measure), ways_(points.size() + 1) {
        ways_[0][0] = {0, 0, 0};
    }

    std::vector<std::size_t> find() {
        std::size_t first = 0;
        for (std::size_t end = 1; end <= points_.size(); ++end) {
            const BreakPoint& point = points_[end - 1];
            while (first + 1 < end && !fits(first, end)) {
                // With its hyphen a line may be wider than one that goes on.
                if (point.hyphen) break;
                ++first;
            }
            reach(end, first);
            if (point.forced) first = end;
        }
        return back();
    }

  private:
    const BreakPoint& before(std::size_t node) const {
        static constexpr BreakPoint start{};
        return node == 0 ? start : points_[node - 1];
    }
    double natural(std::size_t from, std::size_t end) const {
        return points_[end - 1].end - before(from).start;
    }
    double spaces(std::size_t from, std::size_t end) const {
        return std::max(points_[end - 1].spaces_end - before(from).spaces_start, 0.0);
    }
    bool fits(std::size_t from, std::size_t end) const {
        const double shrink = measure_.justified ? most_shrink * spaces(from, end) : 0;
        return natural(from, end) - shrink <= measure_.width + hair;
    }

    void reach(std::size_t end, std::size_t first) {
        const BreakPoint& point = points_[end - 1];
        Ways& ways = ways_[end];
        for (std::size_t from = first; from < end; ++from) {
            if (!fits(from, end)) continue;
            const bool within = before(from).inside_word && before(from).word == point.word;
            if (within && point.inside_word) continue;
            LineTrial line{natural(from, end), spaces(from, end), &point, within, 0};
            line.first = from == 0 || before(from).forced;
            for (int hyphens = 0; hyphens < most_hyphens; ++hyphens) {
                const double so_far = ways_[from][static_cast<std::size_t>(hyphens)].demerits;
                if (so_far == never) continue;
                line.hyphens_before = hyphens;
                const double sum = so_far + demerits(line, measure_);
                const int now = point.hyphen ? std::min(hyphens + 1, most_hyphens - 1) : 0;
                Way& way = ways[static_cast<std::size_t>(now)];
                if (sum < way.demerits) way = {sum, from, hyphens};
            }
        }
    }

    std::vector<std::size_t> back() const {
        std::vector<std::size_t> breaks;
        std::size_t node = points_.size();
        int hyphens = 0;
        for (int i = 1; i < most_hyphens; ++i) {
            if (ways_[node][static_cast<std::size_t>(i)].demerits <
                ways_[node][static_cast<std::size_t>(hyphens)].demerits)
                hyphens = i;
        }
        while (node > 0) {
            breaks.push_back(node - 1);
            const Way& way = ways_[node][static_cast<std::size_t>(hyphens)];
            node = way.from;
            hyphens = way.hyphens_from;
        }
        std::reverse(breaks.begin(), breaks.end());
        return breaks;
    }

    std::span<const BreakPoint> points_;
    const LineMeasure& measure_;
    std::vector<Ways> ways_;
};

}  // namespace

std::vector<std::size_t> optimum_breaks(std::span<const BreakPoint> points, const LineMeasure& measure) {
    return Search(points, measure).find();
}

}  // namespace casebook::layout
