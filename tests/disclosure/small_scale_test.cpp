// Whether averages on a scale of whole steps tell what is held back: every table of a few pupils is the
// oracle.
#include "disclosure/small_scale.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

#include "disclosure/figure_values.hpp"
#include "disclosure/suppression.hpp"
#include "sample.hpp"

using namespace casebook;
using disclosure::change_value;
using sample::is_withheld;
using sample::policy;
using sample::spell;

namespace {

/// Pairs whose values rise by these steps; threshold: what counts as a rise.
figures::PairedChange change_of(const std::vector<int>& steps, double threshold = 0) {
    figures::PairedChange change;
    change.id = "wellbeing.change";
    change.threshold = threshold;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto before = static_cast<double>(10 + i % 5);
        change.pairs.push_back({{"P" + std::to_string(i)}, before, before + steps[i], {}, {}});
    }
    figures::sum_up(change);
    return change;
}

bool shows_mean(const figures::PairedChange& change, int threshold) {
    return !is_withheld(change_value(change, policy(threshold)).mean);
}

/// Every list of so many changes from `least` to `most`, in order.
template <typename Visit>
void each_list(std::size_t size, int least, int most, std::vector<int>& begun, const Visit& visit) {
    if (begun.size() == size) {
        visit(begun);
        return;
    }
    for (int next = begun.empty() ? least : begun.back(); next <= most; ++next) {
        begun.push_back(next);
        each_list(size, least, most, begun, visit);
        begun.pop_back();
    }
}

}  // namespace

// A reader who knows the ends of the scale thinks of every table there can be, and keeps those that give this
// paper.
TEST_CASE("a direction that is called open had every small number in some table that gives the same paper") {
    constexpr int pairs = 10;
    constexpr int most = 3;
    for (const int threshold : {3, 4}) {
        struct Paper {
            disclosure::PrintedChange printed;
            std::array<std::set<int>, 3> ways;
        };
        std::map<std::string, Paper> papers;
        const auto shown_ways = [&](const disclosure::Ways& ways) {
            figures::PairedChange table = change_of(std::vector<int>(pairs, 0));
            std::tie(table.rose, table.fell, table.steady) = std::tie(ways[0], ways[1], ways[2]);
            const auto value = change_value(table, policy(threshold));
            std::array<std::optional<int>, 3> shown;
            const std::array cells{&value.rose, &value.fell, &value.steady};
            for (std::size_t way = 0; way < 3; ++way)
                if (const auto* const number = std::get_if<released::Number>(cells[way]))
                    shown[way] = static_cast<int>(number->value);
            return shown;
        };
        std::vector<int> begun;
        each_list(pairs, -most, most, begun, [&](const std::vector<int>& steps) {
            const figures::PairedChange change = change_of(steps);
            if (!change.interval || *change.sd == 0) return;
            const auto own = change_value(change, policy(0, sample::Audience::school));
            const auto number = [](const released::Cell& cell) {
                return std::get<released::Number>(cell).value;
            };
            const disclosure::PrintedChange printed{
                .pairs = pairs,
                .before = number(own.mean_before),
                .during = number(own.mean_during),
                .mean = number(own.mean),
                .interval = {own.interval->low, own.interval->high},
                .g = number(own.g),
                .g_interval = statistics::Interval{own.g_interval->low, own.g_interval->high},
                .most = most,
                .ways = shown_ways({change.rose, change.fell, change.steady})};
            std::string text;
            for (const double value : {printed.mean, printed.interval.low, printed.interval.high, *printed.g,
                                       printed.g_interval->low, printed.g_interval->high})
                text += std::to_string(value) + " ";
            for (const auto& way : printed.ways) text += way ? std::to_string(*way) + " " : "? ";
            Paper& paper = papers.try_emplace(text, Paper{printed, {}}).first->second;
            const std::array ways{change.rose, change.fell, change.steady};
            for (std::size_t way = 0; way < 3; ++way) paper.ways[way].insert(ways[way]);
        });
        int open = 0;
        int wrongly_open = 0;
        int closed = 0;
        int wrongly_closed = 0;
        for (const auto& [text, paper] : papers) {
            const auto found = disclosure::open_directions(
                paper.printed, threshold - 1,
                [&](const disclosure::Ways& ways) { return shown_ways(ways) == paper.printed.ways; });
            for (std::size_t way = 0; way < 3; ++way) {
                if (paper.printed.ways[way]) continue;
                int few = 0;
                for (const int count : paper.ways[way]) few += disclosure::too_few(count, threshold) ? 1 : 0;
                const bool is_open = few == threshold - 1;
                const bool called_open = found[way] == disclosure::Open::all;
                ++(called_open ? open : closed);
                if (called_open && !is_open) ++wrongly_open;
                if (is_open && !called_open) ++wrongly_closed;
                if (few > 0 && !is_open) CHECK_FALSE(called_open);
            }
        }
        WARN("threshold " << threshold << ": " << papers.size() << " papers; of their hidden directions "
                          << open << " are called open, " << wrongly_open << " of them wrongly, and "
                          << closed << " are not, " << wrongly_closed << " of them though they are");
        CHECK(wrongly_open == 0);
        CHECK(open > 20);
        CHECK(closed > 20);
        CHECK(wrongly_closed * 10 < open);
    }
}

TEST_CASE("a step is what all changes are multiples of, and shares of sessions have none") {
    CHECK(disclosure::step_of(change_of({2, -4, 6})) == 1.0);
    CHECK(disclosure::step_of(change_of({3, -4, 0})) == 1.0);
    CHECK(disclosure::step_of(change_of({0, 0, 0})) == 1.0);
    figures::PairedChange shares = change_of({1, 2, 3});
    shares.pairs[1].during += 1.0 / 3;
    CHECK_FALSE(disclosure::step_of(shares));
}

TEST_CASE("the mean of a difficulty score that spreads widely is shown, and that of a narrow scale is not") {
    CHECK(shows_mean(change_of({-9, -7, -6, -5, -4, -3, -8, -2, -5, -1, 0, 0, 2, 4}), 5));
    CHECK_FALSE(shows_mean(change_of({1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, -1}), 5));
}

TEST_CASE("the search is as quick for thousands of pairs, and on a fine scale") {
    std::mt19937 random(11);
    std::vector<int> many{-1, -2, 0};
    std::uniform_int_distribution rise(1, 17);
    for (int i = 0; i < 3000; ++i) many.push_back(rise(random));
    CHECK(shows_mean(change_of(many), 5));
    figures::PairedChange fine = change_of({-9, -7, -6, -5, -4, -3, -8, -2, -5, -1, 0, 0, 2, 4});
    for (std::size_t i = 0; i < fine.pairs.size(); ++i)
        fine.pairs[i].during += 0.1 * static_cast<double>(i % 3);
    fine.rose = fine.fell = fine.steady = 0;
    figures::sum_up(fine);
    CHECK(shows_mean(fine, 5));
}

TEST_CASE("that each of a larger group got better is said") {
    const auto all = change_value(change_of({4, 7, 5, 9, 12, 3, 8, 6, 5, 4}), policy(5));
    CHECK(spell(all.rose) == spell(released::Cell{released::Number{10}}));
    CHECK_FALSE(is_withheld(all.mean));
}

TEST_CASE("where all of a small group went one way the paper looks as where a few did not") {
    const auto all = change_value(change_of({4, 7, 5, 9, 12, 3, 8, 6, 5}), policy(5));
    const auto nearly = change_value(change_of({4, 7, 5, 9, 12, 0, 8, 6, 5}), policy(5));
    for (const auto& value : {all, nearly}) {
        CHECK(is_withheld(value.rose));
        CHECK(is_withheld(value.steady));
        CHECK(spell(value.fell) == spell(released::Cell{released::Number{0}}));
    }
}
