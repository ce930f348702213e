#include "layout/composer.hpp"

#include <stdexcept>
#include <utility>

#include "layout/bidi.hpp"
#include "layout/block_direction.hpp"
#include "layout/shift.hpp"

namespace casebook::layout {
namespace {

constexpr double parting_a_paragraph = 0.03;

constexpr double least_float = 80;   // a lower one leaves no hole worth a float
constexpr double most_float = 0.62;  // of the body's height: above or below it stands some text

// A small paragraph right below a table or a chart says how to read it.
bool has_note(const document::Blocks& blocks, std::size_t index) {
    if (index + 1 >= blocks.size()) return false;
    const auto& kind = blocks[index].kind;
    if (!std::holds_alternative<document::Table>(kind) && !std::holds_alternative<document::Chart>(kind))
        return false;
    const auto* const below = std::get_if<document::Paragraph>(&blocks[index + 1].kind);
    return below != nullptr && below->style == document::ParagraphStyle::small;
}

}  // namespace

Composer::Composer(const document::Document& document, const PageStyle& page_style,
                   const fonts::Library& faces, diagnostics::Diagnostics& diagnostics)
    : paper(document),
      style(page_style),
      library(faces),
      warnings(diagnostics),
      direction(fonts::direction_of_language(document.language)),
      breaker(faces, diagnostics, document.language, page_style.mono_scale) {
    flow_.grid = page_style.grid();
}

Strip& Composer::add(Strip strip) {
    strip.space_above = std::max(strip.space_above, flow_.strips.empty() ? 0 : space_);
    space_ = 0;
    strip.new_page = std::exchange(new_page_, false);
    if (padding_ > 0) {
        shift(strip, 0, padding_);
        strip.height += padding_;
        if (strip.on_grid) *strip.on_grid += padding_;
        padding_ = 0;
    }
    for (const OpenFrame& open : open_) strip.frames.push_back(open.frame);
    flow_.strips.push_back(std::move(strip));
    return flow_.strips.back();
}

std::size_t Composer::add_lines(const RichText& text, const Setting& setting, const Column& column) {
    const std::size_t first = flow_.strips.size();
    const Manner manner{.hyphenated = setting.running && style.hyphenated,
                        .justified = setting.running && style.justified,
                        .balanced = setting.balanced};
    const std::vector<Line> lines = breaker.lines(text, setting.type.size, column.width, manner);
    const double baseline = baseline_in(setting.type, library.face(setting.look.style));
    const bool is_body = setting.type.size == style.body.size && setting.type.leading == style.body.leading;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Strip strip{.height = setting.type.leading};
        const double indent = lines[i].indent(column.width, setting.alignment);
        place(lines[i], text, column.left + indent, baseline, 0, setting.type.leading, strip);
        // Nor does the end of a page part a word.
        strip.keep_with_next =
            i + 1 < lines.size() && (i == 0 || i + 2 == lines.size() || lines[i].parts_a_word);
        if (is_body) strip.on_grid = 0;
        if (i > 0) strip.reluctance = parting_a_paragraph;
        add(std::move(strip));
    }
    return first;
}

void Composer::keep_together(std::size_t first) {
    for (std::size_t i = first; i + 1 < flow_.strips.size(); ++i) flow_.strips[i].keep_with_next = true;
}

void Composer::let_float(std::size_t first) {
    const std::size_t end = flow_.strips.size();
    if (first >= end || first == 0 || !open_.empty() || flow_.strips[first - 1].keep_with_next) return;
    double height = 0;
    for (std::size_t i = first; i < end; ++i) {
        const Strip& strip = flow_.strips[i];
        if (strip.new_page || strip.landscape) return;
        height += strip.space_above + strip.height;
    }
    if (height < least_float || height > style.upright().body.height * most_float) return;
    keep_together(first);
    // The lines of a paragraph that it stands among leave no space themselves.
    flow_.strips[end - 1].space_below = flow_.strips[first].space_above;
    flow_.floats.push_back({first, end - 1});
}

void Composer::open_frame(const Frame& frame, double padding) {
    flow_.frames.push_back(frame);
    flow_.frames.back().right_to_left = direction == fonts::Direction::right_to_left;
    open_.push_back({flow_.frames.size() - 1, padding, flow_.strips.size()});
    padding_ += padding;
}

void Composer::close_frame() {
    const OpenFrame closed = open_.back();
    open_.pop_back();
    if (flow_.strips.size() > closed.first_strip) {
        flow_.strips.back().height += closed.padding;
    } else {
        padding_ -= closed.padding;
    }
}

int Composer::structural_level(int level) {
    const int first = paper.title.empty() ? 1 : 2;
    level_ = std::clamp(level, first, std::min(std::max(level_, first - 1) + 1, 6));
    return level_;
}

std::size_t Composer::add_head(TableHead head) {
    flow_.heads.push_back(std::move(head));
    return flow_.heads.size() - 1;
}

void Composer::compose(const document::Blocks& blocks, const Column& column) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const std::size_t first = flow_.strips.size();
        compose_one(blocks[i], column);
        const auto& kind = blocks[i].kind;
        if (has_note(blocks, i) && flow_.strips.size() > first) {
            flow_.strips.back().keep_with_next = true;
            const bool is_turned = flow_.strips.back().landscape;
            const std::size_t note = flow_.strips.size();
            set_space(style.paragraph_space);
            Column below = column;
            if (is_turned) {
                const Rect body = style.landscape().body;
                below.left = at_start({body.x, body.width}, column.width);
            }
            compose_one(blocks[++i], below);
            for (std::size_t k = note; k < flow_.strips.size(); ++k) flow_.strips[k].landscape = is_turned;
            space(style.block_space);
        }
        const bool can_float = std::holds_alternative<document::Table>(kind) ||
                               std::holds_alternative<document::Chart>(kind) ||
                               std::holds_alternative<document::Picture>(kind);
        if (can_float && column.node == Structure::root()) let_float(first);
    }
}

void Composer::compose_one(const document::Block& block, const Column& column) {
    if (block.where != diagnostics::Location{}) {
        where = block.where;
        breaker.set_place(where);
    }
    const fonts::Direction around = std::exchange(direction, direction_of(block, direction));
    std::visit(
        [&](const auto& kind) {
            if constexpr (std::is_same_v<std::decay_t<decltype(kind)>, document::Directive>) {
                throw std::logic_error("the directive " + kind.verb +
                                       " was not carried out before the paper was set");
            } else {
                compose_block(*this, kind, column);
            }
        },
        block.kind);
    direction = around;
}

double Composer::at_start(const Column& column, double width) const {
    return direction == fonts::Direction::right_to_left ? column.left + column.width - width : column.left;
}

double Composer::at_end(const Column& column, double width) const {
    return direction == fonts::Direction::right_to_left ? column.left : column.left + column.width - width;
}

double baseline_in(const Type& type, const fonts::Face& face) {
    const double ascent = face.measures().ascent / 1000 * type.size;
    const double descent = -face.measures().descent / 1000 * type.size;
    return (type.leading - ascent - descent) / 2 + ascent;
}

void place(const Line& line, const RichText& text, double x, double baseline, double line_top,
           double line_height, Strip& strip) {
    for (const LineRun& run : line.runs) {
        const Span& span = text.spans[run.span];
        Text words{baseline - span.rise * run.size, run.size, span.ink, run.words};
        strip.hangers.insert(strip.hangers.end(), span.hangers.begin(), span.hangers.end());
        for (PlacedWord& word : words.words) word.x += x;
        strip.boxes.push_back({std::move(words), span.node});
        if (!span.link.empty() && run.end > run.begin) {
            const Rect area{x + run.begin, line_top, run.end - run.begin, line_height};
            strip.links.push_back({area, span.node, span.link});
        }
    }
}

Text set_line(const fonts::Library& library, std::string_view words, fonts::Style style, double size,
              double x, double baseline, document::Ink ink, fonts::Direction around) {
    Text text{baseline, size, ink, {}};
    if (around == fonts::Direction::right_to_left || fonts::may_turn(words)) {
        DirectionTally tally;
        tally.add(words);
        std::vector<std::uint8_t> levels;
        std::size_t begin = 0;
        for (const LevelRun& run : level_runs(words, tally.direction(around))) {
            // Neighbouring words of one direction change places too, so each is one of its own.
            while (begin < run.end) {
                const bool space = words[begin] == ' ';
                const std::size_t end =
                    std::min(space ? words.find_first_not_of(' ', begin) : words.find(' ', begin), run.end);
                const fonts::Reading reading{.right_to_left = run.level % 2 == 1};
                text.words.push_back({0, &library.word(words.substr(begin, end - begin), style, reading)});
                levels.push_back(run.level);
                begin = end;
            }
        }
        set_side_by_side(text.words, levels, size, x);
        return text;
    }
    for (const fonts::Word* word : library.words(words, style)) {
        text.words.push_back({x, word});
        x += word->width * size;
    }
    return text;
}

}  // namespace casebook::layout
