// The digest by which a page's policy names the one style sheet it allows.
#pragma once

#include <string>
#include <string_view>

namespace casebook::write {

/// SHA-256 (FIPS 180-4) as its 32 bytes.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace casebook::write
