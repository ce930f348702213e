// Cuts a flow of strips into pages.
#pragma once

#include "layout/page_style.hpp"
#include "layout/strip.hpp"

namespace casebook::layout {

/// Strips that are to be kept together move to the next page as one, unless no page could hold them. Fills
/// pages, destinations and bookmarks of `into`, and the page numbers of the contents.
void paginate(Flow flow, const PageStyle& style, const fonts::Library& library, Pages& into);

}  // namespace casebook::layout
