#include "write/pdf_content.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <span>
#include <utility>

#include "write/pdf_roles.hpp"

namespace casebook::write {
namespace {

using document::Ink;
using document::Pattern;
using layout::Artifact;

constexpr std::array<std::string_view, 4> artifact_marks{"", "/Artifact<</Type/Layout>>BDC\n",
                                                         "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n",
                                                         "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n"};

// What was last written as font and size: it holds on from one text to the next.
struct FontInUse {
    std::size_t font = SIZE_MAX;
    double size = 0;
};

// In thousandths of the em, how far a word may stand beside its place, and a glyph beside its place in the
// word: a fortieth of a point in running text, where both come together. A word is then shown by the same
// bytes wherever it stands, which compresses well.
constexpr double least_gap_of_words = 1;
constexpr double least_gap_of_glyphs = 1.5;

// Shows glyphs as one TJ array for as long as the font stays the same.
class TextShower {
  public:
    TextShower(std::string& out, PdfFonts& fonts, double size, FontInUse& in_use)
        : out_(out), fonts_(fonts), size_(size), in_use_(in_use) {}
    ~TextShower() { close(); }
    TextShower(const TextShower&) = delete;
    TextShower& operator=(const TextShower&) = delete;

    // Clusters are shown in the order in which they are read, so that the words of the file are those of the
    // text; the pen goes back for what is read from right to left.
    void show(const layout::PlacedWord& placed, double line_start) {
        double at = (placed.x - line_start) * 1000 / size_;
        if (std::abs(at - pen_) < least_gap_of_words) at = pen_;
        clusters_.clear();
        for (const fonts::Stretch& stretch : placed.word->stretches) {
            const std::size_t font = fonts_.number_of(*stretch.face);
            for (auto glyph = stretch.glyphs.begin(); glyph != stretch.glyphs.end();) {
                const auto end = std::find_if(std::next(glyph), stretch.glyphs.end(),
                                              [](const fonts::Glyph& next) { return next.bytes > 0; });
                const std::string_view text =
                    std::string_view{placed.word->text}.substr(glyph->first, glyph->bytes);
                clusters_.push_back({glyph, end, font, placed.soft_hyphen ? "\u00AD" : text, at});
                for (; glyph != end; ++glyph) at += static_cast<double>(glyph->advance);
            }
        }
        if (placed.word->right_to_left) std::reverse(clusters_.begin(), clusters_.end());
        for (const Cluster& cluster : clusters_) show_cluster(cluster);
    }

  private:
    struct Cluster {
        std::vector<fonts::Glyph>::const_iterator first;
        std::vector<fonts::Glyph>::const_iterator end;
        std::size_t font;
        std::string_view text;
        double at;  // thousandths of the em, from the start of the line
    };

    void show_cluster(const Cluster& cluster) {
        const bool alone = std::next(cluster.first) == cluster.end;
        const auto code =
            fonts_.draw(cluster.font, cluster.first->id, alone ? cluster.text : std::string_view{});
        const bool reads_right = alone && code;
        if (!reads_right) {
            close();
            out_ += "/Span <</ActualText <" + utf16_digits(cluster.text, true) + ">>> BDC\n";
        }
        double at = cluster.at;
        if (reads_right) {
            show_glyph(*cluster.first, *code, cluster.font, at);
        } else {
            for (auto glyph = cluster.first; glyph != cluster.end; ++glyph) {
                static_cast<void>(fonts_.draw(cluster.font, glyph->id, {}));
                show_glyph(*glyph, glyph->id, cluster.font, at);
            }
        }
        if (!reads_right) {
            close();
            out_ += "EMC\n";
        }
    }

    void show_glyph(const fonts::Glyph& glyph, std::uint32_t code, std::size_t font, double& at) {
        const double rise = std::round(static_cast<double>(glyph.dy) * size_) / 1000;
        const bool same_font = font == in_use_.font && size_ == in_use_.size;
        if (!same_font || rise != rise_) close();
        if (!same_font) {
            fmt::format_to(std::back_inserter(out_), "/F{} ", font);
            append_number(out_, size_);
            out_ += " Tf\n";
            in_use_ = {font, size_};
        }
        if (rise != rise_) {
            append_number(out_, rise);
            out_ += " Ts\n";
            rise_ = rise;
        }
        double gap = at + static_cast<double>(glyph.dx) - pen_;
        gap = std::abs(gap) < least_gap_of_glyphs ? 0 : std::round(gap);
        open(gap != 0);
        if (gap != 0) append_number(out_, -gap);
        if (!in_codes_) {
            out_ += '(';
            in_codes_ = true;
        }
        append_byte(static_cast<char>(code >> 8 & 0xFF));
        append_byte(static_cast<char>(code & 0xFF));
        pen_ += gap + fonts_.width(font, glyph.id);
        at += static_cast<double>(glyph.advance);
    }

    void open(bool number_follows) {
        if (!open_) {
            out_ += '[';
            open_ = true;
        }
        if (number_follows && in_codes_) {
            out_ += ')';
            in_codes_ = false;
        }
    }

    void append_byte(char byte) {
        if (byte == '\r') {
            out_ += "\\r";
            return;
        }
        if (byte == '(' || byte == ')' || byte == '\\') out_ += '\\';
        out_ += byte;
    }

    void close() {
        if (in_codes_) out_ += ')';
        if (open_) out_ += "]TJ\n";
        in_codes_ = open_ = false;
        if (closing_rise()) rise_ = 0;
    }
    bool closing_rise() {
        if (rise_ == 0) return false;
        out_ += "0 Ts\n";
        return true;
    }

    std::string& out_;
    PdfFonts& fonts_;
    std::vector<Cluster> clusters_;
    double size_;
    double pen_ = 0;
    double rise_ = 0;
    FontInUse& in_use_;
    bool open_ = false;
    bool in_codes_ = false;
};

class PagePainter {
  public:
    PagePainter(const layout::Pages& pages, const layout::Page& page, PdfFonts& fonts,
                const NameOfImage& name_of_image)
        : pages_(pages), page_(page), fonts_(fonts), name_of_image_(name_of_image) {}

    PageContent paint() {
        for (const layout::Box& box : page_.boxes) {
            mark(box);
            std::visit(*this, box.shape);
        }
        close_mark();
        return std::move(content_);
    }

    void operator()(const layout::Text& text) {
        if (text.words.empty()) return;
        fill_with(text.ink);
        const double x = text.words.front().x;
        begin_line({x, page_.height - text.baseline});
        TextShower shower(content_.operators, fonts_, text.size, font_in_use_);
        for (const layout::PlacedWord& word : text.words) shower.show(word, x);
    }

    void operator()(const document::Line& line) {
        end_text();
        stroke_with(line.ink, line.width);
        if (line.dashed) write("[3 2.5] 0 d\n");
        write_point(line.from);
        write("m ");
        write_point(line.to);
        write("l S\n");
        if (line.dashed) write("[] 0 d\n");
    }

    void operator()(const document::Bar& bar) {
        end_text();
        if (bar.pattern == Pattern::solid) {
            if (bar.tint < 1)
                fill_with_mix(bar.ink, bar.tint);
            else
                fill_with(bar.ink);
            write_rectangle(bar);
            write("f\n");
            return;
        }
        fill_with(Ink::paper);
        write_rectangle(bar);
        write("f\n");
        if (bar.pattern == Pattern::hatched) hatch(bar);
        if (bar.pattern == Pattern::dotted) dot(bar);
        constexpr double outline = 0.9;
        stroke_with(bar.ink, outline);
        document::Bar inner = bar;
        const double inset = std::min({outline / 2, bar.width / 2, bar.height / 2});
        inner.corner.x += inset;
        inner.corner.y += inset;
        inner.width -= 2 * inset;
        inner.height -= 2 * inset;
        write_rectangle(inner);
        write("S\n");
    }

    void operator()(const document::Path& path) {
        if (path.points.size() < 2) return;
        end_text();
        if (path.filled)
            fill_with(path.ink);
        else
            stroke_with(path.ink, path.width);
        // A sharp turn of a line would end in a spike.
        if (!path.filled) write(path.dashed ? "1 j [3 2.5] 0 d\n" : "1 j\n");
        write_polygon(path.points);
        write(path.filled ? "h f\n" : "S 0 j\n");
        if (!path.filled && path.dashed) write("[] 0 d\n");
    }

    void operator()(const document::Marker& marker) {
        end_text();
        fill_with(marker.filled ? marker.ink : Ink::paper);
        stroke_with(marker.ink, 1);
        outline(marker);
        write("B\n");
    }

    void operator()(const layout::Image& image) {
        const std::string name = name_of_image_(image);
        if (name.empty()) {
            return (*this)(document::Bar{{image.area.x, image.area.y},
                                         image.area.width,
                                         image.area.height,
                                         Ink::muted,
                                         Pattern::open});
        }
        end_text();
        write("q ");
        for (const double number : {image.area.width, 0.0, 0.0, image.area.height}) {
            append_length(content_.operators, number);
            write(" ");
        }
        write_point({image.area.x, image.area.y + image.area.height});
        write("cm /" + name + " Do Q\n");
    }

  private:
    void write(std::string_view operators) { content_.operators += operators; }

    // From the beginning of the line before, where there is one: neighbouring lines are often as far apart as
    // any others, and compress the better for it. Hundredths of a point add up without a rest.
    void begin_line(document::Point point) {
        const document::Point to{std::round(point.x * 100), std::round(point.y * 100)};
        if (!in_text_) {
            write("BT\n");
            line_ = {};
        }
        in_text_ = true;
        append_length(content_.operators, (to.x - line_.x) / 100);
        write(" ");
        append_length(content_.operators, (to.y - line_.y) / 100);
        write(" Td\n");
        line_ = to;
    }
    void end_text() {
        if (in_text_) write("ET\n");
        in_text_ = false;
    }

    void write_point(document::Point point) {
        append_length(content_.operators, point.x);
        write(" ");
        append_length(content_.operators, page_.height - point.y);
        write(" ");
    }

    void write_rectangle(const document::Bar& bar) {
        write_point({bar.corner.x, bar.corner.y + bar.height});
        append_length(content_.operators, bar.width);
        write(" ");
        append_length(content_.operators, bar.height);
        write(" re ");
    }

    /// `tint` is how much of the ink is in the mix with paper.
    void write_colour(Ink ink, double tint = 1) {
        const double share = std::isfinite(tint) ? std::clamp(tint, 0.0, 1.0) : 1;
        const document::Colour colour = pages_.palette[ink];
        const document::Colour paper = pages_.palette[Ink::paper];
        const auto mixed = [&](double of_ink, double of_paper) {
            return (share * of_ink + (1 - share) * of_paper) / 255.0;
        };
        append_number(content_.operators, mixed(colour.red, paper.red));
        write(" ");
        append_number(content_.operators, mixed(colour.green, paper.green));
        write(" ");
        append_number(content_.operators, mixed(colour.blue, paper.blue));
    }

    void fill_with(Ink ink) {
        if (fill_ == static_cast<int>(ink)) return;
        fill_ = static_cast<int>(ink);
        write_colour(ink);
        write(" rg\n");
    }

    void fill_with_mix(Ink ink, double tint) {
        fill_ = -1;
        write_colour(ink, tint);
        write(" rg\n");
    }

    void write_polygon(std::span<const document::Point> points) {
        const char* verb = "m ";
        for (const document::Point point : points) {
            write_point(point);
            write(std::exchange(verb, "l "));
        }
    }

    void stroke_with(Ink ink, double width) {
        if (stroke_ != static_cast<int>(ink)) {
            stroke_ = static_cast<int>(ink);
            write_colour(ink);
            write(" RG\n");
        }
        if (width != line_width_) {
            line_width_ = width;
            append_number(content_.operators, width);
            write(" w\n");
        }
    }

    void mark(const layout::Box& box) {
        if (open_ && box.node == node_ && box.artifact == artifact_) return;
        close_mark();
        node_ = box.node;
        artifact_ = box.artifact;
        open_ = true;
        if (node_ == layout::no_node) {
            const auto artifact = artifact_ == Artifact::none ? Artifact::decoration : artifact_;
            write(artifact_marks[static_cast<std::size_t>(artifact)]);
        } else {
            fmt::format_to(std::back_inserter(content_.operators), "/{}<</MCID {}>>BDC\n",
                           structure_name(pages_.nodes[node_]), content_.marked.size());
            content_.marked.push_back(node_);
        }
    }

    void close_mark() {
        end_text();
        if (open_) write("EMC\n");
        open_ = false;
    }

    void clip_to(const document::Bar& bar) {
        write("q ");
        write_rectangle(bar);
        write("W n\n");
    }
    void end_clip() { write("Q\n"); }

    void hatch(const document::Bar& bar) {
        constexpr double step = 4;
        stroke_with(bar.ink, 0.9);
        clip_to(bar);
        const double reach = bar.width + bar.height;
        for (double offset = step / 2; offset < reach; offset += step) {
            write_point({bar.corner.x + offset, bar.corner.y});
            write("m ");
            write_point({bar.corner.x + offset - bar.height, bar.corner.y + bar.height});
            write("l\n");
        }
        write("S\n");
        end_clip();
    }

    void dot(const document::Bar& bar) {
        constexpr double step = 4;
        constexpr double size = 1.4;
        fill_with(bar.ink);
        clip_to(bar);
        bool shifted = false;
        for (double y = step / 2; y < bar.height; y += step / 1.5) {
            for (double x = shifted ? step : step / 2; x < bar.width; x += step) {
                write_rectangle({{bar.corner.x + x - size / 2, bar.corner.y + y - size / 2}, size, size});
                write("\n");
            }
            shifted = !shifted;
        }
        write("f\n");
        end_clip();
    }

    void outline(const document::Marker& marker) {
        const double r = marker.size / 2;
        const auto [x, y] = marker.centre;
        const auto polygon = [this](std::initializer_list<document::Point> points) {
            write_polygon({points.begin(), points.size()});
            write("h ");
        };
        switch (marker.shape) {
            case document::Shape::circle:
                return circle(marker.centre, r);
            case document::Shape::square:
                return polygon({{x - r, y - r}, {x + r, y - r}, {x + r, y + r}, {x - r, y + r}});
            case document::Shape::diamond:
                return polygon({{x, y - 1.2 * r}, {x + 1.2 * r, y}, {x, y + 1.2 * r}, {x - 1.2 * r, y}});
            case document::Shape::triangle:
                return polygon({{x, y - 1.1 * r}, {x + 1.1 * r, y + r}, {x - 1.1 * r, y + r}});
        }
    }

    void circle(document::Point centre, double r) {
        constexpr double handle = 0.5522847498;  // four Bézier curves nearest to a circle
        const double k = handle * r;
        const auto [x, y] = centre;
        write_point({x + r, y});
        write("m\n");
        const document::Point curves[4][3] = {{{x + r, y + k}, {x + k, y + r}, {x, y + r}},
                                              {{x - k, y + r}, {x - r, y + k}, {x - r, y}},
                                              {{x - r, y - k}, {x - k, y - r}, {x, y - r}},
                                              {{x + k, y - r}, {x + r, y - k}, {x + r, y}}};
        for (const auto& curve : curves) {
            for (const document::Point point : curve) write_point(point);
            write("c\n");
        }
        write("h ");
    }

    const layout::Pages& pages_;
    const layout::Page& page_;
    PdfFonts& fonts_;
    const NameOfImage& name_of_image_;
    PageContent content_;
    bool open_ = false;
    layout::NodeId node_ = layout::no_node;
    Artifact artifact_ = Artifact::none;
    FontInUse font_in_use_;
    bool in_text_ = false;
    document::Point line_ = {};  // where the last line of text began, in hundredths of a point
    int fill_ = -1;
    int stroke_ = -1;
    double line_width_ = -1;
};

}  // namespace

PageContent draw_page(const layout::Pages& pages, const layout::Page& page, PdfFonts& fonts,
                      const NameOfImage& name_of_image) {
    return PagePainter(pages, page, fonts, name_of_image).paint();
}

}  // namespace casebook::write
