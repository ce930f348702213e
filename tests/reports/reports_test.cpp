#include <catch2/catch.hpp>
#include <functional>
#include <regex>
#include <set>

#include "document/references.hpp"
#include "document/visit_inlines.hpp"
#include "reports/all_placeholders.hpp"
#include "school.hpp"

using namespace casebook;
using diagnostics::Diagnostics;
using diagnostics::InputFile;
using document::Audience;
using document::Block;
using document::Blocks;

namespace {

/// Words of blocks in reading order, a line each; headings with their marks.
void read_aloud(const Blocks& blocks, std::vector<std::string>& lines) {
    const auto say = [&](const document::Inlines& words) {
        lines.push_back(document::plain(words));
        for (const auto& one : words) {
            if (const auto* hanging = document::hanging_on(one)) lines.push_back(document::plain(*hanging));
        }
    };
    for (const auto& block : blocks) {
        if (const auto* h = std::get_if<document::Heading>(&block.kind)) {
            lines.push_back(std::string(static_cast<std::size_t>(h->level), '#') + " " +
                            document::plain(h->content));
        } else if (const auto* p = std::get_if<document::Paragraph>(&block.kind)) {
            say(p->content);
        } else if (const auto* l = std::get_if<document::List>(&block.kind)) {
            for (const auto& item : l->items) read_aloud(item, lines);
        } else if (const auto* q = std::get_if<document::Quotation>(&block.kind)) {
            read_aloud(q->content, lines);
            say(q->attribution);
        } else if (const auto* t = std::get_if<document::Table>(&block.kind)) {
            for (const auto& row : t->rows) {
                for (const auto& cell : row) say(cell);
            }
        } else if (const auto* c = std::get_if<document::Chart>(&block.kind)) {
            lines.push_back(c->drawing.alternative);
        } else if (const auto* cover = std::get_if<document::Cover>(&block.kind)) {
            read_aloud(cover->content, lines);
        } else if (std::holds_alternative<document::Index>(block.kind)) {
            lines.push_back("(index)");
        } else if (const auto* directive = std::get_if<document::Directive>(&block.kind)) {
            lines.push_back("{{" + directive->verb + "}}");
        }
    }
}

std::vector<std::string> lines_of(const released::Paper& paper) {
    std::vector<std::string> lines;
    read_aloud(paper.document().blocks, lines);
    return lines;
}

std::string all_of(const std::vector<released::Paper>& papers) {
    std::string text;
    for (const auto& paper : papers) {
        for (const auto& line : lines_of(paper)) text += line + "\n";
    }
    return text;
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

const tests::School& hazelbrook() {
    static const auto school = tests::sample("hazelbrook");
    return school;
}
const tests::School& little_combe() {
    static const auto school = tests::sample("little-combe");
    return school;
}
tests::School school_of(const std::vector<InputFile>& files) {
    std::vector<InputFile> folder = {{"casebook.yaml", tests::bare_settings}};
    folder.insert(folder.end(), files.begin(), files.end());
    return tests::School(folder);
}

/// What no paper may hold, whatever the school: sections without words, places that were not filled, broken
/// numbers.
void check_reads_well(const std::vector<released::Paper>& papers, const Diagnostics& found,
                      const diagnostics::Sources& sources) {
    INFO(diagnostics::for_people(found.sorted(sources), sources));
    CHECK(found.all().empty());
    REQUIRE_FALSE(papers.empty());
    for (const auto& paper : papers) {
        INFO(paper.path());
        const auto lines = lines_of(paper);
        const auto level = [&](std::size_t i) {
            return i < lines.size() ? lines[i].find_first_not_of('#') : 1;
        };
        for (std::size_t i = 0; i < lines.size(); ++i) {
            INFO("behind: " << (i > 0 ? lines[i - 1] : std::string()));
            INFO(lines[i]);
            if (level(i) > 0) CHECK((level(i + 1) == 0 || level(i + 1) > level(i)));
            CHECK_FALSE(lines[i].empty());
            CHECK_FALSE(contains(lines[i], "{"));
            CHECK_FALSE(contains(lines[i], "}"));
            CHECK_FALSE(contains(lines[i], "  "));
            CHECK_FALSE(contains(lines[i], " ."));
            CHECK_FALSE(contains(lines[i], ".."));
            CHECK_FALSE(std::regex_search(lines[i], std::regex("\\b(nan|inf)\\b")));
        }
    }
}

}  // namespace

TEST_CASE("every paper of any school reads well: no empty section, nothing left unfilled") {
    const auto empty = school_of({});
    const auto three_pupils = school_of(
        {{"register.csv",
          "Pupil,First name,Last name,Year,Mentor,Support started\nP001,Ann,Example,4,M1,2025-09-08\n"
          "P002,Ben,Example,4,M1,2025-09-08\nP003,Cem,Example,5,M1,2025-09-08\n"}});
    for (const auto* school : {&empty, &three_pupils, &hazelbrook(), &little_combe()}) {
        for (const auto audience : {Audience::school, Audience::governors}) {
            Diagnostics found;
            const auto papers = school->papers(audience, found);
            INFO(school->model.school.name.value << ", " << document::name(audience));
            check_reads_well(papers, found, school->sources);
        }
    }
}

TEST_CASE("an empty school is told which file would bring what, and what that costs") {
    const auto empty = school_of({});
    Diagnostics found;
    const auto text = all_of(empty.papers(Audience::governors, found));
    for (const auto* file : {"register.csv", "sessions.csv", "referrals.csv", "tracking/attendance.csv",
                             "views/pupil-questionnaire.csv", "cases/", "practice/"}) {
        CHECK(contains(text, file));
    }
    CHECK(contains(text, "minutes a week"));
}

TEST_CASE("a school in which nearly all is held back still has something to say to its governors") {
    Diagnostics found;
    const auto text = all_of(little_combe().papers(Audience::governors, found));
    CHECK(std::regex_search(
        text,
        std::regex(
            "[0-9]+ other numbers and tables are left out here, such as “[A-Za-z ]*” and “[A-Za-z ]*”\\.")));
    CHECK(contains(text, "fewer than 5 pupils"));
    CHECK_FALSE(contains(text, "Held back here, since"));
    CHECK(contains(text, "A bus and a breakfast"));
    CHECK(contains(text, "Who in the school has looked at it"));
    CHECK_FALSE(contains(text, "Before you rely on these numbers"));
}

TEST_CASE(
    "governors get no pupil's code, no mentor's name and no single pupil's chart; the school gets them") {
    Diagnostics found;
    const auto governors = all_of(hazelbrook().papers(Audience::governors, found));
    const auto school = all_of(hazelbrook().papers(Audience::school, found));
    const std::regex code("\\bP0[0-9]{2}\\b");
    CHECK_FALSE(std::regex_search(governors, code));
    CHECK(std::regex_search(school, code));
    for (const auto& mentor : hazelbrook().model.school.mentors) {
        CHECK_FALSE(contains(governors, mentor.name.value));
        CHECK(contains(school, mentor.name.value));
    }
    CHECK_FALSE(contains(governors, "for each of"));
    CHECK(contains(school, "Two dots joined by a line for each row"));
}

TEST_CASE(
    "the evidence file lists grades, converts none, records no judgement of its own and keeps the archive "
    "view apart") {
    Diagnostics found;
    const auto text = all_of(hazelbrook().papers(Audience::school, found));
    std::size_t areas = 0;
    for (const auto& framework : hazelbrook().model.frameworks) {
        for (const auto& grade : framework.grades) CHECK(contains(text, grade));
        for (const auto& area : framework.areas) CHECK(contains(text, area.title));
        if (!framework.archive) areas += framework.areas.size();
    }
    std::size_t judgements = 0;
    for (auto at = text.find("No judgement recorded yet"); at != text.npos;
         at = text.find("No judgement recorded yet", at + 1)) {
        ++judgements;
    }
    CHECK(areas > 0);
    CHECK(judgements == areas);
    CHECK(contains(text, "no particular format"));
    CHECK(contains(text, "Archive view"));
}

TEST_CASE("the word effect stands in no sentence of ours, and every case study that did not work is told") {
    Diagnostics found;
    for (const auto audience : {Audience::school, Audience::governors}) {
        const auto text = all_of(hazelbrook().papers(audience, found));
        CHECK(contains(text, "When mornings did not change"));
        CHECK(contains(text, "Did not work"));
        if (audience != Audience::governors) continue;
        // The briefing speaks of studies that had a comparison.
        const auto report = all_of({hazelbrook().papers(audience, found).front()});
        CHECK_FALSE(std::regex_search(report, std::regex("\\beffect\\b")));
    }
}

TEST_CASE(
    "a paper names its audience, its data's date and its draft, and says first that a school is invented") {
    Diagnostics found;
    const auto papers = hazelbrook().papers(Audience::school, found, 3);
    const auto& document = papers.front().document();
    CHECK(document.audience_line == "Confidential: for the school only");
    CHECK(document.stamp == "Draft: 3 rows set aside");
    CHECK(document.date == "2025-12-12");
    CHECK(contains(lines_of(papers.front()).front(), "invented school"));
    CHECK(papers.front().path() == "evidence-file");
    CHECK(hazelbrook().papers(Audience::governors, found).front().document().stamp.empty());
    CHECK(hazelbrook().papers(Audience::public_, found).empty());
}

TEST_CASE(
    "the sheet for the data-protection officer says what is held, who sees what, and what was accepted") {
    Diagnostics found;
    const auto papers = hazelbrook().papers(Audience::school, found);
    const auto sheet = std::ranges::find(papers, "data-protection", &released::Paper::path);
    REQUIRE(sheet != papers.end());
    const auto text = all_of({*sheet});
    const auto& model = hazelbrook().model;
    CHECK(
        contains(text, "Pupils on the register, with names\n" + std::to_string(model.pupils.size()) + "\n"));
    CHECK(contains(text, "\nGovernors\n"));
    CHECK(contains(text, "\n10\n"));
    for (const auto& allowed : model.school.allowed_words)
        CHECK(contains(text, allowed.reason.substr(0, 20)));
    CHECK(contains(text, "casebook forget"));
    for (const auto& paper : hazelbrook().papers(Audience::governors, found))
        CHECK(paper.path() != "data-protection");
}

TEST_CASE("links inside a paper lead to a heading that is there") {
    Diagnostics found;
    int links = 0;
    for (const auto& paper : hazelbrook().papers(Audience::school, found)) {
        std::set<std::string> anchors;
        const std::function<void(const Blocks&)> collect = [&](const Blocks& blocks) {
            for (const auto& block : blocks) {
                if (const auto* heading = std::get_if<document::Heading>(&block.kind))
                    anchors.insert(heading->anchor);
            }
        };
        collect(paper.document().blocks);
        const std::function<void(const document::Inlines&)> follow = [&](const document::Inlines& words) {
            for (const auto& one : words) {
                const auto* link = std::get_if<document::Link>(&one.kind);
                if (!link || !link->target.starts_with('#')) continue;
                ++links;
                CHECK(anchors.contains(link->target.substr(1)));
            }
        };
        for (const auto& block : paper.document().blocks) {
            const auto* table = std::get_if<document::Table>(&block.kind);
            if (!table) continue;
            for (const auto& row : table->rows) {
                for (const auto& cell : row) follow(cell);
            }
        }
    }
    CHECK(links > 10);
}

TEST_CASE(
    "a clerk's own template replaces the shipped one; a slip in it is a fault with file, line and what was "
    "meant") {
    auto folder = tests::files_below(std::string(CASEBOOK_SOURCE_DIR) + "/data-samples/hazelbrook", "");
    folder.push_back(
        {"templates/reports/governor-report.md",
         "## Ours\n\nWe met {{pupils.suported}} this year.\n\nIt rose by {{attendance.change}}.\n\n"
         "{{chart referals.by-reason}}\n\n{{cases outcom=mixed}}\n\n## Gone {when casess}\n\nx\n"});
    const tests::School school(folder);
    Diagnostics found;
    const auto papers = school.papers(Audience::governors, found);
    REQUIRE(papers.size() == 2);
    const auto spelled = diagnostics::for_people(found.sorted(school.sources), school.sources);
    INFO(spelled);
    CHECK(contains(spelled, "templates/reports/governor-report.md:3:8: error"));
    CHECK(contains(spelled, "pupils.supported"));
    CHECK(contains(spelled, "templates/reports/governor-report.md:5:4: warning"));
    CHECK(contains(spelled, "referrals.by-reason"));
    CHECK(contains(spelled, "\"outcome\""));
    CHECK(contains(spelled, "\"cases\""));
    CHECK(found.all().size() == 5);
}

TEST_CASE("every name in the list of placeholders works at the place that it is listed for") {
    const auto names = reports::all_placeholders();
    std::set<std::string> seen;
    for (const auto& name : names) {
        CHECK(seen.insert(std::string(name.place) + "/" + name.written()).second);
        CHECK_FALSE(name.example.empty());
    }
    struct Where {
        std::string place;
        std::string part;     ///< the part that may use the names; empty for the report itself
        std::string reaches;  ///< what the report says to come there
        std::string report = "evidence-file";
        Audience audience = Audience::school;
    };
    const Where places[] = {
        {"", "", ""},
        {"cases", "case-summary", "{{cases}}"},
        {"notes", "note-line", "{{notes}}"},
        {"quotations", "quotation", "{{quotations}}"},
        {"each mentors", "mentor", "{{each mentors}}"},
        {"each measures", "measure", "{{each measures}}"},
        {"each questionnaires", "questionnaire", "{{each questionnaires}}"},
        {"each frameworks", "framework", "{{each frameworks}}"},
        {"each framework.areas", "area", "{{each frameworks}}"},
        {"each area.figures", "sentence", "{{each frameworks}}"},
        {"each traces", "trace", "{{each traces}}"},
        {"review-sheet", "", "", "review-sheet"},
        {"feedback-slip", "", "", "feedback-slip", Audience::staff},
    };
    std::size_t tried = 0;
    for (const auto& [place, part, reaches, report, audience] : places) {
        std::string body;
        for (const auto& name : names) {
            if (name.place != place) continue;
            ++tried;
            const auto heading = name.kind == reports::NameKind::condition;
            body += heading ? "#### Under " + name.written() + "\n\nx\n\n" : name.written() + "\n\n";
        }
        auto folder = tests::files_below(std::string(CASEBOOK_SOURCE_DIR) + "/data-samples/hazelbrook", "");
        folder.push_back(
            {"templates/reports/" + report + ".md", "## All\n\n" + (part.empty() ? body : reaches + "\n")});
        if (!part.empty()) folder.push_back({"templates/parts/" + part + ".md", body});
        const tests::School school(folder);
        Diagnostics found;
        const auto text = all_of(school.papers(audience, found));
        INFO(place << "\n" << diagnostics::for_people(found.sorted(school.sources), school.sources));
        CHECK(found.all().empty());
        CHECK(text.size() > 30);
    }
    CHECK(tried == names.size());
}

TEST_CASE("the evidence file numbers its figures in order, and every reference in it leads to something") {
    Diagnostics found;
    const auto papers = hazelbrook().papers(Audience::school, found);
    CHECK(found.all().empty());
    auto document = papers.front().document();
    REQUIRE(std::holds_alternative<document::Cover>(document.blocks.front().kind));
    std::set<std::string> anchors;
    for (const auto& place : document::places_of(document)) anchors.insert(place.anchor);
    int references = 0;
    int sources = 0;
    document::visit_pieces(document.blocks, [&](document::Inline& piece, diagnostics::Location) {
        if (const auto* reference = std::get_if<document::Reference>(&piece.kind)) {
            INFO(reference->target);
            CHECK(anchors.contains(reference->target));
            CHECK_FALSE(document::plain(reference->content).empty());
            ++references;
        }
        sources += std::holds_alternative<document::MarginNote>(piece.kind) ? 1 : 0;
    });
    CHECK(references > 5);
    CHECK(sources > 5);
    int figures = 0;
    int tables = 0;
    for (const auto& block : document.blocks) {
        if (const auto* chart = std::get_if<document::Chart>(&block.kind))
            CHECK(chart->number == "Figure " + std::to_string(++figures));
        const auto* table = std::get_if<document::Table>(&block.kind);
        if (table && !table->caption.empty()) CHECK(table->number == "Table " + std::to_string(++tables));
    }
    CHECK(figures > 2);
    CHECK(tables > 2);
}

TEST_CASE("a reference to nothing is a fault that names what was perhaps meant") {
    auto school = tests::School({{"casebook.yaml", tests::bare_settings},
                                 {"templates/reports/governor-report.md",
                                  "## Attendance of all\n\nSee {{page-of attendance-of-al}}.\n\n"
                                  "{{see chart attendance.before-after}} shows it. The end.\n"}});
    Diagnostics found;
    const auto papers = school.papers(Audience::governors, found);
    REQUIRE(found.all().size() == 1);
    CHECK(found.all()[0].id == "unknown-reference");
    CHECK(found.all()[0].where.line == 3);
    CHECK(contains(found.all()[0].mend, "attendance-of-all"));
    // Nothing is recorded of attendance, so there is no chart, and the sentence about it goes.
    CHECK(contains(all_of(papers), "\nThe end.\n"));
}
