#include <catch2/catch.hpp>

#include <algorithm>

#include "figures/by_pupil.hpp"
#include "figures/figures.hpp"
#include "figures/intensity.hpp"
#include "made_up.hpp"

using namespace casebook;
using namespace casebook::figures;
using made_up::date;
using model::Intensity;

namespace {

/// The cell of the check in which the only pupil stands.
std::string found(Intensity planned, std::string_view started, std::string_view ended, int contacts) {
    made_up::Folder folder;
    folder.pupil("P001", started, ended);
    folder.model.pupils.back().intensity = planned;
    for (int number = 0; number < contacts; ++number)
        folder.session("2025-03-03", model::SessionKind::one_to_one, {"P001"});
    folder.session("2025-11-28", model::SessionKind::staff, {});
    const Figures figures = compute(folder.model);
    const Grid* const grid = figures.find<Grid>("support.intensity-check");
    if (grid == nullptr) return "nothing";
    std::string cell;
    for (std::size_t row = 0; row < grid->rows.size(); ++row)
        for (std::size_t column = 0; column < grid->columns.size(); ++column)
            if (grid->counts[row][column] == 1) cell += grid->rows[row] + ": " + grid->columns[column];
    return cell;
}

}  // namespace

TEST_CASE("support planned as medium is held against 6 to 12 weeks") {
    CHECK(found(Intensity::medium, "2025-03-03", "2025-04-13", 3) == "medium: as planned");
    CHECK(found(Intensity::medium, "2025-03-03", "2025-04-12", 3) == "medium: shorter");
    CHECK(found(Intensity::medium, "2025-03-03", "2025-05-25", 3) == "medium: as planned");
    CHECK(found(Intensity::medium, "2025-03-03", "2025-05-26", 3) == "medium: longer or more often");
}

TEST_CASE("support that goes on is neither short nor kept until it outlasts its guide") {
    CHECK(found(Intensity::significant, "2025-03-03", "", 3) == "significant: still running");
    CHECK(found(Intensity::medium, "2025-03-03", "", 3) == "medium: longer or more often");
}

TEST_CASE("low support is a few contacts, or about one a week") {
    CHECK(found(Intensity::low, "2025-03-03", "2025-03-14", 6) == "low: as planned");
    CHECK(found(Intensity::low, "2025-03-03", "2025-03-14", 7) == "low: longer or more often");
    CHECK(found(Intensity::low, "2025-03-03", "2025-10-24", 7) == "low: as planned");
}

TEST_CASE("a pupil without a contact agrees with no plan") {
    CHECK(found(Intensity::medium, "2025-03-03", "2025-05-09", 0) == "medium: no contact recorded");
}

namespace {

std::optional<Intensity> planned(const made_up::Folder& folder, Days days) {
    const model::Pupil& pupil = folder.model.pupils.front();
    return planned_intensity(pupil, ByPupil{folder.model.plans}.of(pupil.id.value), days);
}

}  // namespace

TEST_CASE("a plan's intensity goes before the register's") {
    made_up::Folder folder;
    folder.pupil("P001", "2025-03-03");
    folder.model.pupils.back().intensity = Intensity::low;
    const Days days{date("2025-01-06"), date("2025-11-28")};
    CHECK(planned(folder, days) == Intensity::low);
    model::Plan plan;
    plan.pupil.value.code = "P001";
    plan.started.value = date("2025-03-03");
    plan.intensity = Intensity::medium;
    folder.model.plans.push_back(plan);
    CHECK(planned(folder, days) == Intensity::medium);
}

TEST_CASE("month by month every pupil supported stands in one row, whoever the mentor is") {
    for (unsigned seed = 1; seed <= 10; ++seed) {
        made_up::Folder folder = made_up::muddle(seed);
        folder.model.pupils.front().mentor.value = "";
        const Figures figures = compute(folder.model);
        const Grid* const by_mentor = figures.find<Grid>("caseload.over-time");
        REQUIRE(by_mentor != nullptr);
        for (std::size_t month = 0; month < by_mentor->columns.size(); ++month) {
            const auto number = std::ranges::count_if(folder.model.pupils, [&](const model::Pupil& pupil) {
                if (!pupil.support_started) return false;
                const auto name = [](model::Date day) {
                    return std::to_string(static_cast<int>(day.year())) +
                           (static_cast<unsigned>(day.month()) < 10 ? "-0" : "-") +
                           std::to_string(static_cast<unsigned>(day.month()));
                };
                const bool sound =
                    !pupil.support_ended || pupil.support_ended->value >= pupil.support_started->value;
                return sound && name(pupil.support_started->value) <= by_mentor->columns[month] &&
                       (!pupil.support_ended ||
                        name(pupil.support_ended->value) >= by_mentor->columns[month]);
            });
            CAPTURE(seed, by_mentor->columns[month]);
            CHECK(by_mentor->sum_of_column(month) == number);
        }
    }
}
