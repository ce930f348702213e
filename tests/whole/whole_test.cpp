// The finished program on the samples: the same twice, whole whenever it is killed, and a plain exit status.
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <map>
#include <random>
#include <thread>

#include "../publish/scratch_folder.hpp"
#include "publish/posix_disk.hpp"
#include "publish/publish.hpp"

using namespace casebook;

namespace {

const std::filesystem::path samples = std::filesystem::path(CASEBOOK_SOURCE_DIR) / "data-samples";
constexpr auto samples_to_build = {"hazelbrook", "little-combe"};

/// Starts `casebook` with these arguments; what it prints is thrown away.
pid_t start(std::vector<std::string> arguments, const char* output = "/dev/null") {
    arguments.insert(arguments.begin(), CASEBOOK_PROGRAM);
    std::vector<char*> words;
    for (auto& argument : arguments) words.push_back(argument.data());
    words.push_back(nullptr);
    std::fflush(nullptr);  // else the child says again what the parent has not yet handed on
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        if (std::freopen(output, "w", stdout) == nullptr || std::freopen("/dev/null", "w", stderr) == nullptr)
            ::_exit(126);
        ::execv(words.front(), words.data());
        ::_exit(127);
    }
    return child;
}

/// Exit status, or minus the signal that ended it.
int end_of(pid_t child) {
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

std::vector<std::string> build(const std::string& sample, const std::filesystem::path& out) {
    return {"build", (samples / sample).string(), "-o", out.string()};
}

std::map<std::string, std::string> files_below(const std::filesystem::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream in(entry.path(), std::ios::binary);
        files[entry.path().lexically_relative(folder).generic_string()] = {std::istreambuf_iterator<char>(in),
                                                                           {}};
    }
    return files;
}

bool is_whole(const std::filesystem::path& out) {
    publish::PosixDisk disk;
    return publish::differences(disk, out).empty();
}

}  // namespace

TEST_CASE("both samples become all papers without a fault, and two builds are the same, byte for byte") {
    const tests::ScratchFolder folder;
    for (const std::string sample : samples_to_build) {
        CAPTURE(sample);
        const auto one = folder.path() / (sample + "-one");
        const auto other = folder.path() / (sample + "-other");
        CHECK(end_of(start(build(sample, one))) == 0);
        CHECK(end_of(start(build(sample, other))) == 0);
        REQUIRE(is_whole(one));
        const auto files = files_below(one);
        for (const auto* paper :
             {"school/evidence-file.pdf", "school/evidence-file.html", "governors/governor-report.pdf",
              "governors/governor-report.html", "public/index.html", "manifest.json"}) {
            CAPTURE(paper);
            CHECK(files.contains(paper));
        }
        CHECK(files.at("governors/governor-report.pdf").size() < std::size_t{120} * 1024);
        CHECK((files == files_below(other)));
        // A third run finds nothing to do, and leaves the files themselves alone.
        const auto before = std::filesystem::last_write_time(one);
        CHECK(end_of(start(build(sample, one))) == 0);
        CHECK(std::filesystem::last_write_time(one) == before);
    }
}

TEST_CASE("the program killed at 50 random moments leaves one whole output, never parts of two") {
    const tests::ScratchFolder folder;
    const auto out = folder.path() / "out";
    std::vector<std::map<std::string, std::string>> wanted;
    const auto from = std::chrono::steady_clock::now();
    for (const std::string sample : samples_to_build) {
        REQUIRE(end_of(start(build(sample, out))) == 0);
        wanted.push_back(files_below(out));
    }
    const auto one_run =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - from)
            .count() /
        2;
    std::mt19937 random(20250902);
    std::uniform_int_distribution<long> moment(0, one_run * 3 / 2);
    int killed = 0;
    for (int i = 0; i < 50; ++i) {
        const pid_t child = start(build(i % 2 == 0 ? "hazelbrook" : "little-combe", out));
        std::this_thread::sleep_for(std::chrono::microseconds(moment(random)));
        ::kill(child, SIGKILL);
        killed += end_of(child) == -SIGKILL ? 1 : 0;
        CAPTURE(i);
        REQUIRE(is_whole(out));
        const auto found = files_below(out);
        CHECK((found == wanted[0] || found == wanted[1]));
    }
    CHECK(killed > 10);
    CHECK(end_of(start(build("hazelbrook", out))) == 0);
    CHECK((files_below(out) == wanted[0]));
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()),
                        std::filesystem::directory_iterator()) == 1);
}

TEST_CASE("wrong use ends with 2, a fault of the machine with 3, and a full standard output is told") {
    const tests::ScratchFolder folder;
    CHECK(end_of(start({"build"})) == 2);
    CHECK(end_of(start({"no-such-command"})) == 2);
    CHECK(end_of(start({"--help"})) == 0);
    CHECK(end_of(start({"--help"}, "/dev/full")) == 3);
    CHECK(end_of(start(build("hazelbrook", "/proc/casebook-cannot-write-here"))) == 3);
    CHECK(end_of(start({"build", folder.path().string(), "-o", folder.path().string()})) == 2);
}
