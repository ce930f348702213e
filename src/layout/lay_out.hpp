// Sets a document on pages.
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "document/document.hpp"
#include "fonts/library.hpp"
#include "layout/page.hpp"
#include "layout/page_style.hpp"

namespace casebook::layout {

/// Never fails: what cannot be drawn (a character no face has, a picture without a size) is left out with a
/// warning at its place. A document with nothing in it is one page. Templates must be filled in before: a
/// directive or placeholder that is still there is a `std::logic_error`.
[[nodiscard]] Pages lay_out(const document::Document& document, const PageStyle& style,
                            const fonts::Library& library, diagnostics::Diagnostics& diagnostics);

}  // namespace casebook::layout
