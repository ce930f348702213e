// Documents as HTML: fragments for the site's pages, and whole pages that stand alone.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "document/document.hpp"

namespace casebook::write {

/// The words that the writer itself adds; the catalogue may give others.
struct HtmlWords {
    std::string skip = "Skip to the main content";
    std::string contents = "Contents";
    std::string chart_figures = "Show the figures behind this chart";
    std::string table = "Table";  ///< names a table that has no caption
    std::string chart = "Chart";  ///< names a chart that has no caption
    std::string data_to = "Data to";
    std::string notes = "Notes";   ///< heads the notes at the end of a page
    std::string note = "Note {}";  ///< says what the mark of a note leads to
    std::string back = "Back to note {} in the text";
    /// By `CalloutKind`: note, caution, draft, confidential.
    std::array<std::string, 4> callouts = {"Note", "Caution", "Draft", "Confidential"};
    std::array<std::string, 12> months = {"January",   "February", "March",    "April",
                                          "May",       "June",     "July",     "August",
                                          "September", "October",  "November", "December"};
};

struct HtmlStyle {
    std::string css = {};  ///< the style sheet that `html_page` carries in itself
    HtmlWords words = {};
    std::string id_prefix =
        "_c";  ///< begins every id that the writer makes; no heading's anchor begins with `_`
    std::string picture_folder =
        {};  ///< where pictures lie, seen from the page (`pictures/`); empty: inside the page
    std::optional<document::Picture> logo = {};  ///< of the school, at the head of `html_page`
    std::string language = "en-GB";  ///< BCP 47, for the order of an index
    int depth = 0;  ///< folders between the output's root and the page: how many `../` a link may go up
};

/// Blocks as a fragment whose headings begin at level 2 and skip no level. Every text is escaped for its
/// place, and a link whose target `safe_target` refuses becomes plain words. Notes stand at the end, under a
/// heading of their own. Throws `std::logic_error` for a
/// Placeholder or a Directive.
[[nodiscard]] std::string html_blocks(const document::Blocks& blocks, const HtmlStyle& style);

/// Running text as HTML, for places that hold no blocks.
[[nodiscard]] std::string html_inlines(const document::Inlines& inlines, const HtmlStyle& style);

/// A page in one file: style and pictures inside, no script, nothing fetched from anywhere (a policy in the
/// page says so).
[[nodiscard]] std::string html_page(const document::Document& document, const HtmlStyle& style);

/// `2026-07-17` as `17 July 2026`; anything that is not a date as it is.
[[nodiscard]] std::string date_in_words(std::string_view iso, const HtmlWords& words);

}  // namespace casebook::write
