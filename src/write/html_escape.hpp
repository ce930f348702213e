// Text made safe for the places of an HTML page, and the targets that a link may have.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace casebook::write {

/// Text for an element or a quoted attribute. Control characters, bidirectional overrides, non-characters and
/// broken UTF-8 become U+FFFD; line breaks and tabs stay.
[[nodiscard]] std::string escape(std::string_view text);

/// The target as a URL fit for an `href`, or nothing where it must not be a link. Let through are `https:`,
/// `http:` and `mailto:`, `#anchor`, and relative paths that go up no more than `depth` folders.
[[nodiscard]] std::optional<std::string> safe_target(std::string_view target, int depth);

/// Bytes as base64 (RFC 4648, section 4).
[[nodiscard]] std::string base64(std::string_view bytes);

}  // namespace casebook::write
