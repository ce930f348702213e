#include <catch2/catch.hpp>

#include "site/link_check.hpp"

namespace {

using namespace casebook;

std::vector<std::string> faults(std::string links) {
    const std::vector<site::File> files{{"index.html", "<h1 id=\"top\">x</h1>"},
                                        {"cases/one.html", "<h2 id='aims &amp; ends'>x</h2>" + links},
                                        {"a b.css", ""}};
    diagnostics::Diagnostics diagnostics;
    site::check_links(files, diagnostics);
    std::vector<std::string> result;
    for (const auto& one : diagnostics.all()) result.push_back(one.id);
    return result;
}

using Ids = std::vector<std::string>;

TEST_CASE("links that lead somewhere, or out of the site, are left alone") {
    CHECK(faults("<a href=\"../index.html#top\">x</a><a href='one.html?x=1'>x</a><a "
                 "href='#aims%20&amp;%20ends'>x</a>"
                 "<a href=https://example.org/none>x</a><a href='mailto:a@example.org'>x</a>"
                 "<link href=\"../a%20b.css\"><img src=\"data:image/png;base64,AA==\"><a "
                 "href='./../cases/./one.html'>x</a>"
                 "<!-- <a href='nowhere.html'> -->")
              .empty());
}

TEST_CASE("a link to a file that is not there is a fault, and capitals count") {
    CHECK(faults("<a href=\"two.html\">x</a>") == Ids{"broken-link"});
    CHECK(faults("<a href=\"../Index.html\">x</a>") == Ids{"broken-link"});
    CHECK(faults("<img alt='' src=\"picture.png\">") == Ids{"broken-link"});
    CHECK(faults("<a href=\"../../index.html\">x</a>") == Ids{"broken-link"});
    CHECK(faults("<a href=\"..\">x</a>") == Ids{"broken-link"});
}

TEST_CASE("a link to a place that its page does not have is a fault") {
    CHECK(faults("<a href=\"#ends\">x</a>") == Ids{"broken-anchor"});
    CHECK(faults("<a href=\"../index.html#aims\">x</a>") == Ids{"broken-anchor"});
}

}  // namespace
