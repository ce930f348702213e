// Reads our own Word files back, so that what a reader may find in them can be scanned.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace casebook::write {

/// Every text of a Word file: a paragraph each (with what was deleted while changes were tracked),
/// alternative texts, names of links and bookmarks' targets, who changed it, comments, metadata, names of
/// pictures and what is written into them. A part that cannot be read is given as it is. Empty for bytes that
/// are no Word file.
[[nodiscard]] std::vector<std::string> docx_texts(std::string_view bytes);

}  // namespace casebook::write
