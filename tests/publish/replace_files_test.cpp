// Files of the mentor's folder are replaced whole, or not at all.
#include "publish/replace_files.hpp"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>

#include "publish/machine_fault.hpp"
#include "scratch_folder.hpp"

using namespace casebook;
using diagnostics::InputFile;

namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void put(const fs::path& file, std::string_view text) {
    std::ofstream(file, std::ios::binary) << text;
}

std::size_t count(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::recursive_directory_iterator(folder), fs::recursive_directory_iterator()));
}

}  // namespace

TEST_CASE(
    "changed files are new and keep their modes, removed ones are gone, and nothing is left beside them") {
    const tests::ScratchFolder folder;
    const std::vector<InputFile> before{{"a.csv", "a"}, {"b.csv", "b"}, {"c.csv", "c"}};
    for (const InputFile& file : before) put(folder.path() / file.path, file.bytes);
    fs::permissions(folder.path() / "a.csv", fs::perms{0640});
    const std::vector<std::string> removed{"b.csv"};
    publish::replace_files(folder.path(), before, std::vector<InputFile>{{"a.csv", "new"}}, removed);
    CHECK(text_of(folder.path() / "a.csv") == "new");
    CHECK(fs::status(folder.path() / "a.csv").permissions() == fs::perms{0640});
    CHECK_FALSE(fs::exists(folder.path() / "b.csv"));
    CHECK(text_of(folder.path() / "c.csv") == "c");
    CHECK(count(folder.path()) == 2);
}

TEST_CASE("a file that somebody changed meanwhile stops everything") {
    const tests::ScratchFolder folder;
    const std::vector<InputFile> before{{"a.csv", "a"}, {"b.csv", "b"}};
    put(folder.path() / "a.csv", "a");
    put(folder.path() / "b.csv", "somebody's");
    const std::vector<InputFile> changed{{"a.csv", "new"}, {"b.csv", "new"}};
    CHECK_THROWS_AS(publish::replace_files(folder.path(), before, changed, {}), publish::MachineFault);
    CHECK(text_of(folder.path() / "a.csv") == "a");
    CHECK(text_of(folder.path() / "b.csv") == "somebody's");
}

TEST_CASE("where the disk is full no file is changed, and none is left half-written") {
    const tests::ScratchFolder folder;
    const std::vector<InputFile> before{{"a.csv", "a"}, {"b.csv", "b"}};
    for (const InputFile& file : before) put(folder.path() / file.path, file.bytes);
    const std::vector<InputFile> changed{{"a.csv", "new"}, {"b.csv", std::string(200'000, 'x')}};
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{100'000, 100'000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        try {
            publish::replace_files(folder.path(), before, changed, {});
        } catch (const publish::MachineFault&) {
            ::_exit(42);
        }
        ::_exit(1);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 42);
    CHECK(text_of(folder.path() / "a.csv") == "a");
    CHECK(text_of(folder.path() / "b.csv") == "b");
    CHECK(count(folder.path()) == 2);
}
