// Stories with their people, ages, days and places changed: by rule, and in the eyes of who knows the school.
#include "disclosure/disguise.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "../many_names.hpp"
#include "disclosure/broader.hpp"
#include "disclosure/pseudonyms.hpp"
#include "sample.hpp"

using namespace casebook;
using disclosure::disguise;
using disclosure::said_more_broadly;
using disclosure::Watch;
using document::Audience;

namespace {

std::string broader(std::string text) {
    const auto found = said_more_broadly(text, "Hazelbrook Primary School");
    for (auto one = found.rbegin(); one != found.rend(); ++one)
        text.replace(one->begin, one->length, one->words);
    return text;
}

model::Model school_of(const std::vector<model::Pupil>& pupils) {
    model::Model model;
    model.school.name.value = "Hazelbrook Primary School";
    model.school.mentors.push_back(sample::mentor("M1", "Delia Frostwick"));
    model.pupils = pupils;
    return model;
}

released::Case story(std::string id, const std::string& text) {
    released::Case one;
    one.id = std::move(id);
    one.title = "A way back";
    one.body.push_back({document::Paragraph{document::words(text)}});
    return one;
}

std::string body_of(const released::Case& one) {
    return document::plain(std::get<document::Paragraph>(one.body.front().kind).content);
}

std::string disguised(const model::Model& model, const std::string& text, Audience audience,
                      const std::string& id = "a-way-back") {
    released::Case one = story(id, text);
    static_cast<void>(disguise(one, model.school, audience, Watch(model)));
    return body_of(one);
}

}  // namespace

TEST_CASE("ages, year groups, days and places are said more broadly, and what is no such thing stays") {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"She is an 8-year-old girl.", "She is a 7-to-11-year-old girl."},
        {"A twelve year old came.", "An 11-to-14-year-old came."},
        {"He was aged six then.", "He was aged 5 to 7 then."},
        {"Two of them are 15 years old.", "Two of them are 14-to-16-year-old."},
        {"a Year 4 class", "a Key Stage 2 class"},
        {"in Reception", "in the early years"},
        {"In Nursery he cried.", "In the early years he cried."},
        {"on 12 March 2026 we met", "in the spring term of 2026 we met"},
        {"On Monday, 3rd of May we met", "In the summer term we met"},
        {"since 2025-09-14", "since the autumn term of 2025"},
        {"by 14/11/25.", "by the autumn term of 2025."},
        {"It began in April 2025.", "It began in the summer term of 2025."},
        {"They live in Priory Road now.", "They live in a street nearby now."},
        {"Near the Elm Tree Estate it is loud.", "Near an estate nearby it is loud."},
        {"at St Mary’s Church", "at a church"},
        {"He came from Oakfield Academy.", "He came from another school."},
        {"All at Hazelbrook Primary School know.", "All at the school know."},
        // No ages, days or places:
        {"He is 35 years old.", "He is 35 years old."},
        {"Well, they may march in March.", "Well, they may march in March."},
        {"The School is proud; Primary School is fun.", "The School is proud; Primary School is fun."},
        {"In Year 20 nobody sits.", "In Year 20 nobody sits."},
        {"4/5 of 6/7/8 groups", "4/5 of 6/7/8 groups"},
        {"He was old enough: 10 of 12.", "He was old enough: 10 of 12."},
    };
    for (const auto& [text, wanted] : cases) CHECK(broader(text) == wanted);
}

TEST_CASE("a pupil has one pseudonym in a story, and another for other readers") {
    const model::Model model =
        school_of({sample::pupil("P014", "Zoë", "Wren"), sample::pupil("P2", "Alex", "Rook")});
    const std::string text = "Zoë came. Zoe’s friend saw ZOË WREN, and P014 saw Alex.";
    std::set<std::string> names;
    for (const Audience audience : {Audience::governors, Audience::public_}) {
        const std::string now = disguised(model, text, audience);
        const std::string name = now.substr(0, now.find(' '));
        INFO(now);
        names.insert(name);
        CHECK(now.starts_with(name + " came. " + name + "’s friend saw " + name + ", and " + name + " saw "));
        CHECK(now == disguised(model, text, audience));
        CHECK(Watch(model).find(now).empty());
    }
    CHECK(names.size() == 2);
}

TEST_CASE("adults become their roles, with the title that stands before them") {
    model::Model model = school_of({sample::pupil("P014", "Zoë", "Wren")});
    model::Consent consent;
    consent.subject.value = "P014";
    consent.given_by = "Mrs Pellworthy";
    model.consents.push_back(consent);
    CHECK(
        disguised(model, "Mrs Pellworthy rang. Then Delia Frostwick and Mrs Wren met.", Audience::public_) ==
        "The parent or carer rang. Then the learning mentor and the parent or carer met.");
}

TEST_CASE("a pseudonym is the name of nobody whom the school knows, nor of anybody in the story") {
    std::vector<model::Pupil> pupils{sample::pupil("P0", "Zoë", "Wren")};
    for (const std::string name : {"Alex", "Robin", "Sam", "Charlie", "Jamie", "Casey", "Frankie", "Rowan"})
        pupils.push_back(sample::pupil("P" + std::to_string(pupils.size()), name, "Rook"));
    pupils.push_back(sample::pupil("P90", "Ann", "Morgan"));
    pupils.back().known_as.value = "Taylor; Quinn";
    const model::Model model = school_of(pupils);
    const Watch watch(model);
    for (int i = 0; i < 100; ++i)
        for (const Audience audience : {Audience::governors, Audience::public_}) {
            const std::string now =
                disguised(model, "Zoë met Harper.", audience, "story-" + std::to_string(i));
            INFO(now);
            CHECK(watch.find(now).empty());
            CHECK(now != "Harper met Harper.");
        }
}

TEST_CASE("a pseudonym says nothing of a pupil: it stays when all that is known of the pupil changes") {
    std::set<std::string> told;
    for (const std::string name : {"Zoë", "Otto", "Wilhelmina"})
        for (const std::string code : {"P014", "P2", "X9"}) {
            model::Pupil pupil = sample::pupil(code, name, "Wren");
            pupil.year_group.value = code == "P014" ? "3" : "6";
            pupil.young_carer = code == "P2";
            told.insert(disguised(school_of({pupil}), name + " came.", Audience::public_));
        }
    CHECK(told.size() == 1);
}

TEST_CASE("more pupils than names get letters, each their own") {
    std::vector<model::Pupil> pupils;
    std::string text;
    const auto names = tests::many_names();
    std::set<std::string> taken;
    for (const auto& name : names) {
        if (pupils.size() == 60 || name.last.empty() || !taken.insert(name.first).second) continue;
        pupils.push_back(sample::pupil("P" + std::to_string(pupils.size()), name.first, name.last));
        text += name.first + " " + name.last + ", ";
    }
    REQUIRE(pupils.size() == 60);
    const model::Model model = school_of(pupils);
    const Watch watch(model);
    disclosure::Pseudonyms pseudonyms("many", Audience::governors, watch, {text});
    std::set<std::string> given;
    for (const auto& pupil : pupils) given.insert(pseudonyms.of(pupil.id.value.code));
    CHECK(given.size() == pupils.size());
    CHECK(watch.find(disguised(model, text, Audience::governors)).empty());
}

TEST_CASE("what identifies by itself is left for the guard to stop") {
    model::Model model = school_of({sample::pupil("P014", "Zoë", "Wren")});
    model.pupils.front().date_of_birth = model::Recorded<model::Date>{sample::date(2016, 8, 6), {}};
    const std::string now = disguised(model, "Zoë was born on 6 August 2016.", Audience::public_);
    CHECK(now.find("6 August 2016") != std::string::npos);
    CHECK_FALSE(Watch(model).find(now).empty());
}

TEST_CASE("the author is told what was changed, by code") {
    const model::Model model = school_of({sample::pupil("P014", "Zoë", "Wren")});
    released::Case one = story("a-way-back", "Zoë, aged 8, came. Zoë sang.");
    const auto changes = disguise(one, model.school, Audience::public_, Watch(model));
    const std::string told = disclosure::spelled(changes);
    CHECK(told.starts_with("P014 → "));
    CHECK(told.ends_with(" (2 times); aged 8 → aged 7 to 11"));
    CHECK(Watch(model).find(told).size() == 1);  // the code alone
}
