#include "layout/paginate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "layout/composer.hpp"
#include "layout/shift.hpp"

namespace casebook::layout {
namespace {

struct Reach {
    double top = 0;
    double bottom = 0;
};

// A reference whose number is known only when all pages are.
struct OpenReference {
    std::size_t page;
    std::size_t box;
    PageReference reference;
};

class Paginator {
  public:
    Paginator(Flow flow, const PageStyle& style, const fonts::Library& library, Pages& into)
        : flow_(std::move(flow)), style_(style), library_(library), into_(into), page_(style.upright()) {}

    void run() {
        begin_page();
        for (std::size_t first = 0; first < flow_.strips.size();) {
            std::size_t last = first;
            while (flow_.strips[last].keep_with_next && last + 1 < flow_.strips.size() &&
                   !flow_.strips[last + 1].new_page) {
                ++last;
            }
            put_chain(first, last);
            first = last + 1;
        }
        end_page();
        number_references();
    }

  private:
    double bottom() const { return page_.body.y + page_.body.height; }
    bool at_top() const { return empty_; }

    double head_height(const Strip& strip) const {
        return at_top() && strip.table_head != none ? flow_.heads[strip.table_head].height : 0;
    }

    double chain_height(std::size_t first, std::size_t last) const {
        double height = 0;
        for (std::size_t i = first; i <= last; ++i) {
            height += flow_.strips[i].height + (i == first && at_top() ? 0 : flow_.strips[i].space_above);
        }
        return height;
    }

    void put_chain(std::size_t first, std::size_t last) {
        if (flow_.strips[first].new_page && !at_top()) turn_page();
        if (!at_top() && y_ + chain_height(first, last) > bottom()) {
            const double whole = chain_height(first, last) - flow_.strips[first].space_above;
            // A chain that no page holds begins where it is, but not with a line or two at the foot.
            const bool hopeless = whole > page_.body.height;
            if (!hopeless || bottom() - y_ < page_.body.height / 4) turn_page();
        }
        for (std::size_t i = first; i <= last; ++i) put(flow_.strips[i]);
    }

    void put(Strip& strip) {
        if (!at_top() && y_ + strip.space_above + strip.height > bottom()) turn_page();
        if (at_top() && strip.table_head != none) put_head(flow_.heads[strip.table_head]);
        const bool first = std::exchange(empty_, false);
        const double above = y_;
        if (!first) y_ += strip.space_above;
        for (const std::size_t frame : strip.frames) {
            const auto [reach, begins] = frames_.try_emplace(frame, Reach{y_, y_});
            reach->second.bottom = y_ + strip.height;
            if (begins && frames_seen_.contains(frame)) reach->second.top = std::min(above, y_);
            frames_seen_[frame] = true;
        }
        shift(strip, 0, y_);
        Page& page = into_.pages.back();
        std::move(strip.boxes.begin(), strip.boxes.end(), std::back_inserter(page.boxes));
        std::move(strip.links.begin(), strip.links.end(), std::back_inserter(page.links));
        std::move(strip.figures.begin(), strip.figures.end(), std::back_inserter(page.figures));
        for (PageReference& reference : strip.references) {
            references_.push_back({into_.pages.size() - 1, page.boxes.size(), reference});
            page.boxes.push_back(
                {Text{reference.baseline + y_, reference.size, document::Ink::text, {}}, reference.node});
        }
        if (!strip.anchor.empty()) into_.destinations.push_back({strip.anchor, into_.pages.size() - 1, y_});
        if (strip.bookmark.level > 0) {
            into_.bookmarks.push_back(
                {strip.bookmark.level, strip.bookmark.title, into_.pages.size() - 1, y_});
        }
        y_ += strip.height;
    }

    void put_head(const TableHead& head) {
        for (Box box : head.boxes) {
            shift(box, 0, y_);
            into_.pages.back().boxes.push_back(std::move(box));
        }
        y_ += head.height;
    }

    void begin_page() {
        into_.pages.push_back(page_);
        y_ = page_.body.y;
        empty_ = true;
    }

    void turn_page() {
        end_page();
        begin_page();
    }

    void end_page() {
        std::vector<Box> ground;
        for (const auto& [index, reach] : frames_) add_frame(flow_.frames[index], reach, ground);
        frames_.clear();
        grounds_.push_back(std::move(ground));
    }

    static void add_frame(const Frame& frame, const Reach& reach, std::vector<Box>& into) {
        const auto add = [&into](const document::Bar& bar) {
            Box& box = into.emplace_back();
            box.shape = bar;
            box.artifact = Artifact::decoration;
        };
        const document::Point corner{frame.left, reach.top};
        const double height = reach.bottom - reach.top;
        using document::Bar, document::Ink, document::Pattern;
        if (frame.ground) add(Bar{corner, frame.width, height, Ink::pale, Pattern::solid});
        if (frame.border) add(Bar{corner, frame.width, height, Ink::text, Pattern::open});
        if (frame.bar > 0) add(Bar{corner, frame.bar, height, frame.bar_ink, Pattern::solid});
    }

    void number_references() {
        std::map<std::string_view, std::size_t> page_of;
        for (const Destination& destination : into_.destinations)
            page_of.emplace(destination.anchor, destination.page + 1);
        for (const OpenReference& open : references_) {
            const auto found = page_of.find(open.reference.anchor);
            if (found == page_of.end()) continue;
            const std::string number = fmt::format(" {}", found->second);
            const double width = library_.width(number, open.reference.size, fonts::Style::regular);
            auto& text = std::get<Text>(into_.pages[open.page].boxes[open.box].shape);
            text = set_line(library_, number, fonts::Style::regular, open.reference.size,
                            open.reference.right - width, text.baseline, document::Ink::text);
        }
        for (std::size_t i = 0; i < into_.pages.size(); ++i) {
            std::vector<Box>& boxes = into_.pages[i].boxes;
            boxes.insert(boxes.begin(), std::make_move_iterator(grounds_[i].begin()),
                         std::make_move_iterator(grounds_[i].end()));
        }
    }

    Flow flow_;
    const PageStyle& style_;
    const fonts::Library& library_;
    Pages& into_;
    const Page page_;
    double y_ = 0;
    bool empty_ = true;
    std::map<std::size_t, Reach> frames_;
    std::map<std::size_t, bool> frames_seen_;
    std::vector<std::vector<Box>> grounds_;
    std::vector<OpenReference> references_;
};

}  // namespace

void paginate(Flow flow, const PageStyle& style, const fonts::Library& library, Pages& into) {
    Paginator(std::move(flow), style, library, into).run();
}

}  // namespace casebook::layout
