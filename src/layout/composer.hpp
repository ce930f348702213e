// Turns the blocks of a document into strips.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "layout/apparatus.hpp"
#include "layout/line_breaking.hpp"
#include "layout/page_style.hpp"
#include "layout/rich_text.hpp"
#include "layout/strip.hpp"
#include "layout/structure.hpp"

namespace casebook::layout {

/// The column that blocks are set in, and the node they belong to.
struct Column {
    double left = 0;
    double width = 0;
    NodeId node = Structure::root();
    int list_depth = 0;
};

/// How a paragraph is set.
struct Setting {
    Type type;
    Look look = {};
    document::Alignment alignment = document::Alignment::start;
    bool balanced = false;  ///< lines of about one length, for a heading that takes several
    bool running = false;   ///< text to be read line after line: justified and hyphenated as the style says
};

/// What the document has so far become. Block composers add strips through it, so that spaces between blocks,
/// frames around them and the rules that keep lines together stand in one place.
class Composer {
  public:
    Composer(const document::Document& paper, const PageStyle& style, const fonts::Library& library,
             diagnostics::Diagnostics& warnings);

    void compose(const document::Blocks& blocks, const Column& column);
    [[nodiscard]] Flow take_flow() { return std::move(flow_); }

    /// At least this much space before the next strip.
    void space(double points) { space_ = std::max(space_, points); }
    /// Exactly this much space before the next strip, whatever was asked for before.
    void set_space(double points) { space_ = points; }
    /// Adds a strip below the last one; gives it for further changes.
    Strip& add(Strip strip);
    /// Lines that may be parted by the end of a page, but never leave one of them alone.
    /// Gives the index of the first strip.
    std::size_t add_lines(const RichText& text, const Setting& setting, const Column& column);
    /// The next strip begins a page.
    void begin_page() { new_page_ = true; }
    /// The strips from `first` on stay together.
    void keep_together(std::size_t first);
    /// The strips from `first` on may stand on a later page than the words above them, where that leaves
    /// fewer holes.
    void let_float(std::size_t first);
    /// What comes stands in a frame until `close_frame`, `padding` away from its upper and lower edge.
    void open_frame(const Frame& frame, double padding);
    void close_frame();
    /// The left edge of what is `width` wide and stands where the lines of a column begin.
    [[nodiscard]] double at_start(const Column& column, double width) const;
    /// The same where they end.
    [[nodiscard]] double at_end(const Column& column, double width) const;
    /// Notes that a heading ends here, and says whether one did: headings in a row stand closer.
    void end_heading() { heading_end_ = flow_.strips.size(); }
    [[nodiscard]] bool is_below_heading() const { return heading_end_ == flow_.strips.size(); }
    /// The level a heading takes in the structure, where none may be left out on the way down.
    [[nodiscard]] int structural_level(int level);

    [[nodiscard]] std::vector<Strip>& strips() { return flow_.strips; }
    [[nodiscard]] std::size_t add_head(TableHead head);
    [[nodiscard]] const TableHead& head(std::size_t index) const { return flow_.heads[index]; }

    const document::Document& paper;
    const PageStyle& style;
    const fonts::Library& library;
    diagnostics::Diagnostics& warnings;
    diagnostics::Location where;  ///< of the block that is being composed
    fonts::Direction direction;   ///< the way it is read
    Apparatus apparatus;
    Structure structure{&apparatus};
    LineBreaker breaker;

  private:
    struct OpenFrame {
        std::size_t frame;
        double padding;
        std::size_t first_strip;
    };

    void compose_one(const document::Block& block, const Column& column);

    Flow flow_;
    std::vector<OpenFrame> open_;
    double space_ = 0;
    double padding_ = 0;
    int level_ = 0;
    std::size_t heading_end_ = none;
    bool new_page_ = false;
};

/// Distance from the top of a line to its baseline.
[[nodiscard]] double baseline_in(const Type& type, const fonts::Face& face);

/// Adds the words of a line to a strip; `x` is the left edge of the line.
void place(const Line& line, const RichText& text, double x, double baseline, double line_top,
           double line_height, Strip& strip);

/// One line of text that is not part of the flow (running header, label, number). Its words are in the order
/// of reading, and stand where UAX 9 puts them.
[[nodiscard]] Text set_line(const fonts::Library& library, std::string_view words, fonts::Style style,
                            double size, double x, double baseline, document::Ink ink,
                            fonts::Direction around = fonts::Direction::left_to_right);

/// One function a block kind.
void compose_block(Composer& composer, const document::Heading& heading, const Column& column);
void compose_block(Composer& composer, const document::Paragraph& paragraph, const Column& column);
void compose_block(Composer& composer, const document::List& list, const Column& column);
void compose_block(Composer& composer, const document::Quotation& quotation, const Column& column);
void compose_block(Composer& composer, const document::Table& table, const Column& column);
void compose_block(Composer& composer, const document::Chart& chart, const Column& column);
void compose_block(Composer& composer, const document::Picture& picture, const Column& column);
void compose_block(Composer& composer, const document::Callout& callout, const Column& column);
void compose_block(Composer& composer, const document::Preformatted& preformatted, const Column& column);
void compose_block(Composer& composer, const document::Definitions& definitions, const Column& column);
void compose_block(Composer& composer, const document::Contents& contents, const Column& column);
void compose_block(Composer& composer, const document::PageBreak& page_break, const Column& column);
void compose_block(Composer& composer, const document::Index& index, const Column& column);
void compose_block(Composer& composer, const document::Cover& cover, const Column& column);

/// Title, subtitle, school and date, and the stamp of a draft.
void compose_title(Composer& composer, const Column& column);

}  // namespace casebook::layout
