#include "write/docx_drawing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <initializer_list>

#include "document/palette.hpp"
#include "write/html_escape.hpp"

namespace casebook::write {
namespace {

using namespace document;

constexpr double units_a_point = 12700;  // English metric units
constexpr double points_a_pixel = 0.75;
constexpr double line_height = 1.2;      // of a label, in sizes of its type
constexpr double above_baseline = 0.93;  // where a label's baseline stands in that height, in sizes

std::int64_t units(double points) {
    return std::llround(points * units_a_point);
}

bool finite(std::initializer_list<double> values) {
    return std::ranges::all_of(values, [](double value) { return std::isfinite(value); });
}

struct Box {
    double left;
    double top;
    double width;
    double height;
};

std::string frame(const Box& box) {
    return fmt::format(R"(<a:xfrm><a:off x="{}" y="{}"/><a:ext cx="{}" cy="{}"/></a:xfrm>)", units(box.left),
                       units(box.top), units(box.width), units(box.height));
}

std::string preset(std::string_view name) {
    return fmt::format(R"(<a:prstGeom prst="{}"><a:avLst/></a:prstGeom>)", name);
}

constexpr std::array<std::string_view, 4> markers = {"ellipse", "rect", "diamond", "triangle"};
constexpr std::array<std::string_view, 4> patterns = {"", "wdUpDiag", "pct25", ""};
constexpr std::array<std::string_view, 3> alignments = {"left", "center", "right"};

class ShapeWriter {
  public:
    ShapeWriter(const Drawing& drawing, DocxParts& parts) : drawing_(drawing), parts_(parts) {}

    std::string operator()(const Line& line) {
        return (*this)(Path{{line.from, line.to}, line.width, line.ink, line.dashed, false});
    }

    std::string operator()(const Bar& bar) {
        if (!finite({bar.corner.x, bar.corner.y, bar.width, bar.height}) || bar.width < 0 || bar.height < 0)
            return {};
        const std::string_view pattern = patterns[static_cast<std::size_t>(bar.pattern)];
        const Colour ink = colour(bar.ink);
        std::string fill;
        if (!pattern.empty())
            fill = fmt::format(
                R"(<a:pattFill prst="{}"><a:fgClr>{}</a:fgClr><a:bgClr>{}</a:bgClr></a:pattFill>)", pattern,
                plain_colour(ink), plain_colour(colour(Ink::paper)));
        else
            fill = solid(bar.pattern == Pattern::open ? colour(Ink::paper) : mixed(ink, bar.tint));
        const std::string edge = bar.pattern == Pattern::solid && bar.tint < 1 ? "<a:ln><a:noFill/></a:ln>"
                                                                               : stroke(bar.ink, 0.75, false);
        return shape({bar.corner.x, bar.corner.y, bar.width, bar.height}, preset("rect") + fill + edge);
    }

    std::string operator()(const Path& path) {
        if (path.points.size() < 2 || !finite({path.width})) return {};
        double left = path.points[0].x;
        double right = left;
        double top = path.points[0].y;
        double bottom = top;
        for (const Point& point : path.points) {
            if (!finite({point.x, point.y})) return {};
            left = std::min(left, point.x);
            right = std::max(right, point.x);
            top = std::min(top, point.y);
            bottom = std::max(bottom, point.y);
        }
        std::string steps;
        for (const Point& point : path.points)
            steps +=
                fmt::format(R"(<a:{0}><a:pt x="{1}" y="{2}"/></a:{0}>)", steps.empty() ? "moveTo" : "lnTo",
                            units(point.x - left), units(point.y - top));
        if (path.filled) steps += "<a:close/>";
        const std::string geometry = fmt::format(
            R"(<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="{}" h="{}"{}>{}</a:path></a:pathLst></a:custGeom>)",
            units(right - left), units(bottom - top), path.filled ? "" : R"( fill="none")", steps);
        const std::string paint = path.filled ? solid(colour(path.ink)) + "<a:ln><a:noFill/></a:ln>"
                                              : "<a:noFill/>" + stroke(path.ink, path.width, path.dashed);
        return shape({left, top, right - left, bottom - top}, geometry + paint);
    }

    std::string operator()(const Marker& marker) {
        if (!finite({marker.centre.x, marker.centre.y, marker.size}) || marker.size <= 0) return {};
        const double half = marker.size / 2;
        return shape({marker.centre.x - half, marker.centre.y - half, marker.size, marker.size},
                     preset(markers[static_cast<std::size_t>(marker.shape)]) +
                         solid(colour(marker.filled ? marker.ink : Ink::paper)) +
                         stroke(marker.ink, 1, false));
    }

    /// In a box that reaches to the edges of the drawing, since only Word knows how wide the words will be.
    std::string operator()(const Label& label) {
        if (!finite({label.baseline.x, label.baseline.y, label.size}) || label.text.empty()) return {};
        const double x = label.baseline.x;
        const double to_edge = std::max(std::min(x, drawing_.width - x), 1.0);
        Box box{0, label.baseline.y - label.size * above_baseline, 0, label.size * line_height};
        if (label.anchor == Anchor::start) box = {x, box.top, std::max(drawing_.width - x, 1.0), box.height};
        if (label.anchor == Anchor::middle) box = {x - to_edge, box.top, 2 * to_edge, box.height};
        if (label.anchor == Anchor::end) box = {0, box.top, std::max(x, 1.0), box.height};
        const std::string words = fmt::format(
            R"(<w:p><w:pPr><w:pStyle w:val="ChartLabel"/><w:spacing w:before="0" w:after="0" w:line="{}" w:lineRule="exact"/><w:jc w:val="{}"/></w:pPr><w:r><w:rPr>{}<w:color w:val="{}"/><w:sz w:val="{}"/><w:szCs w:val="{}"/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r></w:p>)",
            std::lround(label.size * line_height * 20), alignments[static_cast<std::size_t>(label.anchor)],
            label.bold ? "<w:b/><w:bCs/>" : "", hex(colour(label.ink)), half_points(label.size),
            half_points(label.size), escape(label.text));
        return shape(box, preset("rect") + "<a:noFill/><a:ln><a:noFill/></a:ln>",
                     fmt::format(R"(<wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx>)", words));
    }

  private:
    [[nodiscard]] Colour colour(Ink ink) const { return parts_.style().palette[ink]; }
    [[nodiscard]] Colour mixed(Colour ink, double tint) const {
        const double share = std::isfinite(tint) ? std::clamp(tint, 0.0, 1.0) : 1;
        const Colour paper = colour(Ink::paper);
        const auto mix = [&](std::uint8_t of_ink, std::uint8_t of_paper) {
            return static_cast<std::uint8_t>(std::lround(of_ink * share + of_paper * (1 - share)));
        };
        return {mix(ink.red, paper.red), mix(ink.green, paper.green), mix(ink.blue, paper.blue)};
    }
    static std::string hex(Colour colour) { return as_hex(colour).substr(1); }
    static long half_points(double size) { return std::lround(size * 2); }
    static std::string plain_colour(Colour colour) {
        return fmt::format(R"(<a:srgbClr val="{}"/>)", hex(colour));
    }
    static std::string solid(Colour colour) {
        return fmt::format("<a:solidFill>{}</a:solidFill>", plain_colour(colour));
    }
    [[nodiscard]] std::string stroke(Ink ink, double width, bool is_dashed) const {
        return fmt::format(R"(<a:ln w="{}">{}{}<a:round/></a:ln>)", units(width), solid(colour(ink)),
                           is_dashed ? R"(<a:prstDash val="dash"/>)" : "");
    }

    /// One shape of the group; its name is no text that anybody reads.
    std::string shape(const Box& box, const std::string& looks, const std::string& words = {}) {
        const int number = parts_.next_number();
        return fmt::format(
            R"(<wps:wsp><wps:cNvPr id="{0}" name="Mark {0}"/><wps:cNvSpPr{1}/><wps:spPr>{2}{3}</wps:spPr>{4}<wps:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></wps:bodyPr></wps:wsp>)",
            number, words.empty() ? "" : R"( txBox="1")", frame(box), looks, words);
    }

    const Drawing& drawing_;
    DocxParts& parts_;
};

/// The words around every drawing: its size, and what those are told who cannot see it.
std::string inline_run(double width, double height, std::string_view alternative, std::string_view graphic,
                       DocxParts& parts, bool in_choice) {
    const std::string_view decoration =
        R"(<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>)";
    const int number = parts.next_number();
    const std::string drawing = fmt::format(
        R"(<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{}" cy="{}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="{}" name="Drawing {}" descr="{}">{}</wp:docPr><wp:cNvGraphicFramePr/><a:graphic>{}</a:graphic></wp:inline></w:drawing>)",
        units(width), units(height), number, number, escape(alternative),
        alternative.empty() ? decoration : std::string_view{}, graphic);
    if (!in_choice) return "<w:r>" + drawing + "</w:r>";
    return fmt::format(
        R"(<w:r><mc:AlternateContent><mc:Choice Requires="wpg">{}</mc:Choice></mc:AlternateContent></w:r>)",
        drawing);
}

}  // namespace

std::string docx_drawing(const Drawing& drawing, double room, DocxParts& parts) {
    if (!finite({drawing.width, drawing.height}) || drawing.width <= 0 || drawing.height <= 0) return {};
    ShapeWriter writer(drawing, parts);
    std::string shapes;
    for (const Mark& mark : drawing.marks) shapes += std::visit(writer, mark);
    const double scale = std::min(1.0, room / drawing.width);
    const std::string graphic = fmt::format(
        R"(<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{0}" cy="{1}"/><a:chOff x="0" y="0"/><a:chExt cx="{2}" cy="{3}"/></a:xfrm></wpg:grpSpPr>{4}</wpg:wgp></a:graphicData>)",
        units(drawing.width * scale), units(drawing.height * scale), units(drawing.width),
        units(drawing.height), shapes);
    return inline_run(drawing.width * scale, drawing.height * scale, drawing.alternative, graphic, parts,
                      true);
}

std::string docx_picture(const Picture& picture, double room, DocxParts& parts) {
    if (picture.bytes == nullptr || picture.width <= 0 || picture.height <= 0) return {};
    const double natural = picture.width * points_a_pixel;
    const double width = std::min(natural, room);
    const double height = picture.height * points_a_pixel * width / natural;
    const int number = parts.next_number();
    const std::string graphic = fmt::format(
        R"(<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="{0}" name="Picture {0}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{1}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{2}" cy="{3}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>)",
        number, parts.picture(picture), units(width), units(height));
    return inline_run(width, height, picture.alternative, graphic, parts, false);
}

}  // namespace casebook::write
