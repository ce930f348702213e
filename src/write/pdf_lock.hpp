// Locks a finished PDF with a password.
#pragma once

#include <string>
#include <string_view>

namespace casebook::write {

/// The same document encrypted with AES-256 (PDF 2.0's revision 6), its metadata too. Whoever has the
/// password may read, print and copy, and screen readers are let in. Its keys are random, so that the same
/// paper gives other bytes each time. `password`: 1 to 127 characters of printable ASCII.
[[nodiscard]] std::string locked(std::string_view pdf, const std::string& password);

}  // namespace casebook::write
