#include <catch2/catch.hpp>

#include "../read/folder_on_disk.hpp"
#include "check/check.hpp"

using namespace casebook;

TEST_CASE("the sample folders keep every rule") {
    const std::filesystem::path root = CASEBOOK_SOURCE_DIR;
    const std::string name = GENERATE(as<std::string>{}, "hazelbrook", "little-combe");
    const auto folder = tests::folder_on_disk(root / "data-samples" / name);
    const auto shipped = tests::folder_on_disk(root / "templates", "templates/");
    const model::Date today{std::chrono::year{2026}, std::chrono::January, std::chrono::day{15}};
    diagnostics::Sources sources;
    diagnostics::Diagnostics diagnostics;
    model::Model model = read::read(folder, shipped, today, sources, diagnostics);
    const std::size_t sessions = model.sessions.size();
    check::check(model, today, diagnostics);
    INFO(diagnostics::for_people(diagnostics.sorted(sources), sources));
    CHECK(diagnostics.all().empty());
    CHECK(model.sessions.size() == sessions);
}
