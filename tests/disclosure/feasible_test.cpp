#include "disclosure/feasible.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <vector>

using namespace casebook::disclosure;

namespace {

constexpr int most = 6;  ///< of any count in these tests

/// Three counts with random statements about them, of which `truth` is one solution.
struct Puzzle {
    std::vector<Statement> statements;
    std::vector<int> truth;
};

const std::vector<std::string> names{"a", "b", "c"};

Puzzle random_puzzle(std::mt19937& random) {
    const auto from_to = [&](int low, int high) { return std::uniform_int_distribution(low, high)(random); };
    Puzzle puzzle;
    for (const std::string& name : names) {
        puzzle.truth.push_back(from_to(0, most));
        puzzle.statements.push_back({{{name}}, 0, most, ""});
    }
    for (int i = 0; i < 3; ++i) {
        Statement statement{{}, 0, 0, "", {}};
        int sum = 0;
        for (std::size_t at = 0; at < names.size(); ++at) {
            const int times = from_to(-3, 3);
            if (times == 0) continue;
            statement.terms.push_back({names[at], times});
            sum += times * puzzle.truth[at];
        }
        if (statement.terms.empty()) continue;
        statement.low = sum - from_to(0, 2);
        statement.high = sum + from_to(0, 2);
        puzzle.statements.push_back(statement);
    }
    return puzzle;
}

bool holds(const Statement& statement, const std::vector<int>& counts) {
    double sum = 0;
    for (const Term& term : statement.terms)
        sum += term.times *
               counts[static_cast<std::size_t>(std::ranges::find(names, term.count) - names.begin())];
    return statement.low <= sum && sum <= statement.high;
}

}  // namespace

TEST_CASE("a value is possible exactly where some table of whole numbers has it") {
    std::mt19937 random(20260114);
    for (int round = 0; round < 400; ++round) {
        const Puzzle puzzle = random_puzzle(random);
        std::vector<bool> possible(most + 1, false);
        for (int a = 0; a <= most; ++a)
            for (int b = 0; b <= most; ++b)
                for (int c = 0; c <= most; ++c)
                    if (std::ranges::all_of(puzzle.statements, [&](const Statement& statement) {
                            return holds(statement, {a, b, c});
                        }))
                        possible[static_cast<std::size_t>(a)] = true;
        Feasible feasible(puzzle.statements);
        const std::vector<Term> sum{{"a"}};
        const Finding found = feasible.find_out(sum);
        REQUIRE(found.solved);
        for (int value = 0; value <= most; ++value) {
            INFO("round " << round << ", value " << value);
            CHECK(feasible.can_be_each(sum, value, value) == possible[static_cast<std::size_t>(value)]);
            if (possible[static_cast<std::size_t>(value)]) {
                CHECK(found.range.low <= value);
                CHECK(found.range.high >= value);
            }
        }
    }
}

TEST_CASE("statements that contradict each other solve nothing and hide nothing") {
    Feasible feasible({{{{"a"}}, 3, 3, ""}, {{{"a"}}, 4, 4, ""}});
    const std::vector<Term> sum{{"a"}};
    CHECK_FALSE(feasible.find_out(sum).solved);
    CHECK_FALSE(feasible.can_be_each(sum, 3, 3));
}

TEST_CASE("the statements that bound a number are named") {
    Feasible feasible({{{{"all"}}, 20, 20, "total"},
                       {{{"a"}, {"b"}, {"all", -1}}, 0, 0, "table"},
                       {{{"b"}}, 18, 18, "other paper"},
                       {{{"c"}}, 1, 1, "elsewhere"}});
    const std::vector<Term> sum{{"a"}};
    const Finding found = feasible.find_out(sum);
    CHECK(found.range == Range{2, 2});
    CHECK(found.because == std::vector<std::size_t>{0, 1, 2});
}
