#include "fonts/hyphenation.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "fonts/library.hpp"

namespace {

using casebook::fonts::Hyphenation;
using casebook::fonts::Library;

std::string parted(std::string_view word, std::string_view language = "en-GB") {
    static const Library library;
    const Hyphenation* dictionary = library.hyphenation(language);
    if (dictionary == nullptr) return "no dictionary";
    std::string result;
    std::size_t begin = 0;
    for (const std::size_t point : dictionary->points(word)) {
        result += std::string{word.substr(begin, point - begin)} + "-";
        begin = point;
    }
    return result + std::string{word.substr(begin)};
}

}  // namespace

TEST_CASE("English words are parted where the dictionary of British English parts them") {
    CHECK(parted("attendance") == "at-tend-ance");
    CHECK(parted("Interventions") == "In-ter-ven-tions");
    CHECK(parted("bereavement") == "be-reave-ment");
}

TEST_CASE("two letters stay before a hyphen and three behind it, whatever the patterns say") {
    for (const char* word :
         {"about", "every", "ideas", "mentor", "carefully", "pupils", "reading", "among"}) {
        const std::string parts = parted(word);
        const std::size_t first = parts.find('-');
        if (first == std::string::npos) continue;
        CAPTURE(parts);
        CHECK(first >= 2);
        CHECK(parts.size() - parts.rfind('-') - 1 >= 3);
    }
    CHECK(parted("it") == "it");
    CHECK(parted("") == "");
}

TEST_CASE("codes, addresses, abbreviations and numbers are never parted") {
    for (const char* word : {"P014attendance", "example.org", "ATTENDANCE", "SENDco", "don’t", "1234567"})
        CHECK(parted(word) == word);
    CHECK(parted(std::string(10'000, 'a')) == std::string(10'000, 'a'));
}

TEST_CASE("a language without a dictionary is never parted") {
    for (const char* language : {"xx", "", "../en_GB", "ur"})
        CHECK(parted("attendance", language) == "no dictionary");
    CHECK(parted("attendance", "en") == "at-tend-ance");
    CHECK(parted("attendance", "en-IE") == "at-tend-ance");
}
