#include "figures/questionnaire.hpp"

#include <catch2/catch.hpp>
#include <optional>

using namespace casebook;
using namespace casebook::figures;

namespace {

model::Questionnaire asked(std::optional<int> given_to, int responses) {
    model::Questionnaire questionnaire;
    questionnaire.id = "pupils";
    questionnaire.given_to = given_to;
    questionnaire.scale = {"no", "unsure", "yes", "very much"};
    questionnaire.agree = {"yes", "very much"};
    questionnaire.items.resize(2);
    questionnaire.items[0].id.value = "safe";
    questionnaire.items[1].id.value = "listens";
    for (int number = 0; number < responses; ++number)
        questionnaire.responses.push_back(
            {{1, static_cast<std::uint32_t>(number + 2), 1}, {{"safe", "yes"}}});
    return questionnaire;
}

bool low(std::optional<int> given_to, int responses) {
    return questionnaire_result(asked(given_to, responses)).cautions.contains(Caution::low_response);
}

}  // namespace

TEST_CASE("an item's share is taken over those who answered it") {
    model::Questionnaire questionnaire = asked(5, 0);
    questionnaire.responses = {{{1, 2, 1}, {{"safe", "yes"}, {"listens", "very much"}}},
                               {{1, 3, 1}, {{"safe", "no"}}},
                               {{1, 4, 1}, {{"safe", "very much"}, {"listens", "perhaps"}}},
                               {{1, 5, 1}, {}},
                               {{1, 6, 1}, {{"other", "yes"}}}};
    const QuestionnaireResult result = questionnaire_result(questionnaire);
    CHECK(result.responses == 3);
    CHECK(result.items[0].counts == std::vector{1, 0, 1, 1});
    CHECK(result.items[0].answered == 3);
    CHECK(result.items[0].agreed == 2);
    CHECK(result.items[1].counts == std::vector{0, 0, 0, 1});
    CHECK(result.items[1].answered == 1);
    // Wilson for 2 of 3: 20.8 to 93.9.
    CHECK(result.items[0].agreed_interval->low == Approx(20.77).margin(0.01));
    CHECK(result.items[0].agreed_interval->high == Approx(93.85).margin(0.01));
    CHECK(result.provenance.used.size() == 3);
    CHECK(result.provenance.left_out.size() == 2);
}

TEST_CASE("an item that nobody answered has no share") {
    const QuestionnaireResult result = questionnaire_result(asked(4, 4));
    CHECK(result.items[1].answered == 0);
    CHECK_FALSE(result.items[1].agreed_interval);
}

TEST_CASE("a low response is said: under six in ten, or of an unknown number") {
    CHECK_FALSE(low(10, 6));
    CHECK(low(10, 5));
    CHECK_FALSE(low(5, 3));
    CHECK(low(std::nullopt, 30));
    CHECK(low(0, 0));
    CHECK(low(3, 4));
}
