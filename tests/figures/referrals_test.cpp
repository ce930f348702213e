#include "figures/referrals.hpp"

#include <catch2/catch.hpp>
#include <map>

#include "made_up.hpp"

using namespace casebook;
using namespace casebook::figures;
using made_up::date;
using made_up::Folder;

namespace {

Days year(const Folder& folder) {
    return reported_days(folder.model.school.period, date("2025-12-31"));
}

std::map<std::string, int> counts(const Breakdown& breakdown) {
    std::map<std::string, int> counts;
    for (const BreakdownRow& row : breakdown.rows) counts[row.label] += row.count;
    return counts;
}

}  // namespace

TEST_CASE("a referral with two reasons counts under each, and once where it gives one twice") {
    Folder folder;
    folder.referral("2025-02-03", "SENCO", {"anxiety", "attendance"})
        .referral("2025-02-04", "SENCO", {"anxiety", "anxiety"})
        .referral("2025-02-05", "SENCO", {})
        .referral("2025-02-05", "SENCO", {""});
    const Breakdown breakdown = referrals_by_reason(folder.model, year(folder));
    CHECK(counts(breakdown) ==
          std::map<std::string, int>{{"anxiety", 2}, {"attendance", 1}, {"not recorded", 2}});
    CHECK_FALSE(breakdown.exclusive);
    CHECK(breakdown.people == 4);
}

TEST_CASE("groups stand largest first, then by label") {
    Folder folder;
    for (const char* reason : {"b", "c", "a", "c"}) folder.referral("2025-02-03", "SENCO", {reason});
    const Breakdown breakdown = referrals_by_reason(folder.model, year(folder));
    REQUIRE(breakdown.rows.size() == 3);
    CHECK(breakdown.rows[0].label == "c");
    CHECK(breakdown.rows[1].label == "a");
    CHECK(breakdown.rows[2].label == "b");
}

TEST_CASE("only referrals of the period count, its first and last day included") {
    Folder folder;
    for (const char* when : {"2025-01-05", "2025-01-06", "2025-12-19", "2025-12-20"})
        folder.referral(when, "SENCO", {"a"});
    const Count received = count_referrals(folder.model, year(folder));
    CHECK(received.value == 2);
    CHECK(received.provenance.used.front().line == 3);
    CHECK(received.provenance.left_out.size() == 2);
}

TEST_CASE("exclusive groups add up to the referrals received, whatever the referrals say") {
    for (unsigned seed = 1; seed < 20; ++seed) {
        made_up::Dice dice{seed};
        Folder folder;
        for (int number = 0; number < 60; ++number)
            folder.referral(dice.chance(80) ? "2025-05-05" : "2024-05-05",
                            dice.chance(50)   ? "SENCO"
                            : dice.chance(50) ? ""
                                              : "parent",
                            {dice.chance(50) ? "a" : "b", "c"}, static_cast<model::Decision>(dice.below(4)));
        const int received = count_referrals(folder.model, year(folder)).value;
        for (const Breakdown& breakdown : {referrals_by_referrer(folder.model, year(folder)),
                                           referrals_by_decision(folder.model, year(folder))}) {
            int sum = 0;
            for (const BreakdownRow& row : breakdown.rows) sum += row.count;
            REQUIRE(breakdown.exclusive);
            REQUIRE(sum == received);
            REQUIRE(breakdown.people == received);
            REQUIRE(breakdown.provenance.used.size() + breakdown.provenance.left_out.size() == 60);
        }
        const Breakdown reasons = referrals_by_reason(folder.model, year(folder));
        for (const BreakdownRow& row : reasons.rows) REQUIRE(row.count <= received);
    }
}

TEST_CASE("each decision has its own label") {
    Folder folder;
    using enum model::Decision;
    for (const auto decision : {accepted, declined, redirected, pending})
        folder.referral("2025-02-03", "SENCO", {"a"}, decision);
    CHECK(counts(referrals_by_decision(folder.model, year(folder))) ==
          std::map<std::string, int>{{"accepted", 1}, {"declined", 1}, {"redirected", 1}, {"pending", 1}});
}
