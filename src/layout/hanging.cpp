#include "layout/hanging.hpp"

#include <deque>
#include <utility>

namespace casebook::layout {
namespace {

using document::Ink;
using fonts::Style;

constexpr double note_indent = 14;     // room for the number
constexpr double note_space = 2;       // between two notes
constexpr double most_at_once = 0.25;  // of the page's body, for one strip's notes
constexpr std::size_t go_on_with = 3;  // lines of a long note for each strip that follows
constexpr double margin_gap = 10;      // between running text and margin notes
constexpr double margin_edge = 16;     // between margin notes and the edge of the page
constexpr Type margin_type{6.75, 8.25};
constexpr double outer_margin = 122;
constexpr double inner_margin = 62;

class Hanging {
  public:
    Hanging(Composer& composer, Flow& flow)
        : composer_(composer),
          flow_(flow),
          body_(composer.style.upright().body),
          seen_(composer.apparatus.hangers.size(), false),
          floats_(flow.strips.size(), false) {
        for (const Float& one : flow.floats)
            for (std::size_t i = one.first; i <= one.last; ++i) floats_[i] = true;
    }

    void run() {
        for (std::size_t i = 0; i < flow_.strips.size(); ++i) {
            Strip& strip = flow_.strips[i];
            y_ += strip.space_above;
            room_ = body_.height * most_at_once;
            if (!floats_[i] && !strip.keep_with_next) put_rest(strip, go_on_with);
            for (const std::size_t hanger : std::exchange(strip.hangers, {})) {
                if (seen_[hanger]) continue;
                seen_[hanger] = true;
                hang(composer_.apparatus.hangers[hanger], strip);
            }
            if (is_last_of_its_page(i)) {
                room_ = body_.height * most_at_once;
                put_rest(strip, rest_.size());
            }
            y_ += strip.height;
        }
        while (!rest_.empty()) {
            room_ = body_.height * most_at_once;
            Strip last;
            put_rest(last, rest_.size());
            flow_.strips.push_back(std::move(last));
        }
    }

  private:
    // What comes behind a turned table, or one that may wait, can stand on an earlier page, where the rest of
    // its notes would come before their beginning.
    [[nodiscard]] bool is_last_of_its_page(std::size_t i) const {
        const auto goes_elsewhere = [this](std::size_t k) {
            return k < flow_.strips.size() && (floats_[k] || flow_.strips[k].landscape);
        };
        return goes_elsewhere(i) && !goes_elsewhere(i + 1);
    }

    void hang(const Hanger& hanger, Strip& strip) {
        if (!hanger.anchor.empty()) strip.places.push_back(hanger.anchor);
        if (hanger.kind == HangerKind::margin_note) hang_in_margin(hanger, strip);
        if (hanger.kind != HangerKind::note) return;
        for (Strip& line : note_lines(hanger)) rest_.push_back(std::move(line));
        put_rest(strip, rest_.size());
    }

    // As many lines as there is room for; at least one.
    void put_rest(Strip& strip, std::size_t most) {
        for (std::size_t i = 0; i < most && !rest_.empty(); ++i) {
            room_ -= rest_.front().height;
            if (room_ < 0 && !strip.foot.empty()) return;
            strip.foot.push_back(std::move(rest_.front()));
            rest_.pop_front();
        }
    }

    std::vector<Strip> note_lines(const Hanger& hanger) const {
        const Type& type = composer_.style.small;
        const double baseline = baseline_in(type, composer_.library.face(Style::regular));
        std::vector<Strip> strips;
        for (const Line& line : composer_.breaker.lines(hanger.words, type.size, body_.width - note_indent)) {
            Strip strip{.height = type.leading};
            if (strips.empty()) put_number(hanger, baseline, strip);
            place(line, hanger.words, body_.x + note_indent, baseline, 0, type.leading, strip);
            take_places(strip);
            strips.push_back(std::move(strip));
        }
        if (!strips.empty()) strips.back().height += note_space;
        return strips;
    }

    void put_number(const Hanger& hanger, double baseline, Strip& strip) const {
        const Type& type = composer_.style.small;
        const std::string words = hanger.number + ".";
        strip.boxes.push_back(
            {set_line(composer_.library, words, Style::regular, type.size, body_.x, baseline, Ink::accent),
             hanger.label});
        const double width = composer_.library.width(words, type.size, Style::regular);
        strip.links.push_back({{body_.x, 0, width, type.leading}, hanger.label, "#" + hanger.anchor});
        strip.anchor = note_anchor(std::stoi(hanger.number));
    }

    // Beside its line, or below the margin note before.
    void hang_in_margin(const Hanger& hanger, Strip& strip) {
        const double scale = composer_.style.body.size / PageStyle{}.body.size;
        const Type type{margin_type.size * scale, margin_type.leading * scale};
        const double left = body_.x + body_.width + margin_gap;
        const double width = composer_.style.page_width - left - margin_edge;
        const double baseline = baseline_in(type, composer_.library.face(Style::regular));
        double top = std::max(1.5, margin_reached_ - y_);
        // Where a page ended in between nothing stands in the way; a note never hangs far below its line.
        if (top > strip.height + 2 * type.leading) top = 1.5;
        for (const Line& line : composer_.breaker.lines(hanger.words, type.size, width)) {
            place(line, hanger.words, left, top + baseline, top, type.leading, strip);
            top += type.leading;
        }
        margin_reached_ = y_ + top;
        take_places(strip);
    }

    // In the words of a note nothing hangs but places.
    void take_places(Strip& strip) const {
        for (const std::size_t hanger : std::exchange(strip.hangers, {}))
            strip.places.push_back(composer_.apparatus.hangers[hanger].anchor);
    }

    Composer& composer_;
    Flow& flow_;
    Rect body_;
    std::vector<bool> seen_;
    std::vector<bool> floats_;
    std::deque<Strip> rest_;
    double room_ = 0;
    double y_ = 0;
    double margin_reached_ = 0;
};

}  // namespace

void hang(Composer& composer, Flow& flow) {
    if (!composer.apparatus.hangers.empty()) Hanging(composer, flow).run();
}

PageStyle with_margin(PageStyle style) {
    style.margin_left = inner_margin;
    style.margin_right = outer_margin;
    return style;
}

}  // namespace casebook::layout
