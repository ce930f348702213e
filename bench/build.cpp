// How long the whole job takes on a sample, beside its floor: reading the same files and writing the same
// bytes, no more.
#include <fmt/format.h>

#include <chrono>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "pipeline.hpp"
#include "publish/posix_disk.hpp"

namespace {

using namespace casebook;
namespace fs = std::filesystem;

struct Cost {
    double wall_ms;
    double cpu_ms;
};

/// The cheapest of `times` runs, since the machine may be busy with other work.
template <typename Work>
Cost cheapest(int times, const Work& work) {
    Cost best{1e9, 1e9};
    for (int i = 0; i < times; ++i) {
        const auto wall = std::chrono::steady_clock::now();
        const auto cpu = std::clock();
        work();
        const std::chrono::duration<double, std::milli> passed = std::chrono::steady_clock::now() - wall;
        best.wall_ms = std::min(best.wall_ms, passed.count());
        best.cpu_ms = std::min(best.cpu_ms, static_cast<double>(std::clock() - cpu) * 1000 / CLOCKS_PER_SEC);
    }
    return best;
}

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void copy_by_hand(const fs::path& folder, const std::vector<publish::File>& files, const fs::path& out) {
    std::size_t read = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) read += bytes_of(entry.path()).size();
    fs::remove_all(out);
    for (const publish::File& file : files) {
        const fs::path path = out / document::name(file.audience) / file.path;
        fs::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << file.bytes;
    }
    if (read == 0) throw std::runtime_error("the sample holds nothing");
}

void measure(const char* sample) {
    const fs::path folder = fs::path(CASEBOOK_SOURCE_DIR) / "data-samples" / sample;
    const fs::path place = fs::temp_directory_path() / fmt::format("casebook-bench-{}", sample);
    fs::remove_all(place);
    fs::create_directories(place);
    const model::Date day{std::chrono::year{2025}, std::chrono::month{12}, std::chrono::day{31}};
    const Request request{.folder = folder, .out = place / "out", .today = day, .clock_only_removes = false};

    publish::PosixDisk disk;
    const Outcome made = make(request);
    const Cost floor = cheapest(5, [&] { copy_by_hand(folder, made.files, place / "floor"); });
    const Cost reading = cheapest(5, [&] { (void)take_in(request); });
    const Cost making = cheapest(5, [&] { (void)make(request); });
    const Cost first = cheapest(5, [&] {
        fs::remove_all(request.out);
        (void)build(request, disk);
    });
    const Cost again = cheapest(5, [&] { (void)build(request, disk); });
    const auto row = [&](const char* name, const Cost& cost) {
        fmt::print("{:12} {:32} wall {:7.1f} ms  CPU {:7.1f} ms  {:6.1f} x the floor's CPU\n", sample, name,
                   cost.wall_ms, cost.cpu_ms, cost.cpu_ms / floor.cpu_ms);
    };
    row("floor: read and write bytes", floor);
    row("read and check", reading);
    row("make all papers, write nothing", making);
    row("build into an empty place", first);
    row("build again, nothing changed", again);
    fs::remove_all(place);
}

}  // namespace

int main() {
    measure("hazelbrook");
    measure("little-combe");
}
