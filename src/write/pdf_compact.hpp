// Packs a finished PDF: small objects go into compressed streams.
#pragma once

#include <string>

namespace casebook::write {

/// The same document in fewer bytes (object streams, PDF 1.5); its identifier stays.
[[nodiscard]] std::string packed(const std::string& pdf);

}  // namespace casebook::write
