#include <random>

#include <catch2/catch.hpp>

#include "read/csv.hpp"
#include "read/text.hpp"

using namespace casebook::read;

namespace {

using Cells = std::vector<std::vector<std::string>>;

/// A generator with a fixed seed, so that a failure can be repeated.
std::mt19937 dice(std::uint32_t seed) {
    return std::mt19937{seed};
}

std::size_t below(std::mt19937& random, std::size_t limit) {
    return random() % limit;
}

std::string random_text(std::mt19937& random) {
    static const std::vector<std::string> pieces{"a",  "é",  "Łu", ",", ";", "\t",
                                                 "\"", "\n", " ",  "'", "0", "—"};
    std::string text;
    for (std::size_t length = below(random, 8); length > 0; --length)
        text += pieces[below(random, pieces.size())];
    return text;
}

/// Writes cells as a spreadsheet program does: in quotation marks where it has to, and sometimes where it
/// need not.
std::string written(const Cells& rows, char separator, std::mt19937& random) {
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) text += separator;
            const bool needs = row[i].find_first_of(std::string{"\"\n"} + separator) != std::string::npos;
            if (!needs && below(random, 4) != 0) {
                text += row[i];
                continue;
            }
            text += '"';
            for (const char c : row[i]) text += c == '"' ? std::string{"\"\""} : std::string{c};
            text += '"';
        }
        text += '\n';
    }
    return text;
}

std::string trim(const std::string& text) {
    return std::string{trimmed(text)};
}

}  // namespace

TEST_CASE("what a spreadsheet writes is read back cell by cell, whatever the cells hold") {
    std::mt19937 random = dice(20250903);
    for (int round = 0; round < 3000; ++round) {
        const char separator = std::string{",;\t"}[below(random, 3)];
        Cells rows(1 + below(random, 4));
        for (auto& row : rows) {
            row.resize(1 + below(random, 4));
            for (std::string& cell : row) cell = random_text(random);
            row.front() = "x" + row.front();  // rows of nothing are left out
        }
        const std::string text = written(rows, separator, random);
        INFO(text);
        const std::vector<Row> found = scan_csv(text, separator);
        REQUIRE(found.size() == rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            CHECK(found[i].problem == RowProblem::none);
            REQUIRE(found[i].cells.size() == rows[i].size());
            for (std::size_t j = 0; j < rows[i].size(); ++j)
                CHECK(found[i].cells[j].text == trim(rows[i][j]));
        }
    }
}

TEST_CASE("a cell's text stands in the file at the cell's line and column") {
    std::mt19937 random = dice(19970312);
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (int pieces = 0; pieces < 12; ++pieces) text += random_text(random);
        std::vector<std::string> lines{""};
        for (const char c : text) {
            if (c == '\n') {
                lines.emplace_back();
            } else {
                lines.back() += c;
            }
        }
        for (const Row& row : scan_csv(text, ','))
            for (const Cell& cell : row.cells) {
                INFO(text);
                REQUIRE(cell.line >= 1);
                REQUIRE(cell.line <= lines.size());
                if (!cell.verbatim) continue;
                std::string_view line = lines[cell.line - 1];
                std::size_t skip = cell.column - 1;
                while (!line.empty() &&
                       (skip > 0 || (static_cast<unsigned char>(line.front()) & 0xC0U) == 0x80U)) {
                    if ((static_cast<unsigned char>(line.front()) & 0xC0U) != 0x80U) --skip;
                    line.remove_prefix(1);
                }
                CHECK(line.substr(0, cell.text.size()) == cell.text);
            }
    }
}

TEST_CASE("every character of a text belongs to exactly one cell, separator, line break or quotation mark") {
    // An oracle of another make: without quotation marks, a row is what lies between line breaks and a cell
    // what lies between separators.
    std::mt19937 random = dice(4711);
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (int pieces = 0; pieces < 10; ++pieces) text += random_text(random);
        std::erase(text, '"');
        Cells expected;
        for (std::size_t from = 0; from < text.size();) {
            const std::size_t end = std::min(text.find('\n', from), text.size());
            std::vector<std::string> cells;
            const std::string line = text.substr(from, end - from);
            for (std::size_t start = 0; start <= line.size();) {
                const std::size_t comma = std::min(line.find(',', start), line.size());
                cells.push_back(trim(line.substr(start, comma - start)));
                start = comma + 1;
            }
            if (std::any_of(cells.begin(), cells.end(),
                            [](const std::string& cell) { return !cell.empty(); }))
                expected.push_back(cells);
            from = end + 1;
        }
        Cells found;
        for (const Row& row : scan_csv(text, ',')) {
            found.emplace_back();
            for (const Cell& cell : row.cells) found.back().push_back(cell.text);
        }
        INFO(text);
        CHECK(found == expected);
    }
}
