// How often a report says that attendance rose or fell where nothing has changed: the whole way from the
// weeks of pupils to the sentence that an audience reads. CASEBOOK_CALIBRATION_ROUNDS sets the number of
// schools tried; a few hundred run with the suite, twenty thousand by hand.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <numbers>
#include <numeric>

#include "../figures/made_up.hpp"
#include "../wording/words.hpp"
#include "disclosure/gate.hpp"
#include "statistics/line.hpp"
#include "statistics/regression_to_the_mean.hpp"
#include "statistics/sample.hpp"
#include "wording/sentences.hpp"

using namespace casebook;
using document::Audience;
using made_up::Dice;

namespace {

constexpr int weeks_before = 12;
constexpr int weeks_during = 13;

int rounds() {
    const char* const wished = std::getenv("CASEBOOK_CALIBRATION_ROUNDS");
    return wished == nullptr ? 400 : std::stoi(wished);
}

/// How one pupil attends: half days of ten, week by week, with the chance that is the pupil's own.
std::vector<int> attended(Dice& dice, double chance, int weeks) {
    std::vector<int> result;
    for (int week = 0; week < weeks; ++week) {
        int days = 0;
        for (int half_day = 0; half_day < 10; ++half_day) days += dice.share() < chance ? 1 : 0;
        result.push_back(days);
    }
    return result;
}

struct Child {
    std::vector<int> before;
    std::vector<int> during;
};

double rate(const std::vector<int>& weeks) {
    return 10.0 * std::accumulate(weeks.begin(), weeks.end(), 0) / static_cast<double>(weeks.size());
}

/// A pupil whose attendance is what it always was. Half of the chances lie near one, as in schools.
Child unchanged(Dice& dice) {
    const double spread = dice.share();
    const double chance = 1 - 0.35 * spread * spread;
    return {attended(dice, chance, weeks_before), attended(dice, chance, weeks_during)};
}

/// The same, with chances that are spread normally about 0.85, as the reckoning of regression to the mean
/// supposes.
Child normally_unchanged(Dice& dice) {
    const double normal =
        std::sqrt(-2 * std::log(dice.share())) * std::cos(2 * std::numbers::pi * dice.share());
    const double chance = std::clamp(0.85 + 0.03 * normal, 0.0, 1.0);
    return {attended(dice, chance, weeks_before), attended(dice, chance, weeks_during)};
}

/// The school of these pupils, all supported from one day on.
made_up::Folder folder_of(const std::vector<Child>& children) {
    made_up::Folder folder;
    const model::Date start = made_up::date("2025-06-04");
    for (std::size_t i = 0; i < children.size(); ++i) {
        const std::string code = made_up::code(static_cast<int>(i) + 1);
        folder.pupil(code, "2025-06-04");
        for (int week = 0; week < weeks_before; ++week)
            folder.week(code, made_up::later(start, 7 * (week - weeks_before)),
                        children[i].before[static_cast<std::size_t>(week)], 10);
        for (int week = 0; week < weeks_during; ++week)
            folder.week(code, made_up::later(start, 7 * (week + 1)),
                        children[i].during[static_cast<std::size_t>(week)], 10);
    }
    return folder;
}

/// What one audience reads of the change in attendance.
struct Read {
    std::string sentence;
    std::vector<std::string> cautions;
};

Read read_by(Audience audience, const model::Model& model, const figures::Figures& figures,
             const wording::Catalogue& words) {
    diagnostics::Diagnostics unread;
    const auto release =
        disclosure::Gate::release(model, figures, {audience, figures.date, 0}, made_up::sources(), unread);
    for (const auto& change : release->changes)
        if (change->id == "attendance.change")
            return {wording::change_sentence(*change, words), wording::cautions(change->cautions, words)};
    return {};
}

bool claims_a_rise(const Read& read) {
    return read.sentence.find("a rise of") != std::string::npos;
}
bool claims_a_fall(const Read& read) {
    return read.sentence.find("a fall of") != std::string::npos;
}

/// The largest share of `of` tries that a chance of `promised` gives, but for three in a thousand times.
double at_most(double promised, int of) {
    return promised + 2.75 * std::sqrt(promised * (1 - promised) / of);
}

}  // namespace

TEST_CASE("where nothing changed a report claims a rise or a fall no oftener than its interval promises") {
    const wording::Catalogue words = tests::shipped_words();
    Dice dice{2026};
    for (const int pupils : {10, 14, 40}) {
        int rises = 0;
        int falls = 0;
        int unclear = 0;
        for (int round = 0; round < rounds(); ++round) {
            std::vector<Child> children;
            for (int i = 0; i < pupils; ++i) children.push_back(unchanged(dice));
            const made_up::Folder folder = folder_of(children);
            const auto figures = figures::compute(folder.model);
            const Read school = read_by(Audience::school, folder.model, figures, words);
            const Read governors = read_by(Audience::governors, folder.model, figures, words);
            REQUIRE(school.sentence == governors.sentence);
            rises += claims_a_rise(school) ? 1 : 0;
            falls += claims_a_fall(school) ? 1 : 0;
            unclear += school.sentence.find("no clear change") != std::string::npos ? 1 : 0;
        }
        CAPTURE(pupils, rises, falls, unclear);
        CHECK(rises + falls + unclear == rounds());
        CHECK(static_cast<double>(rises) / rounds() <= at_most(0.025, rounds()));
        CHECK(static_cast<double>(falls) / rounds() <= at_most(0.025, rounds()));
        // A test that cannot fail would pass with sentences that never claim anything.
        CHECK(rises + falls > 0);
    }
}

TEST_CASE("a change that is there is found") {
    const wording::Catalogue words = tests::shipped_words();
    Dice dice{11};
    int rises = 0;
    for (int round = 0; round < 50; ++round) {
        std::vector<Child> children;
        for (int i = 0; i < 20; ++i)
            children.push_back({attended(dice, 0.8, weeks_before), attended(dice, 0.86, weeks_during)});
        const made_up::Folder folder = folder_of(children);
        rises +=
            claims_a_rise(read_by(Audience::governors, folder.model, figures::compute(folder.model), words));
    }
    CHECK(rises > 45);
}

TEST_CASE("where the worst were chosen and nothing changed the paper says that a rise was to be expected") {
    const wording::Catalogue words = tests::shipped_words();
    const std::string caution = words.phrase("caution.regression-to-the-mean");
    Dice dice{1886};
    const int tries = std::max(40, rounds() / 10);
    constexpr std::size_t chosen = 15;
    int rises = 0;
    double rise = 0;
    double expected_rise = 0;
    for (int round = 0; round < tries; ++round) {
        std::vector<Child> everybody;
        for (int i = 0; i < 150; ++i) everybody.push_back(normally_unchanged(dice));
        std::ranges::sort(everybody, {}, [](const Child& child) { return rate(child.before); });
        const std::vector<Child> worst(everybody.begin(), everybody.begin() + chosen);

        const made_up::Folder folder = folder_of(worst);
        const auto figures = figures::compute(folder.model);
        for (const Audience audience : {Audience::school, Audience::governors, Audience::public_}) {
            const Read read = read_by(audience, folder.model, figures, words);
            REQUIRE(std::ranges::find(read.cautions, caution) != read.cautions.end());
            for (const char* const claim : {"effect", "because", "thanks to", "impact"})
                REQUIRE(read.sentence.find(claim) == std::string::npos);
            if (audience == Audience::governors && claims_a_rise(read)) ++rises;
        }

        std::vector<statistics::Point> points;
        std::vector<double> first;
        for (const Child& child : everybody) {
            points.push_back({rate(child.before), rate(child.during)});
            first.push_back(rate(child.before));
        }
        const auto all = statistics::sample(first);
        expected_rise +=
            *statistics::expected_return(statistics::sample({first.data(), chosen}).mean.value(),
                                         {*all.mean, *all.sd, statistics::correlation(points)->r});
        rise += *figures.find<figures::PairedChange>("attendance.change")->mean;
    }
    CAPTURE(rises, tries, rise / tries, expected_rise / tries);
    CHECK(rises > tries / 10);
    // What the estimator of regression to the mean expects is nearly all that such schools see; the rest
    // comes of half days, which vary more the lower the rate is.
    CHECK(expected_rise / rise > 0.75);
    CHECK(expected_rise / rise < 1.1);
}
