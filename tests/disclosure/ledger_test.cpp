#include "disclosure/ledger.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"

using namespace casebook;
using disclosure::Earlier;

namespace {

const Earlier release{
    .line = 1,
    .audience = document::Audience::governors,
    .by = "J. Okoro, \"chair\"",
    .on = "2026-01-14",
    .window = {"2025-09-01", "2025-12-19"},
    .files = "0123456789abcdef",
    .statements = {{{{"pupils.supported"}}, 19, 19, "Pupils supported"},
                   {{{"pupils.supported"}, {"pupils.now", -1}}, 0, disclosure::unbounded, "Pupils"}},
    .few = {"pupils.by-key-stage/row:KS1"}};

}  // namespace

TEST_CASE("a release that is written into the ledger is read back as it was") {
    diagnostics::Diagnostics found;
    const auto read = disclosure::parse_ledger(disclosure::as_line(release, ""), 1, found);
    REQUIRE(read.size() == 1);
    CHECK(read.front() == release);
    CHECK(found.all().empty());
}

TEST_CASE("a damaged line of the ledger is a fault with its place, whatever was cut from it") {
    const std::string good = disclosure::as_line(release, "");
    for (std::size_t kept = 1; kept + 1 < good.size(); ++kept) {
        diagnostics::Diagnostics found;
        const auto read = disclosure::parse_ledger(good + good.substr(0, kept) + "\n" + good, 7, found);
        INFO(kept << " characters");
        REQUIRE(found.all().size() == 1);
        CHECK(found.all().front().severity == diagnostics::Severity::fault);
        CHECK(found.all().front().where.line == 2);
        CHECK(read.size() == 2);
        CHECK(read.back().line == 3);
    }
}

TEST_CASE("a ledger of which a line was taken out, changed or moved is a fault where it is seen") {
    std::vector<std::string> lines;
    std::string whole;
    for (const std::string by : {"Ann", "Ben", "Cem", "Dot"}) {
        Earlier one = release;
        one.by = by;
        lines.push_back(disclosure::as_line(one, whole));
        whole += lines.back();
    }
    const auto line_of_fault = [](const std::string& ledger) {
        diagnostics::Diagnostics found;
        const auto read = disclosure::parse_ledger(ledger, 1, found);
        CHECK(found.all().size() <= 1);
        return found.all().empty() ? 0U : found.all().front().where.line;
    };
    CHECK(line_of_fault(whole) == 0);
    CHECK(line_of_fault("") == 0);
    CHECK(line_of_fault(lines[0] + "\r\n" + lines[1] + "\n") == 0);
    CHECK(line_of_fault(lines[1] + lines[2] + lines[3]) == 1);
    CHECK(line_of_fault(lines[0] + lines[2] + lines[3]) == 2);
    CHECK(line_of_fault(lines[0] + lines[2] + lines[1] + lines[3]) == 2);
    std::string changed = lines[0];
    changed.replace(changed.find("Ann"), 3, "Eve");
    CHECK(line_of_fault(changed + lines[1] + lines[2]) == 2);
    CHECK(line_of_fault(lines[0] + lines[1] + disclosure::as_line(release, lines[0])) == 3);
}

TEST_CASE("lines from before there were seals are read, but not behind one that has a seal") {
    const auto without_seal = [] {
        std::string line = disclosure::as_line(release, "");
        const std::size_t at = line.find(",\"after\"");
        return line.erase(at, line.find('}', at) - at);
    }();
    diagnostics::Diagnostics found;
    const std::string two = without_seal + without_seal;
    CHECK(disclosure::parse_ledger(two + disclosure::as_line(release, two), 1, found).size() == 3);
    CHECK(found.all().empty());
    CHECK(disclosure::parse_ledger(disclosure::as_line(release, "") + without_seal, 1, found).size() == 2);
    CHECK(found.all().size() == 1);
}

TEST_CASE("readers see the papers of all who may see less") {
    using document::Audience;
    CHECK(disclosure::also_read_by(Audience::public_).empty());
    CHECK(disclosure::also_read_by(Audience::governors).back() == Audience::public_);
}
