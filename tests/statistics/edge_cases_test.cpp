// Nothing is made up from too little, whatever comes in; and published figures come out.
#include <catch2/catch.hpp>
#include <cmath>
#include <string>

#include "dice.hpp"
#include "statistics/count_interval.hpp"
#include "statistics/effect_size.hpp"
#include "statistics/line.hpp"
#include "statistics/matching.hpp"
#include "statistics/months_of_progress.hpp"
#include "statistics/odds_ratio.hpp"
#include "statistics/proportion.hpp"
#include "statistics/quantiles.hpp"
#include "statistics/regression_to_the_mean.hpp"
#include "statistics/reliable_change.hpp"

using namespace casebook::statistics;

TEST_CASE(
    "months of progress are those of the Toolkit's table, mirrored below nought, and end where it ends") {
    struct Row {
        double from, to;
        int months;
    };
    for (const Row& row : {Row{-0.01, 0.01, 0},
                           {0.02, 0.09, 1},
                           {0.10, 0.18, 2},
                           {0.19, 0.26, 3},
                           {0.27, 0.35, 4},
                           {0.36, 0.44, 5},
                           {0.45, 0.52, 6},
                           {0.53, 0.61, 7},
                           {0.62, 0.69, 8},
                           {0.70, 0.78, 9},
                           {0.79, 0.87, 10},
                           {0.88, 0.95, 11},
                           {0.96, 1.00, 12}}) {
        for (const double effect : {row.from, row.to, (row.from + row.to) / 2}) {
            CAPTURE(effect);
            CHECK(months_of_progress(effect) == row.months);
            CHECK(months_of_progress(-effect) == -row.months);
        }
    }
    CHECK(months_of_progress(1.0049) == 12);
    CHECK_FALSE(months_of_progress(1.01));
    CHECK_FALSE(months_of_progress(-1.2));
    CHECK_FALSE(months_of_progress(std::nan("")));
}

TEST_CASE("Newcombe's table comes out as it was printed") {
    struct Row {
        Share one, other;
        double low, high;
    };
    // Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10.
    for (const Row& row : {Row{{56, 70}, {48, 80}, 5.24, 33.39},
                           {{9, 10}, {3, 10}, 17.05, 80.90},
                           {{6, 7}, {2, 7}, 5.82, 80.62},
                           {{5, 56}, {0, 29}, -3.81, 19.26},
                           {{0, 10}, {0, 20}, -16.11, 27.75},
                           {{0, 10}, {0, 10}, -27.75, 27.75},
                           {{10, 10}, {0, 20}, 67.91, 100},
                           {{10, 10}, {0, 10}, 60.75, 100}}) {
        CAPTURE(row.one.count, row.one.of, row.other.count, row.other.of);
        const auto difference = share_difference(row.one, row.other);
        CHECK(difference->interval.low == Approx(row.low).margin(0.005));
        CHECK(difference->interval.high == Approx(row.high).margin(0.005));
    }
}

TEST_CASE("what cannot be is unset") {
    CHECK_FALSE(share_difference({0, 0}, {1, 2}));
    CHECK_FALSE(share_difference({3, 2}, {1, 2}));
    CHECK_FALSE(relative_rate({0, 4}, {1, 2}));
    CHECK_FALSE(relative_rate({1, 4}, {0, 2}));
    CHECK_FALSE(exact_share_interval(-1, 4));
    CHECK_FALSE(woolf_odds_ratio({0, 4}, {1, 2}));
    CHECK_FALSE(exact_odds_ratio({1, 0}, {1, 2}));
    CHECK_FALSE(count_interval(-1));
    CHECK_FALSE(quantile({}, 0.5));
    CHECK_FALSE(middle({}));
    CHECK_FALSE(least_squares({}));
    CHECK_FALSE(correlation({}));
    CHECK_FALSE(reliable_change(3, {0, 0.8}));
    CHECK_FALSE(reliable_change(3, {5, 1.0}));
    CHECK_FALSE(reliable_change(3, {5, std::nan("")}));
    CHECK_FALSE(least_reliable_change({5, -0.1}));
    CHECK_FALSE(expected_return(3, {5, 1, 1.1}));
    CHECK_FALSE(expected_return_beyond(3, Chosen::below, {5, 0, 0.5}));
    CHECK_FALSE(expected_return_beyond(-500, Chosen::below, {5, 1, 0.5}));
}

TEST_CASE("the ends of a noncentrality's interval run smoothly from small t to huge ones") {
    for (const double degrees_of_freedom : {1.0, 2.0, 7.0, 40.0, 400.0, 3000.0}) {
        double low = -1e9;
        double high = -1e9;
        for (double t = -3; t < 1e9; t = t < 1 ? t + 0.25 : t * 2.1) {
            CAPTURE(degrees_of_freedom, t);
            const Interval ends = noncentrality_interval(t, degrees_of_freedom);
            REQUIRE(std::isfinite(ends.low));
            REQUIRE(std::isfinite(ends.high));
            REQUIRE(ends.low > low);
            REQUIRE(ends.high > high);
            REQUIRE(ends.low < t);
            REQUIRE(ends.high > t);
            low = ends.low;
            high = ends.high;
        }
        // Both ways of reckoning meet at the t where one takes over from the other.
        const Interval below = noncentrality_interval(9999.999, degrees_of_freedom);
        const Interval above = noncentrality_interval(10000.001, degrees_of_freedom);
        CHECK(below.low / 9999.999 == Approx(above.low / 10000.001).epsilon(1e-6));
        CHECK(below.high / 9999.999 == Approx(above.high / 10000.001).epsilon(1e-6));
    }
}

TEST_CASE("matching nobody, or with nobody, leaves everybody with a reason") {
    const std::vector<Subject> some = {{90, {"a"}}, {91, {"b"}}};
    const Matching with_nobody = match(some, {});
    CHECK(with_nobody.pairs.empty());
    REQUIRE(with_nobody.unmatched.size() == 2);
    CHECK(with_nobody.unmatched[1].reason == Unmatched::nobody_alike);
    CHECK_FALSE(with_nobody.balance.front().before);
    CHECK(match({}, some).pairs.empty());
    CHECK_FALSE(matched_difference(with_nobody, std::vector<double>{1, 2}, {}).mean);
}

TEST_CASE("a match keeps the rules, whatever the groups") {
    dice::Dice dice{1973};
    for (int round = 0; round < 300; ++round) {
        const auto group = [&](int n, double mean) {
            std::vector<Subject> subjects;
            for (int i = 0; i < n; ++i)
                subjects.push_back({std::round(dice.normal(mean, 6)),
                                    {std::string(1, static_cast<char>('a' + dice.below(2))),
                                     dice.below(3) == 0 ? "FSM" : "no"}});
            return subjects;
        };
        const auto one = group(dice.below(14), 90);
        const auto other = group(dice.below(40), 93);
        const Matching matching = match(one, other);
        REQUIRE(matching.pairs.size() + matching.unmatched.size() == one.size());
        std::vector<bool> used(other.size());
        for (const MatchedPair& pair : matching.pairs) {
            REQUIRE_FALSE(used[pair.other]);
            used[pair.other] = true;
            REQUIRE(one[pair.one].traits == other[pair.other].traits);
            REQUIRE(std::abs(one[pair.one].prior - other[pair.other].prior) <= matching.caliper + 1e-9);
        }
        for (const auto& left : matching.unmatched) {
            std::size_t alike = 0;
            std::size_t near = 0;
            for (std::size_t place = 0; place < other.size(); ++place) {
                if (other[place].traits != one[left.one].traits) continue;
                ++alike;
                if (std::abs(one[left.one].prior - other[place].prior) > matching.caliper + 1e-9) continue;
                ++near;
                REQUIRE(used[place]);  // nobody who would do is left over
            }
            REQUIRE(left.reason == (alike == 0  ? Unmatched::nobody_alike
                                    : near == 0 ? Unmatched::nobody_near
                                                : Unmatched::all_taken));
        }
        // Matched exactly on traits, nothing is left between the groups in any of them.
        for (const Balance& row : matching.balance) {
            if (row.trait && row.after) REQUIRE(*row.after == 0);
        }
    }
}

TEST_CASE("those below a cut-off come back by as much as is reckoned, where nothing was done") {
    dice::Dice dice{1886};
    const Everybody everybody{90, 6, 0.6};
    double back = 0;
    double squares = 0;
    double first_sum = 0;
    int chosen = 0;
    for (int person = 0; person < 60000; ++person) {
        const double lasting = dice.normal(90, 6 * std::sqrt(0.6));
        const double first = lasting + dice.normal(0, 6 * std::sqrt(0.4));
        const double second = lasting + dice.normal(0, 6 * std::sqrt(0.4));
        if (first >= 84) continue;
        ++chosen;
        first_sum += first;
        back += second - first;
        squares += (second - first) * (second - first);
    }
    const double mean = back / chosen;
    const double error = std::sqrt((squares / chosen - mean * mean) / chosen);
    CHECK(mean == Approx(*expected_return_beyond(84, Chosen::below, everybody)).margin(3 * error));
    CHECK(mean == Approx(*expected_return(first_sum / chosen, everybody)).margin(3 * error));
}
