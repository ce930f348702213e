#include <array>
#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <vector>

#include "disclosure/consent.hpp"
#include "disclosure/roles.hpp"
#include "sample.hpp"

using namespace casebook;
using namespace casebook::disclosure;
using casebook::sample::Audience;
using casebook::sample::date;

namespace {

const model::Date today = date(2025, 12, 12);

model::Consent consent(std::string subject, std::string purpose = "case study") {
    model::Consent consent;
    consent.id.value = "C1";
    consent.subject.value = std::move(subject);
    consent.given_by = "parent or carer";
    consent.purpose = std::move(purpose);
    consent.audiences = {Audience::governors, Audience::public_};
    consent.from.value = date(2025, 10, 1);
    return consent;
}

model::CaseStudy story(const std::vector<std::string>& pupils,
                       model::CaseKind kind = model::CaseKind::pupil) {
    model::CaseStudy story;
    story.id.value = "on-time";
    story.kind = kind;
    for (const std::string& code : pupils) story.pupils.push_back({{code}, {}});
    story.audiences = {Audience::governors, Audience::public_};
    story.approved = model::Approval{"Ana Reid, headteacher", date(2025, 12, 1)};
    return story;
}

/// A school with these consents; Sally Trewin is the mentor of P001.
model::Model school(const std::vector<model::Consent>& consents) {
    model::Model model;
    model.consents = consents;
    model.school.mentors = {{{"M1", {}}, {"Sally Trewin", {}}, "learning mentor", {}},
                            {{"M2", {}}, {"Denise Hall", {}}, "learning mentor", {}}};
    model::Pupil pupil;
    pupil.id.value.code = "P001";
    pupil.mentor.value = "M1";
    model.pupils = {pupil};
    return model;
}

bool passes(const model::CaseStudy& story, const std::vector<model::Consent>& consents,
            Audience audience = Audience::public_) {
    return shortfalls(story, audience, school(consents), today).empty();
}

/// A choice of what a condition may be, and whether it then holds.
template <typename Value>
struct Choice {
    Value value;
    bool holds;
};

const std::array<Choice<std::optional<model::Approval>>, 9> approvals = {{
    {model::Approval{"Ana Reid, headteacher", date(2025, 12, 12)}, true},
    {model::Approval{"Ana Reid, headteacher", date(2025, 12, 13)}, false},
    {model::Approval{"", date(2025, 12, 1)}, false},
    {model::Approval{"TBC", date(2025, 12, 12)}, false},
    {model::Approval{"Denise Hall", date(2025, 12, 12)}, true},
    {model::Approval{"Ms. Trewin, Sally (learning mentor)", date(2025, 12, 12)}, false},
    {model::Approval{"m1", date(2025, 12, 12)}, false},
    {model::Approval{"Ana Reid, headteacher", {}}, false},
    {std::nullopt, false},
}};
const std::array<Choice<std::string>, 4> purposes = {
    {{"case study", true}, {"publication", true}, {"quotation", false}, {"mentoring", false}}};
const std::array<Choice<std::set<Audience>>, 3> audiences = {
    {{{Audience::school, Audience::governors, Audience::public_}, true},
     {{Audience::governors}, false},
     {{}, false}}};
const std::array<Choice<model::Date>, 2> froms = {{{date(2025, 12, 12), true}, {date(2025, 12, 13), false}}};
const std::array<Choice<std::optional<model::Date>>, 3> untils = {
    {{std::nullopt, true}, {date(2025, 12, 12), true}, {date(2025, 12, 11), false}}};
const std::array<Choice<std::optional<model::Date>>, 3> withdrawals = {
    {{std::nullopt, true}, {date(2025, 12, 13), false}, {date(2025, 12, 12), false}}};
const std::array<Choice<std::string>, 2> subjects = {{{"P001", true}, {"P002", false}}};

}  // namespace

TEST_CASE("a case study goes out exactly when it is approved and its consent holds in every respect") {
    int passed = 0;
    for (const auto& approval : approvals)
        for (const auto& purpose : purposes)
            for (const auto& covered : audiences)
                for (const auto& from : froms)
                    for (const auto& until : untils)
                        for (const auto& withdrawn : withdrawals)
                            for (const auto& subject : subjects) {
                                model::CaseStudy told = story({"P001"});
                                told.approved = approval.value;
                                model::Consent given = consent(subject.value, purpose.value);
                                given.audiences = covered.value;
                                given.from.value = from.value;
                                given.until = until.value;
                                given.withdrawn = withdrawn.value;
                                const bool wanted = approval.holds && purpose.holds && covered.holds &&
                                                    from.holds && until.holds && withdrawn.holds &&
                                                    subject.holds;
                                REQUIRE(passes(told, {given}) == wanted);
                                REQUIRE(passes(told, {given}, Audience::school));
                                passed += wanted ? 1 : 0;
                            }
    CHECK(passed == 2 * 2 * 2);
}

TEST_CASE("every pupil in a case study needs a consent") {
    const auto told = story({"P001", "P002", "P003"}, model::CaseKind::group);
    std::vector<model::Consent> consents{consent("P001"), consent("P002")};
    CHECK_FALSE(passes(told, consents));
    consents.push_back(consent("P003"));
    CHECK(passes(told, consents));
    CHECK_FALSE(passes(told, {}));
}

TEST_CASE("a withdrawal takes back what the same giver had said before, in whichever row it stands") {
    const model::Consent first = consent("P001");
    model::Consent second = consent("P001");
    second.from.value = date(2025, 11, 1);
    second.withdrawn = date(2025, 12, 1);
    CHECK_FALSE(passes(story({"P001"}), {first, second}));
    CHECK_FALSE(passes(story({"P001"}), {second, first}));
    model::Consent newer = consent("P001");
    newer.from.value = date(2025, 12, 2);
    CHECK(passes(story({"P001"}), {first, second, newer}));
    model::Consent of_another = second;
    of_another.subject.value = "P002";
    CHECK(passes(story({"P001"}), {first, of_another}));
}

TEST_CASE("somebody who no longer consents holds the case back although another still does") {
    model::Consent parent = consent("P001");
    parent.withdrawn = date(2025, 11, 1);
    model::Consent pupil = consent("P001");
    pupil.given_by = "pupil";
    CHECK_FALSE(passes(story({"P001"}), {parent, pupil}));
    model::Consent again = consent("P001");
    again.from.value = date(2025, 11, 20);
    CHECK(passes(story({"P001"}), {parent, pupil, again}));
}

TEST_CASE("those who work with a child cannot consent for the family") {
    for (const std::string giver :
         {"teacher", "Teacher", "Class teacher", "Mr Hale (teaching assistant)", "learning mentor", "Staff",
          "headteacher", "SENCO", "the school", "agency", "school nurse", "Denise Hall", "M2", "Governor"}) {
        INFO(giver);
        model::Consent given = consent("P001");
        given.given_by = giver;
        const auto lacking = shortfalls(story({"P001"}), Audience::public_, school({given}), today);
        REQUIRE(lacking.size() == 1);
        CHECK(lacking[0].missing.find("not by the family") != std::string::npos);
        CHECK(passes(story({"P001"}), {given, consent("P001")}));
        model::Consent withdrawn = given;
        withdrawn.withdrawn = date(2025, 11, 1);
        CHECK_FALSE(passes(story({"P001"}), {withdrawn, consent("P001")}));
        CHECK(passes(story({}, model::CaseKind::programme), {[&] {
                         model::Consent own = given;
                         own.subject.value = "on-time";
                         return own;
                     }()}));
    }
    for (const std::string giver :
         {"parent or carer", "Mother", "Mrs Sandra Pell", "Foster carer (Jill Amory)", "Pupil", "adult",
          "Mrs Head", "Mrs Ta", "Parent governor", "Mrs Pell (parent, governor)"}) {
        INFO(giver);
        model::Consent given = consent("P001");
        given.given_by = giver;
        CHECK(passes(story({"P001"}), {given}));
    }
}

TEST_CASE("the words of a child or a parent need more than a teacher's consent; a teacher's own do not") {
    model::Consent given = consent("", "quotation");
    given.given_by = "teacher";
    model::Quotation quotation;
    quotation.consent.value = "C1";
    for (const std::string role : {"pupil", "Pupil", "parent or carer", "group of pupils", "family"}) {
        quotation.role = role;
        CHECK_FALSE(shortfalls(quotation, Audience::public_, school({given}), today).empty());
    }
    for (const std::string role : {"teacher", "adult", "agency"}) {
        quotation.role = role;
        CHECK(shortfalls(quotation, Audience::public_, school({given}), today).empty());
    }
}

TEST_CASE("an approval that is older than the family's first consent does not count") {
    model::CaseStudy told = story({"P001"});
    told.approved->date = date(2025, 9, 30);
    CHECK_FALSE(passes(told, {consent("P001")}));
    model::Consent by_staff = consent("P001");
    by_staff.given_by = "teacher";
    by_staff.from.value = date(2025, 9, 1);
    CHECK_FALSE(passes(told, {consent("P001"), by_staff}));
    told.approved->date = date(2025, 10, 1);
    CHECK(passes(told, {consent("P001")}));
}

TEST_CASE("a withdrawal takes back what the same giver had said, however the giver is written") {
    model::Consent second = consent("P001");
    second.given_by = "Parent or Carer";
    second.from.value = date(2025, 11, 1);
    second.withdrawn = date(2025, 12, 1);
    CHECK_FALSE(passes(story({"P001"}), {consent("P001"), second}));
    model::Consent by_child = consent("on-time");
    by_child.given_by = "Pupil";
    CHECK_FALSE(passes(story({}, model::CaseKind::programme), {by_child}));
}

TEST_CASE(
    "a programme without pupils needs an adult's consent to the case itself; a pupil's case must name its "
    "pupil") {
    const auto programme = story({}, model::CaseKind::programme);
    CHECK_FALSE(passes(programme, {}));
    CHECK(passes(programme, {consent("on-time")}));
    CHECK_FALSE(passes(programme, {consent("another-case")}));
    CHECK_FALSE(passes(programme, {consent("")}));
    model::Consent by_child = consent("on-time");
    by_child.given_by = "pupil";
    CHECK_FALSE(passes(programme, {by_child}));
    CHECK_FALSE(passes(story({}), {consent("on-time")}));
}

TEST_CASE("a quotation goes out exactly when the consent that it names is for a quotation and holds") {
    model::Quotation quotation;
    const auto passes_with = [&](const model::Consent& given) {
        return shortfalls(quotation, Audience::public_, school({given}), today).empty();
    };
    CHECK_FALSE(passes_with(consent("P001", "quotation")));
    quotation.consent.value = "C1";
    for (const auto& covered : audiences)
        for (const auto& from : froms)
            for (const auto& until : untils)
                for (const auto& withdrawn : withdrawals)
                    for (const std::string purpose : {"quotation", "case study", "publication"}) {
                        model::Consent given = consent("P001", purpose);
                        given.audiences = covered.value;
                        given.from.value = from.value;
                        given.until = until.value;
                        given.withdrawn = withdrawn.value;
                        REQUIRE(passes_with(given) == (covered.holds && from.holds && until.holds &&
                                                       withdrawn.holds && purpose == "quotation"));
                    }
    quotation.consent.value = "C9";
    CHECK_FALSE(passes_with(consent("P001", "quotation")));
    CHECK(shortfalls(quotation, Audience::school, school({}), today).empty());
}

TEST_CASE("each shortfall says what is missing and how to mend it") {
    const auto lacking = shortfalls(story({"P001"}), Audience::governors, school({}), today);
    REQUIRE(lacking.size() == 1);
    CHECK(lacking[0].missing.find("P001") != std::string::npos);
    CHECK(lacking[0].mend.find("consents.csv") != std::string::npos);
}

TEST_CASE("of who approved only a broad role leaves the school, and never what may be a name") {
    CHECK(approver_role("Judith Penhallow, headteacher") == "headteacher");
    CHECK(approver_role("Judith Penhallow, Headteacher.") == "headteacher");
    CHECK(approver_role("Headteacher, Judith Penhallow") == "headteacher");
    CHECK(approver_role("Judith Penhallow") == "the school");
    CHECK(approver_role("Ana Reid, Judith Penhallow") == "the school");
    CHECK(approver_role("") == "the school");
    CHECK(speaker_role("parent or carer") == "parent or carer");
    CHECK(speaker_role("headteacher") == "adult");
    CHECK(speaker_role("Mrs Reid") == "adult");
}
