#include "write/pdf.hpp"

#include <png.h>

#include <catch2/catch.hpp>
#include <limits>

#include "finished_file.hpp"
#include "layout/lay_out.hpp"
#include "pdf_check/other_readers.hpp"
#include "pdf_check/rules.hpp"
#include "sample_paper.hpp"
#include "write/pdf_read_back.hpp"

namespace {

using namespace casebook;
using namespace casebook::document;
using casebook::sample::heading;
using casebook::sample::paragraph;
using casebook::test::FinishedFile;

const fonts::Library& library() {
    static const fonts::Library shared;
    return shared;
}

layout::Pages set(const Document& paper) {
    diagnostics::Diagnostics diagnostics;
    return layout::lay_out(paper, {}, library(), diagnostics);
}

Document titled(Blocks blocks) {
    Document paper;
    paper.title = "A paper";
    paper.date = "2025-07-18";
    paper.blocks = std::move(blocks);
    return paper;
}

std::string one_pixel_png() {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = 8;
    image.height = 4;
    image.format = PNG_FORMAT_RGBA;
    std::string pixels(8 * 4 * 4, '\x80');
    std::string bytes(1000, '\0');
    png_alloc_size_t size = bytes.size();
    REQUIRE(png_image_write_to_memory(&image, bytes.data(), &size, 0, pixels.data(), 0, nullptr) != 0);
    bytes.resize(size);
    return bytes;
}

Document with_picture(std::string bytes, std::string media_type) {
    Picture picture;
    picture.bytes = std::make_shared<const std::string>(std::move(bytes));
    picture.media_type = std::move(media_type);
    picture.width = 800;
    picture.height = 400;
    picture.alternative = "The door of the mentors' room";
    return titled({heading(2, "Room"), {picture}});
}

void check_file(const std::string& bytes) {
    const FinishedFile file(bytes, ".pdf");
    const std::string checked = file.ask("qpdf --check");
    INFO(checked);
    CHECK(file.status() == 0);
    CHECK(checked.find("WARNING") == checked.npos);
    CHECK(checked.find("No syntax or stream encoding errors found") != checked.npos);
    CHECK(file.ask("pdftotext -q", "- > /dev/null").empty());
    const std::string noise = file.ask("pdftotext", "/dev/null");
    CHECK(noise.empty());
    CHECK(file.ask("pdfinfo").find("Tagged:          yes") != std::string::npos);
    CHECK(pdf_check::complaint_lines(bytes) == std::vector<std::string>{});
}

}  // namespace

TEST_CASE(
    "a report is a sound, tagged file under 120 KB whose fonts are embedded, subset and mapped to Unicode") {
    const std::string bytes = write::pdf(set(sample::report()));
    check_file(bytes);
    CHECK(bytes.size() < 120'000);
    const FinishedFile file(bytes, ".pdf");
    const std::string fonts = file.ask("pdffonts");
    INFO(fonts);
    std::istringstream lines(fonts);
    std::string line;
    std::getline(lines, line);
    std::getline(lines, line);
    int count = 0;
    while (std::getline(lines, line)) {
        CHECK(line.find(" yes yes yes ") != line.npos);
        ++count;
    }
    CHECK(count >= 3);
    const std::string structure = file.ask("pdfinfo -struct-text");
    CHECK(structure.find("Error") == structure.npos);
    CHECK(structure.find("H1 (block)") != structure.npos);
    CHECK(pdf_check::disagreements(bytes) == std::vector<std::string>{});
}

TEST_CASE("names and signs copy out of the file as they were written") {
    const char* names[] = {"Zoë",
                           "Łukasz",
                           "Nguyễn",
                           "Ọláolú",
                           "Şeyma",
                           "Siân",
                           "O’Brien-Özdemir",
                           "office",
                           "difficult",
                           "✓",
                           "→",
                           "at least ≥ 5 pupils"};
    Blocks blocks;
    for (const char* name : names) blocks.push_back(paragraph(name));
    const std::string bytes = write::pdf(set(titled(std::move(blocks))));
    const std::string copied = FinishedFile(bytes, ".pdf").ask("pdftotext -enc UTF-8", "-");
    for (const char* name : names) {
        CAPTURE(name);
        CHECK(copied.find(name) != copied.npos);
    }
}

TEST_CASE("names in every script copy out of the file as they were written") {
    const char* names[] = {"محمد علي",   "أحمد",   "فاطمہ", "שרה כהן", "नेहा शर्मा",
                           "নেহা রহমান", "ਗੁਰਪ੍ਰੀਤ", "நிலா",  "王小明",  "김민준"};
    Blocks blocks;
    for (const char* name : names) {
        blocks.push_back(paragraph(name));
        blocks.push_back(paragraph("with " + std::string{name} + " here"));
    }
    const std::string bytes = write::pdf(set(titled(std::move(blocks))));
    std::string copied = FinishedFile(bytes, ".pdf").ask("pdftotext -enc UTF-8", "-");
    // It adds marks of direction of its own.
    for (const std::string_view mark : {"\u202A", "\u202B", "\u202C"}) {
        for (std::size_t at = copied.find(mark); at != copied.npos; at = copied.find(mark, at))
            copied.erase(at, mark.size());
    }
    for (const char* name : names) {
        CAPTURE(name);
        CHECK(copied.find(std::string{name} + "\n") != copied.npos);
        const std::size_t first = copied.find(name);
        CHECK((first != copied.npos && copied.find(name, first + 1) != copied.npos));
    }
}

TEST_CASE("the same pages give the same bytes, and other words another identifier") {
    const std::string once = write::pdf(set(sample::report()));
    CHECK(once == write::pdf(set(sample::report())));
    Document other = sample::report();
    other.title += "!";
    const auto identifier = [](const std::string& bytes) { return bytes.substr(bytes.rfind("/ID"), 80); };
    CHECK(identifier(once) != identifier(write::pdf(set(other))));
}

TEST_CASE("an empty paper is one sound page") {
    Document nothing;
    const layout::Pages pages = set(nothing);
    CHECK(pages.pages.size() == 1);
    const FinishedFile file(write::pdf(pages), ".pdf");
    static_cast<void>(file.ask("qpdf --check"));
    CHECK(file.status() == 0);
    check_file(write::pdf(set(titled({}))));
}

TEST_CASE("a long table is packed and sound") {
    Table table = sample::reasons();
    const auto rows = table.rows;
    while (table.rows.size() < 300) table.rows.push_back(rows[table.rows.size() % rows.size()]);
    const layout::Pages pages = set(titled({{table}}));
    CHECK(pages.pages.size() > 5);
    check_file(write::pdf(pages));
}

TEST_CASE("a tree wider than an array may be is still whole") {
    Blocks blocks;
    for (int i = 0; i < 33'000; ++i) blocks.push_back(paragraph("a"));
    const std::string bytes = write::pdf(set(titled(std::move(blocks))));
    CHECK(pdf_check::complaint_lines(bytes) == std::vector<std::string>{});
}

TEST_CASE("bookmarks follow the headings, and links lead to their place or nowhere") {
    Document paper = titled(
        {heading(2, "First"),
         heading(3, "Below"),
         heading(2, "Second"),
         {Paragraph{{{Link{"#second", words("there")}}, {Text{" "}}, {Link{"#nowhere", words("lost")}}}}}});
    const std::string bytes = write::pdf(set(paper));
    const write::PdfTexts texts = write::read_back(bytes);
    std::vector<std::string> titles;
    for (const auto& string : texts.strings) {
        if (string.where == "Title") titles.push_back(string.text);
    }
    for (const char* title : {"First", "Below", "Second"})
        CHECK(std::count(titles.begin(), titles.end(), title) == 1);
    const auto contents = std::count_if(texts.strings.begin(), texts.strings.end(),
                                        [](const auto& string) { return string.where == "Contents"; });
    CHECK(contents == 1);
}

TEST_CASE("a sound picture is shown; a damaged or mislabelled one is a warning and an empty frame") {
    const std::string png = one_pixel_png();
    struct Case {
        const char* name;
        std::string bytes;
        std::string media_type;
        std::size_t warnings;
    };
    std::string damaged = png;
    char& in_the_pixels = damaged[png.find("IDAT") + 8];
    in_the_pixels = static_cast<char>(~in_the_pixels);
    const std::vector<Case> cases{{"sound", png, "image/png", 0},
                                  {"mislabelled", png, "image/jpeg", 0},
                                  {"cut short", png.substr(0, png.size() / 2), "image/png", 1},
                                  {"damaged", damaged, "image/png", 1},
                                  {"text", "no picture at all", "image/jpeg", 1},
                                  {"only a signature", "\xFF\xD8\xFF\xD9", "image/jpeg", 1},
                                  {"a marker that promises more",
                                   std::string("\xFF\xD8\xFF\xE0\xFF\xFF\0\0\xFF\xD9", 10), "image/jpeg", 1}};
    for (const Case& each : cases) {
        CAPTURE(each.name);
        diagnostics::Diagnostics diagnostics;
        const std::string bytes = write::pdf(set(with_picture(each.bytes, each.media_type)), diagnostics);
        CHECK(diagnostics.all().size() == each.warnings);
        CHECK((bytes.find("/Subtype /Image") != bytes.npos) == (each.warnings == 0));
        check_file(bytes);
    }
}

TEST_CASE("the file is dated by the paper, never by the clock") {
    const FinishedFile file(write::pdf(set(titled({paragraph("x")}))), ".pdf");
    const std::string information = file.ask("TZ=UTC pdfinfo");
    CHECK(information.find("CreationDate:    Fri Jul 18 00:00:00 2025 UTC") != information.npos);
}

TEST_CASE(
    "a glyph that stands for a hyphen and for a word that goes on in the next line has a code for each") {
    Blocks blocks{paragraph("A well-kept record, and a word that has to be parted again and again:")};
    std::string words;
    for (int i = 0; i < 40; ++i) words += "incomprehensibilities ";
    blocks.push_back(paragraph(words));
    const std::string bytes = write::pdf(set(titled(std::move(blocks))));
    check_file(bytes);
    CHECK(pdf_check::disagreements(bytes) == std::vector<std::string>{});
}

TEST_CASE("a measure that is no number stops the writer instead of spoiling a page") {
    for (const double wrong :
         {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
        layout::Pages pages = set(titled({paragraph("x")}));
        pages.pages.front().boxes.push_back(
            {Line{{wrong, 3}, {4, 4}}, layout::no_node, layout::Artifact::decoration});
        CHECK_THROWS_AS(write::pdf(pages), std::logic_error);
    }
}
