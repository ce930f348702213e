// What is generated from the readers' tables: the reference page, the schemas, the workbook, the folder to
// begin with.
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>

#include <nlohmann/json.hpp>

#include "read/all_readers.hpp"
#include "reference/records_page.hpp"
#include "reference/schemas.hpp"
#include "reference/workbook.hpp"

using namespace casebook;
namespace fs = std::filesystem;

namespace {

const fs::path checkout = CASEBOOK_SOURCE_DIR;

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Columns of tracking data whose words stand in no list of ours: marks of the attendance register, and
/// grades, whose order the school gives.
const std::set<std::string_view> words_from_elsewhere{"Mark", "AM", "PM", "Value"};

class Scratch {
  public:
    Scratch() {
        std::string pattern = (fs::temp_directory_path() / "casebook-reference-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        place = pattern;
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch() {
        std::error_code ignored;
        fs::remove_all(place, ignored);
    }
    fs::path place;
};

/// `sessions.csv` → `sessions.csv.json`; a star becomes a word.
std::string schema_file(std::string_view pattern) {
    std::string name{pattern};
    for (char& c : name)
        if (c == '/' || c == '*') c = '_';
    return name + ".json";
}

int python(const std::string& arguments) {
    const std::string command = "PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 " + arguments;
    return std::system(command.c_str());
}

}  // namespace

TEST_CASE("the page of every file, column and setting is what the tables say") {
    const fs::path page = checkout / "docs" / "records.md";
    const std::string found = reference::records_page();
    const char* const approve = std::getenv("CASEBOOK_APPROVE");
    if (approve != nullptr && bytes_of(page) != found) {
        std::ofstream(page.string() + (std::string{approve} == "1" ? "" : ".proposed"), std::ios::binary)
            << found;
        if (std::string{approve} == "1") return;
    }
    CHECK(bytes_of(page) == found);
}

TEST_CASE("every column and setting says what it means, and every closed list has its words") {
    for (const read::Reader& reader : read::all_readers()) {
        for (const read::Field& field : reader.fields) {
            INFO(reader.pattern << ": " << field.name);
            CHECK_FALSE(field.meaning.empty());
            CHECK((field.kind != read::CellKind::choice || !field.choices.empty() ||
                   words_from_elsewhere.contains(field.name)));
        }
        for (const read::Key& key : reader.keys) {
            INFO(reader.pattern << ": " << reference::full_name(key));
            CHECK_FALSE(key.meaning.empty());
            CHECK((key.kind != read::CellKind::choice || !key.choices.empty()));
        }
    }
}

TEST_CASE("the samples are valid by the schemas, and what breaks a rule is not") {
    const Scratch scratch;
    for (const read::Reader& reader : read::all_readers()) {
        INFO(reader.pattern);
        const std::string text = reference::schema(reader);
        CHECK(nlohmann::json::accept(text));
        std::ofstream(scratch.place / schema_file(reader.pattern)) << text;
    }
    CHECK(python((checkout / "tests/reference/validate.py").string() + " " + scratch.place.string() + " " +
                 (checkout / "data-samples").string()) == 0);
}

TEST_CASE("the workbook has a sheet for each table, with its headings, lists and date checks") {
    const Scratch scratch;
    const fs::path place = scratch.place / "casebook.xlsx";
    REQUIRE(reference::write_workbook(place));
    nlohmann::json expected = nlohmann::json::object();
    for (const read::Reader& reader : read::all_readers()) {
        const bool single = reader.pattern.find('*') == std::string_view::npos;
        if (reader.fields.empty() || (!single && reader.pattern != "tracking/*.csv")) continue;
        const std::string name =
            single ? fs::path{reader.pattern}.stem().string() : std::string{"attendance"};
        if (expected.contains(name)) continue;
        nlohmann::json& sheet = expected[name];
        sheet = {{"headings", nlohmann::json::array()}, {"dates", 0}, {"lists", 0}};
        for (const read::Field& field : reader.fields) {
            sheet["headings"].push_back(field.name);
            if (field.kind == read::CellKind::date) sheet["dates"] = sheet["dates"].get<int>() + 1;
            if (!field.choices.empty() ? field.kind == read::CellKind::choice
                                       : field.kind == read::CellKind::yes_no)
                sheet["lists"] = sheet["lists"].get<int>() + 1;
        }
    }
    std::ofstream(scratch.place / "expected.json") << expected.dump();
    CHECK(python((checkout / "tests/reference/workbook.py").string() + " " + place.string() + " " +
                 (scratch.place / "expected.json").string()) == 0);
}

TEST_CASE("a workbook that cannot be written is told") {
    CHECK_FALSE(reference::write_workbook("/nowhere-at-all/casebook.xlsx"));
}

TEST_CASE("the tables of a new folder have headings of their readers, in their order") {
    const fs::path folder = checkout / "templates" / "new" / "folder";
    int seen = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const std::string path = fs::relative(entry.path(), folder).generic_string();
        if (entry.path().extension() != ".csv") continue;
        const std::string first = bytes_of(entry.path()).substr(0, bytes_of(entry.path()).find('\n'));
        for (const read::Reader& reader : read::all_readers()) {
            if (!read::matches(reader.pattern, path) || reader.fields.empty()) continue;
            std::istringstream headings(first);
            auto next = reader.fields.begin();
            for (std::string heading; std::getline(headings, heading, ',');) {
                INFO(path << ": " << heading);
                next = std::find_if(next, reader.fields.end(),
                                    [&](const read::Field& field) { return field.name == heading; });
                REQUIRE(next != reader.fields.end());
            }
            ++seen;
            break;
        }
    }
    CHECK(seen >= 5);
}
