// A folder that keeps one workbook is spoken to of its sheets: every case of the checks, kept as
// casebook.xlsx.
#include <map>
#include <set>

#include <xlsxwriter.h>

#include "../read/cases.hpp"
#include "check/check.hpp"
#include "check/readiness.hpp"
#include "read/csv.hpp"

using namespace casebook;

namespace {

const std::filesystem::path tests_folder = std::filesystem::path{CASEBOOK_SOURCE_DIR} / "tests";

bool is_table(const read::InputFile& file) {
    return file.path.ends_with(".csv");
}

/// The sheet that stands for a table: `sessions` for sessions.csv, `attendance` for tracking/attendance.csv,
/// `tracking autumn` for a file of another name there.
std::string sheet_of(const std::string& path) {
    const std::size_t folder = path.find('/');
    const std::string stem = path.substr(folder + 1, path.size() - folder - 5);
    static const std::set<std::string> kinds{"attendance",  "marks", "behaviour",
                                             "suspensions", "sdq",   "scores"};
    return path.starts_with("tracking/") && !kinds.contains(stem) ? "tracking " + stem : stem;
}

std::string workbook_of(const std::vector<read::InputFile>& files) {
    const std::filesystem::path place =
        std::filesystem::temp_directory_path() / ("casebook-words-" + std::to_string(::getpid()) + ".xlsx");
    lxw_workbook* const book = workbook_new(place.c_str());
    for (const read::InputFile& file : files) {
        if (!is_table(file)) continue;
        lxw_worksheet* const sheet = workbook_add_worksheet(book, sheet_of(file.path).c_str());
        for (const read::Row& row : read::scan_csv(file.bytes, ','))
            for (std::size_t column = 0; column < row.cells.size(); ++column)
                worksheet_write_string(sheet, row.line - 1, static_cast<lxw_col_t>(column),
                                       row.cells[column].text.c_str(), nullptr);
    }
    REQUIRE(workbook_close(book) == LXW_NO_ERROR);
    std::string bytes = tests::file_bytes(place);
    std::filesystem::remove(place);
    return bytes;
}

/// The ids of what is found, and all of it as a terminal and as other programs get it.
struct Said {
    std::set<std::string> checks;
    std::string words;
};

Said said_of(const std::vector<read::InputFile>& files) {
    diagnostics::Sources sources;
    diagnostics::Diagnostics found;
    model::Model model = read::read(files, {}, tests::case_today, sources, found);
    diagnostics::Diagnostics checked;
    check::check(model, tests::case_today, checked);
    Said said;
    for (const diagnostics::Diagnostic& one : checked.all()) said.checks.insert(one.id);
    found.add(checked);
    said.words = diagnostics::for_people(found.sorted(sources), sources) +
                 diagnostics::as_json(found.sorted(sources), sources);
    for (const check::Gap& gap : check::gaps(model, tests::case_today))
        said.words += sources.in_its_words(gap.mend) + "\n";
    return said;
}

}  // namespace

TEST_CASE("what is wrong in a workbook is told of its sheets, and no message names a CSV file") {
    std::size_t compared = 0;
    for (const auto& entry : std::filesystem::directory_iterator(tests_folder / "check" / "cases")) {
        INFO(entry.path().filename().string());
        std::vector<read::InputFile> files = tests::case_folder(entry.path(), tests_folder / "read" / "base");
        const Said apart = said_of(files);
        if (std::none_of(files.begin(), files.end(), is_table)) continue;
        std::string book = workbook_of(files);
        std::erase_if(files, is_table);
        files.push_back({"casebook.xlsx", std::move(book)});
        const Said together = said_of(files);
        CHECK(together.checks == apart.checks);
        const std::size_t named = together.words.find(".csv");
        INFO(together.words.substr(named == std::string::npos ? 0 : named - std::min<std::size_t>(named, 200),
                                   400));
        CHECK(named == std::string::npos);
        ++compared;
    }
    CHECK(compared > 30);
}
