#include "publish/folder_watch.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

#include "publish/machine_fault.hpp"
#include "scratch_folder.hpp"

using namespace casebook;
using std::chrono::milliseconds;
namespace fs = std::filesystem;

namespace {

constexpr milliseconds patient{10'000};
constexpr milliseconds soon{150};

}  // namespace

TEST_CASE("a change of a record is seen, wherever it stands and whatever it is") {
    tests::ScratchFolder place;
    place.put("records/register.csv", "x");
    place.put("records/cases/on-time.md", "x");
    const fs::path records = place.path() / "records";
    publish::FolderWatch watch(records, records / "out");
    REQUIRE_FALSE(watch.wait(soon));
    SECTION("written") {
        place.put("records/register.csv", "y");
    }
    SECTION("written below") {
        place.put("records/cases/on-time.md", "y");
    }
    SECTION("new") {
        place.put("records/costs.csv", "y");
    }
    SECTION("deleted") {
        fs::remove(records / "cases/on-time.md");
    }
    SECTION("renamed") {
        fs::rename(records / "register.csv", records / "register-2.csv");
    }
    SECTION("put in its place, as editors save") {
        place.put("elsewhere", "y");
        fs::rename(place.path() / "elsewhere", records / "register.csv");
    }
    SECTION("a file in a folder that is new itself") {
        place.put("records/views/parents.csv", "y");
    }
    SECTION("a folder deleted") {
        fs::remove_all(records / "cases");
    }
    SECTION("its permissions") {
        fs::permissions(records / "register.csv", fs::perms::none);
    }
    CHECK(watch.wait(patient));
}

TEST_CASE("a folder that came after the watch began is watched, too") {
    tests::ScratchFolder place;
    publish::FolderWatch watch(place.path(), place.path() / "out");
    fs::create_directories(place.path() / "views/deep");
    REQUIRE(watch.wait(patient));
    place.put("views/deep/parents.csv", "y");
    CHECK(watch.wait(patient));
}

TEST_CASE("what is no record is passed over: the output, hidden files and what editors leave") {
    tests::ScratchFolder place;
    place.put("out/public/index.html", "x");
    publish::FolderWatch watch(place.path(), place.path() / "out");
    place.put("out/public/index.html", "y");
    place.put(".casebook/memory", "y");
    place.put("~$register.xlsx", "y");
    place.put("register.csv~", "y");
    fs::rename(place.path() / "out", place.path() / ".casebook-out");
    place.put("out/public/index.html", "z");
    CHECK_FALSE(watch.wait(soon));
}

TEST_CASE("a folder that is not there cannot be watched") {
    tests::ScratchFolder place;
    CHECK_THROWS_AS(publish::FolderWatch(place.path() / "nowhere", place.path() / "out"),
                    publish::MachineFault);
}
