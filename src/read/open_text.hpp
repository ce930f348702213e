// A text file among the sources: decoded, and with what is said of its encoding.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "diagnostics/diagnostic.hpp"
#include "read/read.hpp"

namespace casebook::read {

/// Adds a file that was decoded to the sources, and reports an old encoding or the refusal. Empty where
/// refused.
struct Opened {
    std::uint32_t file = 0;
    std::string text;
};
[[nodiscard]] std::optional<Opened> open_text(const InputFile& input, diagnostics::Sources& sources,
                                              diagnostics::Diagnostics& diagnostics);

}  // namespace casebook::read
