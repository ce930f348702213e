// Values written as JSON can be read back as they were, whatever they hold.
#include "site/json.hpp"

#include <catch2/catch.hpp>

using namespace casebook;

TEST_CASE("escapes of a script are undone: nothing in a search record hides a name") {
    using site::json::unescaped;
    CHECK(unescaped(R"("Zo\u00eb")") == "\"Zoë\"");
    CHECK(unescaped(R"("\nZoe\tWren")") == "\" Zoe Wren\"");
    CHECK(unescaped(R"("\u005aoe \"Wren\"")") == "\"Zoe \"Wren\"\"");
    CHECK(unescaped(R"("\ud83d\ude00 Zoe")") == "\"😀 Zoe\"");
    CHECK(unescaped(R"("\ud83dZoe \u00g1 \)") == "\" Zoe u00g1 \\");
    for (const std::string words : {"O’Neill & <b>Ann</b>", "a\nb", "Zoë Łukasz", "\"quoted\" \\ back"}) {
        std::string back = unescaped(site::json::text(words));
        std::string wanted = "\"" + words + "\"";
        for (char& c : wanted)
            if (c == '\n') c = ' ';
        for (char& c : back)
            if (c == '\n') c = ' ';
        CHECK(back == wanted);
    }
}
