// Running text: words, emphasis, links, and (in a template) the places where values go.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "diagnostics/location.hpp"

namespace casebook::document {

struct Inline;
using Inlines = std::vector<Inline>;

struct Text {
    std::string text;  ///< UTF-8, NFC
};
struct Emphasis {
    Inlines content;
};
struct Strong {
    Inlines content;
};
struct Code {
    std::string text;
};
/// `target` is `https:`, `http:` or `mailto:`, a relative path inside the output, or `#anchor`; readers let
/// nothing else in.
struct Link {
    std::string target;
    Inlines content;
};
struct LineBreak {};
/// Text in another language than the document's (BCP 47 tag).
struct Language {
    std::string tag;
    Inlines content;
};
/// `{{name}}` in a template; never in a finished document.
struct Placeholder {
    std::string name;
};

struct Inline {
    std::variant<Text, Emphasis, Strong, Code, Link, LineBreak, Language, Placeholder> kind;
    diagnostics::Location where = {};  ///< of its first character; {} where the project itself made it
};

/// One run of words as an Inlines.
[[nodiscard]] Inlines words(std::string_view text, diagnostics::Location where = {});

/// The words of running text without any markup.
[[nodiscard]] std::string plain(const Inlines& inlines);

}  // namespace casebook::document
