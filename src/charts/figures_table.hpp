// The table that holds the same figures as a chart.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "document/block.hpp"
#include "released/cell.hpp"
#include "wording/catalogue.hpp"

namespace casebook::charts {

/// Rows of words and cells; the first column heads its row, numbers stand at the right.
class FiguresTable {
  public:
    FiguresTable(std::vector<std::string> heads, const wording::Catalogue& words) : words_(words) {
        for (auto& head : heads)
            table_.columns.push_back({document::words(head), document::Alignment::start});
        table_.row_heads = true;
    }

    struct Figure {
        released::Cell cell;
        int decimals = 0;
    };
    /// A row: first words, then figures; shorter rows are filled up with empty cells.
    void add(const std::vector<std::string>& texts, const std::vector<Figure>& figures) {
        std::vector<document::Inlines> row;
        for (const auto& text : texts) row.push_back(document::words(text));
        for (const auto& [cell, decimals] : figures) {
            if (row.size() < table_.columns.size())
                table_.columns[row.size()].alignment = document::Alignment::end;
            row.push_back(document::words(words_.cell(cell, decimals)));
        }
        row.resize(table_.columns.size());
        table_.rows.push_back(std::move(row));
    }

    [[nodiscard]] document::Table finish() && { return std::move(table_); }

  private:
    document::Table table_;
    const wording::Catalogue& words_;
};

}  // namespace casebook::charts
