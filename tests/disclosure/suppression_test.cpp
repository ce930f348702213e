#include <catch2/catch.hpp>
#include <numeric>
#include <random>

#include "attacker.hpp"
#include "disclosure/suppression.hpp"
#include "sample.hpp"

using namespace casebook;
using namespace casebook::disclosure;
using casebook::attacker::Attacker;
using casebook::sample::is_withheld;
using casebook::sample::spell;

namespace {

std::string spell_all(const std::vector<released::Cell>& cells) {
    std::string text;
    for (const auto& cell : cells) text += spell(cell) + "; ";
    return text;
}

}  // namespace

TEST_CASE("a count is withheld from one to one under the threshold; nobody and the threshold are shown") {
    for (const int threshold : {0, 1, 2, 5, 10})
        for (int count = 0; count <= threshold + 1; ++count) {
            const bool hidden = count >= 1 && count <= threshold - 1;
            CHECK(is_withheld(shown_count(count, threshold)) == hidden);
            if (!hidden)
                CHECK(spell(shown_count(count, threshold)) == std::to_string(static_cast<double>(count)));
        }
}

TEST_CASE("a part is withheld too where the rest of the whole would show too few") {
    CHECK(is_withheld(part_of(36, 40, 5)));
    CHECK_FALSE(is_withheld(part_of(35, 40, 5)));
    CHECK_FALSE(is_withheld(part_of(40, 40, 5)));
    CHECK(is_withheld(part_of(4, 40, 5)));
    CHECK_FALSE(is_withheld(part_of(0, 40, 5)));
}

TEST_CASE(
    "no withheld count of groups that do not overlap can be narrowed down, even by a reader who knows the "
    "rule and the total") {
    for (const int threshold : {2, 3, 4, 5, 6})
        for (const std::size_t groups : {1U, 2U, 3U, 4U, 5U, 6U})
            for (int people = threshold; people <= (groups < 5 ? 4 * threshold + 4 : 16); ++people) {
                Attacker reader{threshold};
                attacker::each_table(people, groups, [&](const std::vector<int>& counts) {
                    reader.think_of(spell_all(suppress_exclusive(counts, threshold).cells), counts);
                });
                INFO("threshold " << threshold << ", " << groups << " groups, " << people << " people");
                CHECK(reader.success() == "");
            }
}

TEST_CASE("no withheld count of groups that overlap, nor the rest of the whole, can be narrowed down") {
    for (const int threshold : {3, 4, 5})
        for (const std::size_t groups : {1U, 2U, 3U, 4U})
            for (int whole = threshold; whole <= (groups < 4 ? 3 * threshold + 2 : 11); ++whole) {
                for (const auto of : {disclosure::Of::things, disclosure::Of::persons}) {
                    Attacker reader{threshold};
                    attacker::each_list(whole, groups, [&](const std::vector<int>& counts) {
                        if (std::accumulate(counts.begin(), counts.end(), 0) < whole)
                            return;  // everybody is in some group
                        std::vector<int> quantities = counts;
                        for (const int count : counts) quantities.push_back(whole - count);
                        reader.think_of(spell_all(suppress_overlapping(counts, whole, threshold, of).cells),
                                        quantities);
                    });
                    INFO("threshold " << threshold << ", " << groups << " groups, whole " << whole);
                    CHECK(reader.success() == "");
                }
            }
}

TEST_CASE("too few people in all: every group is withheld") {
    const std::vector<int> counts{4, 0, 0};
    CHECK(suppress_exclusive(counts, 5).all);
    CHECK(suppress_overlapping(counts, 4, 5).all);
    CHECK(suppress_exclusive(std::vector<int>{0, 0}, 5).cells ==
          std::vector<released::Cell>(2, released::Number{0}));
}

TEST_CASE(
    "many small overlapping groups hide each other; one that the rest would give away takes all with it") {
    const auto many = suppress_overlapping(std::vector<int>{15, 12, 10, 9, 9, 6, 5, 3}, 48, 10);
    CHECK_FALSE(is_withheld(many.cells[2]));
    CHECK(is_withheld(many.cells[3]));
    CHECK(suppress_overlapping(std::vector<int>{20, 15, 8}, 40, 10).all);
}

TEST_CASE("with no threshold nothing is withheld") {
    const std::vector<int> counts{1, 2, 0, 30};
    for (const auto& cell : suppress_exclusive(counts, 0).cells) CHECK_FALSE(is_withheld(cell));
    for (const auto& cell : suppress_overlapping(counts, 30, 0).cells) CHECK_FALSE(is_withheld(cell));
}

TEST_CASE(
    "a safe table is shown whole, and one small group costs one other group only where that is enough") {
    CHECK_FALSE(is_withheld(suppress_exclusive(std::vector<int>{12, 20, 0}, 10).cells[0]));
    const auto cells = suppress_exclusive(std::vector<int>{20, 3, 40}, 5).cells;
    CHECK(is_withheld(cells[0]));
    CHECK(is_withheld(cells[1]));
    CHECK_FALSE(is_withheld(cells[2]));
}

TEST_CASE("what governors do not get the public does not get either") {
    std::mt19937 random{20251212};
    for (int round = 0; round < 20000; ++round) {
        std::vector<int> counts(2 + random() % 5);
        for (int& count : counts) count = static_cast<int>(random() % (random() % 3 == 0 ? 50 : 12));
        const Suppressed governors = suppress_exclusive(counts, 5);
        const Suppressed everybody = suppress_exclusive(counts, 10);
        for (std::size_t i = 0; i < counts.size(); ++i)
            if (is_withheld(governors.cells[i])) REQUIRE(is_withheld(everybody.cells[i]));
    }
}
