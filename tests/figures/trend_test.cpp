// Trends by half term, term and school year: when each begins, and that the values are R's.
#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "diagnostics/sources.hpp"
#include "figures/explain.hpp"
#include "figures/terms.hpp"
#include "figures/trend.hpp"
#include "sample_folder.hpp"

using namespace casebook;
using namespace casebook::figures;
using made_up::date;
using made_up::Folder;
using std::chrono::days;
using std::chrono::sys_days;

namespace {

std::vector<std::string> cells_of(const std::string& line) {
    std::vector<std::string> cells;
    std::istringstream stream{line};
    for (std::string cell; std::getline(stream, cell, ',');) cells.push_back(cell);
    return cells;
}

std::string written(model::Date day) {
    std::ostringstream text;
    text << static_cast<int>(day.year()) << (static_cast<unsigned>(day.month()) < 10 ? "-0" : "-")
         << static_cast<unsigned>(day.month()) << (static_cast<unsigned>(day.day()) < 10 ? "-0" : "-")
         << static_cast<unsigned>(day.day());
    return text.str();
}

void agrees(const std::optional<double>& ours, const std::string& cell) {
    REQUIRE(ours.has_value() == (cell != "NA"));
    if (ours) CHECK(std::abs(*ours - std::stod(cell)) <= 1e-9 * std::abs(std::stod(cell)));
}

Trend years_of(const Folder& folder) {
    const Figures figures = compute(folder.model);
    return *figures.find<Trend>("attendance.trend-years");
}

}  // namespace

TEST_CASE("every day lies in one half term of its term of its year, and the next begins when one ends") {
    for (sys_days day = sys_days{date("2019-12-25")}; day < sys_days{date("2025-02-01")}; day += days{1}) {
        CAPTURE(written(model::Date{day}));
        const Term half = stretch_of(Step::half_term, day);
        const Term term = stretch_of(Step::term, day);
        const Term year = stretch_of(Step::school_year, day);
        REQUIRE((half.first <= day && day <= half.last));
        REQUIRE((term.first <= half.first && half.last <= term.last));
        REQUIRE((year.first <= term.first && term.last <= year.last));
        for (const Step step : {Step::half_term, Step::term, Step::school_year})
            REQUIRE(stretch_of(step, stretch_of(step, day).last + days{1}).first ==
                    stretch_of(step, day).last + days{1});
    }
    const sys_days first{date("2024-09-02")};
    CHECK(stretches_between(Step::half_term, first, first + days{364}).size() == 7);
    CHECK(stretches_between(Step::term, first, first + days{360}).size() == 3);
    CHECK(stretches_between(Step::school_year, first, first + days{360}).size() == 1);
}

TEST_CASE("the trends of the samples are R's, by half term, term and school year") {
    std::ifstream file{std::string{CASEBOOK_SOURCE_DIR} + "/tests/figures/reference/trends.csv"};
    REQUIRE(file);
    std::map<std::string, Figures> figures;
    for (const char* sample : {"hazelbrook", "little-combe"})
        figures.emplace(sample, sample_folder::figures_of(sample));
    std::map<std::string, std::size_t> seen;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        const auto cells = cells_of(line);
        CAPTURE(line);
        REQUIRE(cells.size() == 9);
        const auto* const trend = figures.at(cells[0]).find<Trend>(cells[1]);
        REQUIRE(trend != nullptr);
        const auto time = std::ranges::find_if(
            trend->times, [&](const TrendTime& one) { return written(one.first) == cells[2]; });
        REQUIRE(time != trend->times.end());
        CHECK(time->pupils == std::stoi(cells[3]));
        agrees(time->mean, cells[4]);
        agrees(time->sd, cells[5]);
        agrees(time->interval ? std::optional{time->interval->low} : std::nullopt, cells[6]);
        agrees(time->interval ? std::optional{time->interval->high} : std::nullopt, cells[7]);
        agrees(time->whole_school, cells[8]);
        ++seen[cells[0] + cells[1]];
    }
    CHECK(seen["hazelbrookattendance.trend-half-terms"] >= 8);
    CHECK(seen["hazelbrookreading.trend-years"] == 2);
    for (const auto& [sample, all] : figures)
        for (const Trend& trend : all.each<Trend>()) {
            if (trend.measure.starts_with("SDQ")) continue;
            CAPTURE(sample, trend.id);
            CHECK(seen[sample + trend.id] ==
                  static_cast<std::size_t>(std::ranges::count_if(
                      trend.times, [](const TrendTime& time) { return time.pupils > 0; })));
        }
}

TEST_CASE("a school year is told as a part where a half term of it lies outside the days looked at") {
    Folder folder;
    folder.model.school.period.from = date("2024-09-02");
    folder.model.school.period.until = date("2026-07-17");
    folder.pupil("P001", "2024-10-07").weeks("P001", "2024-09-02", 60, 8);
    folder.session("2025-11-28", model::SessionKind::one_to_one, {"P001"});
    auto years = years_of(folder);
    REQUIRE(years.times.size() == 2);
    CHECK_FALSE(years.times[0].in_part);
    CHECK(years.times[1].in_part);
    folder.session("2026-06-05", model::SessionKind::one_to_one, {"P001"});
    CHECK_FALSE(years_of(folder).times[1].in_part);
    folder.model.school.period.from = date("2024-11-04");
    years = years_of(folder);
    CHECK(years.times[0].in_part);
    CHECK(explain(compute(folder.model), "attendance.trend-years", made_up::sources())
              .find("only a part of this year is looked at") != std::string::npos);
}

TEST_CASE("a year of a scale takes each pupil's last value in it") {
    Folder folder;
    folder.model.school.period.from = date("2024-09-02");
    folder.pupil("P001", "2024-09-09").pupil("P002", "2025-01-13").measure("reading");
    folder.value("P001", "reading", "2024-10-01", 90).value("P001", "reading", "2025-06-20", 100);
    folder.value("P002", "reading", "2024-10-01", 80).value("P002", "reading", "2025-09-20", 84);
    folder.session("2025-11-28", model::SessionKind::one_to_one, {"P001"});
    const Figures figures = compute(folder.model);
    const auto* const years = figures.find<Trend>("reading.trend-years");
    REQUIRE(years != nullptr);
    REQUIRE(years->times.size() == 2);
    // The value of October counts for the pupil's year, though support began in January; not for the half
    // term.
    CHECK(years->times[0].pupils == 2);
    CHECK(*years->times[0].mean == Approx(90));
    CHECK(years->times[1].pupils == 1);
    const auto* const halves = figures.find<Trend>("reading.trend-half-terms");
    REQUIRE(halves != nullptr);
    CHECK(halves->times.front().pupils == 1);
    CHECK(halves->times.size() == 7);
}
