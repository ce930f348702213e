#include <catch2/catch.hpp>

#include <array>

#include "diagnostics/diagnostic.hpp"

using namespace casebook::diagnostics;

namespace {

Diagnostic fault_at(Location where, std::size_t width, std::string message) {
    return {Severity::fault,
            "attendance-above-100",
            where,
            width,
            std::move(message),
            "a percentage cannot exceed 100",
            "correct the cell"};
}

}  // namespace

TEST_CASE("a diagnostic shows place, message, excerpt with carets, why and mend") {
    Sources sources;
    const auto file = sources.add("tracking/attendance.csv", "Pupil,Week,Attendance\nP014,2026-03-01,104\n");
    const std::array list{fault_at({file, 2, 17}, 3, "attendance is 104")};
    CHECK(for_people(list, sources) ==
          "tracking/attendance.csv:2:17: error: attendance is 104\n"
          "     2 | P014,2026-03-01,104\n"
          "       |                 ^^^\n"
          "    why:  a percentage cannot exceed 100\n"
          "    mend: correct the cell\n");
}

TEST_CASE("carets stand under the character, not the byte") {
    Sources sources;
    const auto file = sources.add("register.csv", "Zoë,Łukasz,104\n");
    const std::array list{fault_at({file, 1, 12}, 3, "x")};
    CHECK_THAT(for_people(list, sources),
               Catch::Contains("     1 | Zoë,Łukasz,104\n       |            ^^^\n"));
}

TEST_CASE("escape codes and bidirectional overrides of the input never reach the terminal raw") {
    Sources sources;
    const auto file = sources.add("a.csv", "x\x1b[31mred\xE2\x80\xAEtxt\n");
    const std::array list{fault_at({file, 1, 1}, 1, "name is \x1b[2J")};
    const std::string printed = for_people(list, sources);
    CHECK(printed.find('\x1b') == std::string::npos);
    CHECK(printed.find("\xE2\x80\xAE") == std::string::npos);
    CHECK_THAT(printed, Catch::Contains("<U+001B>") && Catch::Contains("<U+202E>"));
}

TEST_CASE("a long line is cut around the place, and bytes that are not UTF-8 are shown") {
    Sources sources;
    const auto file = sources.add("a.csv", std::string(5000, 'x') + "!\xFF" + std::string(5000, 'y') + "\n");
    const std::array list{fault_at({file, 1, 5001}, 1, "m")};
    const std::string printed = for_people(list, sources);
    CHECK(printed.size() < 400);
    CHECK_THAT(printed, Catch::Contains("x!<FF>y"));
}

TEST_CASE("lines end with LF, CR or both") {
    for (const char* const ending : {"\n", "\r", "\r\n"}) {
        Sources sources;
        const auto file = sources.add("a.csv", std::string{"one"} + ending + "two" + ending + "three");
        CHECK(sources.line({file, 2, 0}) == "two");
        CHECK(sources.line({file, 3, 0}) == "three");
        CHECK(sources.line({file, 4, 0}).empty());
    }
}

TEST_CASE("diagnostics are sorted by file, line and column, and equal ones are told once") {
    Sources sources;
    const auto b = sources.add("b.csv", "");
    const auto a = sources.add("a.csv", "");
    Diagnostics diagnostics;
    diagnostics.add(fault_at({b, 1, 1}, 1, "first of b"));
    diagnostics.add(fault_at({a, 10, 1}, 1, "tenth of a"));
    diagnostics.add(fault_at({a, 9, 1}, 1, "ninth of a"));
    diagnostics.add(fault_at({a, 9, 1}, 1, "ninth of a"));
    const auto sorted = diagnostics.sorted(sources);
    REQUIRE(sorted.size() == 3);
    CHECK(sorted[0].message == "ninth of a");
    CHECK(sorted[1].message == "tenth of a");
    CHECK(sorted[2].message == "first of b");
}

TEST_CASE("JSON holds every part and survives bytes that are not UTF-8") {
    Sources sources;
    const auto file = sources.add("a.csv", "x\n");
    const std::array list{fault_at({file, 1, 1}, 1, "bad \xFF byte")};
    CHECK_THAT(as_json(list, sources), Catch::Contains("\"file\": \"a.csv\"") &&
                                           Catch::Contains("\"id\": \"attendance-above-100\"") &&
                                           Catch::Contains("\"mend\": \"correct the cell\""));
}

TEST_CASE("a slip of the hand is recognised, another word is not") {
    constexpr std::array<std::string_view, 3> known{"attendance", "behaviour", "mentors"};
    CHECK(did_you_mean("atendance", known) == "attendance");
    CHECK(did_you_mean("behavoiur", known) == "behaviour");
    CHECK(did_you_mean("mentor", known) == "mentors");
    CHECK(did_you_mean("school", known).empty());
}

TEST_CASE("a place in a workbook is told by its sheet and its cell") {
    Sources sources;
    const auto file =
        sources.add_sheet("attendance.xlsx", "Autumn", "Pupil\tWeek\tAttendance\nP014\t\t104\n");
    CHECK(sources.spell({file, 2, 3}) == "attendance.xlsx, sheet 'Autumn', C2");
    CHECK(sources.spell({file, 2, 0}) == "attendance.xlsx, sheet 'Autumn', row 2");
    CHECK(sources.spell({file, 7, 703}) == "attendance.xlsx, sheet 'Autumn', AAA7");
    const std::array list{fault_at({file, 2, 3}, 3, "attendance is 104")};
    CHECK_THAT(for_people(list, sources), Catch::Contains("     2 | P014 |  | 104\n"
                                                          "       |           ^^^\n"));
    CHECK_THAT(as_json(list, sources),
               Catch::Contains("\"sheet\": \"Autumn\"") && Catch::Contains("\"cell\": \"C2\""));
}

TEST_CASE("a long series is told once to people, with the lines of the others, and one by one in JSON") {
    Sources sources;
    const auto file = sources.add("a.csv", "1\n2\n3\n4\n5\n6\n7\n");
    std::vector<Diagnostic> list;
    for (const std::uint32_t line : {1U, 2U, 3U, 5U, 7U, 9U, 10U, 11U, 12U, 13U, 20U}) {
        list.push_back(fault_at({file, line, 1}, 1, "attendance is 104"));
        list.back().series = "attendance";
    }
    const std::string told = for_people(list, sources);
    CHECK_THAT(told, Catch::Contains("also: 10 more of “attendance”, lines 2 to 3, 5, 7, 9 to 13, 20\n"));
    CHECK(told.find("a.csv:2") == std::string::npos);
    list.pop_back();
    CHECK_THAT(for_people(list, sources), Catch::Contains("a.csv:3:1"));
    CHECK_THAT(as_json(list, sources), Catch::Contains("\"line\": 2"));
}

TEST_CASE("a line is found whatever ends it") {
    Sources sources;
    const auto file = sources.add("a.csv", "one\rtwo\r\nthree\n\nfive");
    CHECK(sources.line({file, 1, 0}) == "one");
    CHECK(sources.line({file, 2, 0}) == "two");
    CHECK(sources.line({file, 3, 0}) == "three");
    CHECK(sources.line({file, 4, 0}).empty());
    CHECK(sources.line({file, 5, 0}) == "five");
    CHECK(sources.line({file, 6, 0}).empty());
}
