// The archive that a Word file is: named parts, packed.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace casebook::write {

/// Bytes by name, as `word/document.xml`.
using PackageParts = std::map<std::string, std::string>;

/// The archive of these parts, `[Content_Types].xml` first, as readers expect it; without dates, so that the
/// same parts give the same bytes.
[[nodiscard]] std::string packed(const PackageParts& parts);

/// The parts of an archive that `packed` made; none where the bytes are no archive.
[[nodiscard]] PackageParts unpacked(std::string_view bytes);

}  // namespace casebook::write
