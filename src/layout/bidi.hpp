// Which way the parts of a paragraph are read, and in what order they stand on a line (UAX 9).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "fonts/direction.hpp"
#include "fonts/library.hpp"
#include "layout/page.hpp"

namespace casebook::layout {

/// Letters of either direction, counted while text goes by; the first two hundred decide.
class DirectionTally {
  public:
    void add(std::string_view text);
    [[nodiscard]] bool is_full() const { return counted_[0] + counted_[1] >= 200; }
    /// The direction of the first letter where most letters share it, else that of what stands around: an
    /// English sentence that begins with an Arabic name is still English.
    [[nodiscard]] fonts::Direction direction(fonts::Direction around) const;

  private:
    int counted_[2] = {0, 0};  // by Direction
    int first_ = -1;
};

/// A stretch of text up to `end` that is read in one direction: to the left where the level is odd.
struct LevelRun {
    std::size_t end = 0;
    std::uint8_t level = 0;
};

/// The levels of a paragraph, without gaps; one run of level 0 where nothing turns.
[[nodiscard]] std::vector<LevelRun> level_runs(std::string_view text, fonts::Direction direction);

/// Indices of a line's parts in the order in which they stand from left to right.
[[nodiscard]] std::vector<std::size_t> order_on_line(std::span<const std::uint8_t> levels);

/// Sets words (in the order of the text) side by side from `x` on, each where its level puts it; gives where
/// they end.
double set_side_by_side(std::span<PlacedWord> words, std::span<const std::uint8_t> levels, double size,
                        double x);

}  // namespace casebook::layout
