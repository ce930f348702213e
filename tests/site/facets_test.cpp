#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "document/visit_inlines.hpp"
#include "invented.hpp"
#include "site/facets.hpp"
#include "site/json.hpp"

namespace {

using namespace casebook;

struct Found {
    released::Release release;
    site::Plan plan{*release};
    std::vector<site::Facet> facets = site::facets_of(*release, plan, invented::catalogue());
};

const site::Facet& facet(const Found& found, std::string_view id) {
    const auto one = std::ranges::find(found.facets, id, &site::Facet::id);
    REQUIRE(one != found.facets.end());
    return *one;
}

const std::string& page(const std::vector<site::File>& files, std::string_view path) {
    const auto found = std::ranges::find(files, path, &site::File::path);
    INFO(path);
    REQUIRE(found != files.end());
    return found->bytes;
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

TEST_CASE("each case study stands under every value that it has, and under no other") {
    model::Model model = invented::school();
    model.cases[0].barriers = {{"Loss", {}}, {"attendance", {}}, {"Attendance", {}}};
    model.cases[1].barriers = {{"LOSS ", {}}};
    model.cases[2].agencies = {{"school nurse", {}}};
    const Found found{invented::release(model)};
    const site::Facet& barriers = facet(found, "barrier");
    REQUIRE(barriers.values.size() == 2);
    CHECK(barriers.values[0].id == "attendance");
    CHECK(barriers.values[0].cases.size() == 1);
    CHECK(barriers.values[1].cases.size() == 2);
    CHECK(facet(found, "agency").values.front().cases.front()->story->id == "garden");
    CHECK(facet(found, "result").values.size() == 3);
    for (const site::Facet& one : found.facets)
        for (const site::FacetValue& value : one.values) CHECK_FALSE(value.cases.empty());
}

TEST_CASE("what no released case study has is no facet: neither of a case held back nor of none") {
    model::Model model = invented::school();
    model.cases[0].barriers = {{"a thing of one case only", {}}};
    model.consents.erase(model.consents.begin());  // so that this case is held back
    for (const site::File& file : invented::files(model))
        for (const char* spelt : {"a thing of", "A thing of", "a-thing-of"})
            CHECK_FALSE(contains(file.path + file.bytes, spelt));
    model.cases.clear();
    const Found none{invented::release(model)};
    CHECK(none.facets.empty());
}

TEST_CASE("the page of a value with one case study says nothing that the case study does not say itself") {
    model::Model model = invented::school();
    model.cases[0].barriers = {{"a rare thing", {}}};
    const auto files = invented::files(model);
    const std::string& value = page(files, "cases/by-barrier/a-rare-thing.html");
    CHECK(contains(value, "1 of 3 case studies."));
    CHECK(contains(value, "An early start"));
    CHECK_FALSE(contains(value, "garden"));
    CHECK(contains(page(files, "cases/early-start.html"), "by-barrier/a-rare-thing.html"));
    CHECK(contains(page(files, "cases/index.html"), "by-barrier/a-rare-thing.html"));
}

TEST_CASE("search finds released pages only, and each record leads to a page") {
    model::Model model = invented::school();
    model.consents.erase(model.consents.begin());
    const auto files = invented::files(model);
    const std::string& data = page(files, "search-data.js");
    CHECK_FALSE(contains(data, "An early start"));
    CHECK(contains(data, "A club that nobody came to"));
    std::set<std::string> records;
    for (std::size_t at = data.find("\"u\":\""); at != std::string::npos;
         at = data.find("\"u\":\"", at + 1)) {
        const std::size_t from = at + 5;
        records.insert(data.substr(from, data.find('"', from) - from));
    }
    CHECK(records.size() > 5);
    const std::string& az = page(files, "a-z.html");
    for (const std::string& record : records) {
        page(files, record);
        CHECK(contains(az, "href=\"" + record + "\""));
    }
}

TEST_CASE("no text can end the script that it stands in") {
    CHECK(site::json::text("</script>&\"\\\n") == "\"\\u003c/script\\u003e\\u0026\\\"\\\\\\u000a\"");
    CHECK(site::json::text("caf\xC3\xA9 \xE2\x80\xA8") == "\"caf\xC3\xA9 \\u2028\"");
    for (const site::File& file : invented::files(invented::school()))
        if (file.path.ends_with(".js") && file.path != "filter.js" && file.path != "search.js")
            CHECK_FALSE(contains(file.bytes, "<garden>"));
}

TEST_CASE("only pages that have a script let one run, and only from their own folder") {
    for (const site::File& file : invented::files(invented::school())) {
        if (!file.path.ends_with(".html")) continue;
        INFO(file.path);
        const bool has_script = contains(file.bytes, "<script");
        CHECK(contains(file.bytes, "script-src 'self' file:;") == has_script);
        CHECK_FALSE(contains(file.bytes, "unsafe"));
        if (has_script) CHECK((file.path == "search.html" || file.path == "cases/index.html"));
    }
}

TEST_CASE("a site whose address is known names it, has a map and a feed; another has neither") {
    model::Model model = invented::school();
    for (const site::File& file : invented::files(model)) CHECK_FALSE(contains(file.path, "sitemap"));
    model.school.site.address = "https://example.org/m/";
    const auto files = invented::files(model);
    CHECK(contains(page(files, "cases/garden.html"),
                   "<link rel=\"canonical\" href=\"https://example.org/m/cases/garden.html\">"));
    CHECK(contains(page(files, "index.html"), "<link rel=\"canonical\" href=\"https://example.org/m/\">"));
    const std::string& map = page(files, "sitemap.xml");
    CHECK(contains(map, "<loc>https://example.org/m/cases/garden.html</loc>"));
    CHECK_FALSE(contains(map, "404"));
    const std::string& feed = page(files, "feed.xml");
    CHECK(contains(feed, "The &lt;garden&gt;"));
    CHECK(feed.find("A club that nobody came to") < feed.find("An early start"));
    CHECK(contains(page(files, "cases/garden.html"), "application/ld+json"));
}

TEST_CASE("an address that a page had before leads on to it, unless a page stands there now") {
    model::Model model = invented::school();
    model.cases[0].was = {{"Old name", {}}, {"garden", {}}};
    const auto files = invented::files(model);
    CHECK(contains(page(files, "cases/old-name.html"), "url=early-start.html"));
    CHECK(contains(page(files, "cases/garden.html"), "The &lt;garden&gt;"));
    CHECK(std::ranges::count(files, "cases/garden.html", &site::File::path) == 1);
}

}  // namespace
