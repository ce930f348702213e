#include "layout/line_breaking.hpp"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <stdexcept>

namespace casebook::layout {
namespace {

constexpr std::string_view soft_hyphen = "\u00AD";
constexpr std::string_view zero_width_space = "\u200B";

struct TextClose {
    void operator()(UText* text) const { utext_close(text); }
};
using OpenText = std::unique_ptr<UText, TextClose>;

OpenText open_text(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    OpenText opened{utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status)};
    if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
    return opened;
}

void set_text(icu::BreakIterator& iterator, UText* text) {
    UErrorCode status = U_ZERO_ERROR;
    iterator.setText(text, status);
    if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
}

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

// Puts pieces on lines one after another.
class Galley {
  public:
    Galley(const Segments& segments, double size, double width)
        : segments_(segments), size_(size), width_(width) {}

    bool fits(double more) const { return empty_ || pen_ + spaces_width_ + more <= width_ + 1e-6; }
    bool empty() const { return empty_; }
    double room() const { return width_ - pen_ - spaces_width_; }

    void put(const Piece& piece) {
        put_spaces();
        draw(piece, false);
        empty_ = false;
    }
    void hold_spaces(std::size_t begin, std::size_t end) {
        put_spaces();
        spaces_ = {begin, end};
        spaces_width_ = 0;
        for (std::size_t i = begin; i < end; ++i) spaces_width_ += segments_.pieces[i].width() * size_;
        if (begin != end) empty_ = false;
    }
    void end_line(const Piece* hyphen) {
        if (hyphen != nullptr) draw(*hyphen, true);
        const double width = pen_;
        put_spaces();
        if (!line_.runs.empty()) line_.runs.back().end = std::min(line_.runs.back().end, width);
        line_.width = width;
        lines_.push_back(std::move(line_));
        line_ = {};
        pen_ = 0;
        empty_ = true;
    }
    std::vector<Line> take() { return std::move(lines_); }

  private:
    void put_spaces() {
        for (std::size_t i = spaces_.first; i < spaces_.second; ++i) draw(segments_.pieces[i], false);
        spaces_ = {0, 0};
        spaces_width_ = 0;
    }
    void draw(const Piece& piece, bool hyphen) {
        if (line_.runs.empty() || line_.runs.back().span != piece.span) {
            line_.runs.push_back({piece.span, size_ * piece.scale, pen_, pen_, {}});
        }
        line_.runs.back().words.push_back({pen_, piece.word, hyphen});
        pen_ += piece.width() * size_;
        line_.runs.back().end = pen_;
    }

    const Segments& segments_;
    double size_;
    double width_;
    double pen_ = 0;
    double spaces_width_ = 0;
    std::pair<std::size_t, std::size_t> spaces_{0, 0};
    bool empty_ = true;
    Line line_;
    std::vector<Line> lines_;
};

}  // namespace

struct LineBreaker::Iterators {
    explicit Iterators(const std::string& language) {
        UErrorCode status = U_ZERO_ERROR;
        const icu::Locale locale = icu::Locale::forLanguageTag(language, status);
        status = U_ZERO_ERROR;
        lines.reset(icu::BreakIterator::createLineInstance(locale, status));
        letters.reset(icu::BreakIterator::createCharacterInstance(locale, status));
        if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
    }
    std::unique_ptr<icu::BreakIterator> lines;
    std::unique_ptr<icu::BreakIterator> letters;
};

LineBreaker::LineBreaker(const fonts::Library& library, diagnostics::Diagnostics& diagnostics,
                         const std::string& language, double mono_scale)
    : library_(library),
      diagnostics_(diagnostics),
      mono_scale_(mono_scale),
      iterators_(std::make_unique<Iterators>(language)) {}
LineBreaker::~LineBreaker() = default;

void LineBreaker::warn(const fonts::Word& word, const Span& span) {
    diagnostics_.add({diagnostics::Severity::warning, "letter-without-typeface", span.where, 1,
                      "no typeface can draw “" + word.missing + "”, in “" + word.text + "”",
                      "an empty box would be printed in its place",
                      "write it in other letters, or leave it out"});
}

Segments LineBreaker::segments(const RichText& text) {
    Segments result;
    const OpenText opened = open_text(text.text);
    icu::BreakIterator& iterator = *iterators_->lines;
    set_text(iterator, opened.get());
    std::size_t span = 0;
    const auto add_pieces = [&](std::size_t begin, std::size_t end) {
        double width = 0;
        while (begin < end) {
            while (text.spans[span].end <= begin) ++span;
            const std::size_t stop = std::min(end, text.spans[span].end);
            const std::string_view part = std::string_view{text.text}.substr(begin, stop - begin);
            const fonts::Style style = text.spans[span].style;
            const bool marked =
                part.find(soft_hyphen) != part.npos || part.find(zero_width_space) != part.npos;
            const fonts::Word& word = library_.word(marked ? without_break_marks(part) : part, style);
            if (!word.missing.empty()) warn(word, text.spans[span]);
            result.pieces.push_back({&word, span, style == fonts::Style::mono ? mono_scale_ : 1.0});
            width += result.pieces.back().width();
            begin = stop;
        }
        return width;
    };
    std::size_t begin = 0;
    for (std::int32_t stop = iterator.next(); stop != icu::BreakIterator::DONE; stop = iterator.next()) {
        const auto end = static_cast<std::size_t>(stop);
        std::string_view part = std::string_view{text.text}.substr(begin, end - begin);
        Segment segment;
        segment.first = result.pieces.size();
        if (!part.empty() && part.back() == '\n') {
            segment.ends_line = true;
            part.remove_suffix(1);
        }
        const std::size_t last = part.find_last_not_of(' ');
        const std::size_t drawn = begin + (last == part.npos ? 0 : last + 1);
        segment.soft_hyphen = std::string_view{text.text}.substr(0, drawn).ends_with(soft_hyphen);
        segment.width = add_pieces(begin, drawn);
        segment.spaces = result.pieces.size();
        segment.space_width = add_pieces(drawn, begin + part.size());
        // Copied text and screen readers need something between the words of two lines.
        if (segment.ends_line && segment.space_width == 0 && segment.spaces > segment.first) {
            Piece space = result.pieces.back();
            space.word = &library_.word(" ", text.spans[space.span].style);
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
    for (const Segment& segment : segments.list) {
        extent.least = std::max(extent.least, segment.width * size);
        line += spaces + segment.width * size;
        spaces = segment.space_width * size;
        extent.natural = std::max(extent.natural, line);
        if (segment.ends_line) line = spaces = 0;
    }
    return extent;
}

std::vector<Line> LineBreaker::lines(const Segments& segments, const RichText& text, double size,
                                     double width) {
    Galley galley(segments, size, width);
    // Breaks a word that no line can hold; the letters stay in their clusters.
    const auto put_in_parts = [&](const Piece& piece) {
        const OpenText opened = open_text(piece.word->text);
        icu::BreakIterator& letters = *iterators_->letters;
        set_text(letters, opened.get());
        const std::string_view whole = piece.word->text;
        const fonts::Style style = text.spans[piece.span].style;
        std::size_t begin = 0;
        std::size_t end = 0;
        double pen = 0;
        const auto put = [&] {
            if (begin == end) return;
            galley.put({&library_.word(whole.substr(begin, end - begin), style), piece.span, piece.scale});
            begin = end;
            pen = 0;
        };
        for (std::int32_t stop = letters.next(); stop != icu::BreakIterator::DONE; stop = letters.next()) {
            const auto next = static_cast<std::size_t>(stop);
            const double letter =
                library_.word(whole.substr(end, next - end), style).width * piece.scale * size;
            // Joined letters can be a little wider than the same letters alone.
            if (pen + letter > galley.room() * 0.98) {
                put();
                if (!galley.empty()) galley.end_line(nullptr);
            }
            pen += letter;
            end = next;
        }
        put();
    };
    const Piece* hyphen = nullptr;
    Piece hyphen_piece;
    for (const Segment& segment : segments.list) {
        const double hyphen_width = [&] {
            if (!segment.soft_hyphen || segment.first == segment.spaces) return 0.0;
            const Piece& last = segments.pieces[segment.spaces - 1];
            return library_.word("-", text.spans[last.span].style).width * last.scale;
        }();
        const double needed = (segment.width + hyphen_width) * size;
        if (!galley.fits(needed)) galley.end_line(hyphen);
        const bool too_wide = needed > width;
        for (std::size_t i = segment.first; i < segment.spaces; ++i) {
            if (too_wide) {
                put_in_parts(segments.pieces[i]);
            } else {
                galley.put(segments.pieces[i]);
            }
        }
        galley.hold_spaces(segment.spaces, segment.end);
        hyphen = nullptr;
        if (segment.soft_hyphen && segment.first != segment.spaces) {
            const Piece& last = segments.pieces[segment.spaces - 1];
            hyphen_piece = {&library_.word("-", text.spans[last.span].style), last.span, last.scale};
            hyphen = &hyphen_piece;
        }
        if (segment.ends_line) {
            galley.end_line(nullptr);
            hyphen = nullptr;
        }
    }
    if (!galley.empty()) galley.end_line(nullptr);
    return galley.take();
}

}  // namespace casebook::layout
