#include "figures/breakdown.hpp"

#include <algorithm>

namespace casebook::figures {

void Tally::add(std::string_view label) {
    const auto found = counts_.find(label);
    if (found != counts_.end())
        ++found->second;
    else
        counts_.emplace(label, 1);
}

std::vector<BreakdownRow> Tally::rows() const {
    std::vector<BreakdownRow> rows;
    for (const auto& [label, count] : counts_) rows.push_back({label, count});
    std::ranges::stable_sort(rows, std::ranges::greater{}, &BreakdownRow::count);
    return rows;
}

}  // namespace casebook::figures
