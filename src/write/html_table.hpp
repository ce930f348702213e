// A table as HTML, with its caption, its heads and a container that scrolls where the table is wider than the
// screen.
#pragma once

#include <string>
#include <string_view>

#include "document/block.hpp"
#include "write/html.hpp"
#include "write/html_notes.hpp"

namespace casebook::write {

/// `id` names the caption.
[[nodiscard]] std::string html_table(const document::Table& table, std::string_view id,
                                     const HtmlStyle& style, HtmlNotes& notes);

}  // namespace casebook::write
