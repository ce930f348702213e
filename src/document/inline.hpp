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

/// A footnote: in print at the foot of the page that holds its mark, on screen at the end. Its words are no
/// part of the text around it.
struct Note {
    Inlines content;
    int number = 0;  ///< from 1 on, in the order of the marks; set by `number_notes`
};
/// How a Reference names what it points to; on screen, where there are no pages, always by name.
enum class Mention { name, page, name_and_page };
/// Points to another part of the same paper: "Attendance", "page 7", "Figure 3 on page 9".
struct Reference {
    std::string target;  ///< an anchor of the document, without `#`; empty: only words
    Mention mention = Mention::name;
    Inlines content;  ///< the name; where it is empty, `resolve_references` sets it
};
/// An invisible place that References and Links lead to. In a heading it becomes the heading's anchor.
struct Target {
    std::string anchor;
};
/// An invisible mark: the index names the page that it stands on.
struct IndexMark {
    std::string entry;
    std::string below = {};     ///< a sub-entry; empty for none
    std::string see_also = {};  ///< names another entry instead of a page; empty for a page
};
/// A remark in small print in the margin, beside the line that it hangs on.
struct MarginNote {
    Inlines content;
};

struct Inline {
    std::variant<Text, Emphasis, Strong, Code, Link, LineBreak, Language, Placeholder, Note, Reference,
                 Target, IndexMark, MarginNote>
        kind;
    diagnostics::Location where = {};  ///< of its first character; {} where the project itself made it
};

/// One run of words as an Inlines.
[[nodiscard]] Inlines words(std::string_view text, diagnostics::Location where = {});

/// The words of running text without any markup, and without what only hangs on them (notes, margin notes,
/// marks).
[[nodiscard]] std::string plain(const Inlines& inlines);

/// Running text without notes, margin notes, marks and targets, for a second place that repeats it.
[[nodiscard]] Inlines without_marks(const Inlines& inlines);

/// The running text inside a piece, where it is part of the text around it; null where there is none.
[[nodiscard]] const Inlines* content_of(const Inline& one);
[[nodiscard]] Inlines* content_of(Inline& one);
/// The words that hang on the text at this piece (a note, a margin note); null where there are none.
[[nodiscard]] const Inlines* hanging_on(const Inline& one);
[[nodiscard]] Inlines* hanging_on(Inline& one);

}  // namespace casebook::document
