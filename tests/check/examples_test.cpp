// What `casebook new` offers as an example is known for one, whatever its words are.
#include <algorithm>
#include <string>
#include <vector>

#include "../read/cases.hpp"
#include "check/check.hpp"

using namespace casebook;

namespace {

const std::filesystem::path templates = std::filesystem::path{CASEBOOK_SOURCE_DIR} / "templates";

std::string filled(std::string text, const std::string& place, const std::string& words) {
    for (std::size_t at = text.find(place); at != std::string::npos; at = text.find(place, at + words.size()))
        text.replace(at, place.size(), words);
    return text;
}

std::string begun(const std::string& name, const std::string& title) {
    std::string text = tests::file_bytes(templates / "new" / name);
    REQUIRE_FALSE(text.empty());
    for (const auto& [place, words] : {std::pair<std::string, std::string>{"{{title}}", title},
                                       {"{{started}}", "2025-09-15"},
                                       {"{{year-begins}}", "2025-09-01"},
                                       {"{{year-ends}}", "2026-07-31"}})
        text = filled(std::move(text), place, words);
    return text;
}

/// Without the signs that make the lines from `first` on notes, up to the line `end`.
std::string with_lines_of(std::string text, const std::string& first, const std::string& end) {
    const std::size_t from = text.find("# " + first);
    const std::size_t until = text.find("# " + end);
    REQUIRE(from < until);
    std::string lines = "\n" + text.substr(from, until - from);
    return text.substr(0, from) + filled(lines, "\n# ", "\n").substr(1) + text.substr(until);
}

}  // namespace

TEST_CASE(
    "the example words of a new folder, a new case and a new plan are noticed where nobody replaces them") {
    const std::string phase = GENERATE(as<std::string>{}, "primary", "secondary");
    std::vector<read::InputFile> files{
        {"casebook.yaml", begun(phase + "/casebook.yaml", "")},
        {"register.csv", "Pupil,First name,Last name,Mentor,Support started\nP001,Ann,Bell,M1,2025-09-15\n"},
        {"cases/one.md", begun("case.md", "One")},
        {"plans/P001.yaml", with_lines_of(begun("plan.yaml", "P001"), "targets:", "reviews:")}};
    diagnostics::Sources sources;
    diagnostics::Diagnostics found;
    model::Model model = read::read(files, {}, tests::case_today, sources, found);
    INFO(diagnostics::for_people(found.all(), sources));
    REQUIRE(model.plans.size() == 1);
    REQUIRE(model.cases.size() == 1);
    diagnostics::Diagnostics checked;
    check::check(model, tests::case_today, checked);
    for (const std::string what : {"the school's name", "a mentor's name", "the summary", "a target"}) {
        INFO(what);
        CHECK(std::ranges::any_of(checked.all(), [&](const diagnostics::Diagnostic& one) {
            return one.id == "example-left-in" && one.message.starts_with(what);
        }));
    }
}
