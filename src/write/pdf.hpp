// Pages as a tagged PDF file.
#pragma once

#include <string>

#include "diagnostics/diagnostic.hpp"
#include "layout/page.hpp"

namespace casebook::write {

/// The bytes of a PDF 1.7 file, tagged after PDF/UA-1, with the glyphs it uses embedded. Equal pages give
/// equal bytes. A picture that cannot be read is drawn as an empty frame; `diagnostics` takes a warning for
/// each.
[[nodiscard]] std::string pdf(const layout::Pages& pages, diagnostics::Diagnostics& diagnostics);
[[nodiscard]] std::string pdf(const layout::Pages& pages);

}  // namespace casebook::write
