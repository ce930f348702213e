// The block kinds that every paper and page is made of.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "diagnostics/location.hpp"
#include "document/drawing.hpp"
#include "document/inline.hpp"

namespace casebook::document {

struct Block;
using Blocks = std::vector<Block>;

struct Heading {
    int level = 1;  ///< 1 to 6
    Inlines content;
    std::string anchor = {};  ///< unique in its document; where it is empty, `number_anchors` sets it
};
enum class ParagraphStyle { body, lead, small };
struct Paragraph {
    Inlines content;
    ParagraphStyle style = ParagraphStyle::body;
};
struct List {
    bool ordered = false;
    int start = 1;
    std::vector<Blocks> items;
};
struct Quotation {
    Blocks content;
    Inlines attribution = {};  ///< a broad role ("a parent"); empty where none was given
};
enum class Alignment { start, middle, end };
struct Column {
    Inlines head;
    Alignment alignment = Alignment::start;
};
struct Table {
    Inlines caption = {};
    std::vector<Column> columns;
    std::vector<std::vector<Inlines>> rows;  ///< each as long as `columns`
    bool row_heads = false;                  ///< the first cell of a row is its heading
    std::string anchor = {};                 ///< what References name; empty for none
    std::string number = {};                 ///< "Table 2", before the caption; set by `number_figures`
};
/// A chart with the table that holds the same figures.
struct Chart {
    Drawing drawing;
    Inlines caption;
    Table table;
    std::string anchor = {};
    std::string number = {};  ///< "Figure 3", before the caption; set by `number_figures`
};
/// An image that was checked and stripped of metadata when it was read.
struct Picture {
    std::string name;        ///< file name, for the page that links to it
    std::string media_type;  ///< `image/png` or `image/jpeg`
    std::shared_ptr<const std::string> bytes;
    int width = 0;  ///< pixels
    int height = 0;
    std::string alternative;  ///< empty only for decoration
    Inlines caption = {};
    std::string anchor = {};
    std::string number = {};  ///< as a chart's; empty for a picture without a caption
};
enum class CalloutKind { note, caution, draft, confidential };
struct Callout {
    CalloutKind kind = CalloutKind::note;
    Inlines title = {};
    Blocks content;
};
struct Preformatted {
    std::string text;
};
/// Term and explanation, as a glossary or a summary of facts has them.
struct Definition {
    Inlines term;
    Inlines meaning;
};
struct Definitions {
    std::vector<Definition> items;
};
/// The list of this document's headings down to a level, with page numbers in print.
struct Contents {
    int depth = 2;
};
struct PageBreak {};
/// The entries that IndexMarks made, under their first letters, with page numbers in print.
struct Index {
    std::string see_also = "see also";
};
/// A first page of its own in print: logo, the document's title and what belongs to it, and these blocks.
struct Cover {
    Blocks content;
    Picture logo = {};  ///< no bytes: none
};
/// A block placeholder on a line of its own in a template (`{{chart attendance.before-after}}`, `{{each
/// mentors}}`), or `when NAME`, which a heading's `{when NAME}` puts before the heading; never in a finished
/// document.
struct Directive {
    std::string verb;                ///< `chart`, `table`, `cases`, `each`, `when` …
    std::vector<std::string> words;  ///< what follows the verb
};

struct Block {
    std::variant<Heading, Paragraph, List, Quotation, Table, Chart, Picture, Callout, Preformatted,
                 Definitions, Contents, PageBreak, Index, Cover, Directive>
        kind;
    diagnostics::Location where = {};  ///< of its first line; {} where the project itself made it
};

}  // namespace casebook::document
