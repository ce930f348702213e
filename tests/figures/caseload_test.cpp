#include "figures/caseload.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "figures/figures.hpp"
#include "made_up.hpp"

using namespace casebook;
using namespace casebook::figures;
using made_up::date;
using made_up::Folder;
using Kind = model::SessionKind;

namespace {

std::vector<Caseload> of(const Folder& folder) {
    const model::Date data = model::data_date(folder.model);
    return caseloads(folder.model, reported_days(folder.model.school.period, data));
}

}  // namespace

TEST_CASE("a caseload is taken on the Mondays of the weeks in which anybody recorded a session") {
    Folder folder;
    folder
        .pupil("P001", "2025-02-03")                      // from a Monday
        .pupil("P002", "2025-02-04")                      // a day late for that week
        .pupil("P003", "2025-02-03", "2025-02-10")        // ends on a Monday: still counts in that week
        .pupil("P004", "2025-02-03", "2025-02-14", "M2")  // another mentor's
        .pupil("P005", "2025-02-03", "", "");             // nobody's
    folder
        .session("2025-02-06", Kind::one_to_one, {"P001"})  // Monday 3 February: P001, P003
        .session("2025-02-14", Kind::staff, {}, "M2")       // Monday 10 February: P001, P002, P003
        .session("2025-03-07", Kind::one_to_one,
                 {"P002"});  // Monday 3 March: P001, P002; half term is no school week
    const std::vector<Caseload> list = of(folder);
    REQUIRE(list.size() == 2);
    CHECK(list[0].mentor_id == "M1");
    CHECK(list[0].now == 2);
    CHECK(list[0].most == 3);
    CHECK(list[0].weeks == 3);
    CHECK(*list[0].mean == Approx(7.0 / 3));
    CHECK(*list[1].mean == Approx(2.0 / 3));
    CHECK(list[1].now == 0);
}

TEST_CASE("the most is never less than the number on the last day") {
    Folder folder;
    folder.pupil("P001", "2025-02-05").session("2025-02-06", Kind::one_to_one, {"P001"});
    CHECK(of(folder)[0].now == 1);
    CHECK(of(folder)[0].most == 1);
    CHECK(*of(folder)[0].mean == 0);
}

TEST_CASE("without a school week there is no mean, which is not a mean of nobody") {
    Folder folder;
    folder.pupil("P001", "2025-02-05");
    CHECK_FALSE(of(folder)[0].mean);
    CHECK(of(folder)[0].weeks == 0);
}

TEST_CASE("sessions and minutes are those of the mentor's sessions with pupils") {
    Folder folder;
    folder.session("2025-02-03", Kind::one_to_one, {"P001"}, "M1", 25)
        .session("2025-02-03", Kind::group, {"P001", "P002"}, "M1", 45)
        .session("2025-02-03", Kind::parent, {"P001"}, "M1", 15)
        .session("2025-02-03", Kind::one_to_one, {"P003"}, "M2", 20);
    const std::vector<Caseload> list = of(folder);
    CHECK(list[0].contacts == 2);
    CHECK(list[0].minutes == 70);
    CHECK(list[1].contacts == 1);
    CHECK(list[1].minutes == 20);
    CHECK(list[0].provenance.left_out.size() == 1);
}

TEST_CASE("a caseload equals a count pupil by pupil and day by day") {
    for (unsigned seed = 1; seed < 15; ++seed) {
        Folder folder = made_up::muddle(seed, 30, 1);
        made_up::Dice dice{seed};
        for (int number = 0; number < 40; ++number)
            folder.session(dice.chance(50)   ? "2025-03-20"
                           : dice.chance(50) ? "2025-06-20"
                                             : "2025-04-30",
                           Kind::staff, {});
        // Mondays of the four dates on which sessions stand, 28 November among them.
        std::set<made_up::sys_days> mondays;
        for (const model::Session& session : folder.model.sessions) {
            made_up::sys_days day{session.date.value};
            while (std::chrono::weekday{day} != std::chrono::Monday) day -= std::chrono::days{1};
            mondays.insert(day);
        }
        for (const Caseload& caseload : of(folder)) {
            int most = caseload.now;
            int sum = 0;
            for (const auto monday : mondays) {
                const auto number = static_cast<int>(
                    std::ranges::count_if(folder.model.pupils, [&](const model::Pupil& pupil) {
                        return pupil.mentor.value == caseload.mentor_id && pupil.support_started &&
                               made_up::sys_days{pupil.support_started->value} <= monday &&
                               (!pupil.support_ended ||
                                monday <= made_up::sys_days{pupil.support_ended->value});
                    }));
                most = std::max(most, number);
                sum += number;
            }
            REQUIRE(caseload.most == most);
            REQUIRE(*caseload.mean == Approx(static_cast<double>(sum) / static_cast<double>(mondays.size())));
        }
    }
}

TEST_CASE("who is supported now is asked of the period's last day, also where the data go on after it") {
    Folder folder;
    folder.model.school.period = {"spring", date("2025-01-06"), date("2025-04-04")};
    folder
        .pupil("P001", "2025-02-03")                // goes on
        .pupil("P002", "2025-02-03", "2025-06-30")  // ends after the period
        .pupil("P003", "2025-05-05")                // begins after it
        .pupil("P004", "2025-02-03", "2025-03-28")  // is over
        .session("2025-02-04", Kind::one_to_one, {"P001"})
        .session("2025-07-01", Kind::one_to_one, {"P003"});
    CHECK(of(folder)[0].now == 2);
    const Figures figures = compute(folder.model);
    const Count* const now = figures.find<Count>("pupils.now");
    const Count* const supported = figures.find<Count>("pupils.supported");
    REQUIRE((now != nullptr && supported != nullptr));
    CHECK(now->value == 2);
    CHECK(now->value <= supported->value);
}
