#include "layout/line_breaking.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <cmath>

#include "layout/columns.hpp"

namespace {

using namespace casebook;
using namespace casebook::layout;

class Typesetter {
  public:
    std::vector<Line> lines(const RichText& text, double width, Manner manner = {}) {
        return breaker_.lines(text, 10, width, manner);
    }
    std::vector<std::string> texts(std::string_view text, double width, Manner manner = {}) {
        std::vector<std::string> result;
        for (const Line& line : lines(rich(text, {}, Structure::root()), width, manner)) {
            std::string letters;
            for (const LineRun& run : line.runs) {
                for (const PlacedWord& word : run.words) letters += word.soft_hyphen ? "‐" : word.word->text;
            }
            result.push_back(letters);
        }
        return result;
    }

  private:
    fonts::Library library_;
    diagnostics::Diagnostics diagnostics_;
    LineBreaker breaker_{library_, diagnostics_, "en-GB", 0.9};
};

}  // namespace

TEST_CASE("lines are no wider than the column, whatever the words") {
    Typesetter typesetter;
    const std::string text =
        "Short words and Donaudampfschifffahrtsgesellschaft/https://www.example.org/a/very/long/address, "
        "naïve co-operation — mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm ẹ̀ẹ̀ẹ̀ẹ̀ẹ̀ẹ̀ẹ̀ẹ̀ẹ̀";
    for (double width = 12; width < 300; width += 7) {
        std::string joined;
        for (const Line& line : typesetter.lines(rich(text, {}, Structure::root()), width))
            CHECK(line.width <= width + 0.01);
        for (const std::string& line : typesetter.texts(text, width)) joined += line;
        CHECK(joined == text);
    }
}

TEST_CASE(
    "a line breaks behind spaces and hyphens, not before punctuation or inside a number with its unit") {
    Typesetter typesetter;
    CHECK(typesetter.texts("after-school club", 45) == std::vector<std::string>{"after-", "school ", "club"});
    CHECK(typesetter.texts("of 25\u00A0minutes", 50) == std::vector<std::string>{"of ", "25\u00A0minutes"});
}

TEST_CASE("a soft hyphen is seen only where the line breaks") {
    Typesetter typesetter;
    CHECK(typesetter.texts("men\u00ADtor\u00ADing", 500) == std::vector<std::string>{"mentoring"});
    CHECK(typesetter.texts("men\u00ADtor\u00ADing", 36) == std::vector<std::string>{"mentor‐", "ing"});
}

TEST_CASE("a letter keeps its marks when a long word is broken") {
    Typesetter typesetter;
    for (const std::string& line : typesetter.texts("ẹ̀ẹ̀ẹ̀ẹ̀ẹ̀ẹ̀ẹ̀ẹ̀ẹ̀ẹ̀", 14)) CHECK(line.substr(0, 1) != "\xCC");
}

TEST_CASE("white space of the source is one space, and a line break is a line") {
    Typesetter typesetter;
    CHECK(typesetter.texts("  one\n\t two  ", 500) == std::vector<std::string>{"one two"});
    Structure structure;
    const document::Inlines inlines{
        {document::Text{"one "}}, {document::LineBreak{}}, {document::Text{" two"}}};
    const RichText text = rich(inlines, {}, Structure::root(), structure);
    CHECK(text.text == "one\ntwo");
    CHECK(typesetter.lines(text, 500).size() == 2);
}

TEST_CASE(
    "words are parted only where the dictionary allows it, at most in two lines running, and nothing is "
    "lost") {
    Typesetter typesetter;
    const std::string text =
        "Considerable improvements in attendance, punctuality and concentration accompanied individual "
        "conversations; Bartholomew’s bereavement counselling (introduced immediately) complemented them. "
        "See https://example.org/publications/attendance or P014, ATTENDANCE-2025 and sub-divisions.";
    const fonts::Library library;
    const fonts::Hyphenation* dictionary = library.hyphenation("en-GB");
    REQUIRE(dictionary != nullptr);
    std::size_t parted = 0;
    for (double width = 75; width < 260; width += 3) {
        CAPTURE(width);
        std::string joined;
        int running = 0;
        for (const std::string& line : typesetter.texts(text, width, {.hyphenated = true})) {
            const bool parts = line.ends_with("‐");
            running = parts || line.ends_with("-") ? running + 1 : 0;
            CHECK(running <= 2);
            const std::string shown = parts ? line.substr(0, line.size() - std::string{"‐"}.size()) : line;
            joined += shown;
            if (!parts) continue;
            ++parted;
            // The word around the hyphen, without its signs.
            const auto is_letter = [](char letter) {
                return std::isalpha(static_cast<unsigned char>(letter)) != 0;
            };
            std::size_t begin = joined.size();
            while (begin > 0 && is_letter(joined[begin - 1])) --begin;
            std::size_t end = joined.size();
            while (end < text.size() && is_letter(text[end])) ++end;
            const auto points = dictionary->points(text.substr(begin, end - begin));
            CHECK(std::count(points.begin(), points.end(), joined.size() - begin) == 1);
        }
        CHECK(joined == text);
    }
    CHECK(parted > 20);
}

TEST_CASE("words are not parted unless it is asked for, nor in a language without a dictionary") {
    Typesetter typesetter;
    const std::string text = "considerable improvements accompanied individual conversations";
    for (double width = 70; width < 200; width += 10) {
        for (const std::string& line : typesetter.texts(text, width)) CHECK_FALSE(line.ends_with("‐"));
    }
    Structure structure;
    const document::Inlines foreign{{document::Language{"xx", document::words(text)}}};
    for (const Line& line :
         typesetter.lines(rich(foreign, {}, Structure::root(), structure), 80, {.hyphenated = true}))
        CHECK_FALSE(line.parts_a_word);
}

TEST_CASE("justified lines end at the margin, but the last one") {
    Typesetter typesetter;
    std::string text;
    for (int i = 0; i < 60; ++i) text += "words of several lengths ";
    const std::vector<Line> lines =
        typesetter.lines(rich(text, {}, Structure::root()), 240, {.hyphenated = true, .justified = true});
    REQUIRE(lines.size() > 10);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) CHECK(lines[i].width == Approx(240));
    CHECK(lines.back().width <= 240.001);
}

TEST_CASE("what belongs together stays on one line where there is room") {
    Typesetter typesetter;
    for (double width = 60; width < 300; width += 3) {
        CAPTURE(width);
        for (const std::string& line : typesetter.texts(
                 "It was on 14 March that Mr Okafor of Year 7 told us, on p. 3 and later, that 95 % had come",
                 width)) {
            for (const char* tied : {"14 ", "Mr ", "Year ", "p. ", "95 "}) CHECK_FALSE(line.ends_with(tied));
        }
    }
    CHECK(typesetter.texts("Year 7", 25) == std::vector<std::string>{"Year ", "7"});
}

TEST_CASE("lines of a balanced heading are of about one length") {
    Typesetter typesetter;
    const auto lines = typesetter.lines(
        rich("What the learning mentors did this year and what we do not know", {}, Structure::root()), 250,
        {.balanced = true});
    REQUIRE(lines.size() == 2);
    CHECK(std::abs(lines[0].width - lines[1].width) < 40);
}

TEST_CASE("columns get what they need, or a fair share, and never more than there is") {
    const std::vector<Extent> narrow{{10, 30}, {10, 20}};
    CHECK(column_widths(narrow, 400) == std::vector<double>{30, 20});
    const std::vector<Extent> wide{{40, 600}, {30, 30}, {50, 200}};
    const std::vector<double> widths = column_widths(wide, 300);
    CHECK(widths[0] + widths[1] + widths[2] == Approx(300));
    for (std::size_t i = 0; i < wide.size(); ++i) CHECK(widths[i] >= wide[i].least);
    CHECK(widths[0] > widths[2]);
    const std::vector<Extent> hopeless{{400, 600}, {200, 200}};
    CHECK_FALSE(words_fit(hopeless, 300));
    CHECK(column_widths(hopeless, 300) == std::vector<double>{150, 150});
    const std::vector<Extent> one_too_wide{{400, 600}, {20, 40}};
    CHECK(column_widths(one_too_wide, 300) == std::vector<double>{280, 20});
}
