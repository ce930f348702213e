// Whether a file name means the same file on every computer that the output may be copied to.
#pragma once

#include <string>
#include <string_view>

namespace casebook::publish {

/// Why the relative path `path` (with `/`) cannot be used on every common disk and web server; empty if it
/// can. Refused: `..`, absolute paths, names that Windows reserves (CON, NUL …), names that end in a dot or
/// space, characters other than ASCII letters, digits and `-_.,()+ `, paths of more than 180 characters.
[[nodiscard]] std::string unportable(std::string_view path);

/// The path as a disk sees it that does not tell capitals from small letters.
[[nodiscard]] std::string folded(std::string_view path);

}  // namespace casebook::publish
