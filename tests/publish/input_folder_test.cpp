// What is read from a folder, and what is left out.
#include "publish/input_folder.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "orders.hpp"
#include "publish/posix_disk.hpp"
#include "publish/publish.hpp"
#include "scratch_folder.hpp"

using namespace casebook;

namespace {

struct Reading {
    diagnostics::Sources sources;
    diagnostics::Diagnostics diagnostics;
    std::vector<diagnostics::InputFile> files;

    explicit Reading(const std::filesystem::path& folder) {
        files = publish::read_folder(folder, folder / "out", sources, diagnostics);
    }
    [[nodiscard]] std::vector<std::string> paths() const {
        std::vector<std::string> paths;
        for (const auto& file : files) paths.push_back(file.path);
        return paths;
    }
    /// Names of files left out → the rule.
    [[nodiscard]] std::map<std::string, std::string> refused() const {
        std::map<std::string, std::string> refused;
        for (const auto& fault : diagnostics.all())
            refused[std::string(sources.name(fault.where.file))] = fault.id;
        return refused;
    }
};

}  // namespace

TEST_CASE("every file of a folder is read, byte for byte, in the order of the paths") {
    const tests::ScratchFolder folder;
    const std::string bytes("a\0b\xff\r\n", 6);
    folder.put("tracking/attendance.csv", bytes);
    folder.put("casebook.yaml", "");
    folder.put("cases/Zoë ’s week.md", "text");
    folder.put("Register.csv", "id");
    const Reading reading(folder.path());
    CHECK(reading.paths() == std::vector<std::string>{"Register.csv", "casebook.yaml", "cases/Zoë ’s week.md",
                                                      "tracking/attendance.csv"});
    CHECK(reading.files.back().bytes == bytes);
    CHECK(reading.diagnostics.all().empty());
}

TEST_CASE("what editors, computers and our own runs leave behind is not read") {
    const tests::ScratchFolder folder;
    for (const auto* name :
         {".git/config", ".~lock.register.csv#", "~$register.xlsx", "register.csv~", "#register.csv#",
          "Thumbs.db", "out/anything.html", ".casebook-out/next/manifest.json"}) {
        folder.put(name, "x");
    }
    folder.put("register.csv", "id");
    // An output that an earlier run wrote to another place in the folder.
    publish::PosixDisk disk;
    const auto built = tests::build_of(1);
    auto order = tests::order_for(folder.path(), built);
    order.out = folder.path() / "papers";
    diagnostics::Diagnostics diagnostics;
    REQUIRE(publish::publish(disk, order, diagnostics));
    const Reading reading(folder.path());
    CHECK(reading.paths() == std::vector<std::string>{"register.csv"});
    CHECK(reading.diagnostics.all().empty());
}

TEST_CASE(
    "nothing outside the folder, no device or pipe, and no file over 64 MiB is read, and each is told") {
    const tests::ScratchFolder folder;
    const tests::ScratchFolder outside;
    outside.put("secret.csv", "secret");
    outside.put("inner/secret.csv", "secret");
    folder.put("register.csv", "id");
    namespace fs = std::filesystem;
    fs::create_symlink(outside.path() / "secret.csv", folder.path() / "out-of-it.csv");
    fs::create_directory_symlink(outside.path() / "inner", folder.path() / "folder-out-of-it");
    fs::create_directory_symlink(folder.path(), folder.path() / "round-and-round");
    fs::create_symlink("register.csv", folder.path() / "same-register.csv");
    fs::create_symlink("nowhere", folder.path() / "broken");
    fs::create_symlink("/dev/zero", folder.path() / "zero");
    REQUIRE(::mkfifo((folder.path() / "pipe.csv").c_str(), 0600) == 0);
    folder.put("large.csv", "");
    fs::resize_file(folder.path() / "large.csv", publish::largest_input + 1);
    folder.put("just-allowed.csv", "");
    fs::resize_file(folder.path() / "just-allowed.csv", publish::largest_input);
    folder.put("bad\xff.csv", "");
    const Reading reading(folder.path());
    CHECK(reading.paths() ==
          std::vector<std::string>{"just-allowed.csv", "register.csv", "same-register.csv"});
    CHECK(reading.refused() == std::map<std::string, std::string>{{"out-of-it.csv", "input-link"},
                                                                  {"folder-out-of-it", "input-link"},
                                                                  {"round-and-round", "input-link"},
                                                                  {"broken", "input-link"},
                                                                  {"zero", "input-link"},
                                                                  {"pipe.csv", "input-special"},
                                                                  {"large.csv", "input-size"},
                                                                  {"bad\\xff.csv", "input-name"}});
    CHECK(reading.diagnostics.count(diagnostics::Severity::fault) == 8);
}

TEST_CASE("folders deeper than sixteen are told, not followed for ever") {
    const tests::ScratchFolder folder;
    std::string deep;
    for (int i = 0; i < 30; ++i) deep += "d/";
    folder.put(deep + "x.csv", "x");
    const Reading reading(folder.path());
    CHECK(reading.files.empty());
    CHECK(reading.refused().size() == 1);
}

TEST_CASE("a folder that does not exist, or is a file, is a structural fault") {
    const tests::ScratchFolder folder;
    folder.put("file", "x");
    for (const auto* name : {"no-such-folder", "file"}) {
        const Reading reading(folder.path() / name);
        CHECK(reading.files.empty());
        CHECK(reading.diagnostics.has(diagnostics::Severity::structural));
    }
}
