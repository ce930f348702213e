#include "cases.hpp"
#include "read/faults.hpp"

using namespace casebook;

namespace {

const std::filesystem::path here = std::filesystem::path{CASEBOOK_SOURCE_DIR} / "tests" / "read";

}  // namespace

TEST_CASE("every folder of cases is read as its author expects, and every fault has a case") {
    const std::set<std::string> shown = tests::run_cases(here / "cases", here / "base");
    for (const read::Fault* const fault : read::all_faults()) {
        INFO(fault->id);
        CHECK(shown.contains(std::string{fault->id}));
    }
}
