#include "layout/columns.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

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
constexpr int most_lines = 500;  ///< of a cell

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

/// About the width at which the column's longest cell takes so many lines: no line is filled to its end.
double width_for(const Extent& column, int lines) {
    if (lines == 1) return column.natural;
    return std::clamp(column.natural / lines + column.least / 2, column.least, column.natural);
}

double width_of_all(std::span<const Extent> columns, int lines) {
    double sum = 0;
    for (const Extent& column : columns) sum += width_for(column, lines);
    return sum;
}

/// The widths at which no cell takes more lines than it must; what is left over takes lines from the columns
/// that lose one most cheaply, as dates that would need a second one.
std::vector<double> widths_of_few_lines(std::span<const Extent> columns, double room) {
    int most = 1;
    while (most < most_lines && width_of_all(columns, most) > room) ++most;
    std::vector<int> lines(columns.size(), most);
    double left = room - width_of_all(columns, most);
    while (true) {
        std::optional<std::size_t> cheapest;
        double price = left;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (lines[i] == 1) continue;
            const double more = width_for(columns[i], lines[i] - 1) - width_for(columns[i], lines[i]);
            if (more > price) continue;
            price = more;
            cheapest = i;
        }
        if (!cheapest) break;
        --lines[*cheapest];
        left -= price;
    }
    std::vector<double> widths;
    double wished = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        widths.push_back(width_for(columns[i], lines[i]));
        wished += columns[i].natural - widths.back();
    }
    for (std::size_t i = 0; i < columns.size() && wished > 0; ++i)
        widths[i] += left * (columns[i].natural - widths[i]) / wished;
    return widths;
}

}  // namespace

bool words_fit(std::span<const Extent> columns, double room) {
    return sums_of(columns).least <= room;
}

std::vector<double> column_widths(std::span<const Extent> columns, double room) {
    const Sums sums = sums_of(columns);
    if (sums.natural > room && sums.least <= room) return widths_of_few_lines(columns, room);
    const double level = sums.least > room ? level_that_fills(columns, room) : 0;
    std::vector<double> widths;
    widths.reserve(columns.size());
    for (const Extent& column : columns) {
        if (sums.natural <= room) {
            const double spare = sums.natural >= room * nearly_full
                                     ? (room - sums.natural) / static_cast<double>(columns.size())
                                     : 0;
            widths.push_back(column.natural + spare);
        } else {
            widths.push_back(std::min(column.least, level));
        }
    }
    return widths;
}

}  // namespace casebook::layout
