#include <catch2/catch.hpp>

#include <stdexcept>

#include "invented.hpp"

namespace {

using namespace casebook;
using diagnostics::Diagnostic;
using diagnostics::Diagnostics;
using diagnostics::InputFile;

std::vector<InputFile> ours() {
    return {{"page.mustache", invented::file("site/page.mustache")}, {"casebook.css", "body { margin: 0 }"}};
}

std::vector<Diagnostic> faults_of(const std::string& shell) {
    diagnostics::Sources sources;
    Diagnostics diagnostics;
    const std::vector<InputFile> theirs{{"page.mustache", shell}};
    (void)site::shells(ours(), theirs, sources, diagnostics);
    return diagnostics.sorted(sources);
}

std::vector<std::string> ids(const std::string& shell) {
    std::vector<std::string> result;
    for (const Diagnostic& one : faults_of(shell))
        if (one.severity != diagnostics::Severity::warning) result.push_back(one.id);
    return result;
}

using Ids = std::vector<std::string>;

TEST_CASE("the shell that we ship passes its scan") {
    CHECK(ids(invented::file("site/page.mustache")).empty());
}

TEST_CASE("only the page's body may pass without escaping") {
    CHECK(ids("{{{body}}}").empty());
    CHECK(ids("{{& body }}").empty());
    CHECK(ids("{{{body}}} {{{title}}}") == Ids{"shell-tag-unescaped"});
    CHECK(ids("{{{body}}} {{&title}}") == Ids{"shell-tag-unescaped"});
    CHECK(ids("{{{body}}} {{ & title }}") == Ids{"shell-tag-unescaped"});
}

TEST_CASE("the body stands once") {
    CHECK(ids("{{title}}") == Ids{"shell-body"});
    CHECK(ids("{{{body}}}{{{body}}}") == Ids{"shell-body"});
    CHECK(ids("{{body}}{{{body}}}") == Ids{"shell-tag-unknown"});
}

TEST_CASE("an unknown name is told with its place and the name that was perhaps meant") {
    const auto faults = faults_of("<p>\n  é {{titel}}</p>{{{body}}}");
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].where.line == 2);
    CHECK(faults[0].where.column == 5);
    CHECK(faults[0].width == 9);
    CHECK(faults[0].mend == "did you mean “title”?");
    CHECK(ids("{{#pupils}}x{{/pupils}}{{{body}}}") == Ids{"shell-tag-unknown"});
}

TEST_CASE("partials and changed signs are refused, since the scan could not see through them") {
    CHECK(ids("{{>other}}{{{body}}}") == Ids{"shell-tag-kind"});
    CHECK(ids("{{=<% %>=}}{{{body}}}") == Ids{"shell-tag-kind"});
}

TEST_CASE("sections must close as they were opened") {
    CHECK(ids("{{#trail}}{{href}}{{/trail}}{{{body}}}{{! a remark }}").empty());
    CHECK(ids("{{#trail}}{{{body}}}") == Ids{"shell-tag-open"});
    CHECK(ids("{{/trail}}{{{body}}}") == Ids{"shell-tag-close"});
    CHECK(ids("{{{body}}} {{title") == Ids{"shell-tag-open"});
}

TEST_CASE("a shell that was copied from an older version is told what it lacks; ours lacks nothing") {
    CHECK(faults_of(invented::file("site/page.mustache")).empty());
    std::string old = invented::file("site/page.mustache");
    const std::string scripts = "{{#scripts}}\n<script src=\"{{href}}\" defer></script>\n{{/scripts}}\n";
    REQUIRE(old.find(scripts) != std::string::npos);
    old.erase(old.find(scripts), scripts.size());
    const auto told = faults_of(old);
    REQUIRE(told.size() == 1);
    CHECK(told[0].id == "shell-outdated");
    CHECK(told[0].severity == diagnostics::Severity::warning);
    CHECK(told[0].message == "the shell does not use scripts");
}

TEST_CASE("a school's own file stands before ours, and one without a place is told") {
    diagnostics::Sources sources;
    Diagnostics diagnostics;
    const std::vector<InputFile> theirs{{"casebook.css", "p { color: red }"}, {"page.mustach", "x"}};
    const site::Shells shells = site::shells(ours(), theirs, sources, diagnostics);
    CHECK(shells.style_sheet == "p { color: red }");
    CHECK(shells.page == invented::file("site/page.mustache"));
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].severity == diagnostics::Severity::warning);
    CHECK(diagnostics.all()[0].mend == "did you mean “page.mustache”?");
    CHECK_THROWS_AS(site::shells({}, theirs, sources, diagnostics), std::logic_error);
}

}  // namespace
