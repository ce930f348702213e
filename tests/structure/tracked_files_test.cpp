// What must not stand in any file of the project.
#include <catch2/catch.hpp>
#include <cstdio>
#include <memory>
#include <regex>

#include "includes.hpp"

using namespace casebook::tests;

namespace {

const std::filesystem::path checkout = CASEBOOK_SOURCE_DIR;

/// The files that git keeps; without git, or where it refuses, those that the folders of the project hold.
std::vector<std::string> tracked_files() {
    std::vector<std::string> files;
    const std::string command = "git -C '" + checkout.string() + "' ls-files -z 2>/dev/null";
    if (const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(command.c_str(), "r"), ::pclose); pipe) {
        std::string name;
        for (int c = std::fgetc(pipe.get()); c != EOF; c = std::fgetc(pipe.get())) {
            if (c != '\0') {
                name += static_cast<char>(c);
            } else {
                files.push_back(std::exchange(name, {}));
            }
        }
    }
    if (!files.empty()) return files;
    for (auto at = std::filesystem::recursive_directory_iterator(checkout); at != std::filesystem::end(at);
         ++at) {
        const std::string name = at->path().filename();
        if (at->is_directory() &&
            (name == "build" || name == "out" || name == "node_modules" || name == ".git")) {
            at.disable_recursion_pending();
        } else if (at->is_regular_file()) {
            files.push_back(at->path().lexically_relative(checkout).generic_string());
        }
    }
    return files;
}

/// Lines of the tracked texts below one of `places` in which `words` are found, with the file.
std::vector<std::string> lines_with(const std::regex& words, const std::vector<std::string>& places) {
    std::vector<std::string> found;
    for (const auto& file : tracked_files()) {
        const bool is_there = std::any_of(places.begin(), places.end(),
                                          [&](const auto& place) { return file.starts_with(place); });
        const std::string text = is_there ? text_of(checkout / file) : std::string();
        if (text.find('\0') != std::string::npos) continue;
        std::size_t from = 0;
        while (from < text.size()) {
            const std::size_t end = std::min(text.find('\n', from), text.size());
            if (end - from < 5000 &&
                std::regex_search(text.begin() + static_cast<std::ptrdiff_t>(from),
                                  text.begin() + static_cast<std::ptrdiff_t>(end), words)) {
                found.push_back(file + ": " + text.substr(from, end - from));
            }
            from = end + 1;
        }
    }
    return found;
}

// Put together from pieces, so that these very lines are not found.
const std::regex unfinished(std::string(R"(\b(TO)") + R"(DO|FIX)" + R"(ME|X)" + R"(XX|not imple)" +
                                R"(mented|st)" + R"(ub)\b)",
                            std::regex::icase | std::regex::optimize);
const std::regex machine_path(std::string("/(wo") + "rk|fa" + "rm|ro" + "ot|ho" + "me)/[a-z]",
                              std::regex::optimize);

}  // namespace

TEST_CASE("the words that are looked for are found") {
    CHECK(std::regex_search(std::string("// to") + "do: later", unfinished));
    CHECK_FALSE(std::regex_search("stubborn", unfinished));
    CHECK(std::regex_search(std::string("see /ho") + "me/someone", machine_path));
    CHECK_FALSE(std::regex_search("work/life", machine_path));
}

TEST_CASE("nothing in the project is unfinished") {
    for (const auto& line :
         lines_with(unfinished, {"src/", "site/", "templates/", "tests/", "bench/", "cmake/", ".ci/"})) {
        FAIL_CHECK(line);
    }
}

TEST_CASE("no file names a path of one machine") {
    REQUIRE(tracked_files().size() > 50);
    for (const auto& line : lines_with(machine_path, {""})) FAIL_CHECK(line);
}

TEST_CASE("a source file is one idea: at most 600 lines, and a header opens with what it is for") {
    for (const auto& file : tracked_files()) {
        if (!file.starts_with("src/")) continue;
        CAPTURE(file);
        const std::string text = text_of(checkout / file);
        CHECK(std::count(text.begin(), text.end(), '\n') <= 600);
        if (file.ends_with(".hpp")) CHECK(text.starts_with("// "));
    }
}
