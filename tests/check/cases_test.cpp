#include "../read/cases.hpp"
#include "check/check.hpp"

using namespace casebook;

namespace {

const std::filesystem::path tests_folder = std::filesystem::path{CASEBOOK_SOURCE_DIR} / "tests";

void check_it(model::Model& model, diagnostics::Diagnostics& diagnostics) {
    check::check(model, tests::case_today, diagnostics);
}

}  // namespace

TEST_CASE(
    "every folder of cases is checked as its author expects, and every rule has a case that breaks it") {
    const std::set<std::string> shown =
        tests::run_cases(tests_folder / "check" / "cases", tests_folder / "read" / "base", check_it);
    for (const check::Check& rule : check::all_checks()) {
        INFO(rule.id);
        CHECK(shown.contains(std::string{rule.id}));
    }
}

TEST_CASE("a rule that sets records aside leaves a Model that keeps every rule") {
    for (const auto& entry : std::filesystem::directory_iterator(tests_folder / "check" / "cases")) {
        INFO(entry.path().filename().string());
        diagnostics::Sources sources;
        diagnostics::Diagnostics reading;
        model::Model model = read::read(tests::case_folder(entry.path(), tests_folder / "read" / "base"), {},
                                        tests::case_today, sources, reading);
        diagnostics::Diagnostics first;
        check::check(model, tests::case_today, first);
        diagnostics::Diagnostics second;
        check::check(model, tests::case_today, second);
        CHECK(second.count(diagnostics::Severity::fault) == 0);
    }
}
