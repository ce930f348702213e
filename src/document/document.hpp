// A whole document: its blocks and what stands around them.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "document/block.hpp"

namespace casebook::document {

struct Document {
    std::string title;
    std::string subtitle = {};
    std::string author = {};         ///< the school
    std::string date = {};           ///< ISO 8601, the data's date
    std::string language = "en-GB";  ///< BCP 47
    std::string audience_line =
        {};  ///< the running header that names the audience ("Confidential: for the school only")
    std::string stamp = {};  ///< "Draft: 3 rows set aside"; empty for none
    Blocks blocks =
        {};  ///< begins below the title: headings start at level 2; writers set the title as level 1
};

/// A document as a file in `templates/` gives it: the only place where Placeholder and Directive may stand.
struct Template {
    std::string name;  ///< `reports/governor-report`
    Document document;
};

/// Gives every heading that has none an anchor: that of a Target in it, or one made from its words. Makes
/// them unique in the document.
void number_anchors(Document& document);

/// Lower case ASCII words joined by `-`, accents folded; for anchors, file names and addresses. Never empty.
[[nodiscard]] std::string slug(std::string_view words);

/// A piece of text as it will be read: the words of a block joined, so that a name split by emphasis is seen
/// whole, with the place each stretch of it came from.
struct ReadText {
    struct Place {
        std::size_t offset;  ///< byte of `text` from which on the place holds
        diagnostics::Location where;
    };
    std::string text;
    std::vector<Place> places;  ///< by offset, the first at 0
    std::string_view part;      ///< "heading", "alternative text" …

    /// Where the byte at `offset` came from; the column counts on from the start of its stretch.
    [[nodiscard]] diagnostics::Location at(std::size_t offset) const;
};
using TextVisitor = std::function<void(const ReadText&)>;

/// Shows every text of the document to `visit`: title, metadata, words of each block, captions, alternative
/// texts, labels of drawings, link targets, picture names, anchors.
void visit_texts(const Document& document, const TextVisitor& visit);
/// The same of blocks alone.
void visit_texts(const Blocks& blocks, const TextVisitor& visit);

}  // namespace casebook::document
