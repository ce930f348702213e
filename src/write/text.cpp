#include "write/text.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "write/pdf_roles.hpp"

namespace casebook::write {
namespace {

constexpr std::array ink_names{"text", "muted", "accent", "second", "pale", "paper"};
constexpr std::array artifact_names{"", "decoration", "header", "footer"};

std::string path(const layout::Pages& pages, const layout::Box& box) {
    if (box.node == layout::no_node)
        return fmt::format("({})", artifact_names[static_cast<std::size_t>(box.artifact)]);
    std::string result;
    for (layout::NodeId node = box.node; node != layout::no_node; node = pages.nodes[node].parent) {
        const std::string name = structure_name(pages.nodes[node]);
        result = result.empty() ? name : name + "/" + result;
    }
    return result;
}

std::string_view name(document::Ink ink) {
    return ink_names[static_cast<std::size_t>(ink)];
}

struct Describe {
    std::string operator()(const layout::Text& text) const {
        return fmt::format("text {:g} {} “{}”", std::round(text.size * 100) / 100, name(text.ink),
                           layout::letters(text));
    }
    std::string operator()(const document::Line& line) const {
        return fmt::format("line {:g} {}{}", line.width, name(line.ink), line.dashed ? " dashed" : "");
    }
    std::string operator()(const document::Bar& bar) const { return fmt::format("bar {}", name(bar.ink)); }
    std::string operator()(const document::Path& path) const {
        return fmt::format("{} {}{}", path.filled ? "area" : "path", name(path.ink),
                           path.dashed ? " dashed" : "");
    }
    std::string operator()(const document::Marker& marker) const {
        return fmt::format("marker {}", name(marker.ink));
    }
    std::string operator()(const layout::Image& image) const {
        return fmt::format("image {}", image.media_type);
    }
};

std::string place(const layout::Rect& area) {
    return fmt::format("{:.0f},{:.0f} {:.0f}×{:.0f}", area.x, area.y, area.width, area.height);
}

}  // namespace

std::string text(const layout::Pages& pages) {
    std::string result;
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        const layout::Page& page = pages.pages[i];
        result += fmt::format("page {}\n", i + 1);
        for (const layout::Box& box : page.boxes) {
            result += fmt::format("  {} {} {}\n", place(layout::extent(box)),
                                  std::visit(Describe{}, box.shape), path(pages, box));
        }
        for (const layout::LinkArea& link : page.links) {
            result += fmt::format("  {} link {}\n", place(link.area), link.target);
        }
        for (const layout::FigureArea& figure : page.figures) {
            result +=
                fmt::format("  {} figure “{}”\n", place(figure.area), pages.nodes[figure.node].alternative);
        }
    }
    for (const layout::Bookmark& bookmark : pages.bookmarks) {
        result +=
            fmt::format("bookmark {} “{}” page {}\n", bookmark.level, bookmark.title, bookmark.page + 1);
    }
    for (const layout::Destination& destination : pages.destinations) {
        result += fmt::format("destination #{} page {}\n", destination.anchor, destination.page + 1);
    }
    return result;
}

}  // namespace casebook::write
