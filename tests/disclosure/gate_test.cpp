#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <type_traits>

#include "disclosure/gate.hpp"
#include "disclosure/guard.hpp"
#include "figures/all_figures.hpp"
#include "sample.hpp"

using namespace casebook;
using casebook::disclosure::Gate;
using casebook::sample::Audience;
using casebook::sample::date;

static_assert(!std::is_constructible_v<released::Released<released::Figure>, released::Figure>);
static_assert(!std::is_default_constructible_v<released::Released<released::Figure>>);
static_assert(!std::is_aggregate_v<released::Released<released::Figure>>);
static_assert(!std::is_constructible_v<released::Release, released::Contents>);
static_assert(!std::is_default_constructible_v<released::Release>);
static_assert(std::is_copy_constructible_v<released::Release>);
static_assert(
    std::is_same_v<decltype(*std::declval<released::Released<released::Case>&>()), const released::Case&>);

namespace {

struct School {
    model::Model model;
    diagnostics::Sources sources;
    diagnostics::Diagnostics said;

    School() {
        const auto cases = sources.add("cases/on-time.md", "---\ntitle: On time\n---\nZoë came on time.\n");
        const auto views = sources.add("views/quotations.yaml", "- text: It helps.\n");
        model.school.name.value = "Hazelbrook";
        model.school.mentors = {sample::mentor("M1", "Denise Hathersall")};
        model.school.period = {"2025", date(2025, 1, 1), date(2025, 12, 31)};
        for (int i = 1; i <= 12; ++i) {
            auto pupil = sample::pupil("P" + std::to_string(100 + i), i == 1 ? "Zoë" : "Bashir", "Nowak");
            pupil.year_group.value = i < 6 ? "1" : "4";
            pupil.mentor.value = "M1";
            pupil.support_started = model::Recorded<model::Date>{date(2025, 3, 1), {}};
            model.pupils.push_back(pupil);
        }
        model::CaseStudy story;
        story.id = {"on-time", {cases, 1, 1}};
        story.title.value = "On time";
        story.pupils = {{{"P101"}, {}}};
        story.audiences = {Audience::governors, Audience::public_};
        story.approved = model::Approval{"Judith Penhallow, headteacher", date(2025, 12, 1)};
        story.body = {
            {document::Paragraph{document::words("Zoë came on time.", {cases, 4, 1})}, {cases, 4, 1}}};
        model.cases.push_back(story);
        story.id.value = "in-school-only";
        story.audiences = {Audience::school};
        model.cases.push_back(story);
        model::Quotation quotation;
        quotation.text = {"It helps.", {views, 1, 9}};
        quotation.role = "headteacher";
        quotation.audiences = {Audience::governors};
        quotation.consent.value = "C2";
        model.quotations.push_back(quotation);
        model::Consent consent;
        consent.id.value = "C2";
        consent.purpose = "quotation";
        consent.audiences = {Audience::governors};
        consent.from.value = date(2025, 6, 1);
        model.consents.push_back(consent);
    }

    void consent_to_case() {
        model::Consent consent;
        consent.id.value = "C1";
        consent.subject.value = "P101";
        consent.given_by = "parent or carer";
        consent.purpose = "case study";
        consent.audiences = {Audience::governors};
        consent.from.value = date(2025, 6, 1);
        model.consents.push_back(consent);
    }

    released::Release release(Audience audience) {
        return Gate::release(model, figures::compute(model), {audience, date(2025, 12, 12)}, sources, said);
    }
};

}  // namespace

TEST_CASE("the school gets codes, traces and every story; others get none of the first two") {
    School school;
    const auto own = school.release(Audience::school);
    CHECK(own->cases.size() == 2);
    CHECK(own->cases[0]->pupils == std::vector<std::string>{"P101"});
    CHECK(own->cases[0]->approved_by == "Judith Penhallow, headteacher");
    CHECK(!own->traces.empty());
    for (const auto& trace : own->traces) CHECK(figures::definition(trace->id) != nullptr);
    CHECK(own->caseloads[0]->mentor == "Denise Hathersall");
    CHECK(own->quotes.size() == 1);
    CHECK(school.said.all().empty());

    school.consent_to_case();
    const auto governors = school.release(Audience::governors);
    REQUIRE(governors->cases.size() == 1);
    CHECK(governors->cases[0]->pupils.empty());
    CHECK(governors->cases[0]->approved_by == "headteacher");
    CHECK(governors->quotes[0]->role == "adult");
    CHECK(governors->traces.empty());
    CHECK(governors->pupils.empty());
    CHECK(governors->held_back.empty());
    CHECK(governors->caseloads[0]->mentor.empty());
}

TEST_CASE("a story held back is said to the mentor at its place, and listed for the school") {
    School school;
    school.consent_to_case();
    const auto everybody = school.release(Audience::public_);
    CHECK(everybody->cases.empty());
    CHECK(everybody->quotes.empty());
    REQUIRE(school.said.all().size() == 1);
    const auto& said = school.said.all()[0];
    CHECK(said.id == "case-held-back");
    CHECK(said.severity == diagnostics::Severity::warning);
    CHECK(school.sources.name(said.where.file) == "cases/on-time.md");
    CHECK(said.why == "for P101: the consent does not cover the public");

    const auto own = school.release(Audience::school);
    REQUIRE(own->held_back.size() == 1);
    CHECK(own->held_back[0]->from == "public");
    CHECK(own->held_back[0]->reason == said.why);
}

TEST_CASE("twelve pupils: the whole group still passes to the public") {
    School school;
    const auto everybody = school.release(Audience::public_);
    CHECK(everybody->figures[0]->value == released::Cell{released::Number{12}});
    CHECK(everybody->threshold.people == 10);
    for (const auto& breakdown : everybody->breakdowns)
        if (breakdown->id == "pupils.by-key-stage") CHECK(breakdown->rows.empty());
}

TEST_CASE("a name in a composed paper is a fault at its place outside the school and a warning inside it") {
    School school;
    school.consent_to_case();
    const disclosure::Watch watch{school.model};
    const auto paper_for = [&](Audience audience) {
        const auto release = school.release(audience);
        document::Document document;
        document.title = "On time";
        document.blocks = release->cases[0]->body;
        return released::Paper{release, "cases/on-time", document};
    };
    const auto outside = guard(paper_for(Audience::governors), watch);
    REQUIRE(outside.size() == 1);
    CHECK(outside[0].severity == diagnostics::Severity::fault);
    CHECK(outside[0].id == "name-in-paper");
    CHECK(school.sources.spell(outside[0].where) == "cases/on-time.md:4:1");
    CHECK(outside[0].width == 3);
    CHECK(outside[0].message.find("Zo") == std::string::npos);
    CHECK(outside[0].message.find("P101") != std::string::npos);

    const auto inside = guard(paper_for(Audience::school), watch);
    REQUIRE(inside.size() == 1);
    CHECK(inside[0].severity == diagnostics::Severity::warning);
}

TEST_CASE(
    "a name in emphasis, a title, a heading, a link, an alternative text, a label or the file's name is "
    "found in the paper") {
    School school;
    const disclosure::Watch watch{school.model};
    const auto release = school.release(Audience::public_);
    const auto findings = [&](document::Blocks blocks, std::string title = "A title",
                              std::string path = "guide") {
        document::Document document;
        document.title = std::move(title);
        document.blocks = std::move(blocks);
        return guard(released::Paper{release, std::move(path), document}, watch).size();
    };
    using namespace document;
    const Inlines split{Inline{Text{"Z"}}, Inline{Emphasis{words("o")}}, Inline{Text{"ë came"}}};
    CHECK(findings({{Paragraph{split}}}) == 1);
    CHECK(findings({}, "Zoë comes on time") == 1);
    CHECK(findings({}, "A title", "cases/zoe-on-time") == 1);
    CHECK(findings({{Heading{2, words("Zoë"), "zoe"}, {1, 2, 1}}}) == 1);
    CHECK(findings({{Paragraph{{Inline{Link{"cases/zoe.html", words("a case")}}}}}}) == 1);
    Picture picture;
    picture.name = "picture.png";
    picture.alternative = "ZOE'S drawing";
    CHECK(findings({{picture}}) == 1);
    Chart chart;
    chart.drawing.marks = {Label{{}, "Zoë"}};
    CHECK(findings({{chart}}) == 1);
    const auto hanging = [&](auto kind) {
        return findings({{Paragraph{{Inline{Text{"Nobody"}}, Inline{std::move(kind)}}}}});
    };
    CHECK(hanging(Note{words("Zoë in a note")}) == 1);
    CHECK(hanging(MarginNote{words("Zoë in the margin")}) == 1);
    CHECK(hanging(IndexMark{"Zoë"}) == 1);
    CHECK(hanging(IndexMark{"Pupils", "Zoë"}) == 1);
    CHECK(hanging(IndexMark{"Pupils", "", "Zoë"}) == 1);
    CHECK(hanging(Reference{"zoe", {}, {}}) == 1);
    CHECK(hanging(Reference{"there", Mention::name, words(" and Zoë")}) == 1);
    CHECK(hanging(Target{"about-zoe"}) == 1);
    CHECK(findings({{Cover{{{Paragraph{words("Zoë on the cover")}}}}}}) == 1);
    CHECK(findings({{Paragraph{
              {Inline{Text{"Z"}}, Inline{Note{words("a note")}}, Inline{Text{"oë came"}}}}}}) == 1);
    CHECK(findings({{Paragraph{words("Nobody is named.")}}}) == 0);
    CHECK(findings({{Paragraph{words("Ms Hathersall, P101")}}}) == 2);
}

TEST_CASE("a finished file is scanned with its name, and names the file once for each finding") {
    School school;
    const disclosure::Watch watch{school.model};
    disclosure::DecodedFile file{
        Audience::public_, "public/cases/on-time.html", {"Zoë", "and Zoë again", "nobody"}};
    REQUIRE(scan(file, watch).size() == 1);
    CHECK(scan(file, watch)[0].message.find("public/cases/on-time.html") != std::string::npos);
    file.texts = {"nobody"};
    CHECK(scan(file, watch).empty());
    file.path = "public/cases/zo%C3%AB.html";
    CHECK(scan(file, watch).size() == 1);
    file.audience = Audience::school;
    CHECK(scan(file, watch).empty());
}

TEST_CASE("a case study that quotes words whose consent was withdrawn is held back") {
    School school;
    school.consent_to_case();
    model::Quotation& quotation = school.model.quotations[0];
    quotation.text.value = "“Zoé came, on time!”";
    CHECK(school.release(Audience::governors)->cases.size() == 1);

    for (model::Consent& consent : school.model.consents)
        if (consent.id.value == "C2") consent.withdrawn = date(2025, 12, 1);
    CHECK(school.release(Audience::governors)->cases.empty());
    CHECK(std::ranges::any_of(school.said.all(), [](const diagnostics::Diagnostic& said) {
        return said.id == "case-held-back" && said.why == "it quotes words whose consent C2 holds no more";
    }));
    const auto own = school.release(Audience::school);
    CHECK(own->cases.size() == 2);
    CHECK(std::ranges::any_of(own->held_back, [](const auto& one) {
        return one->from == "governors" && one->reason == "it quotes words whose consent C2 holds no more";
    }));

    quotation.text.value = "On time.";
    CHECK(school.release(Audience::governors)->cases.size() == 1);
}
