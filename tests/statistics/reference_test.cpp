// Every estimator gives what R gives; how the values were made stands in reference/README.md.
#include "reference.hpp"

#include <algorithm>

#include "statistics/count_interval.hpp"
#include "statistics/effect_size.hpp"
#include "statistics/line.hpp"
#include "statistics/matching.hpp"
#include "statistics/mcnemar.hpp"
#include "statistics/odds_ratio.hpp"
#include "statistics/paired_change.hpp"
#include "statistics/proportion.hpp"
#include "statistics/quantiles.hpp"
#include "statistics/regression_to_the_mean.hpp"
#include "statistics/reliable_change.hpp"
#include "statistics/two_groups.hpp"

using namespace casebook::statistics;
using reference::Case;
using reference::cases;

namespace {

double largest(const std::vector<double>& values) {
    double result = 0;
    for (const double value : values) result = std::max(result, std::abs(value));
    return result;
}

}  // namespace

TEST_CASE("a paired change is R's t.test, and its effect size has the interval of the noncentral t") {
    for (const Case& row : cases("paired")) {
        CAPTURE(row.text("case"));
        const auto values = row.numbers("values");
        const PairedChange change = paired_change(values);
        REQUIRE(change.n == row.whole("n"));
        const double size = largest(values);
        row.holds(change.mean, "mean", 1e-12, size);
        row.holds(change.sd, "sd", 1e-10, size * 1e-3);
        row.holds(change.interval, "low", "high", 1e-8, size * 1e-3);
        row.holds(change.d_z, "d_z", 1e-8, 1);
        row.holds(change.d_z_interval, "d_z_low", "d_z_high", 1e-6, 0.01);
        row.holds(change.g, "g", 1e-8, 1);
        row.holds(change.g_interval, "g_low", "g_high", 1e-6, 0.01);
    }
}

TEST_CASE("a difference of two groups is R's Welch test, and Hedges' g has its interval") {
    for (const Case& row : cases("two_groups")) {
        CAPTURE(row.text("case"));
        const auto one = row.numbers("one");
        const auto other = row.numbers("other");
        const GroupDifference found = difference_in_differences(one, other);
        const double size = std::max(largest(one), largest(other));
        row.holds(found.difference, "difference", 1e-12, size);
        row.holds(found.degrees_of_freedom, "df", 1e-8);
        row.holds(found.interval, "low", "high", 1e-8, size * 1e-3);
        row.holds(found.pooled_sd, "pooled_sd", 1e-8);
        row.holds(found.d, "d", 1e-8, 1);
        row.holds(found.g, "g", 1e-8, 1);
        row.holds(found.g_interval, "g_low", "g_high", 1e-6, 0.01);
    }
}

TEST_CASE("a share has R's intervals, Wilson's and the exact one") {
    for (const Case& row : cases("shares")) {
        CAPTURE(row.text("case"));
        row.holds(wilson_interval(row.whole("count"), row.whole("of")), "low", "high", 1e-9, 1e-3);
        row.holds(exact_share_interval(row.whole("count"), row.whole("of")), "exact_low", "exact_high");
    }
}

TEST_CASE("a difference of shares has Newcombe's interval, a relative rate Katz's") {
    for (const Case& row : cases("share_differences")) {
        CAPTURE(row.text("case"));
        const Share one{row.whole("count"), row.whole("of")};
        const Share other{row.whole("other_count"), row.whole("other_of")};
        const auto difference = share_difference(one, other);
        REQUIRE(difference);
        row.holds(difference->points, "points", 1e-10, 1);
        row.holds(std::optional{difference->interval}, "low", "high", 1e-8, 1);
        const auto rate = relative_rate(one, other);
        row.holds(rate ? std::optional{rate->value} : std::nullopt, "rate");
        row.holds(rate ? std::optional{rate->interval} : std::nullopt, "rate_low", "rate_high");
    }
}

TEST_CASE("odds ratios are those of a logistic model, and exact ones those of Fisher's law") {
    for (const Case& row : cases("odds")) {
        CAPTURE(row.text("case"));
        const Share one{row.whole("count"), row.whole("of")};
        const Share other{row.whole("other_count"), row.whole("other_of")};
        const auto woolf = woolf_odds_ratio(one, other);
        row.holds(woolf ? std::optional{woolf->value} : std::nullopt, "value");
        row.holds(woolf ? std::optional{woolf->interval} : std::nullopt, "low", "high");
        const auto exact = exact_odds_ratio(one, other);
        row.holds(exact ? exact->value : std::nullopt, "exact");
        row.holds(exact ? std::optional{exact->low} : std::nullopt, "exact_low");
        row.holds(exact ? exact->high : std::nullopt, "exact_high");
    }
}

TEST_CASE("McNemar's exact test is R's binomial test of those who changed") {
    for (const Case& row : cases("mcnemar")) {
        CAPTURE(row.text("case"));
        const McNemar test = exact_mcnemar(row.whole("to_yes"), row.whole("to_no"));
        row.holds(std::optional{test.p}, "p");
        row.holds(test.share_to_yes, "low", "high");
    }
}

TEST_CASE("a count has R's exact interval under ten and Byar's from ten on") {
    for (const Case& row : cases("counts")) {
        CAPTURE(row.text("case"));
        const int count = row.whole("count");
        row.holds(garwood_interval(count), "low", "high");
        row.holds(byar_interval(count), "byar_low", "byar_high");
        if (count < 10)
            row.holds(count_interval(count), "low", "high");
        else
            row.holds(count_interval(count), "byar_low", "byar_high");
    }
}

TEST_CASE("quartiles are R's of type 7, and the median has the interval of the sign test") {
    for (const Case& row : cases("middle")) {
        CAPTURE(row.text("case"));
        const auto values = row.numbers("values");
        const double size = largest(values);
        const auto found = middle(values);
        row.holds(found ? std::optional{found->lower_quartile} : std::nullopt, "lower", 1e-12, size);
        row.holds(found ? std::optional{found->median} : std::nullopt, "median", 1e-12, size);
        row.holds(found ? std::optional{found->upper_quartile} : std::nullopt, "upper", 1e-12, size);
        row.holds(quantile(values, 0.1), "tenth", 1e-12, size);
        row.holds(found ? found->interval : std::nullopt, "low", "high", 1e-15, size);
    }
}

TEST_CASE("lines and correlations are those of R's lm and cor.test") {
    for (const Case& row : cases("lines")) {
        CAPTURE(row.text("case"));
        const auto x = row.numbers("x");
        const auto y = row.numbers("y");
        std::vector<Point> points;
        for (std::size_t i = 0; i < x.size(); ++i) points.push_back({x[i], y[i]});
        const auto line = least_squares(points);
        row.holds(line ? std::optional{line->slope} : std::nullopt, "slope", 1e-9, 1e-3);
        row.holds(line ? std::optional{line->at_zero} : std::nullopt, "at_zero", 1e-9, largest(y) * 1e-3);
        row.holds(line ? line->interval : std::nullopt, "low", "high", 1e-8, 1e-3);
        const auto found = correlation(points);
        row.holds(found ? std::optional{found->r} : std::nullopt, "r", 1e-9, 1e-3);
        row.holds(found ? found->interval : std::nullopt, "r_low", "r_high", 1e-8, 1e-3);
    }
}

TEST_CASE("what goes back to the mean by itself is what the normal law gives when it is integrated") {
    for (const Case& row : cases("regression_to_the_mean")) {
        CAPTURE(row.text("case"));
        const Everybody everybody{*row.number("mean"), *row.number("sd"), *row.number("r")};
        row.holds(expected_return_beyond(*row.number("cut"), Chosen::below, everybody), "below", 1e-8, 1e-3);
        row.holds(expected_return_beyond(*row.number("cut"), Chosen::above, everybody), "above", 1e-8, 1e-3);
        row.holds(expected_return(*row.number("group"), everybody), "below", 1e-8, 1e-3);
    }
}

TEST_CASE("both forms of Hedges' correction are as R reckons them") {
    for (const Case& row : cases("corrections")) {
        CAPTURE(row.text("case"));
        row.holds(std::optional{hedges_correction(*row.number("df"))}, "usual", 1e-12);
        row.holds(std::optional{exact_hedges_correction(*row.number("df"))}, "exact", 1e-10);
    }
}

TEST_CASE("a change is reliable where it exceeds 1.96 standard errors of a difference") {
    for (const Case& row : cases("reliable_change")) {
        CAPTURE(row.text("case"));
        const Reliability reliability{*row.number("sd"), *row.number("r")};
        const double change = *row.number("change");
        row.holds(reliable_change_index(change, reliability), "index", 1e-12);
        const auto verdict = reliable_change(change, reliability);
        REQUIRE(verdict);
        CHECK((*verdict == ReliableChange::rise) == (row.whole("verdict") == 1));
        CHECK((*verdict == ReliableChange::fall) == (row.whole("verdict") == -1));
    }
    // Jacobson and Truax (1991), p. 14: from 32.5 to 47.5 with SD 10 and reliability 0.80 is 2.37.
    CHECK(*reliable_change_index(15, {10, 0.80}) == Approx(2.37).margin(0.005));
}

TEST_CASE("pupils are matched as by trying every pair at each step, and the balance is told") {
    for (const Case& row : cases("matching")) {
        CAPTURE(row.text("case"));
        const auto group = [&](const char* priors, const char* traits) {
            std::vector<Subject> subjects;
            const auto values = row.numbers(priors);
            const auto names = row.texts(traits);
            for (std::size_t i = 0; i < values.size(); ++i) subjects.push_back({values[i], {names[i]}});
            return subjects;
        };
        const auto one = group("one", "traits");
        const auto other = group("other", "other_traits");
        const Matching matching = match(one, other, *row.number("caliper"));

        const auto partners = row.texts("partner");
        std::vector<std::string> found(one.size(), "0");
        for (const MatchedPair& pair : matching.pairs) found[pair.one] = std::to_string(pair.other + 1);
        REQUIRE(found == partners);
        auto reasons = row.texts("why");
        reasons.resize(one.size());
        std::vector<std::string> why(one.size());
        for (const auto& left : matching.unmatched)
            why[left.one] = left.reason == Unmatched::nobody_alike  ? "alike"
                            : left.reason == Unmatched::nobody_near ? "near"
                                                                    : "taken";
        REQUIRE(why == reasons);

        row.holds(matching.balance.front().before, "before", 1e-10, 1);
        row.holds(matching.balance.front().after, "after", 1e-10, 1);
        const auto trait_before = row.texts("trait_before");
        REQUIRE(matching.balance.size() == trait_before.size() + 1);
        for (std::size_t i = 0; i < trait_before.size(); ++i) {
            const auto& before = matching.balance[i + 1].before;
            REQUIRE(before.has_value() == (trait_before[i] != "NA"));
            if (before) REQUIRE(*before == Approx(std::stod(trait_before[i])).margin(1e-10));
        }

        std::vector<double> outcomes;
        std::vector<double> other_outcomes;
        for (std::size_t i = 0; i < one.size(); ++i)
            outcomes.push_back(one[i].prior + static_cast<double>(i + 1) / 7);
        for (std::size_t i = 0; i < other.size(); ++i)
            other_outcomes.push_back(other[i].prior + static_cast<double>((i + 1) % 3) / 2);
        const PairedChange difference = matched_difference(matching, outcomes, other_outcomes);
        row.holds(difference.mean, "difference", 1e-10, 1);
        row.holds(difference.interval, "low", "high", 1e-8, 1);
    }
}
