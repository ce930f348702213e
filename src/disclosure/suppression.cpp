#include "disclosure/suppression.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace casebook::disclosure {
namespace {

using released::Cell;
using released::Number;
using released::Withheld;

Suppressed nothing_shown(std::size_t size) {
    return {std::vector<Cell>(size, Withheld{}), true};
}

/// Counts with a choice of which of them are hidden.
struct Choice {
    std::span<const int> counts;
    std::vector<bool> hidden;

    void hide(std::size_t index) { hidden[index] = true; }
    [[nodiscard]] bool any() const { return std::ranges::find(hidden, true) != hidden.end(); }
    [[nodiscard]] int sum(bool of_hidden) const {
        int sum = 0;
        for (std::size_t i = 0; i < counts.size(); ++i)
            if (hidden[i] == of_hidden) sum += counts[i];
        return sum;
    }
    [[nodiscard]] int number_hidden() const { return static_cast<int>(std::ranges::count(hidden, true)); }
    /// The first count still shown that is not zero.
    [[nodiscard]] std::size_t next_shield() const {
        std::size_t i = 0;
        while (i < counts.size() && (hidden[i] || counts[i] == 0)) ++i;
        return i;
    }
    [[nodiscard]] std::vector<Cell> cells() const {
        std::vector<Cell> cells;
        for (std::size_t i = 0; i < counts.size(); ++i)
            cells.push_back(hidden[i] ? Cell{Withheld{}} : Cell{Number{static_cast<double>(counts[i])}});
        return cells;
    }
};

}  // namespace

bool too_few(int count, int threshold) {
    return count > 0 && count < threshold;
}

Cell shown_count(int count, int threshold) {
    if (too_few(count, threshold)) return Withheld{};
    return Number{static_cast<double>(count)};
}

Cell part_of(int part, int whole, int threshold) {
    if (too_few(whole - part, threshold)) return Withheld{};
    return shown_count(part, threshold);
}

bool tells_of_each(int part, int whole, int threshold) {
    if (threshold <= 1 || whole <= 0) return false;
    return part == whole || (part == 0 && whole < 2 * threshold);
}

Suppressed suppress_exclusive(std::span<const int> counts, int threshold) {
    Choice choice{counts, std::vector<bool>(counts.size(), false)};
    if (too_few(std::accumulate(counts.begin(), counts.end(), 0), threshold))
        return nothing_shown(counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (too_few(counts[i], threshold)) choice.hide(i);
    if (!choice.any()) return {choice.cells(), false};

    const auto shielded = [&] { return choice.sum(true) >= 2 * threshold - 3 + choice.number_hidden(); };
    for (int shields = 0; shields < 2 && (shields == 0 || !shielded()); ++shields)
        if (const std::size_t next = choice.next_shield(); next < counts.size()) choice.hide(next);
    if (!shielded()) return nothing_shown(counts.size());
    return {choice.cells(), false};
}

Suppressed suppress_overlapping(std::span<const int> counts, int whole, int threshold, Of of) {
    if (too_few(whole, threshold)) return nothing_shown(counts.size());
    Choice choice{counts, std::vector<bool>(counts.size(), false)};
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (too_few(counts[i], threshold) || too_few(whole - counts[i], threshold) ||
            (of == Of::persons && counts[i] > 0 && tells_of_each(counts[i], whole, threshold)))
            choice.hide(i);
    const int for_others = (choice.number_hidden() - 1) * (threshold - 1);
    if (choice.any() && whole - choice.sum(false) > 1 + for_others) return nothing_shown(counts.size());
    return {choice.cells(), false};
}

}  // namespace casebook::disclosure
