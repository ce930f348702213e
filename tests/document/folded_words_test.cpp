#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "document/folded_words.hpp"

using casebook::document::folded_words;
using Words = std::vector<std::string>;

TEST_CASE("words are parted where no letter, figure or apostrophe stands, whatever their case and accents") {
    CHECK(folded_words("O'Neill-Łoś, aged 9!") == Words{"oneill", "los", "aged", "9"});
    CHECK(folded_words("ONE two_three") == Words{"one", "two", "three"});
    CHECK(folded_words("  ") == Words{});
    CHECK(folded_words("") == Words{});
    CHECK(folded_words("it’s") == folded_words("It's"));
}

TEST_CASE("plain letters give the same words beside an accent as alone") {
    std::mt19937 random{20251124};
    std::uniform_int_distribution<int> length(0, 40);
    std::uniform_int_distribution<int> letter(1, 127);
    for (int round = 0; round < 5000; ++round) {
        std::string text;
        for (int i = length(random); i > 0; --i) text += static_cast<char>(letter(random));
        CAPTURE(text);
        Words alone = folded_words(text);
        alone.emplace_back("e");
        CHECK(folded_words(text + " é") == alone);
    }
}
