// The catalogue of messages, made from the cases that provoke them.
#include <cstdlib>
#include <map>

#include "../read/cases.hpp"
#include "check/check.hpp"
#include "read/faults.hpp"

using namespace casebook;

namespace {

const std::filesystem::path checkout = CASEBOOK_SOURCE_DIR;

struct Shown {
    std::string folder;  ///< of the case
    std::string text;    ///< as the terminal shows it
};

/// The first message of each id, over all cases in the order of their names.
std::map<std::string, Shown> first_messages() {
    std::map<std::string, Shown> shown;
    const std::string codes = "templates/attendance-codes.yaml";
    const std::vector<read::InputFile> shipped{{codes, tests::file_bytes(checkout / codes)}};
    for (const std::string stage : {"read", "check"}) {
        const std::filesystem::path root = checkout / "tests" / stage / "cases";
        std::set<std::filesystem::path> folders;
        for (const auto& entry : std::filesystem::directory_iterator(root)) folders.insert(entry.path());
        for (const std::filesystem::path& folder : folders) {
            diagnostics::Sources sources;
            diagnostics::Diagnostics found;
            const auto files = tests::case_folder(folder, checkout / "tests" / "read" / "base");
            model::Model model = read::read(files, shipped, tests::case_today, sources, found);
            if (std::filesystem::exists(folder / "words.txt"))
                (void)read::read_words(files, {}, sources, found);
            (void)read::read_word_styles(files, sources, found);
            if (stage == "check") check::check(model, tests::case_today, found);
            for (const diagnostics::Diagnostic& one : found.sorted(sources))
                shown.try_emplace(one.id, Shown{"tests/" + stage + "/cases/" + folder.filename().string(),
                                                diagnostics::for_people({&one, 1}, sources)});
        }
    }
    return shown;
}

std::string section(std::string_view id, std::string_view rule, const std::map<std::string, Shown>& shown) {
    std::string text = fmt::format("\n### {}\n", id);
    if (!rule.empty()) text += fmt::format("\n{}\n", rule);
    const auto found = shown.find(std::string{id});
    INFO(id);
    CHECK(found != shown.end());
    if (found == shown.end()) return text;
    return text + fmt::format("\n```\n{}```\n\n[the files that bring it](../{})\n", found->second.text,
                              found->second.folder);
}

std::string page() {
    const std::map<std::string, Shown> shown = first_messages();
    std::string text =
        "# Every message, as it looks\n\n"
        "Made by a test from the files that bring each message about; the test fails when a message has no "
        "such files, or "
        "when this page differs. What is called an error keeps papers from governors and the public until it "
        "is mended or "
        "accepted with a reason; a warning holds nothing back.\n\n## While files are read\n";
    for (const read::Fault* const fault : read::all_faults()) text += section(fault->id, {}, shown);
    text += "\n## When records are held against each other\n";
    for (const check::Check& one : check::all_checks()) text += section(one.id, one.rule, shown);
    return text;
}

}  // namespace

TEST_CASE("the catalogue shows each kind of fault and each check as its files bring it about") {
    const std::filesystem::path file = checkout / "docs" / "errors.md";
    const std::string found = page();
    const char* const approve = std::getenv("CASEBOOK_APPROVE");
    if (approve != nullptr && tests::file_bytes(file) != found)
        std::ofstream(file.string() + (std::string{approve} == "1" ? "" : ".proposed"), std::ios::binary)
            << found;
    CHECK(tests::file_bytes(file) == found);
}
