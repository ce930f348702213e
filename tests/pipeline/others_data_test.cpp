// Data sets that were not kept for Casebook, read as they come, agree with R in every figure.
// others-data/compute.R made both the data sets and what R 4.2.2 computes of them.
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include "../figures/made_up.hpp"
#include "copied_folder.hpp"
#include "figures/figures.hpp"
#include "intake.hpp"
#include "pipeline.hpp"

using namespace casebook;

namespace {

std::string bytes_of(const std::string& name) {
    std::ifstream file(std::string{CASEBOOK_SOURCE_DIR} + "/tests/pipeline/others-data/" + name,
                       std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

using Expected = std::map<std::string, std::map<std::string, double>>;

Expected expected() {
    Expected result;
    std::istringstream lines(bytes_of("expected.csv"));
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        const std::size_t first = line.find(',');
        const std::size_t second = line.find(',', first + 1);
        result[line.substr(0, first)][line.substr(first + 1, second - first - 1)] =
            std::stod(line.substr(second + 1));
    }
    return result;
}

/// The codes in the first column of a file, each once.
std::set<std::string> codes_in(const std::string& bytes) {
    std::set<std::string> codes;
    std::istringstream lines(bytes);
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) codes.insert(line.substr(0, line.find_first_of(",;")));
    return codes;
}

std::string register_of(const std::set<std::string>& codes) {
    std::string result = "Pupil,First name,Last name,Year group,Support started\n";
    for (const std::string& code : codes) result += code + ",,,8,2024-11-18\n";
    return result;
}

constexpr std::string_view settings =
    "casebook: 1\n"
    "school: {name: Another School, phase: secondary}\n"
    "period: {label: The year, from: 2024-09-02, until: 2025-07-20}\n"
    "framework: ofsted-2025\narchive_frameworks: []\n"
    "mentors:\n  - {id: M1, name: A Mentor, role: learning mentor, hours_per_week: 20}\n"
    "attendance: {baseline_weeks: 20}\n"
    "windows: {before_weeks: 20}\n";

figures::Figures figures_of(const tests::CopiedFolder& folder) {
    const Request request{.folder = folder.folder(),
                          .out = folder.out(),
                          .today = made_up::date("2025-07-20"),
                          .clock_only_removes = false};
    const Intake in = take_in(request, gather(request));
    CHECK(in.diagnostics.count(diagnostics::Severity::fault) == 0);
    return figures::compute(in.model);
}

void agree(const figures::PairedChange& change, std::map<std::string, double> r) {
    const auto same = [](const std::optional<double>& value, double of_r) {
        REQUIRE(value);
        CHECK(*value == Approx(of_r).epsilon(1e-9).margin(0));
    };
    CHECK(change.pairs.size() == static_cast<std::size_t>(r.at("pairs")));
    same(change.mean_before, r.at("mean before"));
    same(change.mean_during, r.at("mean during"));
    same(change.mean, r.at("mean"));
    same(change.sd, r.at("sd"));
    REQUIRE(change.interval);
    same(change.interval->low, r.at("low"));
    same(change.interval->high, r.at("high"));
    same(change.d_z, r.at("d_z"));
    same(change.g, r.at("g"));
}

}  // namespace

TEST_CASE("a scale before and after, exported by another program, gives what R gives") {
    const tests::CopiedFolder folder("starter");
    std::filesystem::remove_all(folder.folder());
    folder.write("casebook.yaml",
                 std::string{settings} +
                     "measures:\n  - {id: scale, name: Scale, better: down}\n"
                     "mapping:\n"
                     "  - file: tracking/scale.csv\n    as: scores\n    columns:\n"
                     "      - {heading: Pre, holds: Value, measure: scale, from: 2024-11-11}\n"
                     "      - {heading: Post, holds: Value, measure: scale, from: 2025-03-10}\n");
    folder.write("register.csv", register_of(codes_in(bytes_of("scale.csv"))));
    folder.write("tracking/scale.csv", bytes_of("scale.csv"));
    const figures::Figures figures = figures_of(folder);
    const auto* const change = figures.find<figures::PairedChange>("scale.change");
    REQUIRE(change != nullptr);
    agree(*change, expected().at("scale.change"));
}

TEST_CASE("absence by week, exported by another program, gives what R gives, beside the school too") {
    const tests::CopiedFolder folder("starter");
    std::filesystem::remove_all(folder.folder());
    folder.write("casebook.yaml", settings);
    folder.write("register.csv", register_of(codes_in(bytes_of("absence.csv"))));
    folder.write("tracking/absence.csv", bytes_of("absence.csv"));
    folder.write("tracking/school-attendance.csv", bytes_of("school-attendance.csv"));
    const figures::Figures figures = figures_of(folder);
    const Expected r = expected();
    const auto* const change = figures.find<figures::PairedChange>("attendance.change");
    REQUIRE(change != nullptr);
    agree(*change, r.at("attendance.change"));

    const auto* const beside = figures.find<figures::Comparison>("attendance.whole-school");
    REQUIRE(beside != nullptr);
    REQUIRE(beside->interval);
    CHECK(beside->difference.value() == Approx(r.at("attendance.whole-school").at("mean")).epsilon(1e-9));
    CHECK(beside->interval->low == Approx(r.at("attendance.whole-school").at("low")).epsilon(1e-9));
    CHECK(beside->interval->high == Approx(r.at("attendance.whole-school").at("high")).epsilon(1e-9));

    const auto* const persistent = figures.find<figures::YesNoChange>("absence.persistent");
    REQUIRE(persistent != nullptr);
    CHECK(persistent->only_before == r.at("absence.persistent").at("only before"));
    CHECK(persistent->only_during == r.at("absence.persistent").at("only during"));
    CHECK(persistent->p.value() == Approx(r.at("absence.persistent").at("p")).epsilon(1e-9));
}
