#include <catch2/catch.hpp>

#include "wording/fill.hpp"
#include "words.hpp"

using namespace casebook;
using document::Block;
using document::Blocks;
using document::Inline;
using document::Inlines;
using wording::Entries;
using wording::Scope;
using wording::Spoken;
using wording::Unspoken;

namespace {

/// Running text from a line in which `{{name}}` is a placeholder and `*words*` are emphasised.
Inlines text(std::string_view line, std::uint32_t line_number = 1) {
    Inlines out;
    std::uint32_t column = 1;
    while (!line.empty()) {
        const diagnostics::Location where{1, line_number, column};
        std::size_t length = 0;
        if (line.starts_with("{{")) {
            length = line.find("}}") + 2;
            out.push_back({document::Placeholder{std::string(line.substr(2, length - 4))}, where});
        } else if (line.starts_with('*')) {
            length = line.find('*', 1) + 1;
            out.push_back({document::Emphasis{text(line.substr(1, length - 2))}, where});
        } else {
            length = std::min(line.find("{{"), line.find('*'));
            length = std::min(length, line.size());
            out.push_back({document::Text{std::string(line.substr(0, length))}, where});
        }
        column += static_cast<std::uint32_t>(length);
        line.remove_prefix(length);
    }
    return out;
}

Block paragraph(std::string_view line) {
    return {document::Paragraph{text(line)}};
}
Block heading(int level, std::string_view line) {
    return {document::Heading{level, text(line)}};
}
Block directive(std::string verb, std::vector<std::string> words) {
    return {document::Directive{std::move(verb), std::move(words)}, {1, 7, 1}};
}
wording::Value said(std::string_view words) {
    return Spoken{document::words(words)};
}

struct Fixture {
    wording::Catalogue words = tests::shipped_words();
    diagnostics::Diagnostics diagnostics;
    wording::Templates templates;
    Scope scope;
    std::vector<std::string_view> verbs = {"chart", "cases"};
    wording::Made made = Blocks{};

    Fixture() {
        scope.values["pupils.supported"] = said("45 pupils");
        scope.values["whole"] = said("This is one sentence.");
        scope.values["empty"] = said("");
        scope.values["held"] = Unspoken{"This number is held back.", "[c]"};
        scope.values["gone"] = Unspoken{};
        scope.values["change"] = Spoken{document::words("a rise of 2.1 points"), true};
        scope.conditions["yes"] = true;
        scope.conditions["no"] = false;
    }

    Blocks fill(const Blocks& blocks) {
        const wording::Directives directives{
            verbs, [&](const document::Directive&, diagnostics::Location) { return made; }};
        return wording::fill(blocks, scope, directives, templates, words, diagnostics);
    }
    std::string line(std::string_view template_line) {
        const auto filled = fill({paragraph(template_line)});
        return filled.empty() ? ""
                              : document::plain(std::get<document::Paragraph>(filled.at(0).kind).content);
    }
    std::string outline(const Blocks& blocks) {
        std::string out;
        for (const auto& block : fill(blocks)) {
            if (const auto* h = std::get_if<document::Heading>(&block.kind)) {
                out +=
                    std::string(static_cast<std::size_t>(h->level), '#') + document::plain(h->content) + "|";
            } else if (const auto* p = std::get_if<document::Paragraph>(&block.kind)) {
                out += document::plain(p->content) + "|";
            } else if (const auto* l = std::get_if<document::List>(&block.kind)) {
                out += "list of " + std::to_string(l->items.size()) + "|";
            }
        }
        return out;
    }
};

}  // namespace

TEST_CASE_METHOD(Fixture,
                 "a value takes the place of its name, within emphasis too, and cannot bring markup in") {
    scope.values["sly"] = said("{{held}} *bold* <b>");
    CHECK(line("We met {{pupils.supported}} this year.") == "We met 45 pupils this year.");
    CHECK(line("We met *all {{pupils.supported}}* this year.") == "We met all 45 pupils this year.");
    CHECK(line("It says {{sly}} here.") == "It says {{held}} *bold* <b> here.");
    CHECK(diagnostics.all().empty());
}

TEST_CASE_METHOD(Fixture, "a value that is held back replaces its whole sentence and no other") {
    CHECK(line("First one. We met {{held}}, or 3.5 of 10, e.g. often. Last one.") ==
          "First one. This number is held back. Last one.");
    CHECK(line("First one. We *met {{held}}. Still* last one.") ==
          "First one. This number is held back. Still last one.");
    CHECK(line("{{held}} of 45 stayed; {{pupils.supported}} came") == "This number is held back.");
    CHECK(line("One {{held}}. Two {{held}}. Three.") == "This number is held back. Three.");
    CHECK(line("One. All {{gone}} here. Three.") == "One. Three.");
    CHECK(line("Only {{gone}} here.") == "");
}

TEST_CASE_METHOD(Fixture, "what stood beside a held back number in its sentence is not printed") {
    for (const auto* sentence : {"Of 45 pupils {{held}} rose.", "*{{held}}* of 45.",
                                 "{{held}} and 45 (Dr. 45). ", "45! {{held}} 45"}) {
        const auto filled = line(sentence);
        INFO(filled);
        CHECK(filled.find("45", filled.starts_with("45!") ? 2 : 0) == std::string::npos);
    }
}

TEST_CASE_METHOD(Fixture, "values that are sentences stand for themselves") {
    CHECK(line("{{whole}} {{empty}} {{whole}} We met {{held}}.") ==
          "This is one sentence. This is one sentence. This number is held back.");
    CHECK(line("{{empty}}") == "");
}

TEST_CASE_METHOD(Fixture, "in headings, captions and cells a sign takes the place of a value alone") {
    document::Table table{
        text("Met: {{held}}"), {{text("Pupils {{pupils.supported}}")}}, {{text("{{held}}")}}};
    const auto filled = fill({heading(2, "We met {{held}}"), {table}});
    CHECK(document::plain(std::get<document::Heading>(filled.at(0).kind).content) == "We met [c]");
    const auto& cells = std::get<document::Table>(filled.at(1).kind);
    CHECK(document::plain(cells.caption) == "Met: [c]");
    CHECK(document::plain(cells.columns.at(0).head) == "Pupils 45 pupils");
    CHECK(document::plain(cells.rows.at(0).at(0)) == "[c]");
}

TEST_CASE_METHOD(Fixture, "an unknown name is a fault at its place with the name that was perhaps meant") {
    CHECK(line("First. We met {{pupils.suported}} here. Last.") == "First. Last.");
    REQUIRE(diagnostics.all().size() == 1);
    const auto& fault = diagnostics.all().front();
    CHECK(fault.id == "unknown-placeholder");
    CHECK(fault.where == diagnostics::Location{1, 1, 15});
    CHECK(fault.width == 19);
    CHECK(fault.mend.find("pupils.supported") != std::string::npos);
}

TEST_CASE_METHOD(Fixture, "a direction word typed beside a change is a warning at the word") {
    CHECK(line("Fine. Attendance rose by {{change}} this year.") ==
          "Fine. Attendance rose by a rise of 2.1 points this year.");
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all().front().id == "typed-direction");
    CHECK(diagnostics.all().front().severity == diagnostics::Severity::warning);
    CHECK(diagnostics.all().front().where == diagnostics::Location{1, 1, 18});
    static_cast<void>(line("It rose. We saw {{change}} in grouped and dropping-in {{pupils.supported}}."));
    CHECK(diagnostics.all().size() == 2);
}

TEST_CASE_METHOD(
    Fixture,
    "a section under a condition that does not hold is left out down to the next heading of its level") {
    const Blocks blocks = {heading(2, "A"),           directive("when", {"no"}),
                           heading(3, "B"),           paragraph("b"),
                           heading(4, "C"),           directive("when", {"yes"}),
                           heading(3, "D"),           paragraph("d"),
                           directive("when", {"no"}), heading(2, "E"),
                           heading(3, "F"),           heading(2, "G")};
    CHECK(outline(blocks) == "##A|###D|d|##G|");
    CHECK(diagnostics.all().empty());
}

TEST_CASE_METHOD(Fixture, "an unknown condition is a fault and its section is left out") {
    CHECK(outline({directive("when", {"yess"}), heading(2, "A"), paragraph("a"), heading(2, "B")}) == "##B|");
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all().front().id == "unknown-condition");
    CHECK(diagnostics.all().front().mend.find("\"yes\"") != std::string::npos);
}

TEST_CASE_METHOD(Fixture, "each renders its part for every entry, in the entry's scope and those around it") {
    Entries mentors{"parts/mentor", {}};
    for (const auto* name : {"Ada", "Bo"}) {
        Scope one;
        one.values["mentor.name"] = said(name);
        mentors.scopes.push_back(one);
    }
    scope.lists["mentors"] = mentors;
    templates["parts/mentor"].document.blocks = {paragraph("{{mentor.name}} of {{pupils.supported}}")};
    templates["parts/mentor-line"].document.blocks = {
        {document::List{false, 1, {{paragraph("{{mentor.name}}")}}}}};
    CHECK(outline({directive("each", {"mentors"})}) == "Ada of 45 pupils|Bo of 45 pupils|");
    CHECK(outline({directive("each", {"mentors", "as=mentor-line"})}) == "list of 2|");
    CHECK(diagnostics.all().empty());
    CHECK(outline({directive("each", {"mentor"}), directive("each", {"mentors", "as=mentr"}),
                   directive("char", {"x"})})
              .empty());
    REQUIRE(diagnostics.all().size() == 3);
    CHECK(diagnostics.all()[0].id == "unknown-list");
    CHECK(diagnostics.all()[1].mend.find("\"mentor\"") != std::string::npos);
    CHECK(diagnostics.all()[2].mend.find("\"chart\"") != std::string::npos);
}

TEST_CASE_METHOD(Fixture, "a part inside itself is a fault, not an endless paper") {
    scope.lists["mentors"] = Entries{"parts/mentor", std::vector<Scope>(3)};
    templates["parts/mentor"].document.blocks = {paragraph("one"), directive("each", {"mentors"})};
    CHECK(outline({directive("each", {"mentors"})}) == "one|one|one|");
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all().front().id == "part-inside-itself");
}

TEST_CASE_METHOD(Fixture, "blocks that are put in have their headings below the heading they stand under") {
    scope.blocks["case.body"] = {heading(2, "What happened"), heading(3, "Later"), paragraph("x")};
    CHECK(outline({heading(3, "On time"), paragraph("{{case.body}}"), heading(2, "Next")}) ==
          "###On time|####What happened|#####Later|x|##Next|");
    made = Blocks{heading(2, "From a directive")};
    CHECK(outline({heading(2, "A"), paragraph("{{chart}}"), directive("chart", {"x"})}) ==
          "##A|###From a directive|###From a directive|");
}

TEST_CASE_METHOD(Fixture, "nothing that is left without words is printed") {
    document::List list{false, 1, {{paragraph("{{empty}}")}, {paragraph("kept")}, {paragraph("{{gone}}.")}}};
    CHECK(outline({{list}, paragraph("{{empty}}"), heading(2, "{{empty}}")}) == "list of 1|");
}

TEST_CASE_METHOD(Fixture, "a note is filled as a text of its own, and goes with the sentence it hangs on") {
    const auto notes_in = [&](Inlines content) {
        std::vector<std::string> notes;
        for (const auto& block : fill({{document::Paragraph{std::move(content)}}})) {
            for (const auto& one : std::get<document::Paragraph>(block.kind).content) {
                if (const auto* words = document::hanging_on(one)) notes.push_back(document::plain(*words));
            }
        }
        return notes;
    };
    const auto with_note = [](std::string_view before, std::string_view note, std::string_view after) {
        Inlines content = text(before);
        content.push_back({document::Note{text(note)}});
        for (auto& one : text(after)) content.push_back(std::move(one));
        return content;
    };
    CHECK(notes_in(with_note("One.", "Of {{pupils.supported}}.", " Two.")) ==
          std::vector<std::string>{"Of 45 pupils."});
    CHECK(notes_in(with_note("One {{pupils.supported}}.", "Of {{gone}}. More.", " Two.")) ==
          std::vector<std::string>{"More."});
    CHECK(notes_in(with_note("One.", "Of {{gone}}.", " Two.")).empty());
    CHECK(notes_in(with_note("One {{gone}}.", "A note.", " Two {{pupils.supported}}.")).empty());
}

TEST_CASE_METHOD(Fixture, "a reference to what this paper has not takes its whole sentence with it") {
    scope.absent.insert("the-chart");
    const auto line_with = [&](std::string target) {
        Inlines content = text("One. ");
        content.push_back({document::Reference{std::move(target), {}, document::words("Figure 1")}});
        for (auto& one : text(" shows it. Three.")) content.push_back(std::move(one));
        const auto filled = fill({{document::Paragraph{std::move(content)}}});
        return document::plain(std::get<document::Paragraph>(filled.at(0).kind).content);
    };
    CHECK(line_with("the-chart") == "One. Three.");
    CHECK(line_with("another") == "One. Figure 1 shows it. Three.");
}
