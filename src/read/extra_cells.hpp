// Rows in which a cell too many moves what follows under other headings, as a comma within a text does.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/table.hpp"

namespace casebook::read {

/// Where the cells too many begin: at any of the columns from `first` to `last`, which cannot be told apart.
struct ExtraCells {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t count = 1;
};

/// Finds them by what the columns hold: without the right cells, and without no others, every cell is of its
/// heading's kind.
class ExtraCellFinder {
  public:
    /// `width`: how many columns have a heading.
    ExtraCellFinder(const Table& table, std::size_t width) : table_(table), width_(width) {}

    /// Whether a look at the row is worth while: a date or a number is missing where one belongs.
    [[nodiscard]] bool may_have(const Row& row) const;
    /// Empty where no cell, or none in particular, is one too many.
    [[nodiscard]] std::optional<ExtraCells> find(const Row& row);
    /// In a sentence, as “teacher” and “retired” seem to be one cell.
    [[nodiscard]] std::string told(const ExtraCells& extra, const Row& row) const;

  private:
    void learn();
    [[nodiscard]] bool fits(std::size_t column, const std::string& text) const;
    [[nodiscard]] bool has_shape_of_column(std::size_t column, const std::string& text) const;
    void narrow(ExtraCells& extra, const Row& row) const;
    [[nodiscard]] std::size_t misfits(const Row& row, std::size_t begin, std::size_t count) const;
    [[nodiscard]] bool joins(std::size_t column) const;

    const Table& table_;
    std::size_t width_;
    bool learnt_ = false;
    int learnt_from_ = 0;       ///< rows
    std::vector<int> numbers_;  ///< by column: how many of its cells hold a number
    std::vector<std::map<std::string, int, std::less<>>>
        seen_;  ///< by column: how often a cell's text stands there
};

}  // namespace casebook::read
