// The place of what came into a paper without one.
#include "disclosure/writings.hpp"

#include <catch2/catch.hpp>

#include "sample.hpp"

using namespace casebook;
using disclosure::Watch;
using disclosure::Writings;

namespace {

Watch::Hit hit_for(const Watch& watch, const char* text) {
    const auto hits = watch.find(text);
    REQUIRE(hits.size() == 1);
    return hits.front();
}

}  // namespace

TEST_CASE("a name in a setting is found where it is written, and not where it stands of right") {
    model::Model model;
    for (const char* const name : {"Zoë", "Ioana", "Kofi"})
        model.pupils.push_back(sample::pupil(name, name, ""));
    const Watch watch{model};
    diagnostics::Sources sources;
    sources.add("Register.csv", "Pupil,First name\nP001,Zoë\nP002,Ioana\nP003,Kofi\n");
    sources.add("plans/P003.yaml", "target: Kofi comes on time\n");
    const std::uint32_t settings = sources.add("casebook.yaml", "school:\n  note: für Zoë\n");
    const std::uint32_t sheet = sources.add_sheet("casebook.xlsx", "referrals", "Date\tReasons\n1\tIoana\n");
    const Writings writings(sources, watch);

    const auto in_settings = writings.of(hit_for(watch, "This is Zoë."));
    REQUIRE(in_settings);
    CHECK(in_settings->where == diagnostics::Location{settings, 2, 13});
    CHECK(in_settings->width == 3);
    const auto in_sheet = writings.of(hit_for(watch, "Ioana came."));
    REQUIRE(in_sheet);
    CHECK(in_sheet->where == diagnostics::Location{sheet, 2, 2});
    CHECK_FALSE(writings.of(hit_for(watch, "Kofi came.")));
}
