// Warnings that the school has answered in casebook.yaml are not told again, and their reasons stay there.
#include <catch2/catch.hpp>

#include "disclosure/standing_faults.hpp"

using namespace casebook;
using diagnostics::Diagnostic;
using diagnostics::Severity;

namespace {

Diagnostic told(Severity severity, const char* id, diagnostics::Location where) {
    Diagnostic one;
    one.severity = severity;
    one.id = id;
    one.where = where;
    return one;
}

}  // namespace

TEST_CASE(
    "an answered warning is not told again, a fault of the same name is, and only a fault's reason is kept") {
    diagnostics::Sources sources;
    const std::uint32_t file = sources.add("tracking/behaviour.csv", "x");
    const std::uint32_t other = sources.add("sessions.csv", "x");
    diagnostics::Diagnostics found;
    found.add(told(Severity::warning, "pupil-nearly", {file, 4, 1}));
    found.add(told(Severity::warning, "pupil-nearly", {file, 9, 1}));
    found.add(told(Severity::warning, "pupil-nearly", {other, 4, 1}));
    found.add(told(Severity::warning, "repeated-session", {other, 7, 1}));
    found.add(told(Severity::fault, "dated-ahead", {other, 8, 1}));
    model::School school;
    school.accepted_faults = {
        {.fault = {"pupil-nearly", {}}, .file = "tracking/behaviour.csv", .line = 4, .reason = "a cousin"},
        {.fault = {"repeated-session", {}}, .file = "sessions.csv", .line = {}, .reason = "met twice"},
        {.fault = {"dated-ahead", {}}, .file = "sessions.csv", .line = 8, .reason = "a planned visit"}};

    const diagnostics::Diagnostics left = disclosure::without_answered(found, school, sources);
    std::vector<std::uint32_t> lines;
    for (const Diagnostic& one : left.all()) lines.push_back(one.where.line);
    CHECK(lines == std::vector<std::uint32_t>{9, 4, 8});
    REQUIRE(school.accepted_faults.size() == 1);
    CHECK(school.accepted_faults.front().reason == "a planned visit");
}
