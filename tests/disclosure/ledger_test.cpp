#include "disclosure/ledger.hpp"

#include <catch2/catch.hpp>

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
    const auto read = disclosure::parse_ledger(disclosure::as_line(release), 1, found);
    REQUIRE(read.size() == 1);
    CHECK(read.front() == release);
    CHECK(found.all().empty());
}

TEST_CASE("a damaged line of the ledger is a fault with its place, whatever was cut from it") {
    const std::string good = disclosure::as_line(release);
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

TEST_CASE("readers see the papers of all who may see less") {
    using document::Audience;
    CHECK(disclosure::also_read_by(Audience::public_).empty());
    CHECK(disclosure::also_read_by(Audience::governors).back() == Audience::public_);
}
