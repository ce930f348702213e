// Running text as the runs of a Word file.
#pragma once

#include <string>

#include "document/inline.hpp"
#include "write/docx_parts.hpp"

namespace casebook::write {

/// Runs with their links, notes, fields and bookmarks, as they stand in a `w:p`.
[[nodiscard]] std::string docx_inlines(const document::Inlines& inlines, DocxParts& parts);

/// One run of plain words; `properties` are the children of its `w:rPr`.
[[nodiscard]] std::string docx_run(std::string_view text, std::string_view properties = {});

/// A field that Word works out; `shown` stands there until it has. One that is `stale` is asked for anew
/// when the file is opened. `properties` are those of its runs.
enum class Shown : bool { as_is, stale };
[[nodiscard]] std::string docx_field(std::string_view instruction, std::string_view shown,
                                     Shown state = Shown::as_is, std::string_view properties = {});
/// The number of the page that a bookmark stands on.
[[nodiscard]] std::string docx_page_of(const std::string& bookmark, std::string_view properties = {});

/// Whether most words are read from right to left, so that the paragraph begins at the right.
[[nodiscard]] bool begins_at_the_right(const document::Inlines& inlines);

}  // namespace casebook::write
