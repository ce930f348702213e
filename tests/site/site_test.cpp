#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>

#include "invented.hpp"
#include "site/link_check.hpp"
#include "write/html_texts.hpp"

namespace {

using namespace casebook;

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

const std::string& page(const std::vector<site::File>& files, std::string_view path) {
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const site::File& f) { return f.path == path; });
    INFO(path);
    REQUIRE(found != files.end());
    return found->bytes;
}

TEST_CASE("a link between pages goes up as far as it must and no further") {
    CHECK(site::relative_link("index", "index.html") == "index.html");
    CHECK(site::relative_link("cases/index", "casebook.css") == "../casebook.css");
    CHECK(site::relative_link("cases/a", "cases/b.html") == "b.html");
    CHECK(site::relative_link("cases/a", "themes/b.html") == "../themes/b.html");
    CHECK(site::relative_link("index", "cases/b.html") == "cases/b.html");
    CHECK(site::relative_link("cases/a", "casesbook/b.html") == "../casesbook/b.html");
}

TEST_CASE("every link and every anchor of a whole site leads somewhere") {
    diagnostics::Diagnostics diagnostics;
    const auto files = invented::files(invented::school());
    site::check_links(files, diagnostics);
    CHECK(diagnostics.all().empty());
    CHECK(files.size() == 27);
}

TEST_CASE("a school with nothing to show still has a whole site that says so") {
    diagnostics::Diagnostics diagnostics;
    model::Model empty;
    empty.school.name.value = "Ashdown";
    empty.school.period = {"Autumn 2025", invented::day(9, 1), invented::day(12, 12), {}};
    const auto files = invented::files(empty);
    site::check_links(files, diagnostics);
    CHECK(diagnostics.all().empty());
    CHECK(contains(page(files, "cases/index.html"), "No case study has been approved"));
    CHECK(contains(page(files, "practice/index.html"), "No practice note has been written"));
}

TEST_CASE("a result that did not work is shown in the same place and the same words as one that did") {
    const auto files = invented::files(invented::school());
    const std::string& index = page(files, "cases/index.html");
    CHECK(contains(index, "<strong>Went well</strong>"));
    CHECK(contains(index, "<strong>Did not work</strong>"));
    CHECK(contains(page(files, "cases/early-start.html"),
                   "<dt>What came of it</dt><dd><strong><a href=\"by-result/positive.html\">Went "
                   "well</a></strong></dd>"));
    CHECK(contains(page(files, "cases/index-2.html"),
                   "<dt>What came of it</dt><dd><strong><a href=\"by-result/negative.html\">Did not "
                   "work</a></strong></dd>"));
    CHECK(index.find("A club that nobody came to") < index.find("An early start"));
}

TEST_CASE("the home page shows a story that did not work, however many newer ones did") {
    model::Model model = invented::school();
    for (int i = 0; i < 4; ++i) {
        const std::string id = "good-" + std::to_string(i);
        model.cases.push_back(
            invented::story(id, "Good " + std::to_string(i), model::CaseResult::positive, {"loss"}, 12));
        model.consents.push_back(model.consents.front());
        model.consents.back().subject.value = id;
    }
    const auto files = invented::files(model);
    const std::string& home = page(files, "index.html");
    CHECK(contains(home, "Good 0"));
    CHECK_FALSE(contains(home, "Good 1"));
    CHECK(contains(home, "A club that nobody came to"));
    CHECK(contains(home, "The &lt;garden&gt;"));
    CHECK(home.find("Good 0") < home.find("A club that nobody came to"));
}

TEST_CASE("one theme spelt in two ways is one page that gathers both stories") {
    const auto files = invented::files(invented::school());
    const std::string& theme = page(files, "themes/attendance.html");
    CHECK(contains(theme, "An early start"));
    CHECK(contains(theme, "A club that nobody came to"));
    CHECK_FALSE(contains(theme, "garden"));
    CHECK(contains(page(files, "themes/loss.html"), "The worry sort"));
}

TEST_CASE("pages of a section lead on to each other and back") {
    const auto files = invented::files(invented::school());
    const std::string& middle = page(files, "cases/early-start.html");
    CHECK(contains(middle, "<a href=\"index-2.html\" rel=\"prev\">A club that nobody came to</a>"));
    CHECK(contains(middle, "<a href=\"garden.html\" rel=\"next\">The &lt;garden&gt;</a>"));
    CHECK_FALSE(contains(page(files, "cases/garden.html"), "rel=\"next\""));
}

TEST_CASE("the navigation says where the reader is") {
    const auto files = invented::files(invented::school());
    CHECK(contains(page(files, "cases/index.html"),
                   "<a href=\"index.html\" aria-current=\"page\">Case studies</a>"));
    CHECK(contains(page(files, "cases/garden.html"),
                   "<a href=\"index.html\" aria-current=\"true\">Case studies</a>"));
    CHECK(contains(page(files, "cases/garden.html"), "<li><a href=\"../index.html\">Home</a></li>"));
    CHECK_FALSE(contains(page(files, "index.html"), "aria-current"));
}

TEST_CASE("every page carries the school, its note and the data's date, and no text of theirs is markup") {
    for (const site::File& file : invented::files(invented::school())) {
        if (!file.path.ends_with(".html")) continue;
        INFO(file.path);
        CHECK(contains(file.bytes, "Ashdown &amp; Vale School"));
        CHECK(contains(file.bytes, "Ashdown is invented."));
        CHECK(contains(file.bytes, "default-src 'none'"));
        CHECK_FALSE(contains(file.bytes, "<garden>"));
        CHECK_FALSE(contains(file.bytes, "{{"));
        if (file.path != "404.html")
            CHECK(contains(file.bytes, "<time datetime=\"2025-12-12\">12 December 2025</time>"));
    }
}

TEST_CASE("what a finished page says about the stories was in a paper that the guard could see") {
    const auto words = invented::catalogue();
    const auto pages = site::compose(invented::release(invented::school()), words).pages;
    std::string seen;
    const auto see = [&](const document::ReadText& part) { seen.append(part.text) += '\n'; };
    for (const site::Page& page : pages) document::visit_texts(page.paper.document(), see);
    for (const site::File& file : site::render(pages, invented::shells(), words))
        for (const char* secret : {"garden", "nobody came", "walk", "worry sort", "invented", "Ashdown"})
            if (contains(file.bytes, secret)) CHECK(contains(seen, secret));
    for (const site::Page& page : pages)
        if (!page.summary.empty()) CHECK(contains(seen, page.summary));
}

TEST_CASE("two runs make the same bytes") {
    const auto one = invented::files(invented::school());
    const auto other = invented::files(invented::school());
    REQUIRE(one.size() == other.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
        CHECK(one[i].path == other[i].path);
        CHECK(one[i].bytes == other[i].bytes);
    }
}

TEST_CASE("the site's words stand in the catalogue, and all of them are used") {
    const auto words = invented::catalogue();
    const std::regex key("\"((site|html|callout)\\.[a-z.-]*[a-z])\"");
    std::set<std::string> used;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(CASEBOOK_SOURCE_DIR) + "/src/site")) {
        const std::string source = invented::file("src/site/" + entry.path().filename().string());
        for (std::sregex_iterator match(source.begin(), source.end(), key), end; match != end; ++match)
            used.insert((*match)[1]);
    }
    for (const std::string& one : used) {
        INFO(one);
        CHECK(words.has(one));
    }
    const std::regex line("(^|\n)((site|html|callout)\\.[a-z.-]+): ");
    const std::string catalogue = invented::file("templates/wording/en-GB.yaml");
    for (std::sregex_iterator match(catalogue.begin(), catalogue.end(), line), end; match != end; ++match) {
        const std::string one = (*match)[2];
        INFO(one);
        CHECK((used.contains(one) || one.starts_with("site.about.kind.")));
    }
}

}  // namespace
