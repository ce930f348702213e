// Whatever call of the disk fails, one whole output stands in its place, and the next run puts everything
// right.
#include <algorithm>
#include <catch2/catch.hpp>

#include "memory_disk.hpp"
#include "orders.hpp"
#include "publish/publish.hpp"

using namespace casebook;
using tests::MemoryDisk;
using Mishap = MemoryDisk::Mishap;

namespace {

const std::filesystem::path records = "/people/ayo/hazelbrook";
const std::filesystem::path out = records / "out";

void run(MemoryDisk& disk, int version, std::vector<tests::Audience> refused = {}) {
    auto files = tests::build_of(version);
    std::erase_if(
        files, [&](const auto& file) { return std::ranges::find(refused, file.audience) != refused.end(); });
    auto order = tests::order_for(records, files);
    order.refused = std::move(refused);
    diagnostics::Diagnostics diagnostics;
    const auto outcome = publish::publish(disk, order, diagnostics);
    REQUIRE(outcome);
    REQUIRE(diagnostics.all().empty());
}

std::map<std::string, std::string> output_of(int version) {
    MemoryDisk disk;
    run(disk, version);
    return disk.below(out);
}

struct Machine {
    bool can_exchange;
    bool can_link;
};

/// Publishes version 1, then version 2 with a mishap at each call in turn.
void try_every_call(const Machine& machine, Mishap mishap, bool with_earlier_output) {
    const auto before = with_earlier_output ? output_of(1) : std::map<std::string, std::string>();
    const auto after = output_of(2);
    bool reached_the_end = false;
    int outcomes_before = 0;
    int outcomes_after = 0;
    for (int at = 1; !reached_the_end; ++at) {
        REQUIRE(at < 1000);
        CAPTURE(at, machine.can_exchange, machine.can_link, static_cast<int>(mishap));
        MemoryDisk disk;
        disk.can_exchange = machine.can_exchange;
        disk.can_link = machine.can_link;
        if (with_earlier_output) run(disk, 1);
        disk.arrange(mishap, at);
        std::string told;
        try {
            run(disk, 2);
            reached_the_end = disk.calls() < at;
        } catch (const publish::MachineFault& fault) {
            told = fault.what();
        } catch (const tests::Killed&) {
        }
        disk.reboot();
        const auto found = disk.below(out);
        const bool is_gap = found.empty() && with_earlier_output;
        // Only a disk that cannot swap may show nothing for a moment, and only after a kill.
        if (is_gap) {
            CHECK_FALSE(machine.can_exchange);
            CHECK(told.empty());
        } else {
            CHECK((found == before || found == after));
            if (!found.empty()) CHECK(publish::differences(disk, out).empty());
            if (told.find("is as it was") != std::string::npos) CHECK(found == before);
            if (told.find("is in its place") != std::string::npos) CHECK(found == after);
            ++(found == after ? outcomes_after : outcomes_before);
        }
        // The next run may keep what an audience had before: so nothing of the old output may have been lost.
        run(disk, 3, {tests::Audience::governors});
        CHECK(publish::differences(disk, out).empty());
        const auto& kept = found.empty() ? before : found;
        const auto report = kept.find("governors/governor-report.pdf");
        if (report != kept.end()) CHECK(disk.below(out).at(report->first) == report->second);
        CHECK(disk.below(records).size() == disk.below(out).size() + 1);  // nothing is left beside it
        // And then the build that was cut short.
        run(disk, 2);
        CHECK(disk.below(out) == after);
    }
    CHECK(outcomes_before > 10);
    CHECK(outcomes_after >= 1);
}

}  // namespace

TEST_CASE(
    "one failing call of the disk leaves the old output or the new one, whole, and the message says which") {
    for (const bool exchange : {true, false}) {
        for (const bool link : {true, false}) {
            try_every_call({exchange, link}, Mishap::fault, true);
            try_every_call({exchange, link}, Mishap::fault, false);
        }
    }
}

TEST_CASE("a disk that becomes full leaves the old output whole") {
    try_every_call({true, true}, Mishap::full, true);
    try_every_call({false, false}, Mishap::full, true);
}

TEST_CASE("a kill between any two calls leaves the old output or the new one, and the next run cleans up") {
    try_every_call({true, true}, Mishap::kill, true);
    try_every_call({true, false}, Mishap::kill, true);
    try_every_call({true, true}, Mishap::kill, false);
}

TEST_CASE("on a disk that cannot swap two folders, the run after a kill puts things right") {
    try_every_call({false, false}, Mishap::kill, true);
}

TEST_CASE("a loss of power after which only settled bytes are left shows a whole output") {
    try_every_call({true, true}, Mishap::power_loss, true);
    try_every_call({false, false}, Mishap::power_loss, true);
}
