#include <catch2/catch.hpp>

#include "document/visit_inlines.hpp"
#include "school.hpp"

using namespace casebook;
using diagnostics::Diagnostics;
using document::Audience;

namespace {

/// Every text of the paper, a line each.
std::string text_of(const released::Paper& paper) {
    std::string text;
    document::visit_texts(paper.document(),
                          [&](const document::ReadText& read) { text += read.text + "\n"; });
    return text;
}

/// The paper of this path, for an audience that may have it.
std::string paper(const tests::School& school, Audience audience, std::string_view path) {
    Diagnostics found;
    const auto papers = school.papers(audience, found);
    INFO(diagnostics::for_people(found.sorted(school.sources), school.sources));
    CHECK_FALSE(found.has(diagnostics::Severity::fault));
    const auto one = std::ranges::find(papers, path, [](const auto& each) { return each.path(); });
    REQUIRE(one != papers.end());
    return text_of(*one);
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

constexpr std::string_view evaluation =
    "---\ndate: 2025-12-05\nby: head teacher\nframework: ofsted-2025\njudgements:\n"
    "  - area: inclusion\n    grade: Expected standard\n    evidence: [plans/]\n    next_step: Ask "
    "families.\n"
    "---\n## What we see\n\nMore than last year.\n";
constexpr std::string_view plan =
    "actions:\n"
    "  - {action: Ask families, area: inclusion, criterion: Half answer, owner: deputy head, by: 2025-10-10, "
    "review: 2025-11-07, status: under way}\n"
    "  - {action: Move the room, criterion: It is moved, owner: caretaker, by: 2025-09-30, review: "
    "2025-10-01, "
    "status: done, result: Moved in the first week.}\n";

tests::School school_with(std::string_view self_evaluation, std::string_view action_plan) {
    std::vector<diagnostics::InputFile> folder{
        {"casebook.yaml", tests::bare_settings},
        {"register.csv", "Pupil,First name,Last name,Year,Support started\nP001,Ada,Tern,5,2025-09-15\n"},
        {"sessions.csv", "Date,Minutes,Mentor,Pupils,Kind\n2025-11-14,30,M1,P001,one to one\n"},
        {"referrals.csv",
         "Date,Pupil,Referred by,Reasons,Decision\n2025-09-08,P001,teacher,attendance,accepted\n"}};
    if (!self_evaluation.empty()) folder.push_back({"self-evaluation.md", std::string{self_evaluation}});
    if (!action_plan.empty()) folder.push_back({"action-plan.yaml", std::string{action_plan}});
    return tests::School(folder);
}

}  // namespace

TEST_CASE("the school's own judgement, the place of its evidence and its next step stand under the area") {
    const auto school = school_with(evaluation, plan);
    for (const auto* const path : {"evidence-file", "self-evaluation"}) {
        const auto text = paper(school, Audience::school, path);
        CHECK(contains(text, "The school’s own judgement: Expected standard."));
        CHECK(contains(text, "The evidence is held in plans/."));
        CHECK(contains(text, "What we want next: Ask families."));
    }
    CHECK(contains(paper(school, Audience::school, "self-evaluation"), "More than last year."));
    CHECK_FALSE(contains(paper(school, Audience::governors, "governor-report"), "Expected standard"));
}

TEST_CASE("a judgement by another framework is not printed under an area of this one") {
    std::string other{evaluation};
    other.replace(other.find("ofsted-2025"), 11, "sef-2005");
    const auto text = paper(school_with(other, ""), Audience::school, "evidence-file");
    CHECK_FALSE(contains(text, "The school’s own judgement"));
    CHECK(contains(text, "No judgement recorded yet."));
}

TEST_CASE("each framework that is shipped serves a school as its own, and as one no longer in force") {
    const std::filesystem::path shipped =
        std::filesystem::path{CASEBOOK_SOURCE_DIR} / "templates" / "frameworks";
    std::size_t frameworks = 0;
    for (const auto& file : std::filesystem::directory_iterator(shipped)) {
        const std::string id = file.path().stem().string();
        CAPTURE(id);
        ++frameworks;
        std::string settings = tests::bare_settings;
        settings.replace(settings.find("ofsted-2025"), 11, id);
        if (id != "ofsted-2019") settings += "archive_frameworks: [ofsted-2019]\n";
        const tests::School school(
            {{"casebook.yaml", settings},
             {"register.csv",
              "Pupil,First name,Last name,Year,Support started\nP001,Ada,Tern,5,2025-09-15\n"},
             {"sessions.csv", "Date,Minutes,Mentor,Pupils,Kind\n2025-11-14,30,M1,P001,one to one\n"}});
        const auto text = paper(school, Audience::school, "evidence-file");
        REQUIRE_FALSE(school.model.frameworks.empty());
        for (const auto& framework : school.model.frameworks) {
            CHECK(framework.areas.size() >= 4);
            for (const auto& area : framework.areas) CHECK(contains(text, area.title));
            for (const auto& outcome : framework.outcomes)
                for (const auto& aim : outcome.aims) CHECK(contains(text, aim));
        }
    }
    CHECK(frameworks >= 3);
}

TEST_CASE("without a self-evaluation the paper says which file would bring it") {
    const auto text = paper(school_with("", ""), Audience::school, "self-evaluation");
    CHECK(contains(text, "The file self-evaluation.md would bring"));
    CHECK(contains(text, "No judgement recorded yet."));
    CHECK_FALSE(contains(text, "The whole action plan"));
}

TEST_CASE("governors read what was promised, what came of it, and what is late") {
    const auto text = paper(school_with("", plan), Audience::governors, "governor-report");
    CHECK(contains(text, "The action plan has 2 actions: 1 done and 1 under way. 1 of them is late."));
    CHECK(contains(text, "Ask families (deputy head, by 10 Oct 2025): under way. Late."));
    CHECK(contains(text, "done. Moved in the first week."));
    CHECK(text.find("Ask families") < text.find("Move the room"));
}

TEST_CASE("a folder in which support has not ended has papers without a fault in a template") {
    paper(school_with("", ""), Audience::school, "evidence-file");
}

TEST_CASE("a pupil who has support has a sheet under the first name, and stands in the list by code") {
    const auto school = school_with("", "");
    const auto sheet = paper(school, Audience::school, "review-sheet/P001");
    CHECK(contains(sheet, "Ada: review of support (P001)"));
    CHECK(contains(sheet, "Confidential: for this pupil, the family and the school"));
    CHECK_FALSE(contains(sheet, "Tern"));
    const auto list = paper(school, Audience::school, "caseload-list");
    CHECK(contains(list, "No plan is written down: P001."));
    CHECK_FALSE(contains(list, "Ada:"));
}

TEST_CASE("teachers are told who is mentored, what is open and what was agreed, and nothing else") {
    const tests::School school({
        {"casebook.yaml", tests::bare_settings},
        {"register.csv",
         "Pupil,First name,Last name,Year,FSM,Support started\nP001,Ada,Tern,5,yes,2025-09-15\n"},
        {"sessions.csv", "Date,Minutes,Mentor,Pupils,Kind\n2025-11-14,30,M1,P001,one to one\n"},
        {"referrals.csv",
         "Date,Pupil,Referred by,Reasons,Decision\n2025-09-08,P001,teacher,bereavement,accepted\n"},
        {"plans/P001.yaml",
         "pupil: P001\nstarted: 2025-09-15\nprofile:\n  strengths: Draws ships.\n  own_view: Nights are "
         "hard.\n"
         "targets:\n  - {target: Ask for five minutes, criterion: The card is used, by: 2026-02-13, "
         "progress: "
         "under way}\n  - {target: Wear the coat, criterion: It is worn, progress: met}\n"
         "support:\n  - {what: A quiet seat, how_often: every lesson, who: class teacher}\n"
         "reviews:\n  - {date: 2025-11-03, by: teacher, going_well: Calmer, to_change: Lateness}\n"
         "  - {date: 2025-11-10, by: parent, going_well: Sleeps, to_change: Mornings}\n"},
    });
    const auto slip = paper(school, Audience::staff, "feedback-slip/P001");
    for (const auto* const told :
         {"Feedback about Ada", "Ask for five minutes", "A quiet seat", "every lesson",
          "since 15 September 2025", "is of 3 November 2025", "Confidential: for this pupil’s teachers"})
        CHECK(contains(slip, told));
    for (const auto* const kept : {"Tern", "bereavement", "meals", "Draws ships", "Nights", "card is used",
                                   "coat", "Calmer", "Lateness", "Sleeps", "session"})
        CHECK_FALSE(contains(slip, kept));
    // No figure, story or other list is released to teachers, so no template could print one.
    const auto release = school.release(Audience::staff);
    CHECK(release->slips.size() == 1);
    CHECK(release->figures.empty());
    CHECK(release->breakdowns.empty());
    CHECK(release->changes.empty());
    CHECK(release->reviews.empty());
    CHECK(release->register_list.empty());
    CHECK(release->cases.empty());
    CHECK(release->quotes.empty());
    CHECK(release->safeguards.empty());
    for (const Audience other : {Audience::school, Audience::governors, Audience::public_})
        CHECK(school.release(other)->slips.empty());
}

TEST_CASE("the register's list has everybody by code, and what to look at") {
    const auto school = school_with("", "");
    const auto list = paper(school, Audience::school, "register-list");
    CHECK(contains(list, "1 pupil had been referred or supported"));
    CHECK(contains(list, "goes on"));
    CHECK(contains(list, "Nothing stands out"));
    CHECK_FALSE(contains(list, "Ada"));
    CHECK(school.release(Audience::governors)->register_list.empty());
}
