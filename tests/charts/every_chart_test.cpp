#include <catch2/catch.hpp>

#include <functional>
#include <set>

#include "../wording/words.hpp"
#include "charts/axis.hpp"
#include "charts/cells.hpp"
#include "geometry.hpp"
#include "random_charts.hpp"

using namespace casebook;
using tests::RandomCharts;

namespace {

struct Kind {
    const char* name;
    std::function<charts::Charts(RandomCharts&, const charts::Setting&)> make;
};

const std::vector<Kind> kinds = {
    {"bars", [](RandomCharts& any, const charts::Setting& on) { return interval_bars(any.bars(), on); }},
    {"paired dots",
     [](RandomCharts& any, const charts::Setting& on) { return paired_dots(any.paired(), on); }},
    {"diverging bars",
     [](RandomCharts& any, const charts::Setting& on) { return diverging(any.diverging(), on); }},
    {"heat table", [](RandomCharts& any, const charts::Setting& on) { return heat_table(any.heat(), on); }},
    {"forest plot", [](RandomCharts& any, const charts::Setting& on) { return forest(any.forest(), on); }},
    {"time line",
     [](RandomCharts& any, const charts::Setting& on) { return time_line(any.time_line(), on); }},
    {"small multiples",
     [](RandomCharts& any, const charts::Setting& on) { return small_multiples(any.time_line(), on); }},
    {"funnel plot", [](RandomCharts& any, const charts::Setting& on) { return funnel(any.funnel(), on); }},
};

struct Fixture {
    wording::Catalogue words = tests::shipped_words();
    charts::Setting setting{tests::broad_letters, words};
};

template <typename Kind>
std::vector<Kind> all_of(const charts::Charts& charts) {
    std::vector<Kind> found;
    for (const auto& chart : charts)
        for (const auto& mark : chart.drawing.marks)
            if (const auto* one = std::get_if<Kind>(&mark)) found.push_back(*one);
    return found;
}

bool is_number(const released::Cell& cell) {
    return std::holds_alternative<released::Number>(cell);
}

}  // namespace

TEST_CASE_METHOD(Fixture,
                 "in every chart of whatever values no label lies on another, on a mark or outside") {
    for (const auto& kind : kinds) {
        RandomCharts any(19770610);
        int drawn = 0;
        for (int run = 0; run < 250; ++run) {
            any.another();
            const auto made = kind.make(any, setting);
            for (const auto& chart : made) {
                INFO(kind.name << ", run " << run << ": " << chart.drawing.alternative);
                CHECK(tests::faults(chart.drawing) == std::vector<std::string>{});
                CHECK(chart.drawing.width == setting.width);
                CHECK(chart.table.row_heads);
                for (const auto& row : chart.table.rows) CHECK(row.size() == chart.table.columns.size());
                ++drawn;
            }
        }
        CHECK(drawn > 200);
    }
}

TEST_CASE_METHOD(Fixture, "a chart of many rows goes on in another drawing before it outgrows a page") {
    for (const auto& kind : kinds) {
        RandomCharts any(5);
        for (int run = 0; run < 60; ++run) {
            any.another();
            for (const auto& chart : kind.make(any, setting)) {
                INFO(kind.name << ", run " << run);
                CHECK(chart.drawing.height < 560);
            }
        }
    }
}

TEST_CASE_METHOD(Fixture, "a forest plot marks released values only, and opens those without an interval") {
    RandomCharts any(7);
    for (int run = 0; run < 100; ++run) {
        const auto spec = any.forest();
        const auto made = forest(spec, setting);
        const auto marks = all_of<document::Marker>(made);
        const auto numbers = std::ranges::count_if(
            spec.rows, [](const charts::ForestRow& row) { return is_number(row.value); });
        REQUIRE(static_cast<long>(marks.size()) == numbers);
        const auto spans = std::ranges::count_if(spec.rows, [](const charts::ForestRow& row) {
            return charts::drawable(row.interval, row.value).has_value();
        });
        CHECK(std::ranges::count_if(marks, &document::Marker::filled) == spans);
    }
}

TEST_CASE_METHOD(Fixture,
                 "the number of people behind a row of a forest plot changes nothing that is drawn") {
    charts::Forest spec{"Change", "Group", "Pupils", {.name = "points"}, 0, {}, {}, {}};
    spec.rows = {{"KS1", released::Number{2}, released::Interval{1, 3}, released::Number{30}}};
    const auto many = forest(spec, setting);
    spec.rows[0].people = released::Withheld{};
    const auto hidden = forest(spec, setting);
    CHECK(all_of<document::Marker>(many)[0].size == all_of<document::Marker>(hidden)[0].size);
}

TEST_CASE_METHOD(Fixture, "one very long interval ends in an arrow and leaves the others their length") {
    charts::Forest spec{"Change", "Group", "", {.name = "points"}, 0, {}, {}, {}};
    for (int i = 0; i < 5; ++i)
        spec.rows.push_back({"group", released::Number{1}, released::Interval{-1, 3}});
    const auto arrows = [](const charts::Charts& made) { return all_of<document::Path>(made).size(); };
    CHECK(arrows(forest(spec, setting)) == 0);
    spec.rows.push_back({"few", released::Number{2}, released::Interval{-100, 104}});
    const auto made = forest(spec, setting);
    CHECK(arrows(made) == 2);
    double longest = 0;
    for (const auto& line : all_of<document::Line>(made))
        if (line.from.y == line.to.y && line.width == 1.5)
            longest = std::max(longest, line.to.x - line.from.x);
    const auto box = all_of<document::Line>(made);
    const bool others_are_seen = std::ranges::any_of(box, [&](const document::Line& line) {
        return line.width == 1.5 && line.from.y == line.to.y && line.to.x - line.from.x > longest / 8 &&
               line.to.x - line.from.x < longest;
    });
    CHECK(others_are_seen);
}

TEST_CASE_METHOD(Fixture, "a heat table shades released numbers other than nought and no other cell") {
    RandomCharts any(9);
    for (int run = 0; run < 100; ++run) {
        const auto spec = any.heat();
        std::size_t wanted = 0;
        for (const auto& row : spec.rows)
            for (std::size_t i = 0; i < std::min(row.cells.size(), spec.columns.size()); ++i) {
                const double* value = charts::drawable(row.cells[i]);
                wanted += value && *value != 0 ? 1 : 0;
            }
        const auto made = heat_table(spec, setting);
        std::size_t cells = 0;
        for (const auto& bar : all_of<document::Bar>(made)) cells += bar.height > 9.5 ? 1U : 0U;
        CHECK(cells == wanted);
    }
}

TEST_CASE_METHOD(Fixture, "a larger number is never shaded lighter than a smaller one") {
    charts::HeatTable spec{"Heat", "Row", {.name = "meetings"}, {"n"}, {}};
    for (int i = 0; i <= 49; ++i) spec.rows.push_back({"row", {released::Number{double(i)}}});
    double last = 0;
    for (const auto& bar : all_of<document::Bar>(heat_table(spec, setting))) {
        if (bar.height < 9.5) continue;
        CHECK(bar.tint >= last);
        last = bar.tint;
    }
    CHECK(last == 1);
}

TEST_CASE_METHOD(Fixture, "no line passes over a gap in time, and a value between gaps is still seen") {
    RandomCharts any(11);
    for (int run = 0; run < 150; ++run) {
        const auto spec = any.time_line();
        const auto made = small_multiples(spec, setting);
        std::size_t values = 0;
        std::size_t runs = 0;
        std::size_t in_runs = 0;
        for (const auto& series : spec.series) {
            std::size_t length = 0;
            for (std::size_t i = 0; i <= spec.times.size(); ++i) {
                const bool here =
                    i < spec.times.size() && i < series.values.size() && is_number(series.values[i]);
                values += here ? 1U : 0U;
                if (here)
                    ++length;
                else {
                    runs += length > 1 ? 1U : 0U;
                    in_runs += length > 1 ? length : 0U;
                    length = 0;
                }
            }
        }
        const auto paths = all_of<document::Path>(made);
        CHECK(paths.size() == runs);
        std::size_t points = 0;
        for (const auto& path : paths) points += path.points.size();
        CHECK(points == in_runs);
        const auto marks = all_of<document::Marker>(made).size();
        CHECK(marks == (spec.times.size() <= 16 ? values : values - in_runs));
    }
}

TEST_CASE_METHOD(Fixture,
                 "small multiples share one scale: equal values stand equally high in their panels") {
    charts::TimeLine spec{"Line", "Week", {.name = "sessions"}, charts::Nought::shown, {"1", "2"}, {}};
    for (const double other : {1.0, 30.0, 300.0})
        spec.series.push_back({"group", {released::Number{100}, released::Number{other}}});
    const auto marks = all_of<document::Marker>(small_multiples(spec, setting));
    REQUIRE(marks.size() == 6);
    CHECK(marks[0].centre.y == Approx(marks[2].centre.y));
}

TEST_CASE_METHOD(Fixture, "a funnel plot draws only points of which both values are released") {
    RandomCharts any(13);
    for (int run = 0; run < 60; ++run) {
        const auto spec = any.funnel();
        const auto wanted = std::ranges::count_if(spec.points, [](const charts::FunnelPoint& point) {
            const double* size = charts::drawable(point.size);
            return charts::drawable(point.share) && size && *size >= 1;
        });
        CHECK(static_cast<long>(all_of<document::Marker>(funnel(spec, setting)).size()) == wanted);
    }
    auto spec = any.funnel();
    spec.all = released::Withheld{};
    CHECK(funnel(spec, setting).empty());
}

TEST_CASE("the limits of a funnel are the exact binomial ones, and the normal ones for the largest sizes") {
    for (const double share : {0.02, 0.3, 0.5, 0.9}) {
        for (const int size : {1, 2, 5, 17, 40}) {
            // Probabilities of 0, 1, 2 … people by repeated multiplication.
            std::vector<double> up_to;
            double here = std::pow(1 - share, size);
            for (int people = 0; people <= size; ++people) {
                up_to.push_back((up_to.empty() ? 0 : up_to.back()) + here);
                here *= share / (1 - share) * (size - people) / (people + 1);
            }
            for (const double probability : {0.001, 0.025, 0.975, 0.999}) {
                const double limit = charts::funnel_limit(share, probability, size) * size;
                const auto whole = static_cast<std::size_t>(std::ceil(limit - 1e-9));
                INFO(share << " of " << size << " at " << probability << ": " << limit);
                CHECK(up_to[whole] > probability - 1e-9);
                if (whole > 0) CHECK(up_to[whole - 1] <= probability + 1e-9);
            }
        }
        const double z = 1.959964;
        const double n = 200'000;
        CHECK(charts::funnel_limit(share, 0.975, 200'000) ==
              Approx(share + z * std::sqrt(share * (1 - share) / n)).epsilon(1e-4));
    }
}

TEST_CASE("a scale holds its values, keeps its least span, and stays within what can be") {
    std::mt19937 chance(3);
    const auto number = [&] { return static_cast<double>(chance() % 2001) / 10 - 100; };
    for (int run = 0; run < 4000; ++run) {
        const double low = number();
        const double high = low + std::abs(number());
        const charts::Measure plain{.name = "n", .span = 40};
        for (const auto nought : {charts::Nought::shown, charts::Nought::may_be_left_out}) {
            const auto scale = charts::scale_for(low, high, plain, nought);
            CHECK(scale.low <= low + 1e-9);
            CHECK(scale.high >= high - 1e-9);
            CHECK(scale.high - scale.low >= 40 - 1e-9);
            CHECK(scale.high - scale.low <= 2 * std::max(40.0, high - low + std::abs(low)) + 10);
            if (nought == charts::Nought::shown) CHECK((scale.low <= 0 && scale.high >= 0));
        }
        const double share = std::abs(low);
        const charts::Measure share_of{.name = "n", .least = 0, .most = 100, .span = 40};
        const auto scale =
            charts::scale_for(share, std::min(100.0, share + 3), share_of, charts::Nought::may_be_left_out);
        CHECK(scale.low >= 0);
        CHECK(scale.high <= 100);
        CHECK(scale.high - scale.low >= 40 - 1e-9);
        CHECK(scale.low <= share + 1e-9);
    }
}
