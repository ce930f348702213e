// The examination results of 4,059 pupils of 65 schools read as tracking data: every school's figures are
// those of R. The file is not kept with the project; the test is skipped where CASEBOOK_EXAMS does not name
// it.
#include <cstdlib>
#include <set>

#include "reference.hpp"
#include "statistics/line.hpp"
#include "statistics/matching.hpp"
#include "statistics/odds_ratio.hpp"
#include "statistics/paired_change.hpp"
#include "statistics/quantiles.hpp"
#include "statistics/two_groups.hpp"

using namespace casebook::statistics;
using reference::Case;

namespace {

struct Pupil {
    std::string school, sex, school_type, band;
    double intake = 0;
    double score = 0;
};

std::vector<Pupil> pupils_of(const char* path) {
    std::ifstream file(path);
    REQUIRE(file);
    std::vector<Pupil> pupils;
    std::string line;
    std::getline(file, line);
    REQUIRE(line == "school,pupil,sex,school_type,intake_reading,exam_score,verbal_reasoning_band");
    while (std::getline(file, line)) {
        const auto cells = reference::parts(line, ',');
        REQUIRE(cells.size() == 7);
        pupils.push_back({cells[0], cells[2], cells[3], cells[6], std::stod(cells[4]), std::stod(cells[5])});
    }
    return pupils;
}

/// The values of a scale as standard deviations from the mean of all.
std::vector<double> standardised(const std::vector<Pupil>& pupils, double Pupil::*value) {
    std::vector<double> values;
    for (const Pupil& pupil : pupils) values.push_back(pupil.*value);
    const Sample all = sample(values);
    for (double& one : values) one = (one - *all.mean) / *all.sd;
    return values;
}

struct School {
    std::vector<double> scores, others_scores, progress, others_progress;
    std::vector<Point> points;
    Share high, others_high;
};

School school_of(const std::string& name, const std::vector<Pupil>& pupils,
                 const std::vector<double>& progress) {
    School school;
    for (std::size_t i = 0; i < pupils.size(); ++i) {
        const bool here = pupils[i].school == name;
        (here ? school.scores : school.others_scores).push_back(pupils[i].score);
        (here ? school.progress : school.others_progress).push_back(progress[i]);
        if (here) school.points.push_back({pupils[i].intake, pupils[i].score});
        Share& high = here ? school.high : school.others_high;
        ++high.of;
        if (pupils[i].score > 0.5) ++high.count;
    }
    return school;
}

template <class Result, class Member>
auto of(const std::optional<Result>& result, Member member) {
    return result ? std::optional{(*result).*member} : std::nullopt;
}

}  // namespace

TEST_CASE("figures of real schools are those of R") {
    const char* const path = std::getenv("CASEBOOK_EXAMS");
    if (path == nullptr) return;
    const auto pupils = pupils_of(path);
    REQUIRE(pupils.size() == 4059);
    const auto intake = standardised(pupils, &Pupil::intake);
    auto progress = standardised(pupils, &Pupil::score);
    for (std::size_t i = 0; i < progress.size(); ++i) progress[i] -= intake[i];

    const auto rows = reference::cases("exams");
    REQUIRE(rows.size() == 65);
    for (const Case& row : rows) {
        CAPTURE(row.text("case"));
        const School school = school_of(row.text("case"), pupils, progress);

        const PairedChange change = paired_change(school.progress);
        REQUIRE(change.n == row.whole("n"));
        row.holds(change.mean, "change", 1e-8, 0.1);
        row.holds(change.interval, "change_low", "change_high", 1e-8, 0.1);
        row.holds(change.g, "g", 1e-8, 0.1);
        row.holds(change.g_interval, "g_low", "g_high", 1e-6, 0.1);

        const GroupDifference scores = group_difference(school.scores, school.others_scores);
        row.holds(scores.difference, "difference", 1e-8, 0.1);
        row.holds(scores.interval, "low", "high", 1e-8, 0.1);
        row.holds(scores.g, "between", 1e-8, 0.1);
        row.holds(scores.g_interval, "between_low", "between_high", 1e-6, 0.1);
        const GroupDifference both = difference_in_differences(school.progress, school.others_progress);
        row.holds(both.difference, "did", 1e-8, 0.1);
        row.holds(both.interval, "did_low", "did_high", 1e-8, 0.1);

        const auto quarters = middle(school.scores);
        row.holds(of(quarters, &Middle::lower_quartile), "lower", 1e-12, 1);
        row.holds(of(quarters, &Middle::median), "median", 1e-12, 1);
        row.holds(of(quarters, &Middle::upper_quartile), "upper", 1e-12, 1);
        row.holds(quarters->interval, "median_low", "median_high", 1e-12, 1);

        const auto together = correlation(school.points);
        row.holds(of(together, &Correlation::r), "r", 1e-8, 0.1);
        row.holds(together ? together->interval : std::nullopt, "r_low", "r_high", 1e-8, 0.1);
        const auto line = least_squares(school.points);
        row.holds(line ? line->interval : std::nullopt, "slope_low", "slope_high", 1e-8, 0.1);

        const auto odds = woolf_odds_ratio(school.high, school.others_high);
        row.holds(of(odds, &OddsRatio::value), "odds");
        row.holds(of(odds, &OddsRatio::interval), "odds_low", "odds_high");
    }
}

TEST_CASE("girls of girls' schools are matched with girls of mixed schools as R matches them") {
    const char* const path = std::getenv("CASEBOOK_EXAMS");
    if (path == nullptr) return;
    std::vector<Subject> one, other;
    std::vector<double> scores, others_scores;
    for (const Pupil& pupil : pupils_of(path)) {
        if (pupil.sex != "F") continue;
        const bool mixed = pupil.school_type == "mixed";
        (mixed ? other : one).push_back({pupil.intake, {pupil.band}});
        (mixed ? others_scores : scores).push_back(pupil.score);
    }
    for (const Case& row : reference::cases("exams_matched")) {
        CAPTURE(row.text("case"));
        REQUIRE(static_cast<int>(one.size()) == row.whole("one"));
        REQUIRE(static_cast<int>(other.size()) == row.whole("other"));
        const Matching matching = match(one, other, *row.number("caliper"));
        REQUIRE(static_cast<int>(matching.pairs.size()) == row.whole("pairs"));
        row.holds(matching.balance.front().before, "before", 1e-8, 0.1);
        row.holds(matching.balance.front().after, "after", 1e-8, 0.1);
        const PairedChange difference = matched_difference(matching, scores, others_scores);
        row.holds(difference.mean, "difference", 1e-8, 0.1);
        row.holds(difference.interval, "low", "high", 1e-8, 0.1);
    }
}
