// How long 100,000 rows of attendance with 1,000 faults take to read, and how much memory, as a ratio to
// scanning the same file with libcsv; and whether every fault is found on its line. A workbook of the same
// rows is measured beside it, where one is given as the argument.
#include <csv.h>
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <fstream>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "check/check.hpp"
#include "read/read.hpp"

namespace {

using namespace casebook;

constexpr int rows = 100'000;
constexpr int faulty = 1'000;
constexpr int pupils = 1'000;

struct Table {
    std::string text;
    std::set<std::uint32_t> fault_lines;
};

std::string date_of_week(int week) {
    const model::Date date{std::chrono::sys_days{std::chrono::year{2023} / 9 / 4} +
                           std::chrono::days{7 * week}};
    return fmt::format("{}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

Table make_table() {
    std::mt19937 random{20260115};
    Table table;
    while (table.fault_lines.size() < faulty)
        table.fault_lines.insert(2 + static_cast<std::uint32_t>(random() % rows));
    table.text = "Pupil,Week beginning,Attended,Possible\n";
    int fault = 0;
    for (int row = 0; row < rows; ++row) {
        const bool wrong = table.fault_lines.contains(static_cast<std::uint32_t>(row) + 2);
        const int kind = wrong ? ++fault % 5 : 0;
        const bool of_kind[] = {wrong && kind == 0, kind == 1, kind == 2, kind == 3, kind == 4};
        table.text +=
            fmt::format("{},{},{},{}\n", of_kind[0] ? std::string{} : fmt::format("P{:04}", row % pupils),
                        of_kind[1] ? "31/02/2025" : date_of_week(row / pupils),
                        of_kind[2]   ? "nine"
                        : of_kind[3] ? "11"
                                     : "9",
                        of_kind[4] ? "#N/A" : "10");
    }
    return table;
}

std::string make_register() {
    std::string text = "Pupil,First name,Last name\n";
    for (int i = 0; i < pupils; ++i) text += fmt::format("P{:04},First{},Last{}\n", i, i, i);
    return text;
}

double milliseconds_since(std::clock_t start) {
    return static_cast<double>(std::clock() - start) * 1000 / CLOCKS_PER_SEC;
}

/// The most memory that this program has held so far, in MiB.
double peak() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// Scans with libcsv and keeps every cell as a string, which is the least that a reader has to do.
double scan_with_libcsv(const std::string& text, std::size_t& cells) {
    std::vector<std::string> kept;
    const auto start = std::clock();
    csv_parser parser{};
    csv_init(&parser, CSV_APPEND_NULL);
    const auto cell = [](void* data, std::size_t size, void* into) {
        static_cast<std::vector<std::string>*>(into)->emplace_back(static_cast<const char*>(data), size);
    };
    csv_parse(&parser, text.data(), text.size(), cell, nullptr, &kept);
    csv_fini(&parser, cell, nullptr, &kept);
    csv_free(&parser);
    cells = kept.size();
    return milliseconds_since(start);
}

}  // namespace

int main(int count, char** arguments) {
    const Table table = make_table();
    const double before = peak();
    std::size_t cells = 0;
    const double floor = scan_with_libcsv(table.text, cells);
    const double floor_memory = peak() - before;

    const char* const workbook = count > 1 ? arguments[1] : nullptr;
    std::string bytes = table.text;
    if (workbook != nullptr) {
        std::ifstream stream(workbook, std::ios::binary);
        bytes.assign(std::istreambuf_iterator<char>(stream), {});
    }
    const std::string casebook =
        "casebook: 1\nschool: {name: S}\nperiod: {label: P, from: 2023-09-01, until: 2025-12-19}\n"
        "mentors: [{id: M1, name: Jo}]\nframework: plain\n";
    const std::vector<read::InputFile> folder{
        {"casebook.yaml", casebook},
        {"register.csv", make_register()},
        {workbook == nullptr ? "tracking/attendance.csv" : "tracking/attendance.xlsx", std::move(bytes)}};
    const auto start = std::clock();
    diagnostics::Sources sources;
    diagnostics::Diagnostics found;
    const model::Date today{std::chrono::year{2026}, std::chrono::January, std::chrono::day{15}};
    model::Model model = read::read(folder, {}, today, sources, found);
    const double read_time = milliseconds_since(start);
    check::check(model, today, found);
    const double checked = milliseconds_since(start);

    std::set<std::uint32_t> lines;
    for (const diagnostics::Diagnostic& one : found.all())
        if (sources.name(one.where.file).starts_with("tracking/")) lines.insert(one.where.line);
    fmt::print("libcsv: {} cells, {:.0f} ms, {:.1f} MiB more\n", cells, floor, floor_memory);
    fmt::print("{}: read {:.0f} ms ({:.1f} times libcsv), with checks {:.0f} ms; {:.1f} MiB more in all\n",
               workbook == nullptr ? "CSV" : "workbook", read_time, read_time / floor, checked,
               peak() - before);
    fmt::print("{} rows read; {} lines at fault, {} of {} planted ones found\n", model.attendance.size(),
               lines.size(),
               std::count_if(table.fault_lines.begin(), table.fault_lines.end(),
                             [&](std::uint32_t line) { return lines.contains(line); }),
               faulty);
    return lines == table.fault_lines ? 0 : 1;
}
