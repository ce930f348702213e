// What the page is filled with: strips as wide as the column, none of which is ever cut.
#pragma once

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "fonts/direction.hpp"
#include "layout/page.hpp"

namespace casebook::layout {

inline constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

/// A place in the contents for the number of the page on which `anchor` stands: flush with `edge`, where its
/// line ends.
struct PageReference {
    std::string anchor;
    double edge = 0;
    double baseline = 0;
    double size = 0;
    NodeId node = no_node;
    fonts::Direction direction = fonts::Direction::left_to_right;
};

/// A line of text, a table row, a figure. Boxes are placed from the page's left edge and from the strip's own
/// top.
struct Strip {
    double space_above = 0;  ///< left out at the top of a page
    double space_below = 0;  ///< at least, above whatever follows on its page
    double height = 0;
    std::vector<Box> boxes = {};
    std::vector<LinkArea> links = {};
    std::vector<FigureArea> figures = {};
    std::vector<PageReference> references = {};
    std::string anchor = {};                ///< where links and bookmarks to a heading lead
    std::vector<std::string> places = {};   ///< further anchors
    std::vector<std::size_t> hangers = {};  ///< of the Apparatus, until `hang` has given them their places
    Bookmark bookmark = {};                 ///< level 0: none
    std::vector<std::size_t> frames = {};   ///< frames it stands in, from the outermost
    std::size_t table_head = none;       ///< repeated above it where a table goes on over the end of a page
    bool is_table_head = false;          ///< it is that head itself
    std::vector<Strip> foot = {};        ///< what its page holds at its foot because of it, as its notes
    std::optional<double> on_grid = {};  ///< this far below its top a line of body text begins
    double reluctance = 0;               ///< how much it harms to begin a page with it, from 0 to 1
    bool keep_with_next = false;
    bool new_page = false;
    bool landscape = false;  ///< it stands on a page turned to its side, with others such beside it
};

/// Strips [first, last] of a figure or a table that may stand on a later page than the words that mention it.
struct Float {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// A ground or a rule drawn behind neighbouring strips, as far as they stand on one page.
struct Frame {
    double left = 0;
    double width = 0;
    bool ground = false;  ///< filled with the pale ink
    bool border = false;  ///< outlined
    double bar = 0;       ///< width of the bar at the edge where reading begins
    document::Ink bar_ink = document::Ink::accent;
    bool right_to_left = false;  ///< so that the bar stands at its right edge
};

/// The head of a table as it is repeated on further pages.
struct TableHead {
    std::vector<Box> boxes;
    double height = 0;
};

/// A document as strips, before it is cut into pages.
struct Flow {
    std::vector<Strip> strips;
    std::vector<Frame> frames;
    std::vector<TableHead> heads;
    std::vector<Float> floats = {};  ///< in the order of the strips
    double grid = 0;                 ///< lines of body text begin at multiples of it; 0: anywhere
};

}  // namespace casebook::layout
