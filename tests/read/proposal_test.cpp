#include <algorithm>

#include <catch2/catch.hpp>

#include "folder_on_disk.hpp"
#include "read/proposal.hpp"

using namespace casebook;

namespace {

constexpr model::Date today{std::chrono::year{2026}, std::chrono::January, std::chrono::day{15}};

const std::string settings =
    "casebook: 1\n"
    "school:\n  name: Plain School\n"
    "period:\n  label: Autumn 2025\n  from: 2025-09-01\n  until: 2025-12-19\n"
    "mentors:\n  - id: M1\n    name: Jo Bloggs\n"
    "framework: plain\n";

struct Proposed {
    std::optional<read::Proposal> proposal;
    diagnostics::Diagnostics found;
};

Proposed propose(const std::string& name, const std::string& bytes, const std::string& kind) {
    Proposed result;
    const std::vector<read::InputFile> folder{
        {"casebook.yaml", settings},
        {"register.csv",
         "Pupil,First name,Last name,Support started\nP001,Ann,Bell,2025-09-03\nP002,Ben,Cole,2025-09-03\n"}};
    diagnostics::Sources sources;
    result.proposal = read::propose({name, bytes}, {kind}, folder, {}, today, sources, result.found);
    return result;
}

/// Reads the folder as it would be once the proposal was taken.
model::Model taken(const std::string& bytes, const read::Proposal& proposal,
                   diagnostics::Diagnostics& found) {
    std::optional<std::string> casebook = settings;
    if (!proposal.measures.empty()) casebook = read::with_items(*casebook, "measures", proposal.measures);
    REQUIRE(casebook);
    casebook = read::with_items(*casebook, "mapping", proposal.mapping);
    REQUIRE(casebook);
    const std::vector<read::InputFile> folder{
        {"casebook.yaml", *casebook},
        {"register.csv",
         "Pupil,First name,Last name,Support started\nP001,Ann,Bell,2025-09-03\nP002,Ben,Cole,2025-09-03\n"},
        {"templates/frameworks/plain.yaml",
         tests::file_bytes(std::filesystem::path{CASEBOOK_SOURCE_DIR} /
                           "tests/read/base/templates/frameworks/plain.yaml")},
        {proposal.path, bytes}};
    diagnostics::Sources sources;
    return read::read(folder, {}, today, sources, found);
}

std::string what_holds(const read::Proposal& proposal, const std::string& heading) {
    for (const read::ProposedColumn& one : proposal.columns)
        if (one.heading == heading) return one.holds;
    return "no such column";
}

bool says(const std::vector<std::string>& list, const std::string& words) {
    return std::any_of(list.begin(), list.end(),
                       [&](const std::string& one) { return one.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("a proposal says that a birthday beside a name tells which child is meant") {
    const Proposed result = propose("attendance.csv",
                                    "Name,DOB,Year,Week beginning,Attended,Possible\n"
                                    "Ann Bell,01/02/2013,7,08/09/2025,9,10\n",
                                    "attendance");
    REQUIRE(result.proposal);
    CHECK(what_holds(*result.proposal, "DOB") == "which child of that name");
    CHECK(what_holds(*result.proposal, "Year") == "which child of that name");
}

TEST_CASE("columns of numbers and of known grades become measures, and what no export says is listed") {
    const std::string bytes =
        "No,Name,Form,Baseline reading,Maths exam,Lates,Writing,Comment\n"
        "1,Ann Bell,7A,82,41.5,3,WTS,quiet\n"
        "2,Ben Cole,7B,101,,0,GDS,loud\n"
        "3,\"Other, Child\",7B,95,38,1,EXS,none\n";
    const Proposed proposed = propose("results.csv", bytes, "scores");
    REQUIRE(proposed.proposal);
    const read::Proposal& proposal = *proposed.proposal;
    const auto holds = [&](const std::string& heading) { return what_holds(proposal, heading); };
    CHECK(holds("No").empty());
    CHECK(holds("Form").empty());
    CHECK(holds("Comment").empty());
    CHECK(holds("Baseline reading") == "Value of baseline-reading, on or from 2025-09-01");
    CHECK(holds("Maths exam") == "Value of maths-exam, on or from 2025-12-19");
    CHECK(holds("Writing").starts_with("Value of writing"));
    CHECK(says(proposal.unknown, "which way of “Maths exam” is better: more was taken"));
    CHECK(says(proposal.unknown, "which way of “Lates” is better: less was taken"));
    CHECK(says(proposal.unknown, "when “Baseline reading” was measured: 2025-09-01 was taken"));
    CHECK(says(proposal.unknown, "the order of the grades of “Writing”: from BLW to GDS was taken"));

    diagnostics::Diagnostics found;
    const model::Model model = taken(bytes, proposal, found);
    CHECK(found.count(diagnostics::Severity::fault) == 0);
    CHECK(model.measures.size() == 4);
    CHECK(model.measurements.size() == 7);
}

TEST_CASE("columns that differ in the time that they name are one measure at several times") {
    const std::string bytes =
        "Name,Reading Age (Sept 25),Reading Age (Dec 25),Confidence "
        "pre,Confidence_post,posttest,pretest,Change\n"
        "Ann Bell,9y 4m,9y 10m,3,5,12,10,6\n"
        "Ben Cole,10y 2m,10y 9m,2,2,11,14,7\n";
    const Proposed proposed = propose("scores.csv", bytes, "scores");
    REQUIRE(proposed.proposal);
    const read::Proposal& proposal = *proposed.proposal;
    const auto holds = [&](const std::string& heading) { return what_holds(proposal, heading); };
    CHECK(holds("Reading Age (Sept 25)") == "Value of reading-age, from 2025-09-01 to 2025-09-30");
    CHECK(holds("Reading Age (Dec 25)") == "Value of reading-age, from 2025-12-01 to 2025-12-31");
    CHECK(holds("Confidence pre") == "Value of confidence, on or from 2025-09-01");
    CHECK(holds("Confidence_post") == "Value of confidence, on or from 2025-12-19");
    CHECK(holds("pretest") == "Value of test, on or from 2025-09-01");
    CHECK(holds("posttest") == "Value of test, on or from 2025-12-19");
    CHECK(holds("Change").empty());
    CHECK(says(proposal.unknown, "when “Confidence pre” was measured: 2025-09-01 was taken"));
    CHECK_FALSE(says(proposal.unknown, "when “Reading Age"));
    diagnostics::Diagnostics found;
    const model::Model model = taken(bytes, proposal, found);
    CHECK(found.count(diagnostics::Severity::fault) == 0);
    CHECK(model.measures.size() == 3);
    CHECK(model.measurements.size() == 12);
}

TEST_CASE("columns named for the terms are one measure over the year, the middle one in its middle") {
    const Proposed proposed = propose(
        "sas.csv", "Name,Aut SAS,Spr SAS,Sum SAS,%\nAnn Bell,91,95,102,50\nBen Cole,88,90,91,40\n", "scores");
    REQUIRE(proposed.proposal);
    const auto holds = [&](const std::string& heading) { return what_holds(*proposed.proposal, heading); };
    CHECK(holds("Aut SAS") == "Value of sas, on or from 2025-09-01");
    CHECK(holds("Spr SAS") == "Value of sas, on or from 2025-10-25");
    CHECK(holds("Sum SAS") == "Value of sas, on or from 2025-12-19");
    CHECK(says(proposed.proposal->unknown, "when “Spr SAS” was measured: 2025-10-25 was taken"));
}

TEST_CASE("columns of several occasions are taken as they are, and their dates with them") {
    const Proposed proposed = propose("wellbeing.csv",
                                      "Name,Baseline date,Baseline score,Review date,Review score\n"
                                      "Ann Bell,2025-09-10,21,2025-12-10,12\nBen Cole,2025-09-11,18,,\n",
                                      "scores");
    REQUIRE(proposed.proposal);
    CHECK(what_holds(*proposed.proposal, "Review date") == "Date (review)");
    CHECK(what_holds(*proposed.proposal, "Review score") == "Value (review)");
    CHECK(proposed.proposal->rows == 3);
}

TEST_CASE("one odd cell does not hide a column of scores, and is then asked about") {
    const Proposed proposed = propose(
        "ks2.csv",
        "Name,Date,KS2 score\nAnn Bell,2025-09-10,104\nBen Cole,2025-09-10,N\nAnn Bell,2025-12-10,106\n",
        "scores");
    REQUIRE(proposed.proposal);
    CHECK(what_holds(*proposed.proposal, "KS2 score") == "Value of ks2-score");
    CHECK(proposed.found.count(diagnostics::Severity::fault) == 1);
}

TEST_CASE("a file that says when and what was measured needs no assumption") {
    const Proposed proposed =
        propose("tests.csv", "Pupil,Date,Measure,Score\nP001,2025-09-12,reading,82\n", "scores");
    CHECK((!proposed.proposal || proposed.proposal->unknown.empty()));
}

TEST_CASE("one column of values that nothing names becomes a measure named as the file") {
    const std::string bytes = "Pupil,Date,Score\nP001,2025-09-12,82\nP002,2025-09-12,90\n";
    const Proposed proposed = propose("Reading Age.csv", bytes, "scores");
    REQUIRE(proposed.proposal);
    CHECK(proposed.found.count(diagnostics::Severity::fault) == 0);
    diagnostics::Diagnostics found;
    const model::Model model = taken(bytes, *proposed.proposal, found);
    CHECK(found.count(diagnostics::Severity::fault) == 0);
    REQUIRE(model.measurements.size() == 2);
    CHECK(model.measurements.front().measure == "reading-age");
}

TEST_CASE("items are added to a list of casebook.yaml, whatever stands around it") {
    CHECK(read::with_items("a: 1\n", "measures", "  - id: x\n") == "a: 1\nmeasures:\n  - id: x\n");
    CHECK(read::with_items("measures:  # ours\n- id: y\nb: 2", "measures", "  - id: x\n    name: X\n") ==
          "measures:  # ours\n- id: x\n  name: X\n- id: y\nb: 2\n");
    CHECK_FALSE(read::with_items("measures: []\n", "measures", "  - id: x\n"));
}

TEST_CASE("results of real schools are understood without a mapping") {
    const char* const folder = std::getenv("CASEBOOK_REAL_DATA");
    if (folder == nullptr) {
        WARN("skipped: CASEBOOK_REAL_DATA names no folder with inner-london-exams.csv");
        return;
    }
    const std::string bytes = tests::file_bytes(std::filesystem::path{folder} / "inner-london-exams.csv");
    const Proposed proposed = propose("inner-london-exams.csv", bytes, "scores");
    REQUIRE(proposed.proposal);
    CHECK(proposed.proposal->measures.find("intake-reading") != std::string::npos);
    CHECK(proposed.proposal->measures.find("exam-score") != std::string::npos);
    CHECK(says(proposed.proposal->unknown, "when “intake_reading” was measured: 2025-09-01"));
    CHECK(says(proposed.proposal->unknown, "when “exam_score” was measured: 2025-12-19"));
}
