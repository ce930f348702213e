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
    if (decoded.encoding == Encoding::windows_1252)
        report(diagnostics, faults::old_encoding,
               {{file, static_cast<std::uint32_t>(decoded.windows_line), 0}}, "the file is not UTF-8");
    for (EncodingNote& note : decoded.notes)
        report(diagnostics, *note.fault, {{file, static_cast<std::uint32_t>(note.line), 0}},
               std::move(note.message));
    return Opened{file, std::move(decoded.text)};
}

}  // namespace casebook::read
