#include "document/inline.hpp"

#include <type_traits>

namespace casebook::document {

Inlines words(std::string_view text, diagnostics::Location where) {
    return {Inline{Text{std::string{text}}, where}};
}

std::string plain(const Inlines& inlines) {
    std::string result;
    for (const Inline& one : inlines)
        result += std::visit(
            [](const auto& kind) -> std::string {
                using Kind = std::decay_t<decltype(kind)>;
                if constexpr (std::is_same_v<Kind, Text> || std::is_same_v<Kind, Code>)
                    return kind.text;
                else if constexpr (std::is_same_v<Kind, LineBreak>)
                    return " ";
                else if constexpr (std::is_same_v<Kind, Placeholder>)
                    return "{{" + kind.name + "}}";
                else
                    return plain(kind.content);
            },
            one.kind);
    return result;
}

}  // namespace casebook::document
