#include "layout/optimum_breaks.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <random>

namespace {

using namespace casebook::layout;

constexpr double never = std::numeric_limits<double>::infinity();

// Words of random widths, some of which may be parted, with a forced break at the end and perhaps another.
std::vector<BreakPoint> random_points(std::mt19937& random) {
    const auto number = [&](int least, int most) {
        return std::uniform_int_distribution<int>(least, most)(random);
    };
    std::vector<BreakPoint> points;
    double pen = 0;
    double spaces = 0;
    const int words = number(1, 9);
    for (int i = 0; i < words; ++i) {
        const double width = number(5, 45);
        const double space = number(0, 4) == 0 ? 0 : 3;
        const auto word = static_cast<std::size_t>(i);
        if (number(0, 2) == 0 && width > 15) {
            points.push_back({.end = pen + width / 2 + 3,
                              .start = pen + width / 2,
                              .spaces_end = spaces,
                              .spaces_start = spaces,
                              .reluctance = number(0, 6) * 1.0,
                              .hyphen = true,
                              .inside_word = true,
                              .word = word});
        }
        points.push_back({.end = pen + width,
                          .start = pen + width + space,
                          .spaces_end = spaces,
                          .spaces_start = spaces + space,
                          .reluctance = number(0, 3) == 0 ? 2.0 : 0.0,
                          .forced = i + 1 == words || number(0, 12) == 0,
                          .word = word});
        pen += width + space;
        spaces += space;
    }
    return points;
}

// The sum of demerits of these breaks, as a reader would add them up line by line.
double sum_of(const std::vector<BreakPoint>& points, const std::vector<std::size_t>& breaks,
              const LineMeasure& measure) {
    double sum = 0;
    int hyphens = 0;
    const BreakPoint start{};
    const BreakPoint* from = &start;
    for (const std::size_t at : breaks) {
        const BreakPoint& to = points[at];
        const bool rest = from->inside_word && from->word == to.word;
        if (rest && to.inside_word) return never;
        sum += demerits({to.end - from->start, std::max(to.spaces_end - from->spaces_start, 0.0), &to, rest,
                         std::min(hyphens, 2), from == &start || from->forced},
                        measure);
        hyphens = to.hyphen ? hyphens + 1 : 0;
        from = &to;
    }
    return sum;
}

// Every way to break the paragraph, one by one.
double least_sum(const std::vector<BreakPoint>& points, const LineMeasure& measure) {
    double least = never;
    for (std::size_t choice = 0; choice < std::size_t{1} << (points.size() - 1); ++choice) {
        std::vector<std::size_t> breaks;
        bool allowed = true;
        for (std::size_t i = 0; i < points.size(); ++i) {
            const bool chosen = i + 1 == points.size() || (choice >> i & 1) != 0;
            if (points[i].forced && !chosen) allowed = false;
            if (chosen) breaks.push_back(i);
        }
        if (allowed) least = std::min(least, sum_of(points, breaks, measure));
    }
    return least;
}

}  // namespace

TEST_CASE("of all ways to break a paragraph, the one with the least demerits is taken") {
    std::mt19937 random(7);
    for (int round = 0; round < 1500; ++round) {
        const std::vector<BreakPoint> points = random_points(random);
        LineMeasure measure{.width = 50.0 + round % 60, .em = 6};
        measure.justified = round % 3 == 1;
        measure.balanced = round % 3 == 2;
        const std::vector<std::size_t> breaks = optimum_breaks(points, measure);
        CAPTURE(round);
        REQUIRE(breaks.back() + 1 == points.size());
        const double least = least_sum(points, measure);
        REQUIRE(std::isfinite(least));
        REQUIRE(sum_of(points, breaks, measure) == Approx(least));
    }
}

TEST_CASE("a word does not stand alone on the last line where the line above can spare one") {
    // Seven words of four ems each: six fill the first line, the seventh would stand alone.
    std::vector<BreakPoint> points;
    for (int i = 0; i < 7; ++i) {
        const double begin = 23.0 * i;
        points.push_back({.end = begin + 20,
                          .start = begin + 23,
                          .spaces_end = 3.0 * i,
                          .spaces_start = 3.0 * (i + 1),
                          .forced = i == 6,
                          .word = static_cast<std::size_t>(i)});
    }
    CHECK(optimum_breaks(points, {.width = 136, .em = 5}) == std::vector<std::size_t>{4, 6});
    // A paragraph of one word, and a last line of words without spaces that is well filled, are left alone.
    const BreakPoint end{.forced = true};
    const LineMeasure measure{.width = 100, .em = 5};
    CHECK(demerits({30, 0, &end, false, 0, true}, measure) < demerits({30, 0, &end}, measure));
    CHECK(demerits({60, 0, &end}, measure) == Approx(demerits({60, 3, &end}, measure)));
}

TEST_CASE("a line is worse the shorter it ends, and no line is wider than the column") {
    const LineMeasure measure{.width = 100, .em = 10};
    const BreakPoint end{};
    CHECK(demerits({60, 9, &end}, measure) > demerits({80, 9, &end}, measure));
    CHECK(demerits({101, 9, &end}, measure) == never);
    const LineMeasure justified{.width = 100, .em = 10, .justified = true};
    CHECK(demerits({101, 9, &end}, justified) < never);
    CHECK(demerits({103, 9, &end}, justified) == never);
}
