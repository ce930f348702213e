#include "publish/memory.hpp"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "publish/posix_disk.hpp"
#include "publish/secret.hpp"
#include "scratch_folder.hpp"

using namespace casebook;
using namespace casebook::publish;
namespace fs = std::filesystem;

namespace {

constexpr Secret ours{4, 2};

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A folder of records with one paper, and what an earlier build remembered of it.
struct Place {
    Place() {
        fs::create_directories(out() / "public");
        std::ofstream(paper()) << "a page about Wilhelmina";
        Memory memory(disk, scratch.path(), out(), ours);
        memory.note("public/index.html", "recipe", "a page about Wilhelmina");
        memory.note_clean("digest");
        memory.note_run(
            Run{.key = "key", .made = {{"public/index.html", memory.digest_of("a page about Wilhelmina")}}});
        memory.save(disk, scratch.path(), false);
    }
    [[nodiscard]] fs::path out() const { return scratch.path() / "out"; }
    [[nodiscard]] fs::path paper() const { return out() / "public/index.html"; }
    [[nodiscard]] fs::path file() const { return scratch.path() / memory_folder / "memory"; }
    Memory memory(const Secret& secret = ours) { return {disk, scratch.path(), out(), secret}; }

    tests::ScratchFolder scratch;
    PosixDisk disk;
};

bool knows_anything(Memory memory) {
    return memory.recall("public/index.html", "recipe") || memory.is_clean("digest") ||
           memory.same_run("key");
}

}  // namespace

TEST_CASE("what was made by the same recipe is taken from the output") {
    Place place;
    Memory memory = place.memory();
    CHECK(memory.recall("public/index.html", "recipe") == "a page about Wilhelmina");
    CHECK_FALSE(memory.recall("public/index.html", "another recipe"));
    CHECK_FALSE(memory.recall("school/index.html", "recipe"));
    CHECK(memory.is_clean("digest"));
    CHECK_FALSE(memory.is_clean("another digest"));
    CHECK(memory.same_run("key"));
    CHECK_FALSE(memory.same_run("another key"));
    CHECK_FALSE(memory.same_run(""));
}

TEST_CASE("a paper that somebody changed or took away is not taken for the one that was made") {
    Place place;
    SECTION("changed") {
        std::ofstream(place.paper()) << "a page about Wilhelmino";
    }
    SECTION("taken away") {
        fs::remove(place.paper());
    }
    SECTION("a link to the same words") {
        fs::rename(place.paper(), place.scratch.path() / "elsewhere");
        fs::create_symlink(place.scratch.path() / "elsewhere", place.paper());
    }
    CHECK_FALSE(place.memory().recall("public/index.html", "recipe"));
    CHECK_FALSE(place.memory().same_run("key"));
}

TEST_CASE("a memory that was changed anywhere is not believed at all") {
    const std::string whole = bytes_of(Place{}.file());
    for (std::size_t at = 0; at < whole.size(); at += 7) {
        Place place;
        std::string bytes = bytes_of(place.file());
        bytes[at] ^= 1;
        std::ofstream(place.file(), std::ios::binary) << bytes;
        INFO(at);
        CHECK_FALSE(knows_anything(place.memory()));
    }
    Place place;
    for (const std::size_t length : {std::size_t{0}, std::size_t{10}, std::size_t{33}, whole.size() - 1}) {
        std::ofstream(place.file(), std::ios::binary) << whole.substr(0, length);
        CHECK_FALSE(knows_anything(place.memory()));
    }
}

TEST_CASE("a memory of another user is not believed") {
    Place place;
    CHECK(knows_anything(place.memory()));
    CHECK_FALSE(knows_anything(place.memory(Secret{5})));
}

TEST_CASE("a memory holds no word of a paper, and is for its owner alone") {
    Place place;
    CHECK(bytes_of(place.file()).find("Wilhelmina") == std::string::npos);
    struct stat status {};
    REQUIRE(::stat(place.file().parent_path().c_str(), &status) == 0);
    CHECK((status.st_mode & 07777U) == 0700U);
    REQUIRE(::stat(place.file().c_str(), &status) == 0);
    CHECK((status.st_mode & 07777U) == 0600U);
}

TEST_CASE("what is not used any more is forgotten, except by a build of a part") {
    for (const bool of_a_part : {false, true}) {
        Place place;
        Memory next = place.memory();
        next.note_run({});
        next.save(place.disk, place.scratch.path(), of_a_part);
        Memory last = place.memory();
        CHECK(last.recall("public/index.html", "recipe").has_value() == of_a_part);
        CHECK_FALSE(last.same_run("key"));
    }
}

TEST_CASE("a link in the place of the memory is left alone") {
    Place place;
    const fs::path elsewhere = place.scratch.path() / "elsewhere";
    fs::rename(place.file().parent_path(), elsewhere);
    fs::create_directory_symlink(elsewhere, place.file().parent_path());
    CHECK_FALSE(knows_anything(place.memory()));
    const std::string before = bytes_of(elsewhere / "memory");
    place.memory().save(place.disk, place.scratch.path(), false);
    CHECK(bytes_of(elsewhere / "memory") == before);
}

TEST_CASE("the memory of a folder can be taken away") {
    Place place;
    forget_memory(place.disk, place.scratch.path());
    CHECK_FALSE(fs::exists(place.file()));
    CHECK_NOTHROW(forget_memory(place.disk, place.scratch.path() / "nowhere"));
}

TEST_CASE("the user's secret stays the same, and is believed only where nobody else could know it") {
    tests::ScratchFolder home;
    ::setenv("XDG_STATE_HOME", home.path().c_str(), 1);
    const auto secret = users_secret();
    REQUIRE(secret);
    CHECK(users_secret() == secret);
    const fs::path file = home.path() / "casebook/secret";
    SECTION("others could read it") {
        ::chmod(file.c_str(), 0644);
    }
    SECTION("it was cut off") {
        std::ofstream(file, std::ios::binary) << "short";
    }
    SECTION("it is a link") {
        fs::rename(file, home.path() / "moved");
        fs::create_symlink(home.path() / "moved", file);
    }
    CHECK_FALSE(users_secret());
    ::unsetenv("XDG_STATE_HOME");
}

TEST_CASE("digests tell apart what is split differently") {
    const auto digest = [](std::string_view one, std::string_view other) {
        return Digest{ours}.add(one).add(other).finish();
    };
    CHECK(digest("ab", "c") != digest("a", "bc"));
    CHECK(digest("ab", "c") == digest("ab", "c"));
    CHECK(Digest{ours}.add("a").finish() != Digest{Secret{5}}.add("a").finish());
}
