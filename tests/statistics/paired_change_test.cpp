#include "statistics/paired_change.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <utility>
#include <vector>

#include "dice.hpp"
#include "statistics/effect_size.hpp"
#include "statistics/quantiles_of_laws.hpp"

using namespace casebook::statistics;

namespace {

// Extra hours of sleep under two drugs (Cushny and Peebles 1905), differences as in Student (1908),
// Biometrika 6, p. 20.
const std::vector<double> students_sleep = {1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4};

}  // namespace

TEST_CASE("Student's quantiles are those of the printed tables") {
    // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, column 0.975; three decimals.
    const std::vector<std::pair<int, double>> table = {{1, 12.706}, {2, 4.303},  {3, 3.182},  {4, 2.776},
                                                       {5, 2.571},  {9, 2.262},  {10, 2.228}, {19, 2.093},
                                                       {29, 2.045}, {30, 2.042}, {60, 2.000}, {100, 1.984}};
    for (const auto& [degrees_of_freedom, quantile] : table) {
        CAPTURE(degrees_of_freedom);
        CHECK(t_quantile(0.975, degrees_of_freedom) == Approx(quantile).margin(0.0005));
        CHECK(t_quantile(0.025, degrees_of_freedom) == Approx(-quantile).margin(0.0005));
    }
}

TEST_CASE("Student's own example comes out as it was published") {
    const PairedChange sleep = paired_change(students_sleep);
    CHECK(*sleep.mean == Approx(1.58).margin(1e-12));
    CHECK(*sleep.sd == Approx(1.229995).margin(1e-6));
    // t.test(extra ~ group, data = sleep, paired = TRUE) of R, as printed in its help page: 0.7001142
    // to 2.4598858, t 4.0621.
    CHECK(sleep.interval->low == Approx(0.7001142).margin(1e-7));
    CHECK(sleep.interval->high == Approx(2.4598858).margin(1e-7));
    CHECK(*sleep.d_z * std::sqrt(10.0) == Approx(4.0621).margin(5e-5));
    CHECK(*sleep.g == Approx(1.58 / 1.229995 * (1 - 3.0 / 35)).margin(1e-5));
}

TEST_CASE("Hedges' correction is close to the exact one, which is a ratio of gamma functions") {
    // Hedges (1981), eq. 6d: J(m) = gamma(m/2) / (sqrt(m/2) * gamma((m-1)/2)); the approximation is within
    // 0.007 from m = 2.
    for (int m = 2; m < 200; ++m) {
        const double exact = std::exp(std::lgamma(m / 2.0) - std::lgamma((m - 1) / 2.0)) / std::sqrt(m / 2.0);
        CAPTURE(m);
        CHECK(hedges_correction(m) == Approx(exact).margin(0.0075));
    }
    CHECK(hedges_correction(1) == 0);
}

TEST_CASE("with too few values nothing is made up") {
    CHECK_FALSE(paired_change({}).mean);
    const std::vector<double> one = {2.5};
    CHECK(*paired_change(one).mean == 2.5);
    CHECK_FALSE(paired_change(one).sd);
    CHECK_FALSE(paired_change(one).interval);
    CHECK_FALSE(paired_change(one).d_z);
    const std::vector<double> two = {2.0, 3.0};
    CHECK(paired_change(two).interval);
    CHECK(paired_change(two).d_z);
    CHECK_FALSE(paired_change(two).g);
}

TEST_CASE("equal changes show no spread, so no interval of no width and no endless effect size") {
    const std::vector<double> equal = {90.3 - 85.1, 70.3 - 65.1, 95.2 - 90.0, 5.2};
    const PairedChange result = paired_change(equal);
    CHECK(*result.mean == Approx(5.2));
    CHECK(*result.sd == 0);
    CHECK_FALSE(result.interval);
    CHECK_FALSE(result.d_z);
    CHECK_FALSE(result.g);
}

TEST_CASE("shifting, scaling and shuffling the values move the result as they must") {
    dice::Dice dice{19};
    for (int n : {3, 4, 9, 31}) {
        std::vector<double> values = dice.normals(n, 2, 5);
        const PairedChange original = paired_change(values);

        std::vector<double> shifted = values;
        for (double& value : shifted) value += 7;
        CHECK(*paired_change(shifted).mean == Approx(*original.mean + 7));
        CHECK(*paired_change(shifted).sd == Approx(*original.sd));
        CHECK(paired_change(shifted).interval->low == Approx(original.interval->low + 7));

        std::vector<double> turned = values;
        for (double& value : turned) value *= -3;
        CHECK(paired_change(turned).interval->low == Approx(-3 * original.interval->high));
        CHECK(*paired_change(turned).sd == Approx(3 * *original.sd));
        CHECK(*paired_change(turned).d_z == Approx(-*original.d_z));
        CHECK(*paired_change(turned).g == Approx(-*original.g));

        std::ranges::reverse(values);
        CHECK(*paired_change(values).mean == Approx(*original.mean));
        CHECK(paired_change(values).interval->high == Approx(original.interval->high));
    }
}

TEST_CASE("the interval holds the true mean in 95 of 100 samples, also in small ones") {
    dice::Dice dice{1908};
    for (const int n : {3, 5, 12}) {
        int held = 0;
        constexpr int samples = 4000;
        for (int sample = 0; sample < samples; ++sample) {
            const PairedChange result = paired_change(dice.normals(n, 1.5, 4));
            if (result.interval->low <= 1.5 && 1.5 <= result.interval->high) ++held;
        }
        CAPTURE(n);
        // Three standard errors of a share of 0.95 in 4,000: 0.0103. A normal quantile in place of t fails:
        // 0.88 for n = 5.
        CHECK(static_cast<double>(held) / samples == Approx(0.95).margin(0.0104));
    }
}
