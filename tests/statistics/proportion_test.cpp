#include "statistics/proportion.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

using namespace casebook::statistics;

TEST_CASE("Wilson's interval comes out as it is tabled for small groups") {
    struct Row {
        int count, of, low, high;  // whole per cent
    };
    // The shares that a small caseload gives; values from an independent calculation, rounded.
    for (const Row& row :
         std::vector<Row>{{0, 8, 0, 32}, {6, 10, 31, 83}, {9, 12, 47, 91}, {12, 12, 76, 100}}) {
        CAPTURE(row.count, row.of);
        const auto interval = wilson_interval(row.count, row.of);
        CHECK(std::lround(interval->low) == row.low);
        CHECK(std::lround(interval->high) == row.high);
    }
    // Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3: 81/263 and 15/148.
    CHECK(wilson_interval(81, 263)->low == Approx(25.53).margin(0.005));
    CHECK(wilson_interval(81, 263)->high == Approx(36.62).margin(0.005));
    CHECK(wilson_interval(15, 148)->low == Approx(6.24).margin(0.005));
    CHECK(wilson_interval(15, 148)->high == Approx(16.05).margin(0.005));
}

TEST_CASE("the ends of the interval are the shares at which the score test just rejects") {
    for (int of = 1; of < 60; ++of) {
        for (int count = 0; count <= of; ++count) {
            const auto interval = wilson_interval(count, of);
            const double share = static_cast<double>(count) / of;
            CAPTURE(count, of);
            REQUIRE(interval->low >= 0);
            REQUIRE(interval->high <= 100);
            for (const double end : {interval->low / 100, interval->high / 100}) {
                if (end < 1e-12 || end > 1 - 1e-12) continue;
                const double score = std::abs(share - end) / std::sqrt(end * (1 - end) / of);
                REQUIRE(score == Approx(1.959964).margin(1e-5));
            }
            const auto others = wilson_interval(of - count, of);
            REQUIRE(others->low == Approx(100 - interval->high).margin(1e-9));
        }
    }
}

TEST_CASE("a share of nobody has no interval") {
    CHECK_FALSE(wilson_interval(0, 0));
    CHECK_FALSE(wilson_interval(-1, 5));
    CHECK_FALSE(wilson_interval(6, 5));
}
