#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <regex>
#include <sstream>

#include "words.hpp"

using namespace casebook;

TEST_CASE("numbers are grouped, have a true minus and never a minus zero") {
    const auto words = tests::shipped_words();
    CHECK(words.number(1204) == "1,204");
    CHECK(words.number(999) == "999");
    CHECK(words.number(1234567.25, 1) == "1,234,567.2");
    CHECK(words.number(-2.1, 1) == "−2.1");
    CHECK(words.number(-0.04, 1) == "0.0");
    CHECK(words.signed_number(0.04, 1) == "0.0");
    CHECK(words.signed_number(1.8, 1) == "+1.8");
    CHECK(words.number(std::numeric_limits<double>::quiet_NaN()) == "[x]");
    CHECK(words.number(std::numeric_limits<double>::infinity(), 1) == "[x]");
}

TEST_CASE("one thing is counted in the singular, any other number in the plural") {
    const auto words = tests::shipped_words();
    CHECK(words.count("pupils", 1) == "1 pupil");
    CHECK(words.count("pupils", 0) == "0 pupils");
    CHECK(words.count("pupils", 1200) == "1,200 pupils");
    CHECK(words.count("percentage-points", 1.5) == "1.5 percentage points");
}

TEST_CASE("withheld, missing, not applicable and zero are four different signs") {
    const auto words = tests::shipped_words();
    const std::set<std::string> signs = {words.cell(released::Withheld{}), words.cell(released::Missing{}),
                                         words.cell(released::NotApplicable{}),
                                         words.cell(released::Number{0})};
    CHECK(signs.size() == 4);
}

TEST_CASE("an argument is put in once and never read as a phrase") {
    const std::map<std::string, std::string, std::less<>> phrases = {{"greeting", "{a} and {b} and {c}"}};
    const wording::Catalogue words(phrases);
    CHECK(words.phrase("greeting", {{"a", "{b}"}, {"b", "two"}}) == "{b} and two and {c}");
    CHECK_THROWS_AS(words.phrase("no-such-key"), std::logic_error);
}

TEST_CASE("dates are printed in words, and what is no date is left alone") {
    const auto words = tests::shipped_words();
    CHECK(words.date("2025-12-02") == "2 December 2025");
    CHECK(words.date("2025-13-02") == "2025-13-02");
    CHECK(words.date("soon") == "soon");
}

TEST_CASE("lists read as a person says them") {
    const auto words = tests::shipped_words();
    const std::vector<std::string> items = {"a", "b", "c"};
    CHECK(words.list({}) == "");
    CHECK(words.list(std::span(items).first(1)) == "a");
    CHECK(words.list(std::span(items).first(2)) == "a and b");
    CHECK(words.list(items) == "a, b and c");
}

TEST_CASE("every phrase that the sources name is in the catalogue") {
    const auto words = tests::shipped_words();
    const std::regex named("\\b(?:phrase|count)\\((?:[^\"();]* \\? )?\"([^\"]+)\"(?: : \"([^\"]+)\")?");
    int seen = 0;
    for (const auto* stage : {"wording", "charts", "reports"}) {
        for (const auto& entry :
             std::filesystem::directory_iterator(std::string(CASEBOOK_SOURCE_DIR) + "/src/" + stage)) {
            const auto text = tests::file_text(entry.path());
            for (std::sregex_iterator found(text.begin(), text.end(), named), end; found != end; ++found) {
                for (const auto group : {1, 2}) {
                    const auto key = (*found)[static_cast<std::size_t>(group)].str();
                    if (key.empty() || key.ends_with('.')) continue;
                    INFO(entry.path() << ": " << key);
                    CHECK(words.has(key));
                    ++seen;
                }
            }
        }
    }
    CHECK(seen > 40);
}

TEST_CASE(
    "no phrase of the shipped catalogue is set twice, since a reader of it could not know which one holds") {
    std::istringstream file(
        tests::file_text(std::string(CASEBOOK_SOURCE_DIR) + "/templates/wording/en-GB.yaml"));
    std::set<std::string> keys;
    for (std::string line; std::getline(file, line);) {
        const auto colon = line.find(": \"");
        if (line.starts_with('#') || colon == std::string::npos) continue;
        INFO(line);
        CHECK(keys.insert(line.substr(0, colon)).second);
    }
}
