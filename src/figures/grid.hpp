// Counts by two things at a time: pupils by mentor and month, agencies by how often they are in touch.
#pragma once

#include <string>
#include <vector>

#include "figures/provenance.hpp"

namespace casebook::figures {

/// `parts_of_supported`: the cells of a column count pupils, each in one row, who are part of
/// `pupils.supported`; only such a grid may pass beyond the school, with its rows added up.
struct Grid {
    std::string id;
    std::vector<std::string> rows = {};
    std::vector<std::string> columns = {};
    std::vector<std::vector<int>> counts = {};  ///< by row, then by column
    bool columns_are_months = false;            ///< `2025-09`
    bool parts_of_supported = false;
    Provenance provenance = {};

    [[nodiscard]] int sum_of_column(std::size_t column) const {
        int sum = 0;
        for (const std::vector<int>& row : counts) sum += row[column];
        return sum;
    }
};

}  // namespace casebook::figures
