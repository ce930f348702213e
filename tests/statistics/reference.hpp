// Reads the values that R wrote, and holds a result against them.
#pragma once

#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace reference {

inline std::vector<std::string> parts(const std::string& text, char between) {
    std::vector<std::string> found;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, between);) found.push_back(part);
    if (!text.empty() && text.back() == between) found.emplace_back();
    return found;
}

/// One row of a table that R wrote.
class Case {
  public:
    explicit Case(std::map<std::string, std::string> cells) : cells_(std::move(cells)) {}

    [[nodiscard]] const std::string& text(const std::string& column) const { return cells_.at(column); }
    /// Unset for `NA`.
    [[nodiscard]] std::optional<double> number(const std::string& column) const {
        const std::string& cell = text(column);
        return cell == "NA" ? std::nullopt : std::optional{std::stod(cell)};
    }
    [[nodiscard]] int whole(const std::string& column) const { return std::stoi(text(column)); }
    [[nodiscard]] std::vector<std::string> texts(const std::string& column) const {
        return parts(text(column), ';');
    }
    [[nodiscard]] std::vector<double> numbers(const std::string& column) const {
        std::vector<double> values;
        for (const std::string& value : texts(column)) values.push_back(std::stod(value));
        return values;
    }

    /// A result is set where R's is, and as near as `relative` allows; `of` is the size of the numbers that
    /// it was worked out from, where it may come out near 0.
    void holds(const std::optional<double>& result, const std::string& column, double relative = 1e-8,
               double of = 0) const {
        CAPTURE(column);
        const auto expected = number(column);
        REQUIRE(result.has_value() == expected.has_value());
        if (!result) return;
        CAPTURE(*result, *expected);
        REQUIRE(std::abs(*result - *expected) <= relative * std::max(std::abs(*expected), of) + 1e-13);
    }

    /// The same for both ends of an interval.
    template <class Ends>
    void holds(const std::optional<Ends>& interval, const std::string& low, const std::string& high,
               double relative = 1e-8, double of = 0) const {
        holds(interval ? std::optional{interval->low} : std::nullopt, low, relative, of);
        holds(interval ? std::optional{interval->high} : std::nullopt, high, relative, of);
    }

  private:
    std::map<std::string, std::string> cells_;
};

/// The rows of `tests/statistics/reference/<name>.csv`; no cell holds a comma.
inline std::vector<Case> cases(const std::string& name) {
    std::ifstream file(std::string{CASEBOOK_SOURCE_DIR} + "/tests/statistics/reference/" + name + ".csv");
    REQUIRE(file);
    std::string line;
    std::getline(file, line);
    const auto columns = parts(line, ',');
    std::vector<Case> rows;
    while (std::getline(file, line)) {
        const auto cells = parts(line, ',');
        CAPTURE(line);
        REQUIRE(cells.size() == columns.size());
        std::map<std::string, std::string> row;
        for (std::size_t i = 0; i < cells.size(); ++i) row[columns[i]] = cells[i];
        rows.emplace_back(std::move(row));
    }
    REQUIRE_FALSE(rows.empty());
    return rows;
}

}  // namespace reference
