// Lines are added to a file whole or not at all, and the file stays its owner's.
#include "publish/append.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "publish/machine_fault.hpp"
#include "publish/posix_disk.hpp"
#include "scratch_folder.hpp"

using namespace casebook;

namespace {

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

unsigned mode_of(const std::filesystem::path& file) {
    return static_cast<unsigned>(std::filesystem::status(file).permissions());
}

}  // namespace

TEST_CASE("a ledger is its owner's alone from its first line on, also where somebody opened it") {
    const tests::ScratchFolder folder;
    const auto ledger = folder.path() / "releases.jsonl";
    publish::PosixDisk disk;
    publish::append_line(disk, ledger, "", "one\n");
    CHECK(mode_of(ledger) == 0600);
    std::filesystem::permissions(ledger, std::filesystem::perms{0666});
    publish::append_line(disk, ledger, "one\n", "two\n");
    CHECK(mode_of(ledger) == 0600);
    CHECK(text_of(ledger) == "one\ntwo\n");
    const auto left = std::distance(std::filesystem::directory_iterator(folder.path()), {});
    CHECK(left <= 2);  // and the lock
}

TEST_CASE("a file that is not as it was read gets no line") {
    const tests::ScratchFolder folder;
    const auto ledger = folder.path() / "releases.jsonl";
    publish::PosixDisk disk;
    publish::append_line(disk, ledger, "", "one\n");
    CHECK_THROWS_AS(publish::append_line(disk, ledger, "", "two\n"), publish::MachineFault);
    CHECK(text_of(ledger) == "one\n");
}
