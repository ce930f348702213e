#include "document/inline.hpp"

#include <type_traits>

namespace casebook::document {
namespace {

template <typename Kind>
constexpr bool hangs = std::is_same_v<Kind, Note> || std::is_same_v<Kind, MarginNote>;
template <typename Kind>
constexpr bool is_invisible = std::is_same_v<Kind, Target> || std::is_same_v<Kind, IndexMark>;

// `Of` is Inline or const Inline.
template <bool hanging, typename Of>
auto* words_in(Of& one) {
    using Found = decltype(&std::get<Emphasis>(one.kind).content);
    return std::visit(
        [](auto& kind) -> Found {
            using Kind = std::decay_t<decltype(kind)>;
            if constexpr (requires { kind.content; })
                return hangs<Kind> == hanging ? &kind.content : nullptr;
            else
                return nullptr;
        },
        one.kind);
}

}  // namespace

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
                else if constexpr (hangs<Kind> || is_invisible<Kind>)
                    return {};
                else
                    return plain(kind.content);
            },
            one.kind);
    return result;
}

Inlines without_marks(const Inlines& inlines) {
    Inlines result;
    for (const Inline& one : inlines) {
        const bool left_out = std::visit(
            [](const auto& kind) {
                using Kind = std::decay_t<decltype(kind)>;
                return hangs<Kind> || is_invisible<Kind>;
            },
            one.kind);
        if (left_out) continue;
        result.push_back(one);
        if (Inlines* const inner = content_of(result.back())) *inner = without_marks(*inner);
    }
    return result;
}

const Inlines* content_of(const Inline& one) {
    return words_in<false>(one);
}
Inlines* content_of(Inline& one) {
    return words_in<false>(one);
}
const Inlines* hanging_on(const Inline& one) {
    return words_in<true>(one);
}
Inlines* hanging_on(Inline& one) {
    return words_in<true>(one);
}

}  // namespace casebook::document
