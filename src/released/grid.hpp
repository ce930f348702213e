// Counts by two things at a time, in the form in which an audience may hold them.
#pragma once

#include <string>
#include <vector>

#include "released/cell.hpp"

namespace casebook::released {

struct GridRow {
    std::string label;  ///< empty: all rows together
    std::vector<Cell> cells;
};

struct Grid {
    std::string id;
    std::string title;
    std::string about;
    std::vector<std::string> columns;
    bool columns_are_months = false;  ///< `2025-09`
    std::vector<GridRow> rows;
};

}  // namespace casebook::released
