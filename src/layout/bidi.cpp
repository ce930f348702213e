#include "layout/bidi.hpp"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string>

#include "fonts/utf8.hpp"

namespace casebook::layout {
namespace {

using fonts::Direction;

struct BidiClose {
    void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

}  // namespace

void DirectionTally::add(std::string_view text) {
    for (std::size_t at = 0; at < text.size() && !is_full();) {
        const std::size_t begin = at;
        const char32_t character = fonts::next_character(text, at);
        const std::optional<Direction> direction =
            character < 0x80 && u_isalpha(static_cast<UChar32>(character)) != 0
                ? Direction::left_to_right
                : fonts::first_direction(text.substr(begin, at - begin));
        if (!direction) continue;
        const int side = *direction == Direction::right_to_left ? 1 : 0;
        ++counted_[side];
        if (first_ < 0) first_ = side;
    }
}

Direction DirectionTally::direction(Direction around) const {
    if (first_ < 0 || counted_[first_] <= counted_[1 - first_]) return around;
    return first_ == 1 ? Direction::right_to_left : Direction::left_to_right;
}

std::vector<LevelRun> level_runs(std::string_view text, Direction direction) {
    const bool turned = direction == Direction::right_to_left;
    if (!turned && !fonts::may_turn(text)) return {{text.size(), 0}};
    // The paragraph as UTF-16, and for each of its units the byte behind its character.
    std::u16string units;
    std::vector<std::size_t> ends;
    for (std::size_t at = 0; at < text.size();) {
        const auto character = static_cast<UChar32>(fonts::next_character(text, at));
        // A line break within a paragraph is no end of it.
        if (character == '\n') {
            units += u'\u2028';
        } else if (U_IS_BMP(character)) {
            units += static_cast<char16_t>(character);
        } else {
            units += static_cast<char16_t>(U16_LEAD(character));
            units += static_cast<char16_t>(U16_TRAIL(character));
        }
        ends.resize(units.size(), at);
    }
    const std::unique_ptr<UBiDi, BidiClose> bidi{ubidi_open()};
    UErrorCode status = U_ZERO_ERROR;
    ubidi_setPara(bidi.get(), units.data(), static_cast<std::int32_t>(units.size()), turned ? 1 : 0, nullptr,
                  &status);
    if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
    std::vector<LevelRun> runs;
    for (std::int32_t at = 0; at < static_cast<std::int32_t>(units.size());) {
        UBiDiLevel level = 0;
        ubidi_getLogicalRun(bidi.get(), at, &at, &level);
        runs.push_back({ends[static_cast<std::size_t>(at) - 1], level});
    }
    if (runs.empty()) runs.push_back({text.size(), static_cast<std::uint8_t>(turned ? 1 : 0)});
    return runs;
}

std::vector<std::size_t> order_on_line(std::span<const std::uint8_t> levels) {
    std::vector<std::int32_t> indices(levels.size());
    ubidi_reorderVisual(levels.data(), static_cast<std::int32_t>(levels.size()), indices.data());
    return {indices.begin(), indices.end()};
}

double set_side_by_side(std::span<PlacedWord> words, std::span<const std::uint8_t> levels, double size,
                        double x) {
    const auto put = [&](PlacedWord& word) {
        word.x = x;
        x += word.word->width * size;
    };
    if (std::all_of(levels.begin(), levels.end(), [](std::uint8_t level) { return level == 0; })) {
        for (PlacedWord& word : words) put(word);
    } else {
        for (const std::size_t i : order_on_line(levels)) put(words[i]);
    }
    return x;
}

}  // namespace casebook::layout
