// Measures beside those of similar pupils: pairs, differences, sizes and months are R's.
#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "figures/explain.hpp"
#include "figures/figures.hpp"
#include "made_up.hpp"

using namespace casebook;
using namespace casebook::figures;
using made_up::Folder;

namespace {

using Row = std::map<std::string, std::string>;

std::vector<std::string> cells_of(const std::string& line) {
    std::vector<std::string> cells;
    std::istringstream stream{line};
    for (std::string cell; std::getline(stream, cell, ',');) cells.push_back(cell);
    return cells;
}

std::vector<Row> table(const std::string& name) {
    std::ifstream file{std::string{CASEBOOK_SOURCE_DIR} + "/tests/figures/reference/" + name + ".csv"};
    REQUIRE(file);
    std::string line;
    std::getline(file, line);
    const auto heads = cells_of(line);
    std::vector<Row> rows;
    while (std::getline(file, line)) {
        const auto cells = cells_of(line);
        REQUIRE(cells.size() == heads.size());
        Row row;
        for (std::size_t i = 0; i < cells.size(); ++i) row[heads[i]] = cells[i];
        rows.push_back(row);
    }
    return rows;
}

Folder folder_with_measure() {
    Folder folder;
    folder.measure("reading");
    folder.session("2025-11-28", model::SessionKind::one_to_one, {});
    return folder;
}

void measured(Folder& folder, const std::string& code, double before, double during, bool comparison) {
    if (!comparison) folder.pupil(code, "2025-03-10");
    folder.value(code, "reading", "2025-03-03", before).value(code, "reading", "2025-06-20", during);
    for (std::size_t i = folder.model.measurements.size() - 2; i < folder.model.measurements.size(); ++i)
        folder.model.measurements[i].comparison = comparison;
}

Comparison compared(const Folder& folder) {
    const Figures figures = compute(folder.model);
    const auto* const found = figures.find<Comparison>("reading.similar-pupils");
    REQUIRE(found != nullptr);
    return *found;
}

void agrees(const std::optional<double>& ours, const std::string& theirs) {
    CAPTURE(theirs);
    REQUIRE(ours);
    CHECK(std::abs(*ours - std::stod(theirs)) <= 1e-8 * std::abs(std::stod(theirs)) + 1e-12);
}

NoMonths why_of(const std::string& word) {
    return word == "given"    ? NoMonths::given
           : word == "few"    ? NoMonths::few_pupils
           : word == "chance" ? NoMonths::by_chance
           : word == "beyond" ? NoMonths::beyond_table
                              : NoMonths::not_attainment;
}

}  // namespace

TEST_CASE("a measure beside similar pupils has R's difference, interval, g and months") {
    const auto data = table("similar_pupils_data");
    for (const Row& expected : table("similar_pupils")) {
        CAPTURE(expected.at("case"));
        Folder folder = folder_with_measure();
        folder.model.measures.back().attainment = expected.at("attainment") == "1";
        if (expected.at("lower_is_better") == "1") folder.model.measures.back().better = model::Better::down;
        for (const Row& row : data)
            if (row.at("case") == expected.at("case"))
                measured(folder, row.at("pupil"), std::stod(row.at("before")), std::stod(row.at("during")),
                         row.at("comparison") == "1");
        const Comparison found = compared(folder);
        CHECK(std::to_string(found.pupils.size()) == expected.at("pupils"));
        agrees(found.change, expected.at("change"));
        agrees(found.other_change, expected.at("other_change"));
        agrees(found.difference, expected.at("difference"));
        REQUIRE(found.interval);
        agrees(found.interval->low, expected.at("low"));
        agrees(found.interval->high, expected.at("high"));
        REQUIRE(found.matched);
        REQUIRE(found.matched->g_interval);
        agrees(found.matched->g, expected.at("g"));
        agrees(found.matched->g_interval->low, expected.at("g_low"));
        agrees(found.matched->g_interval->high, expected.at("g_high"));
        CHECK(found.matched->no_months == why_of(expected.at("why")));
        CHECK((found.matched->months ? std::to_string(*found.matched->months) : "NA") ==
              expected.at("months"));
        CHECK_FALSE(found.matched->odds_ratio);
    }
}

TEST_CASE("a measure is compared only where there are values of others, and never by grades alone") {
    Folder folder = folder_with_measure();
    measured(folder, "P001", 90, 95, false);
    CHECK(compute(folder.model).find<Comparison>("reading.similar-pupils") == nullptr);
    measured(folder, "Q001", 90, 91, true);
    const Comparison found = compared(folder);
    CHECK(found.pupils.size() == 1);
    CHECK(found.pupils.front().other == "Q001");
    CHECK(found.provenance.used.size() == 4);
    folder.model.measures.back().grades = {"low", "high"};
    CHECK(compute(folder.model).find<Comparison>("reading.similar-pupils") == nullptr);
}

TEST_CASE("where similar pupils are there, a change is no longer said to have nobody to compare with") {
    Folder folder = folder_with_measure();
    measured(folder, "P001", 90, 95, false);
    const auto cautions = [&] {
        return compute(folder.model).find<PairedChange>("reading.change")->cautions;
    };
    CHECK(cautions().contains(Caution::no_comparison));
    measured(folder, "Q001", 90, 91, true);
    CHECK_FALSE(cautions().contains(Caution::no_comparison));
}

TEST_CASE("an explanation says what the comparison is in, and why there are no months") {
    Folder folder = folder_with_measure();
    folder.model.measures.back().unit = "points";
    measured(folder, "P001", 90, 95, false);
    measured(folder, "Q001", 90, 91, true);
    const auto told = [&] {
        return explain(compute(folder.model), "measure.similar-pupils", made_up::sources());
    };
    CHECK(told().find("mean difference = +4.00 points") != std::string::npos);
    CHECK(told().find("months of progress: none, since they are defined for attainment alone") !=
          std::string::npos);
    CHECK(told().find("missed a tenth") == std::string::npos);
    folder.model.measures.back().attainment = true;
    CHECK(told().find("none, since fewer than ten pupils are compared") != std::string::npos);
}
