// What a PDF says about itself: title, author, language, dates, and how a viewer should open it.
#pragma once

#include <string>

#include "layout/page.hpp"
#include "write/pdf_objects.hpp"

namespace casebook::write {

/// Information dictionary, XMP (PDF/UA-1), language, viewer preferences. Dates are the paper's own, never the
/// clock's.
void write_metadata(PdfFile& file, const layout::Pages& pages);

/// Bookmarks as a tree by level; nothing where there are none.
void write_bookmarks(PdfFile& file, const layout::Pages& pages, const std::vector<HPDF_Page>& page_objects);

/// A place on a page, for links and bookmarks.
[[nodiscard]] HPDF_Array destination(PdfFile& file, HPDF_Page page, double left, double top);

}  // namespace casebook::write
