#include "layout/paginate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "layout/composer.hpp"
#include "layout/fill.hpp"
#include "layout/page_plan.hpp"
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
        : flow_(std::move(flow)), style_(style), library_(library), into_(into) {}

    void run() {
        const Page upright = style_.upright();
        const Page landscape = style_.landscape();
        for (const PlannedPage& planned : plan_pages(flow_, upright.body.height, landscape.body.height)) {
            into_.pages.push_back(planned.landscape ? landscape : upright);
            fill_page(planned);
            end_page();
        }
        number_references();
    }

  private:
    void fill_page(const PlannedPage& planned) {
        const Rect body = into_.pages.back().body;
        Fill fill(flow_, body.height);
        std::vector<Strip> foot;
        for (const std::size_t index : planned.strips) {
            Strip& strip = flow_.strips[index];
            const double top = body.y + fill.top_of(strip);
            const double above = body.y + fill.reached();
            if (const TableHead* const head = fill.head_above(strip)) put_head(*head, top - head->height);
            fill.put(strip);
            std::ranges::move(strip.foot, std::back_inserter(foot));
            note_reach(strip, above, top);
            put(strip, top);
        }
        double y = body.y + body.height - fill.foot() + space_above_foot;
        if (!foot.empty()) put_foot_rule(body, y - space_above_foot / 2);
        for (Strip& line : foot) {
            put(line, y);
            y += line.height;
        }
    }

    void note_reach(const Strip& strip, double above, double top) {
        for (const std::size_t frame : strip.frames) {
            const auto [reach, begins] = frames_.try_emplace(frame, Reach{top, top});
            reach->second.bottom = top + strip.height;
            if (begins && frames_seen_.contains(frame)) reach->second.top = std::min(above, top);
            frames_seen_[frame] = true;
        }
    }

    void put(Strip& strip, double top) {
        const std::size_t number = into_.pages.size() - 1;
        Page& page = into_.pages.back();
        shift(strip, 0, top);
        std::ranges::move(strip.boxes, std::back_inserter(page.boxes));
        std::ranges::move(strip.links, std::back_inserter(page.links));
        std::ranges::move(strip.figures, std::back_inserter(page.figures));
        for (const PageReference& reference : strip.references) {
            references_.push_back({number, page.boxes.size(), reference});
            page.boxes.push_back(
                {Text{reference.baseline + top, reference.size, document::Ink::text, {}}, reference.node});
        }
        if (!strip.anchor.empty()) into_.destinations.push_back({strip.anchor, number, top});
        for (const std::string& anchor : strip.places) into_.destinations.push_back({anchor, number, top});
        if (strip.bookmark.level > 0)
            into_.bookmarks.push_back({strip.bookmark.level, strip.bookmark.title, number, top});
    }

    void put_head(const TableHead& head, double top) {
        for (Box box : head.boxes) {
            shift(box, 0, top);
            into_.pages.back().boxes.push_back(std::move(box));
        }
    }

    void put_foot_rule(const Rect& body, double y) {
        Box rule;
        rule.shape =
            document::Line{{body.x, y}, {body.x + body.width / 4, y}, 0.4, document::Ink::muted, false};
        rule.artifact = Artifact::decoration;
        into_.pages.back().boxes.push_back(std::move(rule));
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
        const double aside = frame.right_to_left ? frame.width - frame.bar : 0;
        if (frame.bar > 0)
            add(Bar{{corner.x + aside, corner.y}, frame.bar, height, frame.bar_ink, Pattern::solid});
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
            const bool mirrored = open.reference.direction == fonts::Direction::right_to_left;
            text = set_line(library_, number, fonts::Style::regular, open.reference.size,
                            mirrored ? open.reference.edge : open.reference.edge - width, text.baseline,
                            document::Ink::text, open.reference.direction);
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
