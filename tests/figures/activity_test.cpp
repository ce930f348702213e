#include <catch2/catch.hpp>
#include <map>

#include "figures/contacts.hpp"
#include "figures/key_stage.hpp"
#include "figures/pupils.hpp"
#include "made_up.hpp"

using namespace casebook;
using namespace casebook::figures;
using made_up::date;
using made_up::Folder;
using Kind = model::SessionKind;

namespace {

constexpr std::chrono::sys_days day(int number) {
    return std::chrono::sys_days{std::chrono::days{20000 + number}};
}

}  // namespace

TEST_CASE("a pupil is supported in the period when support and period share a day") {
    // Every support of days a to b against every period of days c to d, against a count day by day.
    for (int a = 0; a < 6; ++a)
        for (int b = -1; b < 6; ++b)
            for (int c = 0; c < 6; ++c)
                for (int d = c; d < 6; ++d) {
                    model::Pupil pupil;
                    pupil.support_started = model::Recorded<model::Date>{model::Date{day(a)}, {}};
                    if (b >= 0) pupil.support_ended = model::Recorded<model::Date>{model::Date{day(b)}, {}};
                    bool shared = false;
                    for (int number = c; number <= d; ++number)
                        shared = shared || (a <= number && (b < 0 || number <= b));
                    CAPTURE(a, b, c, d);
                    REQUIRE(why_not_supported(pupil, {day(c), day(d)}).has_value() == !shared);
                }
}

TEST_CASE("without a start of support a pupil is not supported, and before any data nobody is") {
    model::Pupil pupil;
    CHECK(why_not_supported(pupil, {day(0), day(9)}) == "no start of support is recorded");
    pupil.support_started = model::Recorded<model::Date>{model::Date{day(0)}, {}};
    CHECK(why_not_supported(pupil, {day(5), day(4)}));
}

TEST_CASE("the period is reported as far as the data reach") {
    const model::Period period{"", date("2025-01-06"), date("2025-12-19")};
    CHECK(reported_days(period, date("2025-06-01")).last == made_up::sys_days{date("2025-06-01")});
    CHECK(reported_days(period, date("2026-06-01")).last == made_up::sys_days{date("2025-12-19")});
}

TEST_CASE("a session with pupils counts once, however many came; time with adults is not with pupils") {
    Folder folder;
    folder.session("2025-02-03", Kind::one_to_one, {"P001"})
        .session("2025-02-03", Kind::group, {"P001", "P002", "P003", "P004"})
        .session("2025-02-04", Kind::in_class, {"P001"})
        .session("2025-02-04", Kind::drop_in, {"P002"})
        .session("2025-02-05", Kind::staff, {"P001"})
        .session("2025-02-05", Kind::parent, {"P001"})
        .session("2025-02-05", Kind::agency, {"P001"})
        .session("2025-02-06", Kind::staff, {})
        .session("2025-02-06", Kind::drop_in, {})
        .session("2024-12-31", Kind::one_to_one, {"P001"})
        .session("2025-12-20", Kind::one_to_one, {"P001"});
    const Count contacts =
        count_contacts(folder.model, reported_days(folder.model.school.period, date("2025-12-20")));
    CHECK(contacts.value == 4);
    CHECK(contacts.provenance.used.size() == 4);
    std::map<std::string, int> reasons;
    for (const LeftOut& row : contacts.provenance.left_out) ++reasons[std::string{row.reason}];
    CHECK(reasons == std::map<std::string, int>{{"time with an adult, not with pupils", 4},
                                                {"no pupil is named", 1},
                                                {"before the first day counted", 1},
                                                {"after the last day counted", 1}});
}

TEST_CASE("the key stages add up to the pupils supported, and an unknown year group is not hidden") {
    Folder folder;
    int number = 0;
    for (const char* year : {"N", "R", "1", "2", "6", "3", "9", "13", "", "14", "5"})
        folder.pupil(made_up::code(++number), "2025-02-03", "", "M1", year);
    folder.pupil("P100", "", "", "M1", "6");
    const Days days = reported_days(folder.model.school.period, date("2025-12-01"));
    const Breakdown breakdown = supported_by_key_stage(folder.model, days);
    std::vector<std::pair<std::string, int>> rows;
    int sum = 0;
    for (const BreakdownRow& row : breakdown.rows) {
        rows.emplace_back(row.label, row.count);
        sum += row.count;
    }
    CHECK(rows == std::vector<std::pair<std::string, int>>{
                      {"KS2", 3}, {"EYFS", 2}, {"KS1", 2}, {"not recorded", 2}, {"KS3", 1}, {"KS5", 1}});
    CHECK(breakdown.exclusive);
    CHECK(sum == breakdown.people);
    CHECK(breakdown.people == count_supported("", folder.model, days).value);
    CHECK(breakdown.provenance.left_out.size() == 1);
}

TEST_CASE("key stages hold the year groups that the national curriculum gives them") {
    std::map<std::string_view, int> years;
    for (const char* year : {"N", "R", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13"})
        ++years[key_stage(year)];
    CHECK(years == std::map<std::string_view, int>{
                       {"EYFS", 2}, {"KS1", 2}, {"KS2", 4}, {"KS3", 3}, {"KS4", 2}, {"KS5", 2}});
    CHECK(key_stage("10") == "KS4");
    CHECK(key_stage("11") == "KS4");
    CHECK(key_stage("year 5").empty());
}
