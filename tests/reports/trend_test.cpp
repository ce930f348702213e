// Measures over time in print: the table with numbers of pupils for the school, sentences alone for
// governors.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "school.hpp"

using namespace casebook;
using document::Audience;

namespace {

struct Told {
    std::vector<document::Table> tables;
    std::string text;
};

Told told(const tests::School& school, Audience audience, const std::string& report) {
    diagnostics::Diagnostics found;
    Told all;
    for (const auto& paper : school.papers(audience, found)) {
        if (paper.path() != report) continue;
        for (const auto& block : paper.document().blocks) {
            if (const auto* table = std::get_if<document::Table>(&block.kind)) all.tables.push_back(*table);
            if (const auto* one = std::get_if<document::Paragraph>(&block.kind))
                all.text += document::plain(one->content) + "\n";
        }
    }
    return all;
}

const document::Table* table_of(const Told& all, const std::string& words) {
    for (const auto& table : all.tables)
        if (document::plain(table.caption).find(words) != std::string::npos) return &table;
    return nullptr;
}

}  // namespace

TEST_CASE(
    "the evidence file has each half term with its pupils, interval and whole school; governors do not") {
    const auto school = tests::sample("hazelbrook");
    const auto own = told(school, Audience::school, "evidence-file");
    const auto* const attendance = table_of(own, "Attendance, half term by half term, per cent");
    REQUIRE(attendance != nullptr);
    CHECK(attendance->columns.size() == 5);
    std::string row;
    for (const auto& cell : attendance->rows.front()) row += document::plain(cell) + "|";
    CHECK(row == "autumn 2024, 1st half|10|92.7|89.7 to 95.7|94.5|");
    const auto* const reading = table_of(own, "Reading (standard score), points: half term by half term");
    REQUIRE(reading != nullptr);
    CHECK(reading->columns.size() == 4);
    CHECK(
        own.text.find("92.0% in 2024/25 (32 pupils and the whole school 94.2%), 91.5% in part of 2025/26") !=
        std::string::npos);

    const auto governors = told(school, Audience::governors, "governor-report");
    CHECK(table_of(governors, "half term by half term") == nullptr);
    CHECK(governors.text.find("91.0% in spring 2025 (20 pupils and the whole school 93.9%)") !=
          std::string::npos);
    // 28 of the year's 32 pupils were there in summer: beside each other the numbers would show four.
    CHECK(governors.text.find("in 2024/25") == std::string::npos);
}
