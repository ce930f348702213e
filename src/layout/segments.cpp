// Running text as segments: words in their faces and directions, between the places where a line may end.
#include <algorithm>

#include "layout/bidi.hpp"
#include "layout/line_breaking.hpp"
#include "layout/no_break.hpp"

namespace casebook::layout {
namespace {

using fonts::Direction;

constexpr std::string_view soft_hyphen = "\u00AD";
constexpr std::string_view zero_width_space = "\u200B";

// Both only say where a line may break; neither is drawn.
std::string without_break_marks(std::string_view text) {
    std::string result{text};
    for (const std::string_view mark : {soft_hyphen, zero_width_space}) {
        for (std::size_t at = result.find(mark); at != std::string::npos; at = result.find(mark, at)) {
            result.erase(at, mark.size());
        }
    }
    return result;
}

bool is_english(std::string_view language) {
    return language.starts_with("en") && (language.size() == 2 || language[2] == '-');
}

// The word that ends at `end`, without the spaces before it.
std::string_view word_before(std::string_view text, std::size_t end) {
    const std::size_t space = end == 0 ? text.npos : text.find_last_of(" \n", end - 1);
    const std::size_t begin = space == text.npos ? 0 : space + 1;
    return text.substr(begin, end - begin);
}
std::string_view word_behind(std::string_view text, std::size_t begin) {
    return text.substr(begin, std::min(text.find_first_of(" \n", begin), text.size()) - begin);
}

// The mark of a note is never parted from its word.
bool begins_a_mark(const RichText& text, std::size_t at) {
    return std::any_of(text.spans.begin(), text.spans.end(),
                       [at](const Span& span) { return span.rise > 0 && span.begin == at; });
}

// Goes through the spans and the levels of a text side by side.
class Pieces {
  public:
    Pieces(const RichText& text, const std::vector<LevelRun>& levels) : text_(text), levels_(levels) {}

    /// Calls `add(part, span, level)` for each part of [begin, end) that is of one span and one level.
    template <typename Add>
    void each(std::size_t begin, std::size_t end, const Add& add) {
        while (begin < end) {
            while (text_.spans[span_].end <= begin) ++span_;
            while (levels_[run_].end <= begin) ++run_;
            const std::size_t stop = std::min({end, text_.spans[span_].end, levels_[run_].end});
            add(std::string_view{text_.text}.substr(begin, stop - begin), span_, levels_[run_].level);
            begin = stop;
        }
    }

  private:
    const RichText& text_;
    const std::vector<LevelRun>& levels_;
    std::size_t span_ = 0;
    std::size_t run_ = 0;
};

}  // namespace

std::string_view LineBreaker::language_of(const Span& span) const {
    return span.language.empty() ? std::string_view{language_} : std::string_view{span.language};
}

fonts::Reading LineBreaker::reading(const Span& span, std::uint8_t level) const {
    const std::string_view language = language_of(span);
    return {is_english(language) ? std::string_view{} : language, level % 2 == 1};
}

const fonts::Hyphenation* LineBreaker::hyphenation(const Span& span) const {
    return span.style == fonts::Style::mono ? nullptr : library_.hyphenation(language_of(span));
}

// A language that all of it is marked with decides; else the letters do.
Direction LineBreaker::direction(const RichText& text) const {
    if (text.spans.empty()) return direction_;
    const std::string& marked = text.spans.front().language;
    const bool all =
        !marked.empty() && std::all_of(text.spans.begin(), text.spans.end(),
                                       [&](const Span& span) { return span.language == marked; });
    if (all) return fonts::direction_of_language(marked);
    if (direction_ == Direction::left_to_right && !fonts::may_turn(text.text)) return direction_;
    DirectionTally tally;
    tally.add(text.text);
    return tally.direction(direction_);
}

void LineBreaker::warn(const fonts::Word& word, const Span& span) {
    diagnostics_.add({diagnostics::Severity::warning, "letter-without-typeface",
                      span.where == diagnostics::Location{} ? where_ : span.where, 1,
                      "no typeface can draw “" + word.missing + "”, in “" + word.text + "”",
                      "an empty box would be printed in its place",
                      "write it in other letters, or leave it out"});
}

Segments LineBreaker::segments(const RichText& text) {
    Segments result;
    const std::string_view all = text.text;
    const Direction direction = this->direction(text);
    result.right_to_left = direction == Direction::right_to_left;
    const std::vector<LevelRun> levels = level_runs(all, direction);
    Pieces pieces(text, levels);
    const auto add_pieces = [&](std::size_t begin, std::size_t end) {
        double width = 0;
        pieces.each(begin, end, [&](std::string_view part, std::size_t index, std::uint8_t level) {
            const Span& span = text.spans[index];
            const bool marked =
                part.find(soft_hyphen) != part.npos || part.find(zero_width_space) != part.npos;
            const fonts::Word& word =
                library_.word(marked ? without_break_marks(part) : part, span.style, reading(span, level));
            if (!word.missing.empty()) warn(word, span);
            result.pieces.push_back({&word, index,
                                     span.style == fonts::Style::mono ? mono_scale_ * span.scale : span.scale,
                                     level});
            width += result.pieces.back().width();
        });
        return width;
    };
    const bool english = is_english(language_);
    std::size_t begin = 0;
    for (const std::size_t end : boundaries_.lines(all)) {
        if (begins_a_mark(text, end)) continue;
        std::string_view part = all.substr(begin, end - begin);
        Segment segment;
        segment.first = result.pieces.size();
        if (!part.empty() && part.back() == '\n') {
            segment.ends_line = true;
            part.remove_suffix(1);
        }
        const std::size_t last = part.find_last_not_of(' ');
        const std::size_t drawn = begin + (last == part.npos ? 0 : last + 1);
        const std::string_view shown = all.substr(begin, drawn - begin);
        segment.soft_hyphen = shown.ends_with(soft_hyphen);
        segment.ends_in_hyphen = shown.ends_with('-') || shown.ends_with("\u2010");
        segment.tied = drawn < end && !segment.ends_line && end < all.size() &&
                       are_tied(word_before(all, drawn), word_behind(all, end), english);
        segment.width = add_pieces(begin, drawn);
        segment.spaces = result.pieces.size();
        segment.space_width = add_pieces(drawn, begin + part.size());
        // Copied text and screen readers need something between the words of two lines.
        if (segment.ends_line && segment.space_width == 0 && segment.spaces > segment.first) {
            Piece space = result.pieces.back();
            space.word = &library_.word(" ", text.spans[space.span].style,
                                        reading(text.spans[space.span], space.level));
            segment.space_width = space.width();
            result.pieces.push_back(space);
        }
        segment.end = result.pieces.size();
        result.list.push_back(segment);
        begin = end;
    }
    return result;
}

Extent LineBreaker::extent(const Segments& segments, double size) {
    Extent extent;
    double line = 0;
    double spaces = 0;
    double tied = 0;
    for (const Segment& segment : segments.list) {
        extent.least = std::max(extent.least, tied + segment.width * size);
        tied = segment.tied ? tied + (segment.width + segment.space_width) * size : 0;
        line += spaces + segment.width * size;
        spaces = segment.space_width * size;
        extent.natural = std::max(extent.natural, line);
        if (segment.ends_line) line = spaces = 0;
    }
    return extent;
}

}  // namespace casebook::layout
