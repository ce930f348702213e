#include "layout/line_breaking.hpp"

#include <catch2/catch.hpp>

#include "layout/columns.hpp"

namespace {

using namespace casebook;
using namespace casebook::layout;

class Typesetter {
  public:
    std::vector<Line> lines(const RichText& text, double width) { return breaker_.lines(text, 10, width); }
    std::vector<std::string> texts(std::string_view text, double width) {
        std::vector<std::string> result;
        for (const Line& line : lines(rich(text, {}, Structure::root()), width)) {
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
