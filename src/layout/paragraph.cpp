#include "layout/paragraph.hpp"

#include <algorithm>

#include "layout/line_setting.hpp"

namespace casebook::layout {
namespace {

// How much worse than a break at a space, in ems by which the line might end short instead.
constexpr double at_a_dash = 2;  // or a slash
constexpr double at_a_soft_hyphen = 2.5;
constexpr double in_a_word = 3.7;
constexpr double in_a_name = 6;
constexpr double between_tied_words = 100;

// Words are parted only in a paragraph that has a line worse than this without it.
constexpr double shortest_good_line = 4.5;  // ems missing
constexpr double widest_good_space = 0.6;   // of its width, added

double reluctance_of(const Segment& segment, const std::vector<Piece>& pieces) {
    if (segment.tied) return between_tied_words;
    if (segment.soft_hyphen) return at_a_soft_hyphen;
    if (segment.end > segment.spaces || segment.spaces == segment.first) return 0;
    // Scripts without spaces are at home between any two words; in others a dash or a slash stands here.
    const std::string& text = pieces[segment.spaces - 1].word->text;
    return !text.empty() && static_cast<signed char>(text.back()) >= 0 ? at_a_dash : 0;
}

}  // namespace

Paragraph::Paragraph(const Segments& segments, const RichText& text, const LineMeasure& measure,
                     bool hyphenated, const fonts::Library& library, const LineBreaker& breaker,
                     Boundaries& boundaries)
    : text_(text),
      measure_(measure),
      hyphenated_(hyphenated),
      library_(library),
      breaker_(breaker),
      boundaries_(boundaries),
      right_to_left_(segments.right_to_left),
      pieces_(segments.pieces) {
    units_.reserve(segments.list.size());
    for (const Segment& segment : segments.list) add(segment);
}

Piece Paragraph::hyphen_behind(const Piece& piece) const {
    const Span& span = text_.spans[piece.span];
    return {&library_.word("-", span.style, breaker_.reading(span, piece.level)), piece.span, piece.scale,
            piece.level};
}

double Paragraph::hyphen_width(const Unit& unit) const {
    if (!unit.soft_hyphen || unit.first == unit.spaces) return 0;
    return hyphen_behind(pieces_[unit.spaces - 1]).width() * measure_.em;
}

void Paragraph::add(const Segment& segment) {
    Unit unit{.first = segment.first,
              .spaces = segment.spaces,
              .end = segment.end,
              .width = segment.width * measure_.em,
              .space_width = segment.space_width * measure_.em,
              .reluctance = reluctance_of(segment, pieces_),
              .ends_line = segment.ends_line,
              .soft_hyphen = segment.soft_hyphen && segment.first != segment.spaces,
              .ends_in_hyphen = segment.ends_in_hyphen};
    unit.goes_on = !units_.empty() && !units_.back().ends_line && units_.back().end == units_.back().spaces;
    if (unit.width + hyphen_width(unit) > measure_.width) {
        if (!add_in_hyphenated_parts(segment)) add_in_letters(segment);
        return end_like(segment);
    }
    units_.push_back(unit);
}

std::vector<WordPart> Paragraph::parts_of(const Piece& piece) const {
    const Span& span = text_.spans[piece.span];
    const fonts::Hyphenation* dictionary = breaker_.hyphenation(span);
    if (dictionary == nullptr) return {};
    return word_parts(piece.word->text, span.style, breaker_.reading(span, piece.level), *dictionary,
                      library_);
}

// False where the word may not be parted, or not into parts that a line can hold.
bool Paragraph::add_in_hyphenated_parts(const Segment& segment) {
    if (!hyphenated_ || segment.spaces != segment.first + 1) return false;
    const Piece piece = pieces_[segment.first];
    const Span& span = text_.spans[piece.span];
    const std::vector<WordPart> parts = parts_of(piece);
    if (parts.empty()) return false;
    std::vector<Unit> units;
    std::vector<Piece> pieces;
    const double hyphen = hyphen_behind(piece).width() * measure_.em;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= parts.size(); ++i) {
        const bool last = i == parts.size();
        const std::size_t end = last ? piece.word->text.size() : parts[i].before->text.size();
        Piece part = piece;
        part.word = &library_.word(std::string_view{piece.word->text}.substr(begin, end - begin), span.style,
                                   breaker_.reading(span, piece.level));
        const double width = part.width() * measure_.em;
        if (width + (last ? 0 : hyphen) > measure_.width) return false;
        const std::size_t at = pieces_.size() + pieces.size();
        pieces.push_back(part);
        units.push_back({.first = at,
                         .spaces = at + 1,
                         .end = at + 1,
                         .width = width,
                         .reluctance = at_a_soft_hyphen,
                         .soft_hyphen = !last,
                         .goes_on = true});
        begin = end;
    }
    pieces_.insert(pieces_.end(), pieces.begin(), pieces.end());
    units_.insert(units_.end(), units.begin(), units.end());
    return true;
}

// Parts what no line can hold between letters; they stay in their clusters.
void Paragraph::add_in_letters(const Segment& segment) {
    // Joined letters can be a little wider than the same letters alone.
    const double room = measure_.width * 0.98;
    Unit unit{.first = pieces_.size(), .goes_on = true};
    const auto close = [&] {
        unit.spaces = unit.end = pieces_.size();
        // A letter wider than the column is drawn all the same.
        unit.width = std::min(unit.width, measure_.width);
        if (unit.first != unit.end) units_.push_back(unit);
        unit = {.first = pieces_.size(), .goes_on = true};
    };
    for (std::size_t i = segment.first; i < segment.spaces; ++i) {
        const Piece piece = pieces_[i];
        const std::string_view word = piece.word->text;
        const Span& span = text_.spans[piece.span];
        const fonts::Reading reading = breaker_.reading(span, piece.level);
        const auto width_of = [&](std::string_view part) {
            return library_.word(part, span.style, reading).width * piece.scale * measure_.em;
        };
        std::size_t begin = 0;
        std::size_t end = 0;
        double before = unit.width;
        const auto put = [&] {
            if (begin == end) return;
            const std::string_view part = word.substr(begin, end - begin);
            unit.width = before + width_of(part);
            pieces_.push_back(
                {&library_.word(part, span.style, reading), piece.span, piece.scale, piece.level});
            begin = end;
        };
        double pen = before;
        for (const std::size_t next : boundaries_.letters(word)) {
            const double letter = width_of(word.substr(end, next - end));
            if (pen + letter > room && (begin != end || unit.first != pieces_.size())) {
                put();
                close();
                before = pen = 0;
            }
            pen += letter;
            end = next;
        }
        put();
    }
    close();
}

// The last unit is followed by what follows the segment.
void Paragraph::end_like(const Segment& segment) {
    if (segment.first == segment.spaces) return;
    Unit& last = units_.back();
    // Pieces of a unit stand side by side.
    const std::size_t first = pieces_.size();
    for (std::size_t i = last.first; i < last.spaces; ++i) pieces_.push_back(Piece{pieces_[i]});
    last.first = first;
    last.spaces = pieces_.size();
    for (std::size_t i = segment.spaces; i < segment.end; ++i) pieces_.push_back(Piece{pieces_[i]});
    last.end = pieces_.size();
    last.space_width = segment.space_width * measure_.em;
    last.ends_line = segment.ends_line;
    last.soft_hyphen = segment.soft_hyphen;
    last.ends_in_hyphen = segment.ends_in_hyphen;
    last.reluctance = reluctance_of(segment, pieces_);
}

void Paragraph::find_cuts() {
    for (std::size_t i = 0; i < units_.size(); ++i) {
        const Unit& unit = units_[i];
        // Parts of an address or of a compound are no words of their own.
        const bool glued = unit.goes_on || (unit.end == unit.spaces && i + 1 < units_.size());
        if (glued || unit.spaces != unit.first + 1) continue;
        for (const WordPart& part : parts_of(pieces_[unit.first])) cuts_.push_back({i, unit.first, part});
    }
}

void Paragraph::add_points() {
    points_.clear();
    places_.clear();
    double pen = 0;
    double spaces = 0;
    std::size_t cut = 0;
    for (std::size_t i = 0; i < units_.size(); ++i) {
        const Unit& unit = units_[i];
        for (; cut < cuts_.size() && cuts_[cut].unit == i; ++cut) {
            const Piece& piece = pieces_[cuts_[cut].piece];
            const WordPart& part = cuts_[cut].part;
            const double scale = piece.scale * measure_.em;
            const double hyphen = hyphen_behind(piece).width() * measure_.em;
            points_.push_back({.end = pen + part.before->width * scale + hyphen,
                               .start = pen + unit.width - part.behind->width * scale,
                               .spaces_end = spaces,
                               .spaces_start = spaces,
                               .reluctance = part.capitalised ? in_a_name : in_a_word,
                               .hyphen = true,
                               .inside_word = true,
                               .word = i});
            places_.push_back({i, cut});
        }
        const bool forced = unit.ends_line || i + 1 == units_.size();
        const double end = pen + unit.width + (forced ? 0 : hyphen_width(unit));
        pen += unit.width + unit.space_width;
        points_.push_back({.end = end,
                           .start = pen,
                           .spaces_end = spaces,
                           .spaces_start = spaces + unit.space_width,
                           .reluctance = unit.reluctance,
                           .hyphen = !forced && (unit.soft_hyphen || unit.ends_in_hyphen),
                           .forced = forced,
                           .word = i});
        places_.push_back({i, none});
        spaces += unit.space_width;
    }
}

double Paragraph::natural(const BreakPoint* from, const BreakPoint& to) const {
    return to.end - (from == nullptr ? 0 : from->start);
}
double Paragraph::spaces(const BreakPoint* from, const BreakPoint& to) const {
    return std::max(to.spaces_end - (from == nullptr ? 0 : from->spaces_start), 0.0);
}

bool Paragraph::is_bad(const std::vector<std::size_t>& breaks) const {
    const BreakPoint* from = nullptr;
    for (const std::size_t at : breaks) {
        const BreakPoint& to = points_[at];
        const double width = natural(from, to);
        if (!to.forced && measure_.justified &&
            stretch_of_spaces(width, spaces(from, to), measure_.width) > widest_good_space)
            return true;
        if (!to.forced && measure_.width - width > shortest_good_line * measure_.em) return true;
        from = &to;
    }
    return false;
}

std::vector<Line> Paragraph::lines() {
    std::vector<Line> lines;
    if (units_.empty()) return lines;
    add_points();
    std::vector<std::size_t> breaks = optimum_breaks(points_, measure_);
    if (hyphenated_ && is_bad(breaks)) {
        find_cuts();
        if (!cuts_.empty()) {
            add_points();
            breaks = optimum_breaks(points_, measure_);
        }
    }
    std::size_t from = none;
    lines.reserve(breaks.size());
    for (const std::size_t to : breaks) {
        lines.push_back(line(from, to));
        from = to;
    }
    return lines;
}

Line Paragraph::line(std::size_t from_point, std::size_t to_point) const {
    const Place from = from_point == none ? Place{} : places_[from_point];
    const Place& to = places_[to_point];
    LineSetter setter(measure_.em, right_to_left_);
    const auto add_words = [&](const Unit& unit) {
        for (std::size_t i = unit.first; i < unit.spaces; ++i) setter.add(pieces_[i]);
    };
    const auto add_spaces = [&](const Unit& unit) {
        for (std::size_t i = unit.spaces; i < unit.end; ++i) setter.add_space(pieces_[i]);
    };
    const auto with = [](Piece piece, const fonts::Word& word) {
        piece.word = &word;
        return piece;
    };
    std::size_t unit = from.unit == none ? 0 : from.unit;
    if (from.cut != none) {
        const Cut& cut = cuts_[from.cut];
        setter.add(with(pieces_[cut.piece], *cut.part.behind));
        if (unit != to.unit) add_spaces(units_[unit]);
    }
    if (from.unit != none) ++unit;
    for (; unit < to.unit; ++unit) {
        add_words(units_[unit]);
        add_spaces(units_[unit]);
    }
    const Unit& last = units_[to.unit];
    const BreakPoint& end = points_[to_point];
    if (to.cut != none) {
        const Cut& cut = cuts_[to.cut];
        const Piece begun = with(pieces_[cut.piece], *cut.part.before);
        setter.add(begun);
        setter.add_hyphen(hyphen_behind(begun));
    } else {
        if (unit == to.unit) add_words(last);
        if (last.soft_hyphen && !end.forced) setter.add_hyphen(hyphen_behind(pieces_[last.spaces - 1]));
        for (std::size_t i = last.spaces; i < last.end; ++i) setter.add_hanging(pieces_[i]);
    }
    if (!measure_.justified) return setter.set(0);
    const BreakPoint* start = from_point == none ? nullptr : &points_[from_point];
    const double stretch = stretch_of_spaces(natural(start, end), spaces(start, end), measure_.width);
    return setter.set(end.forced && stretch > 0 ? 0 : stretch);
}

}  // namespace casebook::layout
