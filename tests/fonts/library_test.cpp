#include "fonts/library.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <filesystem>
#include <thread>

using casebook::fonts::Library;
using casebook::fonts::Stretch;
using casebook::fonts::Style;
using casebook::fonts::Word;

namespace {

// What the glyphs of a word stand for, joined in the order of the text.
std::string text_of_glyphs(const Word& word) {
    std::vector<std::pair<std::uint32_t, std::string>> parts;
    for (const Stretch& stretch : word.stretches) {
        for (const auto& glyph : stretch.glyphs)
            parts.emplace_back(glyph.first, word.text.substr(glyph.first, glyph.bytes));
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::string joined;
    for (const auto& [at, part] : parts) joined += part;
    return joined;
}

std::size_t glyph_count(const Word& word) {
    std::size_t count = 0;
    for (const Stretch& stretch : word.stretches) count += stretch.glyphs.size();
    return count;
}

}  // namespace

TEST_CASE("names from many communities are drawn whole, and by the family's own face") {
    const Library library;
    for (const char* name :
         {"Zoë", "Łukasz", "Nguyễn", "Ọláolú", "Şeyma", "Siân", "O’Brien-Özdemir", "Ðặng", "Ẹniọlá"}) {
        const Word& word = library.word(name, Style::regular);
        CAPTURE(name);
        CHECK(word.missing.empty());
        CHECK(word.stretches.size() == 1);
        CHECK(word.stretches.front().face == &library.face(Style::regular));
        CHECK(text_of_glyphs(word) == name);
    }
}

TEST_CASE("the glyphs of a word stand for each of its letters exactly once") {
    const Library library;
    for (const char* text : {"office", "affluent", "أحمد", "王小明", "김민준", "नेहा", "ਗੁਰਪ੍ਰੀਤ", "→✓≥", "a𓀀b", "ẹ̀kọ́", "  "}) {
        CAPTURE(text);
        CHECK(text_of_glyphs(library.word(text, Style::bold)) == text);
    }
}

TEST_CASE("a ligature is one glyph for several letters") {
    const Library library;
    CHECK(glyph_count(library.word("office", Style::regular)) < 6);
}

TEST_CASE("letters that stand close are moved together") {
    const Library library;
    const double apart = library.word("A", Style::regular).width + library.word("V", Style::regular).width;
    CHECK(library.word("AV", Style::regular).width < apart);
}

TEST_CASE("digits share one width, so that figures stand in columns") {
    const Library library;
    for (const Style style : {Style::regular, Style::bold}) {
        for (const char* digits : {"1111", "7777", "4711"}) {
            CHECK(library.word(digits, style).width == Approx(library.word("0000", style).width));
        }
    }
}

TEST_CASE("a letter the family lacks is borrowed, and only that letter") {
    const Library library;
    const Word& word = library.word("Anna✓", Style::regular);
    REQUIRE(word.stretches.size() == 2);
    CHECK(word.stretches[0].face == &library.face(Style::regular));
    CHECK(word.stretches[0].glyphs.size() == 4);
    CHECK(word.stretches[1].face != &library.face(Style::regular));
    CHECK(word.missing.empty());
}

TEST_CASE("a character that no face has is named, and its neighbours are not") {
    const Library library;
    CHECK(library.word("a𓀀b", Style::regular).missing == "𓀀");
    CHECK(library.word("𓀀𓀁", Style::italic).missing == "𓀀𓀁");
}

TEST_CASE("the width of a line is the sum of its words and spaces, and grows with the size") {
    const Library library;
    const double width = library.width("Pupils supported", 10, false);
    CHECK(width == Approx(10 * (library.word("Pupils", Style::regular).width +
                                library.word(" ", Style::regular).width +
                                library.word("supported", Style::regular).width)));
    CHECK(library.width("Pupils supported", 20, false) == Approx(2 * width));
    CHECK(library.width("Pupils supported", 10, true) > width);
    CHECK(library.width("", 10, true) == 0);
}

TEST_CASE("a file in the reader's own folder stands in for the installed one") {
    namespace fs = std::filesystem;
    const Library installed;
    const fs::path folder = fs::temp_directory_path() / "casebook-own-typefaces";
    fs::create_directories(folder);
    fs::copy_file(fs::path{CASEBOOK_TEST_OTHER_FACE}, folder / "Lato-Regular.ttf",
                  fs::copy_options::overwrite_existing);
    const Library own{folder};
    CHECK(own.face(Style::regular).name() == "DejaVuSans");
    CHECK(own.face(Style::bold).name() == installed.face(Style::bold).name());
    fs::remove_all(folder);
}

TEST_CASE("a file that is no typeface is said to be none") {
    namespace fs = std::filesystem;
    const fs::path file = fs::temp_directory_path() / "casebook-no-typeface.ttf";
    CHECK_THROWS_WITH(casebook::fonts::Face{file}, Catch::Contains("cannot be read"));
    CHECK_THROWS_WITH(casebook::fonts::Face{fs::path{CASEBOOK_SOURCE_DIR} / "CMakeLists.txt"},
                      Catch::Contains("no typeface"));
}

TEST_CASE("a subset keeps the numbers and shapes of its glyphs and drops the weight of the others") {
    const Library library;
    const auto& face = library.face(Style::regular);
    const std::vector<std::uint32_t> glyphs{library.word("n", Style::regular).stretches[0].glyphs[0].id};
    const std::string program = face.subset(glyphs);
    CHECK(program.size() < 40'000);
    CHECK(program == face.subset(glyphs));
    namespace fs = std::filesystem;
    const fs::path file = fs::temp_directory_path() / "casebook-subset.ttf";
    std::FILE* out = std::fopen(file.c_str(), "wb");
    REQUIRE(out != nullptr);
    std::fwrite(program.data(), 1, program.size(), out);
    std::fclose(out);
    const casebook::fonts::Face part{file};
    CHECK(part.advance(glyphs[0]) == Approx(face.advance(glyphs[0])));
    fs::remove(file);
}

TEST_CASE("several threads get the same words") {
    const Library library;
    std::vector<const Word*> first(200);
    std::vector<const Word*> second(200);
    const auto ask = [&library](std::vector<const Word*>& into) {
        for (std::size_t i = 0; i < into.size(); ++i)
            into[i] = &library.word("word" + std::to_string(i), Style::regular);
    };
    std::thread one([&] { ask(first); });
    std::thread two([&] { ask(second); });
    one.join();
    two.join();
    CHECK(first == second);
}
