#include "layout/no_break.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace {

using namespace casebook::layout;

bool tied(std::string_view both, bool english = true) {
    const std::size_t space = both.find(' ');
    return are_tied(both.substr(0, space), both.substr(space + 1), english);
}

}  // namespace

TEST_CASE("each rule ties its own example, and the word rules are silent in other languages") {
    for (const TieRule& rule : tie_rules()) {
        CAPTURE(std::string{rule.example});
        CHECK(tied(rule.example));
        CHECK(tied(rule.example, false) != rule.only_in_english);
    }
}

TEST_CASE("numbers, dates and names stay with what they belong to") {
    for (const std::string_view both :
         {"95 %", "(14 March", "3rd June,", "1–5 July", "Year 7,", "(Year 11)", "Stage 2.", "Appendix B",
          "p. 3", "(pp. 12–14)", "Mr Okafor", "(Mrs O’Brien", "Dr Özdemir", "J. Smith", "9 am", "2 million",
          "± 3", "n ="})
        CHECK(tied(both));
    for (const std::string_view both :
         {"12 pupils", "34 March", "the end", "Year in", "in March", "miss Anna", "may 5", "of 45", "Year I",
          "week, 3", "A small", "I am", "J. said", "p 3"}) {
        CAPTURE(std::string{both});
        CHECK_FALSE(tied(both));
    }
}
