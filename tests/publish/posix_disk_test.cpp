// Publishing on the real disk: links, kills, two runs at once, a write that the system cuts short.
#include "publish/posix_disk.hpp"

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <random>
#include <thread>

#include "orders.hpp"
#include "publish/machine_fault.hpp"
#include "publish/publish.hpp"
#include "scratch_folder.hpp"

using namespace casebook;
using tests::Audience;

namespace {

std::optional<publish::Published> run(const std::filesystem::path& records,
                                      const std::vector<publish::File>& files) {
    publish::PosixDisk disk;
    diagnostics::Diagnostics diagnostics;
    return publish::publish(disk, tests::order_for(records, files), diagnostics);
}

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::uint64_t number_of(const std::filesystem::path& file) {
    struct stat status {};
    REQUIRE(::stat(file.c_str(), &status) == 0);
    return status.st_ino;
}

/// A build that takes the disk a moment: so that a kill can hit it.
std::vector<publish::File> larger_build_of(int version) {
    auto files = tests::build_of(version);
    for (int i = 0; i < 60; ++i) {
        const std::string text(4000, static_cast<char>('a' + i % 26));
        files.push_back({Audience::public_,
                         "pages/" + std::to_string(i) + ".html",
                         text + (i % 2 == 0 ? std::to_string(version) : ""),
                         {}});
    }
    return files;
}

bool stands_whole(const std::filesystem::path& out, int version) {
    publish::PosixDisk disk;
    if (!publish::differences(disk, out).empty()) return false;
    return text_of(out / "public/index.html") == "home, version " + std::to_string(version) &&
           text_of(out / "school/evidence-file.pdf") == "evidence, version " + std::to_string(version) &&
           text_of(out / "public/pages/58.html").back() == static_cast<char>('0' + version) &&
           std::filesystem::exists(out / ("public/cases/only-in-" + std::to_string(version) + ".html"));
}

}  // namespace

TEST_CASE("what did not change keeps its place on the disk, and nothing is left beside the output") {
    const tests::ScratchFolder folder;
    REQUIRE(run(folder.path(), tests::build_of(1)));
    const auto out = folder.path() / "out";
    const auto before = number_of(out / "public/cases/on-time.html");
    REQUIRE(run(folder.path(), tests::build_of(2)));
    CHECK(number_of(out / "public/cases/on-time.html") == before);
    CHECK(text_of(out / "public/index.html") == "home, version 2");
    CHECK_FALSE(std::filesystem::exists(out / "public/cases/only-in-1.html"));
    const auto beside = std::distance(std::filesystem::directory_iterator(folder.path()),
                                      std::filesystem::directory_iterator());
    CHECK(beside == 1);
}

TEST_CASE("kill -9 at 50 random moments: the published output is always whole, and the next run cleans up") {
    const tests::ScratchFolder folder;
    const auto out = folder.path() / "out";
    REQUIRE(run(folder.path(), larger_build_of(1)));
    // How long a run takes here, so that the moments spread over several runs.
    const auto from = std::chrono::steady_clock::now();
    for (const int version : {2, 1}) REQUIRE(run(folder.path(), larger_build_of(version)));
    const auto two_runs =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - from)
            .count();

    std::mt19937 random(20250901);
    std::uniform_int_distribution<long> moment(0, two_runs);
    int leftovers = 0;
    for (int i = 0; i < 50; ++i) {
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            for (int version = 1;; version = 3 - version) {
                try {
                    (void)run(folder.path(), larger_build_of(version));
                } catch (...) {
                    ::_exit(1);
                }
            }
        }
        std::this_thread::sleep_for(std::chrono::microseconds(moment(random)));
        REQUIRE(::kill(child, SIGKILL) == 0);
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        REQUIRE(WIFSIGNALED(status));  // it had not ended by itself
        CAPTURE(i);
        CHECK((stands_whole(out, 1) || stands_whole(out, 2)));
        leftovers += std::filesystem::exists(folder.path() / ".casebook-out") ? 1 : 0;
    }
    CHECK(leftovers > 5);  // else the kills hit nothing
    REQUIRE(run(folder.path(), tests::build_of(1)));
    CHECK_FALSE(std::filesystem::exists(folder.path() / ".casebook-out"));
    CHECK_FALSE(std::filesystem::exists(folder.path() / ".casebook-out.lock"));
}

TEST_CASE("of runs that publish to the same place at once, each is done or says that another is at work") {
    const tests::ScratchFolder folder;
    std::vector<pid_t> children;
    for (int i = 0; i < 4; ++i) {
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            for (int round = 0; round < 20; ++round) {
                try {
                    if (!run(folder.path(), larger_build_of(1 + (i + round) % 2))) ::_exit(1);
                } catch (const publish::MachineFault& fault) {
                    if (std::string_view(fault.what()).find("another run") == std::string_view::npos)
                        ::_exit(2);
                } catch (...) {
                    ::_exit(3);
                }
            }
            ::_exit(0);
        }
        children.push_back(child);
    }
    for (const pid_t child : children) {
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        CHECK(status == 0);
    }
    CHECK((stands_whole(folder.path() / "out", 1) || stands_whole(folder.path() / "out", 2)));
}

TEST_CASE("a write that the system cuts short is told with the file, and the old output stays") {
    const tests::ScratchFolder folder;
    REQUIRE(run(folder.path(), larger_build_of(1)));
    auto files = larger_build_of(2);
    files.push_back({Audience::school, "large.pdf", std::string(200'000, 'x'), {}});
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{100'000, 100'000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        try {
            (void)run(folder.path(), files);
        } catch (const publish::MachineFault& fault) {
            const std::string_view what = fault.what();
            ::_exit(what.find("school/large.pdf could not be written") != std::string_view::npos &&
                            what.find("is as it was") != std::string_view::npos
                        ? 42
                        : 1);
        }
        ::_exit(2);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 42);
    CHECK(stands_whole(folder.path() / "out", 1));
    CHECK_FALSE(std::filesystem::exists(folder.path() / ".casebook-out"));
}

TEST_CASE("the school's papers are the owner's alone, whatever the umask, also those of an earlier version") {
    const tests::ScratchFolder folder;
    const auto out = folder.path() / "out";
    auto files = tests::build_of(1);
    files.push_back({Audience::school, "pupils/review.html", "review", {}});
    const auto mode = [&](const char* path) {
        return static_cast<unsigned>(std::filesystem::status(out / path).permissions());
    };
    const auto check_modes = [&](unsigned folders, unsigned others) {
        for (const char* const path : {"school", "school/pupils"}) CHECK(mode(path) == 0700);
        for (const char* const path :
             {"school/evidence-file.pdf", "school/evidence-file.html", "school/pupils/review.html"})
            CHECK(mode(path) == 0600);
        CHECK(mode("manifest.json") == 0600);
        for (const char* const path : {"", "governors", "public", "public/cases"})
            CHECK(mode(path) == folders);
        for (const char* const path : {"governors/governor-report.pdf", "public/index.html"})
            CHECK(mode(path) == others);
    };
    for (const auto& [umask, folders, others] :
         {std::array{0U, 0777U, 0666U}, std::array{022U, 0755U, 0644U}}) {
        CAPTURE(umask);
        const mode_t before = ::umask(umask);
        std::filesystem::remove_all(out);
        CHECK(run(folder.path(), files));
        check_modes(folders, others);
        // Opened by somebody, or made by a version that did not close them: with a change and without one.
        for (const int version : {1, 2}) {
            for (const char* const path : {"school", "school/evidence-file.html", "manifest.json"})
                std::filesystem::permissions(out / path, std::filesystem::perms{0755});
            files[2].bytes = "governors, version " + std::to_string(version);
            CHECK(run(folder.path(), files));
            check_modes(folders, others);
        }
        files[2].bytes = "governors, version 1";
        ::umask(before);
    }
}

TEST_CASE("links and dots in the way to the output do not hide that it is the records' folder") {
    const tests::ScratchFolder folder;
    const tests::ScratchFolder elsewhere;
    std::filesystem::create_directory_symlink(folder.path(), elsewhere.path() / "link");
    std::filesystem::create_directory(folder.path() / "cases");
    publish::PosixDisk disk;
    const auto files = tests::build_of(1);
    for (const auto& out : {elsewhere.path() / "link", folder.path() / "cases" / "..", folder.path() / "."}) {
        CAPTURE(out);
        auto order = tests::order_for(folder.path(), files);
        order.out = out;
        diagnostics::Diagnostics diagnostics;
        CHECK_FALSE(publish::publish(disk, order, diagnostics));
        CHECK(diagnostics.all().size() == 1);
    }
    // Through a link that leads elsewhere, the output is made where it leads.
    auto order = tests::order_for(folder.path() / "cases", files);
    order.out = elsewhere.path() / "link" / "papers";
    diagnostics::Diagnostics diagnostics;
    CHECK(publish::publish(disk, order, diagnostics));
    CHECK(std::filesystem::exists(folder.path() / "papers/manifest.json"));
}
