#include "read/open_text.hpp"

#include <utility>

#include "read/faults.hpp"
#include "read/text.hpp"

namespace casebook::read {

std::optional<Opened> open_text(const InputFile& input, diagnostics::Sources& sources,
                                diagnostics::Diagnostics& diagnostics) {
    Decoded decoded = decode(input.bytes);
    const std::uint32_t file = sources.add(input.path, decoded.text);
    if (decoded.refusal != nullptr) {
        report(diagnostics, *decoded.refusal, {{file, static_cast<std::uint32_t>(decoded.line), 0}},
               decoded.message);
        return std::nullopt;
    }
    for (EncodingNote& note : decoded.notes)
        report(diagnostics, *note.fault,
               {{file, static_cast<std::uint32_t>(note.line), static_cast<std::uint32_t>(note.column)}},
               std::move(note.message), std::move(note.words));
    return Opened{file, std::move(decoded.text)};
}

}  // namespace casebook::read
