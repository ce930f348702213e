#include "layout/columns.hpp"

#include <algorithm>

namespace casebook::layout {
namespace {

struct Sums {
    double least = 0;
    double natural = 0;
};

Sums sums_of(std::span<const Extent> columns) {
    Sums sums;
    for (const Extent& column : columns) {
        sums.least += column.least;
        sums.natural += column.natural;
    }
    return sums;
}

constexpr double nearly_full = 0.7;

// The width at which columns that need more are cut off, so that all together fill the room.
double level_that_fills(std::span<const Extent> columns, double room) {
    std::vector<double> needs;
    for (const Extent& column : columns) needs.push_back(column.least);
    std::sort(needs.begin(), needs.end());
    for (std::size_t i = 0; i < needs.size(); ++i) {
        const double share = room / static_cast<double>(needs.size() - i);
        if (needs[i] > share) return share;
        room -= needs[i];
    }
    return needs.empty() ? 0 : needs.back();
}

}  // namespace

bool words_fit(std::span<const Extent> columns, double room) {
    return sums_of(columns).least <= room;
}

std::vector<double> column_widths(std::span<const Extent> columns, double room) {
    const Sums sums = sums_of(columns);
    const double level = sums.least > room ? level_that_fills(columns, room) : 0;
    std::vector<double> widths;
    widths.reserve(columns.size());
    for (const Extent& column : columns) {
        if (sums.natural <= room) {
            const double spare = sums.natural >= room * nearly_full
                                     ? (room - sums.natural) / static_cast<double>(columns.size())
                                     : 0;
            widths.push_back(column.natural + spare);
        } else if (sums.least <= room) {
            // Sinking shares: a short column is given all it needs before long ones divide the rest.
            const double wish = column.natural - column.least;
            widths.push_back(column.least + (room - sums.least) * wish / (sums.natural - sums.least));
        } else {
            widths.push_back(std::min(column.least, level));
        }
    }
    return widths;
}

}  // namespace casebook::layout
