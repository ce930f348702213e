#include "write/pdf_read_back.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "layout/lay_out.hpp"
#include "sample_paper.hpp"
#include "write/pdf.hpp"

namespace {

using namespace casebook;
using namespace casebook::document;
using casebook::sample::heading;
using casebook::sample::paragraph;

write::PdfTexts read(const Document& paper) {
    static const fonts::Library library;
    diagnostics::Diagnostics diagnostics;
    return write::read_back(write::pdf(layout::lay_out(paper, {}, library, diagnostics)));
}

std::string all_pages(const write::PdfTexts& texts) {
    std::string all;
    for (const std::string& page : texts.pages) all += page + "\n";
    return all;
}

bool has(const write::PdfTexts& texts, std::string_view where, std::string_view text) {
    return std::any_of(texts.strings.begin(), texts.strings.end(), [&](const auto& string) {
        return string.where == where && string.text.find(text) != std::string::npos;
    });
}

}  // namespace

TEST_CASE("a paragraph is read back word for word, over the ends of its lines") {
    std::string words;
    for (int i = 0; i < 120; ++i)
        words +=
            (i > 0 ? " " : "") + std::string(i % 3 == 0 ? "Łukasz" : "O’Brien-Özdemir") + std::to_string(i);
    Document paper;
    paper.blocks = {paragraph(words)};
    const write::PdfTexts texts = read(paper);
    CHECK(all_pages(texts).find(words) != std::string::npos);
    CHECK(texts.unreadable.empty());
}

TEST_CASE("a name parted by emphasis, by the end of a line or by a soft hyphen is whole again") {
    Document paper;
    paper.blocks = {{Paragraph{{{Text{"J"}}, {Strong{words("ack")}}, {Emphasis{words("son")}}}}},
                    paragraph(std::string(300, 'x') + "Okonkwo" + std::string(300, 'y'))};
    std::string soft;
    for (int i = 0; i < 60; ++i) soft += "Konstan\u00ADti\u00ADnos ";
    paper.blocks.push_back(paragraph(soft));
    const std::string read_text = all_pages(read(paper));
    CHECK(read_text.find("Jackson") != std::string::npos);
    CHECK(read_text.find("xOkonkwoy") != std::string::npos);
    std::size_t count = 0;
    for (std::size_t at = read_text.find("Konstantinos"); at != std::string::npos;
         at = read_text.find("Konstantinos", at + 1))
        ++count;
    CHECK(count == 60);
}

TEST_CASE("a name that is parted at the end of a line is whole again, whatever stands around it") {
    const char* names[] = {"Bartholomew", "Featherstonehaugh", "Montgomery", "Hollingsworth"};
    std::string text;
    std::size_t written = 0;
    for (int i = 0; i < 400; ++i) {
        text += std::string(i % 7 == 0   ? "and so "
                            : i % 3 == 0 ? "with ("
                                         : "") +
                names[i % 4] + (i % 7 != 0 && i % 3 == 0 ? ")" : "") + (i % 5 == 0 ? ", " : " ");
        ++written;
    }
    Document paper;
    Table narrow;
    for (int i = 0; i < 6; ++i) narrow.columns.push_back({words("Who")});
    narrow.rows = {{words("Bartholomew"), words("Featherstonehaugh"), words("Montgomery and Hollingsworth"),
                    words("Featherstonehaugh"), words("Montgomery"), words("Bartholomew, Bartholomew")}};
    written += 8;
    paper.blocks = {paragraph(text), {narrow}};
    static const fonts::Library library;
    diagnostics::Diagnostics diagnostics;
    const layout::Pages pages = layout::lay_out(paper, {}, library, diagnostics);
    std::size_t hyphens = 0;
    for (const layout::Page& page : pages.pages) {
        for (const layout::Box& box : page.boxes) {
            if (const auto* line = std::get_if<layout::Text>(&box.shape)) {
                for (const layout::PlacedWord& word : line->words) hyphens += word.soft_hyphen ? 1U : 0U;
            }
        }
    }
    CHECK(hyphens > 0);
    const std::string read_text = all_pages(write::read_back(write::pdf(pages)));
    std::size_t found = 0;
    for (const char* name : names) {
        for (std::size_t at = read_text.find(name); at != std::string::npos;
             at = read_text.find(name, at + 1))
            ++found;
    }
    CHECK(found == written);
}

TEST_CASE("names that are read from right to left come back in the order of their letters") {
    Document paper;
    paper.blocks = {
        paragraph("Name محمد علي (أحمد) came, with שרה כהן and 12 others."),
        paragraph("حضر التلميذ 92.4 في المئة من الحصص، بعد أن كان 88.1 في المئة.")};
    const std::string page = read(paper).pages.front();
    for (const char* text : {"Name محمد علي (أحمد) came, with שרה כהן and 12 others.",
                             "حضر التلميذ 92.4 في المئة من الحصص، بعد أن كان 88.1 في المئة."}) {
        CAPTURE(page);
        CHECK(page.find(text) != std::string::npos);
    }
}

TEST_CASE("what stands in one cell does not run into the next") {
    Document paper;
    Table table;
    table.columns = {{words("Name")}, {words("Number"), Alignment::end}};
    table.rows = {{words("Zoë"), words("12")}, {words("Siân"), words("7")}};
    paper.blocks = {{table}};
    const std::string page = read(paper).pages.front();
    CHECK(page.find("Zoë 12 Siân 7") != std::string::npos);
}

TEST_CASE("a line break in a paragraph parts words") {
    Document paper;
    paper.blocks = {{Paragraph{{{Text{"one"}}, {LineBreak{}}, {Text{"two"}}}}}};
    CHECK(read(paper).pages.front().find("one two") != std::string::npos);
}

TEST_CASE("texts beside the pages are read too") {
    Document paper = sample::report();
    paper.blocks.push_back({Paragraph{{{Link{"https://example.org/Zo%C3%AB?q=a", words("a link")}}}}});
    const write::PdfTexts texts = read(paper);
    CHECK(has(texts, "Title", paper.title));
    CHECK(has(texts, "Title", "What changed"));
    CHECK(has(texts, "Author", "Hazelbrook"));
    CHECK(has(texts, "Subject", "no pupil is named"));
    CHECK(has(texts, "Alt", "It rose from 88.1 to 92.4"));
    CHECK(has(texts, "URI", "https://example.org/Zo%C3%AB"));
    CHECK(has(texts, "URI", "https://example.org/Zoë"));
    CHECK(has(texts, "Contents", "a link"));
    CHECK(has(texts, "XMP", paper.title));
    CHECK(has(texts, "Lang", "pl"));
    CHECK(all_pages(texts).find("For governors: no pupil is named") != std::string::npos);
    CHECK(all_pages(texts).find("before support") != std::string::npos);
}

TEST_CASE("letters of other scripts and signs come back as they were written") {
    Document paper;
    for (const char* text : {"أحمد", "नेहा शर्मा", "ਗੁਰਪ੍ਰੀਤ", "→✓≥", "ẹ̀kọ́", "a\u2009b", "½ × 3"})
        paper.blocks.push_back(paragraph(text));
    const std::string page = all_pages(read(paper));
    for (const char* text : {"أحمد", "नेहा", "शर्मा", "ਗੁਰਪ੍ਰੀਤ", "→✓≥", "ẹ̀kọ́", "a\u2009b", "½ × 3"}) {
        CAPTURE(text);
        CHECK(page.find(text) != std::string::npos);
    }
}

TEST_CASE("bytes that are no PDF are refused") {
    CHECK_THROWS_AS(write::read_back("not a PDF"), std::runtime_error);
    CHECK_THROWS_AS(write::read_back(""), std::runtime_error);
}
