#include <catch2/catch.hpp>

#include "folder_on_disk.hpp"
#include "read/read.hpp"

using namespace casebook;

namespace {

model::Date day(int year, unsigned month, unsigned date) {
    return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{date}};
}

}  // namespace

TEST_CASE("the sample folders are read whole and without a word of complaint") {
    const std::filesystem::path root = CASEBOOK_SOURCE_DIR;
    const std::string name = GENERATE(as<std::string>{}, "hazelbrook", "little-combe");
    const auto folder = tests::folder_on_disk(root / "data-samples" / name);
    const auto shipped = tests::folder_on_disk(root / "templates", "templates/");
    diagnostics::Sources sources;
    diagnostics::Diagnostics diagnostics;
    const model::Model model = read::read(folder, shipped, day(2026, 1, 15), sources, diagnostics);
    INFO(diagnostics::for_people(diagnostics.sorted(sources), sources));
    CHECK(diagnostics.all().empty());
    CHECK_FALSE(model.pupils.empty());
    CHECK_FALSE(model.sessions.empty());
    CHECK_FALSE(model.attendance.empty());
    CHECK_FALSE(model.cases.empty());
    CHECK_FALSE(model.questionnaires.empty());
}
