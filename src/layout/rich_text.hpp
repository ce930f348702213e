// Running text made flat: one string, and over it the stretches that share a style, a link and a node.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/inline.hpp"
#include "fonts/word.hpp"
#include "layout/structure.hpp"

namespace casebook::layout {

struct Span {
    std::size_t begin = 0;  ///< bytes of the text
    std::size_t end = 0;
    fonts::Style style = fonts::Style::regular;
    document::Ink ink = document::Ink::text;
    NodeId node = no_node;
    std::string link = {};      ///< target; empty for none
    std::string language = {};  ///< BCP 47; empty where it is the paper's
    diagnostics::Location where = {};
    double scale = 1;  ///< of the paragraph's size
    double rise = 0;   ///< above the line, in ems of its own; such a span follows the word before it
    std::vector<std::size_t> hangers = {};  ///< of the Apparatus, that hang on its first word
};

/// Text is NFC, without control characters and bidirectional overrides; a line break is `\n`, and runs of
/// other white space are one space. Spans follow each other without a gap.
struct RichText {
    std::string text;
    std::vector<Span> spans;
};

/// How text looks before emphasis or a link changes it.
struct Look {
    fonts::Style style = fonts::Style::regular;
    document::Ink ink = document::Ink::text;
};

/// Adds a node to `structure` below `parent` for each link and each piece of another language.
[[nodiscard]] RichText rich(const document::Inlines& inlines, Look look, NodeId parent, Structure& structure);
[[nodiscard]] RichText rich(std::string_view text, Look look, NodeId parent);
/// One line of preformatted text: its spaces are kept.
[[nodiscard]] RichText rich_code(std::string_view line, NodeId parent, diagnostics::Location where);

}  // namespace casebook::layout
