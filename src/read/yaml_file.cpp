#include <utility>

#include "read/faults.hpp"
#include "read/text.hpp"
#include "read/yaml.hpp"

namespace casebook::read {

YamlFile read_yaml_file(const InputFile& input, diagnostics::Severity severity, diagnostics::Sources& sources,
                        diagnostics::Diagnostics& diagnostics) {
    Decoded decoded = decode(input.bytes);
    YamlFile result;
    result.file = sources.add(input.path, decoded.text);
    const auto refuse = [&](const Fault& fault, std::size_t line, std::string message) {
        diagnostics.add({.severity = severity,
                         .id = std::string{fault.id},
                         .where = {result.file, static_cast<std::uint32_t>(line), 0},
                         .message = std::move(message),
                         .why = std::string{fault.why},
                         .mend = std::string{fault.mend}});
    };
    if (decoded.refusal != nullptr) {
        refuse(*decoded.refusal, decoded.line, decoded.message);
    } else if (decoded.encoding == Encoding::utf16) {
        refuse(faults::yaml_encoding, 1, "the file is UTF-16");
    } else if (decoded.odd_line != 0) {
        refuse(faults::yaml_encoding, decoded.odd_line, "this line is not UTF-8");
    } else {
        for (EncodingNote& note : decoded.notes)
            report(diagnostics, *note.fault, {{result.file, static_cast<std::uint32_t>(note.line), 0}},
                   std::move(note.message));
        result.root = parse_yaml({decoded.text, result.file, 1, severity}, diagnostics);
    }
    return result;
}

}  // namespace casebook::read
