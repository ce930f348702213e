// The measures a paper is set by: page, margins, sizes of type and the space around them.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "document/block.hpp"
#include "document/palette.hpp"
#include "layout/page.hpp"

namespace casebook::layout {

/// Size of type and distance from baseline to baseline, in points.
struct Type {
    double size = 0;
    double leading = 0;
};

/// All lengths in points. Every line of body text begins at a multiple of `grid()` from the top of the page's
/// body, so that lines on facing pages stand level or exactly between each other.
struct PageStyle {
    double page_width = 595.28;  ///< A4
    double page_height = 841.89;
    double margin_left = 76;
    double margin_right = 76;
    double margin_top = 78;
    double margin_bottom = 63.89;  ///< leaves a body of 50 lines
    double header_baseline = 48;   ///< from the top edge
    double footer_baseline = 42;   ///< from the bottom edge

    Type body{10.5, 14};
    Type lead{13, 18};
    Type small{9, 12};
    Type table{9.75, 13};
    Type least_table{8.5, 11.5};  ///< a table that needs smaller type is turned to its side
    Type chart_table{9, 12};
    Type title{28, 34};
    Type subtitle{14.5, 20};
    std::array<Type, 5> headings{
        {{16, 21}, {13, 17.5}, {11, 14}, {10.5, 14}, {10.5, 14}}};  ///< levels 2 to 6
    std::array<double, 5> space_above_heading{17.5, 14, 10.5, 10.5, 10.5};
    double space_below_heading = 3.5;
    double paragraph_space = 7;
    double block_space = 14;  ///< around tables, figures, quotations, callouts
    double list_indent = 18;
    double running = 8.5;     ///< size of header and footer
    double mono_scale = 0.9;  ///< code beside running text

    bool hyphenated = true;  ///< words of running text may be parted
    bool justified = false;  ///< running text is flush at both margins; else ragged at its end

    document::Palette palette = document::standard_palette;
    bool grey_pictures = false;  ///< as a printer without colour shows them
    bool archive = false;        ///< to be kept for many years, as PDF/A
    std::optional<document::Picture> logo = {};  ///< at the head of the first page

    bool chart_tables = false;  ///< set each chart's figures below it as a table in small print
    std::string page_of = "Page {} of {}";

    std::string contents = "Contents";
    std::string page = "page {}";        ///< in a reference: "page 7"
    std::string on_page = "on page {}";  ///< behind a name: "Figure 3 on page 9"
    std::string note = "Note {}";        ///< what a note's mark leads to, for those who cannot see it
    std::string back = "Back to note {} in the text";

    std::string continued = "continued";  ///< stands with the head of a table that goes on

    /// Half a line of body text.
    [[nodiscard]] double grid() const { return body.leading / 2; }

    /// An empty page as most are.
    [[nodiscard]] Page upright() const {
        return {page_width,
                page_height,
                {margin_left, margin_top, page_width - margin_left - margin_right,
                 page_height - margin_top - margin_bottom}};
    }
    /// An empty page turned to its side, for a table that is wider than an upright page.
    [[nodiscard]] Page landscape() const {
        return {page_height,
                page_width,
                {margin_top, margin_left, page_height - margin_top - margin_bottom,
                 page_width - margin_left - margin_right}};
    }
};

}  // namespace casebook::layout
