#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "../wording/words.hpp"
#include "charts/all_charts.hpp"
#include "charts/bars.hpp"
#include "charts/before_after.hpp"
#include "charts/canvas.hpp"
#include "charts/questionnaire.hpp"
#include "geometry.hpp"

using namespace casebook;
using released::Interval;
using released::Number;
using released::Withheld;

namespace {

const std::string long_label =
    "difficulties at home that the family has asked the school to help with, "
    "Donaudampfschifffahrtsgesellschaftskapitänsmütze";

struct Fixture {
    wording::Catalogue words = tests::shipped_words();
    charts::Setting setting{tests::broad_letters, words};
    std::mt19937 chance{19991110};

    int below(int n) { return static_cast<int>(chance() % static_cast<unsigned>(n)); }
};

template <typename Kind>
int count_of(const document::Drawing& drawing) {
    return static_cast<int>(std::ranges::count_if(
        drawing.marks, [](const document::Mark& mark) { return std::holds_alternative<Kind>(mark); }));
}

}  // namespace

TEST_CASE_METHOD(Fixture,
                 "bars: labels never collide, nothing reaches out, and a withheld group has no length") {
    for (int run = 0; run < 300; ++run) {
        released::Breakdown breakdown{
            "referrals.by-reason", "Referrals, by reason", "", {}, Number{50}, false, 5};
        int shown = 0;
        for (int i = below(14) + 1; i > 0; --i) {
            const released::Cell count =
                below(3) == 0 ? released::Cell{Withheld{}} : released::Cell{Number{double(below(9999))}};
            breakdown.rows.push_back({below(4) == 0 ? long_label : "reason " + std::to_string(i), count});
            shown += std::holds_alternative<Number>(count) && std::get<Number>(count).value > 0 ? 1 : 0;
        }
        const auto chart = charts::bars(breakdown, setting);
        REQUIRE(chart.size() == (shown > 0 ? 1U : 0U));
        if (chart.empty()) continue;
        CHECK(tests::faults(chart[0].drawing) == std::vector<std::string>{});
        CHECK(count_of<document::Bar>(chart[0].drawing) == shown);
        CHECK(chart[0].table.rows.size() == breakdown.rows.size());
    }
}

TEST_CASE_METHOD(Fixture, "bars begin at zero: their lengths stand to each other as their numbers do") {
    released::Breakdown breakdown{
        "referrals.by-reason", "Referrals, by reason", "", {}, Number{50}, false, 5};
    breakdown.rows = {{"a", Number{20}}, {"b", Number{10}}, {"c", Number{5}}, {"d", Number{0}}};
    std::vector<double> lengths;
    const auto chart = charts::bars(breakdown, setting);
    REQUIRE(chart.size() == 1);
    for (const auto& mark : chart[0].drawing.marks) {
        if (const auto* bar = std::get_if<document::Bar>(&mark)) lengths.push_back(bar->width);
    }
    REQUIRE(lengths.size() == 3);
    CHECK(lengths[0] == Approx(2 * lengths[1]));
    CHECK(lengths[0] == Approx(4 * lengths[2]));
}

TEST_CASE_METHOD(Fixture, "bars beyond a limit share a row without a bar, and the table names them all") {
    released::Breakdown breakdown{
        "referrals.by-reason", "Referrals, by reason", "", {}, Number{90}, false, 5};
    breakdown.rows = {{"a", Number{9}}, {"b", Withheld{}}, {"c", Number{20}}, {"d", Number{7}},
                      {"e", Number{7}}, {"f", Number{30}}, {"g", Withheld{}}};
    auto limited = setting;
    const auto drawn = [&](std::size_t most) {
        limited.most_bars = most;
        const auto chart = charts::bars(breakdown, limited);
        REQUIRE(chart.size() == 1);
        CHECK(tests::faults(chart[0].drawing) == std::vector<std::string>{});
        CHECK(chart[0].table.rows.size() == breakdown.rows.size());
        return chart[0];
    };
    const auto says = [](const document::Chart& chart, std::string_view words) {
        return std::ranges::any_of(chart.drawing.marks, [&](const document::Mark& mark) {
            const auto* label = std::get_if<document::Label>(&mark);
            return label && label->text == words;
        });
    };
    CHECK(count_of<document::Bar>(drawn(5).drawing) == 5);
    CHECK_FALSE(says(drawn(5), "2 more"));
    CHECK(count_of<document::Bar>(drawn(3).drawing) == 3);
    CHECK(says(drawn(3), "2 more"));
    CHECK(says(drawn(3), "7 or fewer each"));
    // Two groups of one size are not parted by a limit between them.
    CHECK(count_of<document::Bar>(drawn(4).drawing) == 3);
    CHECK(says(drawn(1), "4 more"));
    CHECK(says(drawn(1), "20 or fewer each"));
}

TEST_CASE_METHOD(Fixture,
                 "what is withheld leaves no trace in the geometry, and its sign stands in the table") {
    released::Breakdown breakdown{
        "referrals.by-reason", "Referrals, by reason", "", {}, Withheld{}, false, 5};
    breakdown.rows = {{"a", Number{20}}, {"b", Withheld{}}};
    const auto chart = charts::bars(breakdown, setting);
    REQUIRE(chart.size() == 1);
    CHECK(count_of<document::Bar>(chart[0].drawing) == 1);
    CHECK(document::plain(chart[0].table.rows.at(1).at(1)) == "[c]");
    CHECK(chart[0].drawing.alternative.find("1 group is held back") != std::string::npos);
}

TEST_CASE_METHOD(
    Fixture,
    "pupils before and after: labels never collide, every pupil has two dots, sorted by the change") {
    released::Change change;
    for (int run = 0; run < 60; ++run) {
        std::vector<released::PupilRow> pupils;
        for (int i = below(140) + 1; i > 0; --i) {
            pupils.push_back(
                {change.id, "P" + std::to_string(1000 + i), below(1001) / 10.0, below(1001) / 10.0});
        }
        const auto drawings = charts::before_after_pupils(change, pupils, setting);
        std::size_t rows = 0;
        double last = 1000;
        for (const auto& chart : drawings) {
            CHECK(tests::faults(chart.drawing) == std::vector<std::string>{});
            CHECK(chart.drawing.height < 690);
            CHECK(count_of<document::Marker>(chart.drawing) ==
                  2 * static_cast<int>(chart.table.rows.size()) + 2);
            rows += chart.table.rows.size();
            for (const auto& mark : chart.drawing.marks) {
                const auto* label = std::get_if<document::Label>(&mark);
                if (!label || label->anchor != document::Anchor::end || label->text.starts_with('P'))
                    continue;
                auto digits = label->text;
                if (digits.find_first_of("0123456789") == std::string::npos || digits.ends_with('%'))
                    continue;
                if (const auto minus = digits.find("−"); minus != std::string::npos)
                    digits.replace(minus, 3, "-");
                CHECK(std::stod(digits) <= last);
                last = std::stod(digits);
            }
        }
        CHECK(rows == pupils.size());
    }
    CHECK(charts::before_after_pupils(change, {}, setting).empty());
}

TEST_CASE_METHOD(Fixture,
                 "averages before and after: nothing collides wherever the averages and their interval lie") {
    for (int run = 0; run < 500; ++run) {
        released::Change change;
        change.unit = "percentage points";
        change.pairs = Number{31};
        const double before = below(1001) / 10.0, during = below(1001) / 10.0;
        change.mean_before = Number{before};
        change.mean_during = Number{during};
        change.mean = Number{during - before};
        const double half = below(300) / 10.0;
        if (below(4) > 0) change.interval = Interval{during - before - half, during - before + half};
        const auto chart = charts::before_after_means(change, setting);
        REQUIRE(chart);
        CHECK(tests::faults(chart->drawing) == std::vector<std::string>{});
        change.mean_before = Withheld{};
        CHECK_FALSE(charts::before_after_means(change, setting));
    }
}

TEST_CASE_METHOD(Fixture,
                 "shares of a questionnaire: nothing collides, and a withheld statement has no bar") {
    for (int run = 0; run < 200; ++run) {
        released::Questionnaire questionnaire{"pupils", "What we think", "pupils",   "", {"No", "Yes"},
                                              {},       Number{21},      Number{26}, {}, {"Yes"}};
        int shown = 0;
        for (int i = below(9) + 1; i > 0; --i) {
            released::Item item{below(3) == 0 ? long_label : "My mentor listens to me",
                                {Number{1}, Withheld{}},
                                Number{21},
                                Withheld{},
                                Withheld{},
                                std::nullopt};
            if (below(3) > 0) {
                const double share = below(101);
                item.agreed = Number{share * 21 / 100};
                item.agreed_percent = Number{share};
                item.agreed_interval = Interval{share / 2, (share + 100) / 2};
                shown += share > 0 ? 1 : 0;
            }
            questionnaire.items.push_back(item);
        }
        int bars = 0;
        for (const auto& chart : charts::questionnaire(questionnaire, setting)) {
            CHECK(tests::faults(chart.drawing) == std::vector<std::string>{});
            bars += count_of<document::Bar>(chart.drawing);
            for (const auto& row : chart.table.rows) CHECK(row.size() == chart.table.columns.size());
        }
        CHECK(bars == shown);
    }
}

TEST_CASE_METHOD(
    Fixture, "a questionnaire whose every answer is released stands around a middle, any other does not") {
    released::Questionnaire asked{
        "pupils", "What we think", "pupils",   "", {"Disagree", "Not sure", "Agree"},
        {},       Number{20},      Number{26}, {}, {"Agree"}};
    asked.items = {{"My mentor listens",
                    {Number{2}, Number{3}, Number{15}},
                    Number{20},
                    Number{15},
                    Number{75},
                    Interval{53, 89}}};
    const auto texts = [&] {
        std::set<std::string> said;
        for (const auto& chart : charts::questionnaire(asked, setting))
            for (const auto& mark : chart.drawing.marks)
                if (const auto* label = std::get_if<document::Label>(&mark)) said.insert(label->text);
        return said;
    };
    CHECK(texts().contains("Not sure"));
    asked.items[0].counts[1] = Withheld{};
    asked.items[0].counts[0] = Withheld{};
    CHECK_FALSE(texts().contains("Not sure"));
    CHECK(texts().contains("15 of 20 (75%)"));
}

TEST_CASE("wrapped lines fit, lose no letter and never cut one in half") {
    for (const auto& text :
         {long_label, std::string("ŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁ"), std::string("  a  "), std::string()}) {
        for (const double width : {4.0, 12.0, 60.0, 300.0}) {
            std::string joined;
            for (const auto& line : charts::wrap(text, width, 9, tests::broad_letters)) {
                const auto letters = std::ranges::count_if(line, [](char c) { return (c & 0xC0) != 0x80; });
                CHECK((letters == 1 || tests::broad_letters(line, 9, false) <= width));
                CHECK((line.front() & 0xC0) != 0x80);
                joined += line;
            }
            std::erase(joined, ' ');
            std::string wanted = text;
            std::erase(wanted, ' ');
            CHECK(joined == wanted);
        }
    }
}

TEST_CASE("every chart has a name of its own and says what it shows") {
    std::set<std::string_view> names;
    for (const auto& kind : charts::all_charts()) {
        CHECK(names.insert(kind.id).second);
        CHECK(kind.shows.ends_with('.'));
        CHECK(charts::chart_named(kind.id) == &kind);
    }
    CHECK(charts::chart_named("no-such-chart") == nullptr);
}
