// Charts and pictures with their captions.
#include <algorithm>
#include <cmath>

#include "document/references.hpp"
#include "layout/composer.hpp"
#include "layout/shift.hpp"
#include "layout/tables.hpp"

namespace casebook::layout {
namespace {

using document::Ink;
using fonts::Style;

constexpr double points_per_pixel = 72.0 / 150;  // a picture is printed at 150 dots an inch, or smaller
constexpr double tallest_figure = 0.7;  // of the page's body, so that heading and caption stand above it

constexpr double farthest = 20'000;  // what is larger is no measure of a page

bool is_length(double value) {
    return std::isfinite(value) && value > 0 && value < farthest;
}
bool is_place(document::Point point) {
    return std::isfinite(point.x) && std::isfinite(point.y) && std::abs(point.x) < farthest &&
           std::abs(point.y) < farthest;
}

double fitting_scale(double width, double height, const Composer& composer, const Column& column) {
    const PageStyle& style = composer.style;
    const double most = (style.page_height - style.margin_top - style.margin_bottom) * tallest_figure;
    return std::min({1.0, column.width / width, most / height});
}

// Whether a mark can be seen; one with a coordinate that is no number is left out.
struct CanBeDrawn {
    bool operator()(const document::Line& line) const {
        return is_place(line.from) && is_place(line.to) && is_length(line.width);
    }
    bool operator()(const document::Bar& bar) const {
        return is_place(bar.corner) && is_length(bar.width) && is_length(bar.height);
    }
    bool operator()(const document::Path& path) const {
        return path.points.size() >= 2 && is_length(path.width) && std::ranges::all_of(path.points, is_place);
    }
    bool operator()(const document::Marker& marker) const {
        return is_place(marker.centre) && is_length(marker.size);
    }
    bool operator()(const document::Label& label) const {
        return is_place(label.baseline) && is_length(label.size) && label.size <= 200 &&
               !rich(label.text, {}, no_node).text.empty();
    }
};

bool can_be_drawn(const document::Drawing& drawing) {
    return is_length(drawing.width) && is_length(drawing.height) &&
           std::ranges::any_of(drawing.marks,
                               [](const document::Mark& mark) { return std::visit(CanBeDrawn{}, mark); });
}

class MarkPainter {
  public:
    MarkPainter(Composer& composer, Strip& strip, NodeId node, double left, double scale)
        : composer_(composer), strip_(strip), node_(node), left_(left), scale_(scale) {}

    void operator()(const document::Line& line) {
        add(document::Line{at(line.from), at(line.to), line.width * scale_, line.ink, line.dashed});
    }
    void operator()(const document::Bar& bar) {
        add(document::Bar{at(bar.corner), bar.width * scale_, bar.height * scale_, bar.ink, bar.pattern,
                          bar.tint});
    }
    void operator()(const document::Path& path) {
        document::Path placed{{}, path.width * scale_, path.ink, path.dashed, path.filled};
        for (const document::Point point : path.points) placed.points.push_back(at(point));
        add(std::move(placed));
    }
    void operator()(const document::Marker& marker) {
        add(document::Marker{at(marker.centre), marker.size * scale_, marker.shape, marker.ink,
                             marker.filled});
    }
    void operator()(const document::Label& label) {
        const Style style = label.bold ? Style::bold : Style::regular;
        const RichText text = rich(label.text, {style, label.ink}, node_);
        // A label is never broken; this looks for letters that no face has.
        static_cast<void>(composer_.breaker.segments(text));
        const double size = label.size * scale_;
        const double width = composer_.library.width(text.text, size, style);
        const document::Point point = at(label.baseline);
        const double x = label.anchor == document::Anchor::start ? point.x
                         : label.anchor == document::Anchor::end ? point.x - width
                                                                 : point.x - width / 2;
        add(set_line(composer_.library, text.text, style, size, x, point.y, label.ink));
    }

  private:
    document::Point at(document::Point point) const { return {left_ + point.x * scale_, point.y * scale_}; }
    void add(Shape shape) { strip_.boxes.push_back({std::move(shape), node_}); }

    Composer& composer_;
    Strip& strip_;
    NodeId node_;
    double left_;
    double scale_;
};

// A caption of what cannot be shown, or is only decoration, is a paragraph.
Role role_of_caption(bool is_shown) {
    return is_shown ? Role::caption : Role::paragraph;
}

void say_instead(Composer& composer, const std::string& alternative, const Column& column) {
    const Setting setting{composer.style.small, {Style::regular, Ink::muted}};
    const NodeId node = composer.structure.add(Role::paragraph, column.node);
    composer.add_lines(rich(alternative, setting.look, node), setting, column);
}

void compose_drawing(Composer& composer, const document::Drawing& drawing, const Column& column) {
    if (!can_be_drawn(drawing)) return say_instead(composer, drawing.alternative, column);
    const double scale = fitting_scale(drawing.width, drawing.height, composer, column);
    const NodeId node = composer.structure.add(
        {.role = Role::figure, .parent = column.node, .alternative = drawing.alternative});
    Strip strip{.height = drawing.height * scale};
    MarkPainter painter(composer, strip, node, column.left, scale);
    for (const document::Mark& mark : drawing.marks)
        if (std::visit(CanBeDrawn{}, mark)) std::visit(painter, mark);
    strip.figures.push_back({{column.left, 0, drawing.width * scale, strip.height}, node});
    composer.add(std::move(strip));
}

}  // namespace

void compose_block(Composer& composer, const document::Chart& chart, const Column& column) {
    const PageStyle& style = composer.style;
    composer.space(style.block_space);
    const NodeId group = composer.structure.add(Role::group, column.node);
    const Column inner{column.left, column.width, group, column.list_depth};
    const bool is_shown = can_be_drawn(chart.drawing) || (style.chart_tables && !chart.table.columns.empty());
    compose_caption(composer, document::captioned(chart.anchor, chart.number, chart.caption), inner,
                    role_of_caption(is_shown));
    compose_drawing(composer, chart.drawing, inner);
    composer.set_space(style.block_space);
    if (style.chart_tables) compose_table(composer, chart.table, inner, style.chart_table);
}

void compose_block(Composer& composer, const document::Picture& picture, const Column& column) {
    const PageStyle& style = composer.style;
    composer.space(style.block_space);
    const bool decoration = picture.alternative.empty();
    bool is_figure = false;
    const NodeId group = composer.structure.add(Role::group, column.node);
    const Column inner{column.left, column.width, group, column.list_depth};
    const std::size_t first = composer.strips().size();
    if (picture.width > 0 && picture.height > 0 && picture.bytes != nullptr && !picture.bytes->empty()) {
        const double width = picture.width * points_per_pixel;
        const double height = picture.height * points_per_pixel;
        const double scale = fitting_scale(width, height, composer, column);
        const NodeId node =
            decoration ? no_node
                       : composer.structure.add(
                             {.role = Role::figure, .parent = group, .alternative = picture.alternative});
        const Rect area{column.left, 0, width * scale, height * scale};
        Strip strip{.height = area.height};
        strip.boxes.push_back({Image{area, picture.bytes, picture.media_type, composer.where}, node,
                               decoration ? Artifact::decoration : Artifact::none});
        is_figure = !decoration;
        if (is_figure) strip.figures.push_back({area, node});
        composer.add(std::move(strip));
    } else if (!decoration) {
        say_instead(composer, picture.alternative, inner);
    }
    if (document::plain(picture.caption).find_first_not_of(' ') != std::string::npos) {
        const Setting setting{style.small, {Style::regular, Ink::muted}};
        const NodeId node = composer.structure.add(role_of_caption(is_figure), group);
        composer.set_space(5);
        composer.add_lines(rich(document::captioned(picture.anchor, picture.number, picture.caption),
                                setting.look, node, composer.structure),
                           setting, inner);
    }
    composer.keep_together(first);
    composer.set_space(style.block_space);
}

}  // namespace casebook::layout
