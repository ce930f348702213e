#include "layout/bidi.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "layout/lay_out.hpp"
#include "layout/line_breaking.hpp"

namespace {

using namespace casebook;
using namespace casebook::layout;
using fonts::Direction;

const fonts::Library& library() {
    static const fonts::Library shared;
    return shared;
}

Line line_of(std::string_view text, const std::string& language = "en-GB") {
    diagnostics::Diagnostics diagnostics;
    LineBreaker breaker(library(), diagnostics, language, 0.9);
    const std::vector<Line> lines = breaker.lines(rich(text, {}, Structure::root()), 10, 1000);
    REQUIRE(lines.size() == 1);
    return lines.front();
}

// The words of a line as the eye meets them from left to right, and as they are read.
struct Seen {
    std::string by_eye;
    std::string as_read;
};
Seen seen(const Line& line) {
    std::vector<PlacedWord> words;
    Seen result;
    for (const LineRun& run : line.runs) words.insert(words.end(), run.words.begin(), run.words.end());
    for (const PlacedWord& word : words) result.as_read += word.word->text;
    std::stable_sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.x < b.x; });
    for (const PlacedWord& word : words) result.by_eye += word.word->text;
    return result;
}

layout::Pages set(document::Blocks blocks, const std::string& language = "en-GB") {
    document::Document paper;
    paper.language = language;
    paper.blocks = std::move(blocks);
    diagnostics::Diagnostics diagnostics;
    return lay_out(paper, {}, library(), diagnostics);
}

Rect place_of(const Pages& pages, std::string_view words) {
    for (const Box& box : pages.pages.front().boxes) {
        const auto* text = std::get_if<Text>(&box.shape);
        if (text != nullptr && letters(*text).starts_with(words)) return extent(box);
    }
    FAIL("not on the page: " << words);
    return {};
}

}  // namespace

TEST_CASE("a name of two Arabic words stands the other way round in an English line, which is read on") {
    const Seen line = seen(line_of("Name محمد علي came"));
    CHECK(line.by_eye == "Name علي محمد came");
    CHECK(line.as_read == "Name محمد علي came");
}

TEST_CASE("figures in a line of Arabic are read from left to right, and the line from right to left") {
    const Line line = line_of("حضر 92.4 في المئة");
    CHECK(line.right_to_left);
    CHECK(seen(line).by_eye == "المئة في 92.4 حضر");
    CHECK(seen(line).as_read == "حضر 92.4 في المئة");
}

TEST_CASE("a bracket opens towards what it holds") {
    const auto glyph = [](const char* text, bool right_to_left) {
        const fonts::Word& word =
            library().word(text, fonts::Style::regular, {.right_to_left = right_to_left});
        return word.stretches.front().glyphs.front().id;
    };
    CHECK(glyph("(", true) == glyph(")", false));
    CHECK(glyph("»", true) == glyph("«", false));
}

TEST_CASE("an English sentence that begins with a Hebrew name is still English") {
    CHECK_FALSE(line_of("שרה came to every meeting").right_to_left);
    CHECK(line_of("שרה הגיעה לכל הפגישות של Hazelbrook").right_to_left);
    CHECK(line_of("12", "ar").right_to_left);
    CHECK_FALSE(line_of("12", "en").right_to_left);
    CHECK_FALSE(line_of("Hazelbrook Primary School", "ur").right_to_left);
}

TEST_CASE("a paragraph that is read from right to left begins at the right margin") {
    const Pages pages = set({{document::Paragraph{document::words("محمد علي")}},
                             {document::Paragraph{document::words("Hazelbrook")}}});
    const Rect& body = pages.pages.front().body;
    const Rect arabic = place_of(pages, "محمد");
    CHECK(arabic.x + arabic.width == Approx(body.x + body.width));
    CHECK(place_of(pages, "Hazelbrook").x == Approx(body.x));
}

TEST_CASE("text that only looks as if it might turn is left alone") {
    CHECK(level_runs("Łukasz – “naïve” 5 % €", Direction::left_to_right).size() == 1);
    CHECK_FALSE(fonts::may_turn("Łukasz – “naïve” 5 % café"));
    CHECK(fonts::may_turn("a\u200Fb"));
    CHECK(fonts::may_turn("שרה"));
}

TEST_CASE("bullets, bars and the first column stand where the reader of the script begins") {
    using namespace document;
    List list;
    list.items = {{{Paragraph{words("الحضور أفضل")}}}, {{Paragraph{words("العمل مع الأسرة")}}}};
    Table table;
    table.columns = {{words("السبب")}, {words("العدد"), Alignment::end}};
    table.rows = {{words("الحضور"), words("12")}, {words("الثقة بالنفس"), words("7")}};
    const Pages pages = set({{list}, {Quotation{{{Paragraph{words("أحب المدرسة")}}}}}, {table}});
    const layout::Page& page = pages.pages.front();
    const double right = page.body.x + page.body.width;
    const Rect bullet = place_of(pages, "•");
    const Rect item = place_of(pages, "الحضور أفضل");
    CHECK(bullet.x > item.x + item.width);
    CHECK(bullet.x + bullet.width <= right);
    CHECK(place_of(pages, "السبب").x > place_of(pages, "العدد").x);
    CHECK(place_of(pages, "السبب").x + place_of(pages, "السبب").width == Approx(right));
    bool bar = false;
    for (const Box& box : page.boxes) {
        if (const auto* mark = std::get_if<document::Bar>(&box.shape))
            bar = bar || (mark->width < 3 && mark->corner.x + mark->width == Approx(right));
    }
    CHECK(bar);
}

TEST_CASE("a label of a chart stands in the order of its script, and inside an English one too") {
    using namespace document;
    Chart chart;
    chart.drawing = {.width = 200, .height = 50, .marks = {Label{{10, 20}, "with محمد علي here"}}, .alternative = ""};
    const Pages pages = set({{chart}});
    const auto* text = std::get_if<layout::Text>(&pages.pages.front().boxes[1].shape);
    REQUIRE(text != nullptr);
    CHECK(letters(*text) == "with محمد علي here");
    std::vector<PlacedWord> words = text->words;
    std::sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.x < b.x; });
    std::string by_eye;
    for (const PlacedWord& word : words) by_eye += word.word->text;
    CHECK(by_eye == "with علي محمد here");
}
