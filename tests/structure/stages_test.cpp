// Each stage sees the stages that DESIGN's table gives it and no other, in the sources and in what the
// compiler is told.
#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "includes.hpp"

using namespace casebook::tests;
using Stages = std::set<std::string>;

namespace {

const std::filesystem::path checkout = CASEBOOK_SOURCE_DIR;

/// DESIGN's table. It is written here a second time on purpose: an edge that is added to CMakeLists.txt alone
/// is caught.
const std::map<std::string, Stages> may_see{
    {"diagnostics", {}},
    {"document", {"diagnostics"}},
    {"fonts", {"diagnostics"}},
    {"model", {"diagnostics", "document"}},
    {"read", {"model", "document"}},
    {"check", {"model"}},
    {"reference", {"read"}},
    {"statistics", {}},
    {"figures", {"model", "statistics"}},
    {"released", {"diagnostics", "document"}},
    {"disclosure", {"model", "figures", "document", "released"}},
    {"care", {"read", "disclosure"}},
    {"wording", {"document", "released"}},
    {"charts", {"document", "released", "fonts", "wording"}},
    {"reports", {"document", "released", "wording", "charts"}},
    {"specimen", {"document", "wording", "charts"}},
    {"layout", {"document", "fonts"}},
    {"write", {"document", "layout", "fonts"}},
    {"site", {"document", "released", "wording", "write"}},
    {"area", {"released", "figures"}},
    {"publish", {"diagnostics", "document", "released"}},
};
constexpr auto sees_everything = "commands";

/// What makes a paper must reach nothing that knows a pupil.
const Stages makers_of_papers{"released", "wording", "charts", "reports", "specimen", "layout",
                              "write",    "site",    "fonts",  "publish"};
const Stages knows_pupils{"model", "figures", "read", "check", "disclosure", "care"};

Stages with_all_behind(const std::string& stage) {
    Stages all{stage};
    for (const auto& next : may_see.at(stage)) all.merge(with_all_behind(next));
    return all;
}

Stages beyond(const Stages& found, const Stages& allowed) {
    Stages rest;
    std::ranges::set_difference(found, allowed, std::inserter(rest, rest.end()));
    return rest;
}

Stages common(const Stages& one, const Stages& other) {
    Stages both;
    std::ranges::set_intersection(one, other, std::inserter(both, both.end()));
    return both;
}

Stages folders_of_src() {
    Stages folders;
    for (const auto& entry : std::filesystem::directory_iterator(checkout / "src")) {
        if (entry.is_directory()) folders.insert(entry.path().filename());
    }
    return folders;
}

/// Stages whose headers are found by `#include "stage/…"` when the compiler searches `place`.
Stages stages_below(const std::filesystem::path& place) {
    Stages found;
    for (const auto& stage : folders_of_src()) {
        std::error_code error;
        if (std::filesystem::equivalent(place / stage, checkout / "src" / stage, error)) found.insert(stage);
    }
    return found;
}

/// For each target, the folders that the compiler searches, as CMake resolved them.
std::map<std::string, std::vector<std::string>> seen_by_the_compiler() {
    std::map<std::string, std::vector<std::string>> seen;
    std::istringstream lines(text_of(CASEBOOK_SEEN_BY_THE_COMPILER));
    for (std::string line; std::getline(lines, line);) {
        std::istringstream parts(line);
        std::string stage;
        std::getline(parts, stage, ';');
        for (std::string folder; std::getline(parts, folder, ';');) {
            if (!folder.empty()) seen[stage].push_back(folder);
        }
    }
    return seen;
}

}  // namespace

TEST_CASE("include lines are found as a compiler finds them") {
    const auto found = includes_in(
        "#include <a.h>\n// #include \"no.hpp\"\n  # include \"b/c.hpp\" // why\nint x;\n#include<d>\n");
    REQUIRE(found.size() == 3);
    CHECK(found[0].path == "a.h");
    CHECK((found[1].path == "b/c.hpp" && found[1].quoted));
    CHECK((found[2].path == "d" && !found[2].quoted));
    const Sources sources{{"reports/a.cpp", {{"wording/b.hpp", true}}},
                          {"wording/b.hpp", {{"model/c.hpp", true}}},
                          {"model/c.hpp", {}}};
    CHECK(reached_by(sources, "reports") == Stages{"model", "reports", "wording"});
}

TEST_CASE("every folder of src is a stage of the table") {
    for (const auto& folder : folders_of_src()) {
        CAPTURE(folder);
        CHECK((may_see.contains(folder) || folder == sees_everything));
        CHECK(seen_by_the_compiler().contains(folder));
    }
}

TEST_CASE("no folder is named for having no idea") {
    const Stages meaningless{"util", "utils", "common", "helpers", "helper", "misc", "shared", "lib"};
    for (const auto& entry : std::filesystem::recursive_directory_iterator(checkout / "src")) {
        if (entry.is_directory()) CHECK_FALSE(meaningless.contains(entry.path().filename()));
    }
}

TEST_CASE("an include names a stage and a file that exist, never a way around the table") {
    const auto sources = read_sources(checkout / "src");
    REQUIRE(sources.size() > 50);
    for (const auto& [path, includes] : sources) {
        for (const auto& include : includes) {
            CAPTURE(path, include.path);
            const bool is_ours = sources.contains(include.path);
            CHECK(include.path.find("..") == std::string::npos);
            CHECK(is_ours == include.quoted);
            const bool names_top = is_ours && stage_of(include.path).empty();
            CHECK((!names_top || stage_of(path).empty() || stage_of(path) == sees_everything));
        }
    }
}

TEST_CASE("what a stage includes, followed to the end, stays inside the table") {
    const auto sources = read_sources(checkout / "src");
    for (const auto& stage : folders_of_src()) {
        CAPTURE(stage);
        if (stage == sees_everything || !may_see.contains(stage)) continue;
        CHECK(beyond(reached_by(sources, stage), with_all_behind(stage)).empty());
    }
    for (const auto& stage : makers_of_papers)
        CHECK(common(reached_by(sources, stage), knows_pupils).empty());
}

TEST_CASE("what the compiler is told about a stage stays inside the table, wherever CMake says it") {
    const auto seen = seen_by_the_compiler();
    REQUIRE(seen.size() > 10);
    for (const auto& [target, places] : seen) {
        CAPTURE(target);
        if (target == sees_everything || !may_see.contains(target)) continue;
        Stages stages;
        for (const auto& place : places) stages.merge(stages_below(place));
        CHECK(stages.contains(target));
        CHECK(beyond(stages, with_all_behind(target)).empty());
        if (makers_of_papers.contains(target)) CHECK(common(stages, knows_pupils).empty());
    }
}

TEST_CASE("a library from outside is known only to the stages that it is there for") {
    struct Rule {
        const char* begins;
        Stages stages;
    };
    const std::vector<Rule> rules{
        {"hpdf", {"write"}},
        {"qpdf/", {"write"}},
        {"hb", {"fonts"}},
        {"hyphen.h", {"fonts"}},
        {"yaml-cpp/", {"read"}},
        {"cmark", {"read"}},
        {"kainjow/", {"site"}},
        {"CLI/", {"commands"}},
        {"xlsxwriter", {"reference"}},
        {"xxhash", {"publish", "disclosure"}},
        // The operating system.
        {"unistd.h", {"publish"}},
        {"fcntl.h", {"publish"}},
        {"sys/", {"publish"}},
        {"pwd.h", {"publish"}},
        {"dirent.h", {"publish"}},
        {"poll.h", {"publish"}},
        {"termios.h", {"publish"}},
        {"csignal", {"publish"}},
        {"signal.h", {"publish"}},
        {"dlfcn.h", {"publish"}},
        {"pthread.h", {"publish"}},
        {"linux/", {"publish"}},
        {"windows.h", {"publish"}},
        {"ctime", {"publish"}},
        {"fstream", {"publish"}},
        {"filesystem", {"publish", "fonts", "commands", ""}},  // fonts: where the faces stand
    };
    std::size_t looked_at = 0;
    for (const auto& [path, includes] : read_sources(checkout / "src")) {
        for (const auto& include : includes) {
            for (const auto& rule : rules) {
                if (include.quoted || !include.path.starts_with(rule.begins)) continue;
                CAPTURE(path, include.path);
                CHECK(rule.stages.contains(stage_of(path)));
                ++looked_at;
            }
        }
    }
    CHECK(looked_at > 10);
}

TEST_CASE("the gate that makes released values is defined in disclosure only") {
    for (const auto& [path, includes] : read_sources(checkout / "src")) {
        CAPTURE(path);
        const std::string text = text_of(checkout / "src" / path);
        if (stage_of(path) == "disclosure") continue;
        CHECK(text.find("class Gate {") == std::string::npos);
        CHECK(text.find("struct Gate") == std::string::npos);
        CHECK(text.find("class Gate final") == std::string::npos);
    }
}

TEST_CASE("the README's tour names every folder of src") {
    const std::string readme = text_of(checkout / "README.md");
    for (const auto& folder : folders_of_src()) {
        CAPTURE(folder);
        CHECK((readme.find("`" + folder + "/`") != std::string::npos ||
               readme.find("src/" + folder) != std::string::npos));
    }
}
