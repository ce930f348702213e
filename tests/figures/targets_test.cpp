#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "figures/figures.hpp"
#include "made_up.hpp"

using namespace casebook;
using namespace casebook::figures;
using made_up::date;
using made_up::Folder;
using model::Progress;

namespace {

model::Plan plan_of(std::string_view started, std::string_view ended, const std::vector<Progress>& targets) {
    model::Plan plan;
    plan.started.value = date(started);
    if (!ended.empty()) plan.ending = model::Ending{{date(ended), {}}, "", std::nullopt, ""};
    for (const Progress progress : targets) {
        model::Target target;
        target.text = {"Come in at the first bell",
                       {made_up::questionnaire_csv, static_cast<std::uint32_t>(plan.targets.size()) + 2, 1}};
        target.progress = progress;
        plan.targets.push_back(target);
    }
    return plan;
}

}  // namespace

TEST_CASE(
    "targets of plans with a day in the period count by the progress written down, and no share is taken") {
    Folder folder;
    folder.model.school.period = {"spring", date("2025-01-06"), date("2025-04-04")};
    folder.session("2025-04-04", model::SessionKind::one_to_one, {"P001"});
    folder.model.plans = {
        plan_of("2024-09-02", "2025-01-06", {Progress::met}),  // ends on the first day
        plan_of("2025-04-04", "",
                {Progress::under_way, Progress::met, Progress::dropped}),  // begins on the last
        plan_of("2024-03-01", "2025-01-05", {Progress::partly_met}),       // over the day before
        plan_of("2025-04-05", "", {Progress::not_started})};               // begins the day after
    const Figures figures = compute(folder.model);
    const auto* const targets = figures.find<Breakdown>("targets.by-progress");
    REQUIRE(targets != nullptr);
    std::map<std::string, int> rows;
    for (const BreakdownRow& row : targets->rows) rows[row.label] = row.count;
    CHECK(rows == std::map<std::string, int>{{"met", 2}, {"under way", 1}, {"dropped", 1}});
    CHECK(targets->people == 4);
    CHECK(targets->provenance.left_out.size() == 2);
    CHECK(targets->school_only);
}

TEST_CASE("a folder whose plans hold no target has no figure of targets") {
    Folder folder;
    folder.session("2025-04-04", model::SessionKind::one_to_one, {"P001"});
    folder.model.plans = {plan_of("2025-02-03", "", {})};
    CHECK(compute(folder.model).find<Breakdown>("targets.by-progress") == nullptr);
}
