// The index: letters as headings, entries with the pages they stand on, in two columns.
#include "document/index.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "layout/apparatus.hpp"
#include "layout/composer.hpp"
#include "layout/shift.hpp"

namespace casebook::layout {
namespace {

using document::Inlines;
using fonts::Style;

constexpr double gutter = 24;
constexpr double hanging_indent = 12;
constexpr double band = 0.6;  // of the page's body, the most that two columns beside each other take
constexpr std::size_t least_range = 3;  // pages in a row that become one range

struct Stretch {
    std::size_t first;
    std::size_t last;
    std::string anchor;
};

// Pages in a row become one stretch.
std::vector<Stretch> stretches(const std::vector<document::IndexPlace>& places, const PageNumbers& pages) {
    std::vector<Stretch> result;
    std::vector<std::pair<std::size_t, std::string>> known;
    for (const document::IndexPlace& place : places) {
        const auto found = pages.find(place.anchor);
        if (found != pages.end()) known.emplace_back(found->second, place.anchor);
    }
    std::stable_sort(known.begin(), known.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [page, anchor] : known) {
        if (!result.empty() && page == result.back().last) continue;
        if (!result.empty() && page == result.back().last + 1) {
            result.back().last = page;
        } else {
            result.push_back({page, page, anchor});
        }
    }
    return result;
}

// Lines of one column, top to bottom.
class IndexColumns {
  public:
    IndexColumns(Composer& composer, const document::Index& index, const Column& column, NodeId node)
        : composer_(composer),
          index_(index),
          column_(column),
          node_(node),
          width_((column.width - gutter) / 2),
          level_(composer.structural_level(6)) {}

    void add(const document::IndexLetter& letter) {
        const PageStyle& style = composer_.style;
        const NodeId head =
            composer_.structure.add({.role = Role::heading, .parent = node_, .level = level_});
        const double above = style.body.leading / 2;
        lines_.push_back({.height = above, .keep_with_next = true});
        add_words(document::words(letter.letter), head, {Style::bold, document::Ink::accent}, 0);
        lines_.back().keep_with_next = true;
        add(letter.entries, node_, 0);
    }

    // Bands of two columns, none parted by the end of a page.
    void finish() {
        const double most = composer_.style.upright().body.height * band;
        for (std::size_t first = 0; first < lines_.size();) {
            std::size_t end = first;
            double height = 0;
            while (end < lines_.size() && height + lines_[end].height <= 2 * most)
                height += lines_[end++].height;
            if (end == first) ++end;
            while (end < lines_.size() && end > first + 1 && lines_[end - 1].keep_with_next) --end;
            add_band(first, end, height);
            first = end;
        }
    }

  private:
    void add(const std::vector<document::IndexEntry>& entries, NodeId parent, int depth) {
        if (entries.empty()) return;
        const NodeId list = composer_.structure.add(Role::list, parent);
        for (const document::IndexEntry& entry : entries) {
            const NodeId item = composer_.structure.add(Role::list_item, list);
            const NodeId body = composer_.structure.add(Role::item_body, item);
            add_words(words_of(entry), body, {}, hanging_indent * depth);
            if (!entry.below.empty()) lines_.back().keep_with_next = true;
            add(entry.below, body, depth + 1);
        }
    }

    Inlines words_of(const document::IndexEntry& entry) {
        Inlines words = document::words(entry.words);
        for (const Stretch& one : stretches(entry.places, composer_.apparatus.pages)) {
            const auto link = [&](std::size_t page, std::size_t last) {
                words.push_back({document::Text{", "}});
                const std::string numbers =
                    page == last ? fmt::format("{}", page) : fmt::format("{}–{}", page, last);
                words.push_back({document::Link{"#" + one.anchor, document::words(numbers)}});
            };
            if (one.last - one.first + 1 >= least_range) {
                link(one.first, one.last);
            } else {
                for (std::size_t page = one.first; page <= one.last; ++page) link(page, page);
            }
        }
        std::string_view between = entry.places.empty() ? ", " : "; ";
        for (const std::string& other : entry.see_also) {
            words.push_back({document::Text{std::string{between}}});
            words.push_back({document::Emphasis{document::words(index_.see_also)}});
            words.push_back({document::Text{" " + other}});
            between = ", ";
        }
        return words;
    }

    void add_words(const Inlines& words, NodeId node, Look look, double indent) {
        const Type& type = composer_.style.small;
        const RichText text = rich(words, look, node, composer_.structure);
        const double baseline = baseline_in(type, composer_.library.face(look.style));
        const std::size_t first = lines_.size();
        // Further lines are indented; the first has that room too, so that all lines are broken alike.
        for (const Line& line :
             composer_.breaker.lines(text, type.size, width_ - indent - hanging_indent * 2)) {
            Strip strip{.height = type.leading};
            const double more = lines_.size() == first ? 0 : hanging_indent * 2;
            place(line, text, column_.left + indent + more, baseline, 0, type.leading, strip);
            if (lines_.size() > first) lines_.back().keep_with_next = true;
            lines_.push_back(std::move(strip));
        }
    }

    // One strip, so that its boxes stand in the order of reading: down the left column, then the right one.
    void add_band(std::size_t first, std::size_t end, double height) {
        std::size_t middle = first;
        double left_height = 0;
        while (middle < end && left_height + lines_[middle].height / 2 < height / 2)
            left_height += lines_[middle++].height;
        while (middle > first + 1 && middle < end && lines_[middle - 1].keep_with_next)
            left_height -= lines_[--middle].height;
        Strip whole;
        double lowest = 0;
        double y = 0;
        for (std::size_t i = first; i < end; ++i) {
            if (i == middle) y = 0;
            Strip& line = lines_[i];
            // White space at the top of a column would make it begin lower than the other.
            const bool is_space = line.boxes.empty() && line.keep_with_next;
            if (is_space && y == 0) continue;
            shift(line, i < middle ? 0 : width_ + gutter, y);
            y += line.height;
            lowest = std::max(lowest, y);
            std::ranges::move(line.boxes, std::back_inserter(whole.boxes));
            std::ranges::move(line.links, std::back_inserter(whole.links));
            std::ranges::move(line.hangers, std::back_inserter(whole.hangers));
        }
        whole.height = lowest;
        composer_.add(std::move(whole));
        composer_.space(composer_.style.block_space);
    }

    Composer& composer_;
    const document::Index& index_;
    const Column& column_;
    NodeId node_;
    double width_;
    int level_;
    std::vector<Strip> lines_;
};

}  // namespace

void compose_block(Composer& composer, const document::Index& index, const Column& column) {
    composer.apparatus.asks_for_pages = true;
    const std::vector<document::IndexLetter> letters =
        document::index_of(composer.paper.blocks, composer.paper.language);
    if (letters.empty()) return;
    const NodeId node = composer.structure.add(Role::index, column.node);
    IndexColumns columns(composer, index, column, node);
    for (const document::IndexLetter& letter : letters) columns.add(letter);
    columns.finish();
}

}  // namespace casebook::layout
