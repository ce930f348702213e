#include "layout/page_plan.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "layout/fill.hpp"

namespace casebook::layout {
namespace {

// What a fault costs beside a page more, which costs 1.
constexpr double hole_cost = 3;         // of a page that is all hole; it grows with the square
constexpr double parted_cost = 6;       // for parting what is to be kept together: more than any hole
constexpr double waiting_cost = 0.03;   // for each float that waits for the next page
constexpr double passing_cost = 0.1;    // for each heading that a float lets pass
constexpr double short_end_cost = 0.3;  // of a last page with a few lines
constexpr double short_end = 0.88;

// Strips that follow each other, with the floats among them; all stand on pages of one height.
struct Run {
    struct Floating {
        std::size_t before;  // item that it is mentioned before
        std::size_t first;
        std::size_t last;
    };
    std::vector<std::size_t> items;
    std::vector<Floating> floats;
};

// Up to `item` and `floats` all is on pages.
struct State {
    std::size_t item = 0;
    std::size_t floats = 0;
    double cost = 0;
    std::size_t from = none;  // the state that the last page began with
    std::size_t here = 0;     // floats that this page placed where they are mentioned
};

class Planner {
  public:
    Planner(const Flow& flow, const Run& run, double height)
        : flow_(flow), run_(run), height_(height), at_item_(run.items.size() + 1) {}

    std::vector<std::vector<std::size_t>> plan() {
        reach({});
        for (std::size_t item = 0; item <= run_.items.size(); ++item) {
            // Pages that hold floats only add states to the item they begin with.
            for (std::size_t k = 0; k < at_item_[item].size(); ++k) go_on_from(at_item_[item][k]);
        }
        const std::vector<std::size_t>& ends = at_item_.back();
        const auto all_set = std::find_if(ends.begin(), ends.end(), [this](std::size_t state) {
            return states_[state].floats == run_.floats.size();
        });
        std::vector<std::vector<std::size_t>> pages;
        for (std::size_t state = *all_set; states_[state].from != none; state = states_[state].from)
            pages.push_back(strips_between(states_[state]));
        std::reverse(pages.begin(), pages.end());
        return pages;
    }

  private:
    const Strip& strip(std::size_t item) const { return flow_.strips[run_.items[item]]; }

    void reach(const State& state) {
        std::vector<std::size_t>& known = at_item_[state.item];
        for (const std::size_t one : known) {
            if (states_[one].floats != state.floats) continue;
            if (state.cost < states_[one].cost) states_[one] = state;
            return;
        }
        known.push_back(states_.size());
        states_.push_back(state);
    }

    bool fits(Fill fill, const Run::Floating& floating) const {
        for (std::size_t i = floating.first; i <= floating.last; ++i) {
            if (!fill.fits(flow_.strips[i])) return false;
            fill.put(flow_.strips[i]);
        }
        return true;
    }

    // Fills a page from a state on with `here` floats in their places, and shows it where it could end:
    // `at(item, floats, fill, cost)`. `put` is told of every strip. Gives how many floats
    // could have been placed where they are mentioned.
    template <typename At, typename Put>
    std::size_t fill_page(const State& from, std::size_t here, const At& at, const Put& put) const {
        Fill fill(flow_, height_);
        std::size_t placed = from.floats;
        const auto put_float = [&] {
            const Run::Floating& floating = run_.floats[placed++];
            for (std::size_t i = floating.first; i <= floating.last; ++i) {
                fill.put(flow_.strips[i]);
                put(i);
            }
        };
        const auto is_next = [&](std::size_t item) {
            return placed < run_.floats.size() && run_.floats[placed].before <= item;
        };
        while (placed < run_.floats.size() && run_.floats[placed].before < from.item &&
               (fill.is_empty() || fits(fill, run_.floats[placed])))
            put_float();
        std::size_t met = 0;
        double cost = 0;
        for (std::size_t item = from.item;; ++item) {
            while (is_next(item) && run_.floats[placed].before == item && (fill.is_empty() || met < here) &&
                   (fill.is_empty() || fits(fill, run_.floats[placed]))) {
                if (!fill.is_empty()) ++met;
                put_float();
            }
            if (is_next(item) && run_.floats[placed].before == item && fits(fill, run_.floats[placed]))
                met = here + 1;
            const bool waits = is_next(item);
            if (item == run_.items.size()) {
                at(item, placed, fill, cost + penalty_of(fill, !waits));
                return met;
            }
            const Strip& next = strip(item);
            const bool may_end =
                !fill.is_empty() && (item == from.item || next.new_page || !strip(item - 1).keep_with_next);
            if (may_end)
                at(item, placed, fill,
                   cost + penalty_of(fill, next.new_page && !waits) + next.reluctance +
                       waiting_cost * static_cast<double>(waiting(placed, item)));
            if (next.new_page && !fill.is_empty()) return met;
            if (waits && next.bookmark.level > 0) {
                if (next.bookmark.level <= 2 && may_end) return met;
                cost += passing_cost;
            }
            if (!fill.is_empty() && !fill.fits(next)) {
                if (!may_end) at(item, placed, fill, cost + parted_cost);
                return met;
            }
            fill.put(next);
            put(run_.items[item]);
        }
    }

    std::size_t waiting(std::size_t placed, std::size_t item) const {
        std::size_t count = 0;
        for (std::size_t i = placed; i < run_.floats.size() && run_.floats[i].before < item; ++i) ++count;
        return count;
    }

    double penalty_of(const Fill& fill, bool is_end) const {
        const double hole = fill.hole();
        if (is_end) return 1 + (hole > short_end ? short_end_cost : 0);
        return 1 + hole_cost * hole * hole;
    }

    void go_on_from(std::size_t index) {
        const State from = states_[index];
        std::size_t possible = 0;
        for (std::size_t here = 0; here <= possible; ++here) {
            possible = std::max(possible,
                                fill_page(
                                    from, here,
                                    [&](std::size_t item, std::size_t floats, const Fill& fill, double cost) {
                                        if (fill.is_empty() && item != run_.items.size()) return;
                                        if (item == from.item && floats == from.floats) return;
                                        reach({item, floats, from.cost + cost, index, here});
                                    },
                                    [](std::size_t) {}));
        }
    }

    std::vector<std::size_t> strips_between(const State& end) const {
        std::vector<std::size_t> strips;
        std::vector<std::size_t> page;
        fill_page(
            states_[end.from], end.here,
            [&](std::size_t item, std::size_t floats, const Fill&, double) {
                if (item == end.item && floats == end.floats) page = strips;
            },
            [&](std::size_t strip) { strips.push_back(strip); });
        return page;
    }

    const Flow& flow_;
    const Run& run_;
    double height_;
    std::vector<State> states_;
    std::vector<std::vector<std::size_t>> at_item_;
};

// Strips for pages turned to their side, and after which strip of the upright ones they come.
struct Aside {
    std::vector<std::size_t> strips;
    std::size_t after;  // none: before all others
};

class Divider {
  public:
    Divider(const Flow& flow, double height, double landscape_height)
        : flow_(flow), height_(height), landscape_height_(landscape_height) {}

    std::vector<PlannedPage> divide() {
        for (std::size_t i = 0; i < flow_.strips.size(); ++i) {
            if (flow_.strips[i].landscape) {
                i = add_landscape(i);
            } else {
                add_upright(i);
            }
        }
        end_run();
        if (pages_.empty()) pages_.emplace_back();
        return std::move(pages_);
    }

  private:
    void add_upright(std::size_t index) {
        while (next_float_ < flow_.floats.size() && flow_.floats[next_float_].last < index) ++next_float_;
        const bool floats = next_float_ < flow_.floats.size() && flow_.floats[next_float_].first <= index;
        if (!floats) return run_.items.push_back(index);
        if (flow_.floats[next_float_].first == index)
            run_.floats.push_back({run_.items.size(), index, flow_.floats[next_float_].last});
    }

    // Words around a turned page flow on; only one that begins with its own heading ends what stands before.
    std::size_t add_landscape(std::size_t first) {
        std::size_t last = first;
        while (last + 1 < flow_.strips.size() && flow_.strips[last + 1].landscape &&
               !flow_.strips[last + 1].new_page)
            ++last;
        Aside aside{{}, run_.items.empty() ? none : run_.items.back()};
        for (std::size_t i = first; i <= last; ++i) aside.strips.push_back(i);
        asides_.push_back(std::move(aside));
        if (flow_.strips[first].bookmark.level > 0 || flow_.strips[first].new_page) end_run();
        return last;
    }

    void end_run() {
        std::vector<std::vector<std::size_t>> pages;
        if (!run_.items.empty() || !run_.floats.empty()) pages = Planner(flow_, run_, height_).plan();
        auto aside = asides_.begin();
        const auto put_asides = [&](const std::vector<std::size_t>& page) {
            for (; aside != asides_.end(); ++aside) {
                if (aside->after != none && std::find(page.begin(), page.end(), aside->after) == page.end())
                    break;
                put_landscape(aside->strips);
            }
        };
        put_asides({});
        for (std::vector<std::size_t>& page : pages) {
            pages_.push_back({page, false});
            put_asides(page);
        }
        asides_.clear();
        run_ = {};
    }

    void put_landscape(const std::vector<std::size_t>& strips) {
        const Run run{strips, {}};
        for (std::vector<std::size_t>& page : Planner(flow_, run, landscape_height_).plan())
            pages_.push_back({std::move(page), true});
    }

    const Flow& flow_;
    double height_;
    double landscape_height_;
    std::size_t next_float_ = 0;
    Run run_;
    std::vector<Aside> asides_;
    std::vector<PlannedPage> pages_;
};

}  // namespace

std::vector<PlannedPage> plan_pages(const Flow& flow, double height, double landscape_height) {
    return Divider(flow, height, landscape_height).divide();
}

}  // namespace casebook::layout
