// Blocks as the body of a Word file.
#pragma once

#include <string>
#include <string_view>

#include "document/document.hpp"
#include "write/docx_parts.hpp"

namespace casebook::write {

/// The children of `w:body`, title first (inside the cover where there is one), without the section's
/// properties. Headings begin at Word's first level, and skip none.
[[nodiscard]] std::string docx_body(const document::Document& document, DocxParts& parts);

/// Which side of a page is its upper one.
enum class Turned : bool { upright, to_its_side };

/// The properties of a section, which end it: A4, its margins, header and footer.
[[nodiscard]] std::string docx_section(Turned turned);

/// What a page may hold, in points: A4 between its margins.
inline constexpr double docx_text_width = 443.3;

}  // namespace casebook::write
