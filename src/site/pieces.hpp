// What the pages of the site are put together from: the release, its plan, words, and small runs of text.
#pragma once

#include <string>
#include <string_view>

#include "document/document.hpp"
#include "released/release.hpp"
#include "site/facets.hpp"
#include "site/guide_map.hpp"
#include "site/page.hpp"
#include "site/plan.hpp"
#include "wording/catalogue.hpp"

namespace casebook::site {

struct Pieces {
    const released::Release& release;
    const Plan& plan;
    const GuideMap& guide;
    const std::vector<Facet>& facets;
    const wording::Catalogue& catalogue;

    /// A document with all that every page carries; its blocks are to be added.
    [[nodiscard]] document::Document document(std::string title) const;
    /// Sealed as a page at `path`, with its anchors.
    [[nodiscard]] Page page(std::string_view path, document::Document document,
                            std::string summary = {}) const;
};

[[nodiscard]] document::Block heading(int level, std::string_view text);
[[nodiscard]] document::Block heading(int level, document::Inlines content);
[[nodiscard]] document::Block paragraph(std::string_view text,
                                        document::ParagraphStyle style = document::ParagraphStyle::body);
[[nodiscard]] document::Block paragraph(document::Inlines content,
                                        document::ParagraphStyle style = document::ParagraphStyle::body);
/// A link from the page at `from` to the page at `to`.
[[nodiscard]] document::Inline link(std::string_view from, std::string_view to, std::string_view text);
/// A link to a file that is no page.
[[nodiscard]] document::Inline file_link(std::string_view from, std::string_view file, std::string_view text);
[[nodiscard]] document::Block list(std::vector<document::Inlines> items);
[[nodiscard]] document::Block quotation(const Pieces& pieces, const released::Quote& quote);
void append(document::Blocks& blocks, document::Blocks more);

/// With a capital first letter where it begins with an ASCII one.
[[nodiscard]] std::string capitalised(std::string text);

/// Themes as links to their pages, "attendance, loss".
[[nodiscard]] document::Inlines theme_links(const Pieces& pieces, std::string_view from,
                                            const std::vector<std::string>& themes);
/// Whether two lists name a theme in common.
[[nodiscard]] bool shares_theme(const Plan& plan, const std::vector<std::string>& a,
                                const std::vector<std::string>& b);
/// Paths in `folder` (`cases/`) of names that a file had before.
[[nodiscard]] std::vector<std::string> earlier(const std::vector<std::string>& was, std::string_view folder);
/// One line of facets: who it is about, its age, and what came of it in bold.
[[nodiscard]] document::Inlines facet_line(const Pieces& pieces, const released::Case& story);

/// A title that links, a line of facets and a summary for each.
[[nodiscard]] document::Blocks case_entries(const Pieces& pieces, std::string_view from,
                                            const std::vector<const CasePage*>& cases, int level);
[[nodiscard]] document::Blocks note_entries(const Pieces& pieces, std::string_view from,
                                            const std::vector<const NotePage*>& notes, int level);

// The parts of the site, each in a file of its own; the first page of a part heads its section.
[[nodiscard]] Page home_page(const Pieces& pieces);
[[nodiscard]] std::vector<Page> case_pages(const Pieces& pieces);
[[nodiscard]] std::vector<Page> theme_pages(const Pieces& pieces);
[[nodiscard]] std::vector<Page> note_pages(const Pieces& pieces);
[[nodiscard]] Page about_page(const Pieces& pieces);
[[nodiscard]] Page contact_page(const Pieces& pieces);
[[nodiscard]] Page missing_page(const Pieces& pieces);

/// A page for each value of each facet; the list of all of them; and the same for the script that filters.
[[nodiscard]] std::vector<Page> facet_pages(const Pieces& pieces);
[[nodiscard]] document::Blocks ways_to_find(const Pieces& pieces);
[[nodiscard]] File facets_data(const Pieces& pieces);

inline constexpr std::string_view cases_path = "cases/index";
inline constexpr std::string_view themes_path = "themes/index";
inline constexpr std::string_view notes_path = "practice/index";
inline constexpr std::string_view facets_file = "cases/facets.js";
inline constexpr std::string_view facet_kind = "facet";
inline constexpr std::string_view filter_script = "filter.js";
inline constexpr std::string_view about_path = "about-the-data";

}  // namespace casebook::site
