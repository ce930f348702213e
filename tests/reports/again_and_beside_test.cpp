// From files to print: a questionnaire that was repeated, the school's own; and a measure beside that of
// similar pupils, of which governors get the difference.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "school.hpp"

using namespace casebook;
using document::Audience;

namespace {

std::string text_of(const document::Blocks& blocks) {
    std::string text;
    for (const auto& block : blocks) {
        if (const auto* one = std::get_if<document::Paragraph>(&block.kind))
            text += document::plain(one->content) + "\n";
        if (const auto* list = std::get_if<document::List>(&block.kind))
            for (const auto& item : list->items) text += text_of(item);
        if (const auto* table = std::get_if<document::Table>(&block.kind)) {
            text += document::plain(table->caption) + "\n";
            for (const auto& row : table->rows) {
                for (const auto& cell : row) text += document::plain(cell) + "|";
                text += "\n";
            }
        }
    }
    return text;
}

std::string printed(const tests::School& school, Audience audience, const std::string& path) {
    diagnostics::Diagnostics found;
    std::string text;
    for (const auto& paper : school.papers(audience, found))
        if (paper.path() == path) text += text_of(paper.document().blocks);
    return text;
}

std::vector<diagnostics::InputFile> hazelbrook() {
    return tests::files_below(std::string(CASEBOOK_SOURCE_DIR) + "/data-samples/hazelbrook", "");
}

const std::string asked =
    "asked: pupils\nscale: [Disagree, Not sure, Agree]\nagree: [Agree]\nitems:\n"
    "  - {id: settled, text: I feel settled in class}\n";

bool contains(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("what the same pupils answered twice stands in the evidence file and nowhere else") {
    auto folder = hazelbrook();
    std::string first = "Response,settled\n";
    std::string second = first;
    for (int person = 1; person <= 14; ++person) {
        first += std::to_string(person) + (person <= 4 ? ",Agree\n" : ",Not sure\n");
        if (person != 14) second += std::to_string(person) + (person <= 11 ? ",Agree\n" : ",Disagree\n");
    }
    folder.push_back({"views/settling-1.yaml", "title: Settling in\ndate: 2025-03-07\n" + asked});
    folder.push_back({"views/settling-1.csv", first});
    folder.push_back({"views/settling-2.yaml",
                      "title: Settling in, again\ndate: 2025-11-28\nrepeats: settling-1\n" + asked});
    folder.push_back({"views/settling-2.csv", second});
    const tests::School school(folder);
    CHECK(school.reading.count(diagnostics::Severity::fault) == 0);

    const auto own = printed(school, Audience::school, "evidence-file");
    CHECK(contains(
        own,
        "“I feel settled in class”: of 13 people who answered both times, 4 agreed the first time "
        "and 11 the second. Of them 7 came to agree and none no longer did. On the whole scale 7 answered "
        "higher than before, 2 lower and 4 the same. Chance alone would seldom give such a "
        "difference. Who answered once only is left out."));
    CHECK(contains(own, "Settling in, again: the same people, first and second time"));
    CHECK(contains(own, "I feel settled in class|13|4|11|7|0|7|2|4|0.016|"));
    for (const auto& [audience, path] : {std::pair{Audience::governors, "governor-report"},
                                         std::pair{Audience::governors, "impact-briefing"}})
        CHECK_FALSE(contains(printed(school, audience, path), "both times"));
    for (const auto audience : {Audience::governors, Audience::public_}) {
        const auto release = school.release(audience);
        for (const auto& change : release->yes_no_changes) CHECK_FALSE(change->again);
    }
}

TEST_CASE(
    "a measure beside similar pupils stands in the evidence file, for governors as a difference alone, and "
    "nowhere in public; months only for learning") {
    auto folder = hazelbrook();
    std::string others = "Pupil,Date,Measure,Value\n";
    for (int pupil = 0; pupil < 150; ++pupil) {
        int step = 0;
        for (const char* day :
             {"2024-09-10", "2024-11-12", "2025-01-14", "2025-03-11", "2025-06-10", "2025-10-07"})
            others += "X" + std::to_string(100 + pupil) + "," + day + ",reading," +
                      std::to_string(80 + pupil % 20 + (pupil * 7 + 3 * step++) % 9) + "\n";
    }
    folder.push_back({"tracking/others.csv", others});
    for (auto& file : folder)
        if (file.path == "casebook.yaml")
            file.bytes += "\nmapping:\n  - {file: tracking/others.csv, as: scores, others: compare}\n";
    const auto own = printed(tests::School(folder), Audience::school, "evidence-file");
    CHECK(contains(own, "Reading (standard score): the average of the "));
    CHECK(contains(own, "for whom a similar pupil without a mentor was found changed by"));
    CHECK(contains(own, "Months of progress are not given, since they are defined for attainment only."));
    CHECK_FALSE(contains(own, "Nothing here compares these pupils"));

    for (auto& file : folder)
        if (file.path == "casebook.yaml")
            file.bytes.replace(file.bytes.find("    reliability: 0.9"), 0, "    attainment: yes\n");
    const tests::School school(folder);
    const auto learning = printed(school, Audience::school, "evidence-file");
    CHECK_FALSE(contains(learning, "Reading (standard score): the average of the 0 "));
    CHECK_FALSE(contains(learning, "they are defined for attainment only"));
    const auto governors = printed(school, Audience::governors, "governor-report");
    CHECK_FALSE(contains(governors, "Reading (standard score): the average of"));
    CHECK(contains(governors, "Reading (standard score): for "));
    CHECK(contains(governors, "a similar pupil without a mentor was found; from before to during support, "));
    CHECK(contains(governors, "During support they differed by a Hedges’ g of "));
    CHECK_FALSE(contains(governors, "Nothing here compares these pupils"));
    const auto release = school.release(Audience::governors);
    const auto beside =
        std::ranges::find_if(release->comparisons, [](const auto& one) { return !one->measure.empty(); });
    REQUIRE(beside != release->comparisons.end());
    CHECK(std::holds_alternative<released::NotApplicable>((*beside)->change));
    CHECK(std::holds_alternative<released::NotApplicable>((*beside)->other_change));
    const auto in_public = school.release(Audience::public_);
    for (const auto& one : in_public->comparisons) CHECK(one->measure.empty());
}
