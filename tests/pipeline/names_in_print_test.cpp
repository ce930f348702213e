// The school's own papers print the names of every community.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "../many_names.hpp"
#include "copied_folder.hpp"
#include "pipeline.hpp"
#include "write/docx_texts.hpp"
#include "write/html_texts.hpp"
#include "write/pdf_read_back.hpp"

using namespace casebook;

namespace {

/// Without spaces and the line breaks of print, and with the apostrophe that is printed.
std::string compact(std::string_view text) {
    std::string result;
    for (const char c : text)
        if (c == '\'')
            result += "’";
        else if (c != ' ' && c != '\n')
            result += c;
    return result;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += compact(text);
    return all;
}

}  // namespace

TEST_CASE(
    "a register of 312 names of many communities is read, and the school's papers set every one of them") {
    const tests::CopiedFolder folder("little-combe");
    const auto names = tests::many_names();
    std::string rows = "Pupil,First name,Last name,Year group\n";
    std::string story =
        "---\ntitle: Who came to the fair\nkind: programme\nresult: mixed\nkey_stage: KS2\naudiences: "
        "[school]\n"
        "summary: A list of all who came.\n---\n## Who came?\n\n";
    for (std::size_t i = 0; i < names.size(); ++i) {
        rows += "N" + std::to_string(1000 + i) + ",\"" + names[i].first + "\",\"" + names[i].last + "\",4\n";
        story += "- " + names[i].first + " " + names[i].last + "\n";
    }
    folder.write("cases/who-came-to-the-fair.md", story);
    folder.write("register.csv", rows);

    const Outcome outcome =
        make({.folder = folder.folder(),
              .today = model::Date{std::chrono::year{2025}, std::chrono::month{12}, std::chrono::day{20}}});
    REQUIRE(outcome.intake.model.pupils.size() == names.size());
    for (const auto& told : outcome.intake.diagnostics.all()) {
        INFO(told.message);
        CHECK(told.message.find("no typeface") == std::string::npos);
    }
    std::size_t papers = 0;
    for (const publish::File& file : outcome.files) {
        if (file.audience != document::Audience::school || !file.path.starts_with("evidence-file")) continue;
        ++papers;
        const std::string text = file.path.ends_with(".pdf")    ? joined(write::read_back(file.bytes).pages)
                                 : file.path.ends_with(".html") ? joined(write::html_texts(file.bytes))
                                                                : joined(write::docx_texts(file.bytes));
        for (const tests::FullName& name : names) {
            INFO(file.path << ": " << name.first << ' ' << name.last);
            CHECK(text.find(compact(name.first)) != std::string::npos);
            CHECK(text.find(compact(name.last)) != std::string::npos);
        }
    }
    CHECK(papers == 3);
}
