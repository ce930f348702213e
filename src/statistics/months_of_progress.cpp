#include "statistics/months_of_progress.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace casebook::statistics {
namespace {

// The largest effect size, in hundredths, that is still worth 0, 1, 2 … 12 months.
constexpr std::array<long, 13> largest_hundredths = {1, 9, 18, 26, 35, 44, 52, 61, 69, 78, 87, 95, 100};

}  // namespace

std::optional<int> months_of_progress(double effect_size) {
    const double rounded = std::round(std::abs(effect_size) * 100);
    if (!(rounded <= largest_hundredths.back())) return std::nullopt;
    const auto row = std::ranges::lower_bound(largest_hundredths, std::lround(rounded));
    const auto months = static_cast<int>(row - largest_hundredths.begin());
    return effect_size < 0 ? -months : months;
}

}  // namespace casebook::statistics
