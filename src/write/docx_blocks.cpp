#include "write/docx_blocks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

#include "document/index.hpp"
#include "document/references.hpp"
#include "fonts/direction.hpp"
#include "write/docx_drawing.hpp"
#include "write/docx_inlines.hpp"
#include "write/html_escape.hpp"

namespace casebook::write {
namespace {

using namespace document;

constexpr std::array<std::string_view, 3> paragraph_styles = {"", "Lead", "SmallPrint"};
constexpr std::array<std::string_view, 3> alignments = {"start", "center", "end"};
constexpr int deepest_heading = 5;
constexpr int deepest_list = 8;  // Word has nine levels
constexpr long list_step = 360;  // twips
constexpr double twips_a_point = 20;

/// The properties of a paragraph, written in the order that the schema asks for.
struct Paragraphing {
    std::string_view style = {};
    bool keep_with_next = false;
    int list = 0;  ///< number of the list that this paragraph begins an item of; 0 for none
    int level = 0;
    std::string_view frame = {};  ///< borders and shading of a callout
    bool from_the_right = false;
    long indent = 0;  ///< twips
    std::string_view alignment = {};

    [[nodiscard]] std::string xml() const {
        std::string result;
        if (!style.empty()) result += fmt::format(R"(<w:pStyle w:val="{}"/>)", style);
        if (keep_with_next) result += "<w:keepNext/>";
        if (list > 0)
            result +=
                fmt::format(R"(<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>)", level, list);
        result += frame;
        if (from_the_right) result += "<w:bidi/>";
        if (indent > 0 && list == 0) result += fmt::format(R"(<w:ind w:left="{}"/>)", indent);
        if (!alignment.empty()) result += fmt::format(R"(<w:jc w:val="{}"/>)", alignment);
        return result.empty() ? result : "<w:pPr>" + result + "</w:pPr>";
    }
};

std::string callout_frame(CalloutKind kind, const Palette& palette) {
    const bool heavy = kind != CalloutKind::note;
    return fmt::format(
        R"(<w:pBdr><w:left w:val="single" w:sz="{}" w:space="8" w:color="{}"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{}"/>)",
        heavy ? 36 : 18, as_hex(palette[heavy ? Ink::text : Ink::accent]).substr(1),
        as_hex(palette[Ink::pale]).substr(1));
}

/// How much room a cell asks for, in characters: its longest word at least, its whole text at most.
struct Room {
    double least = 1;
    double most = 1;

    void take(const Inlines& content) {
        const std::string text = plain(content);
        most = std::max(most, static_cast<double>(text.size()));
        for (std::size_t from = 0; from < text.size();) {
            const std::size_t to = std::min(text.find(' ', from), text.size());
            least = std::max(least, static_cast<double>(to - from));
            from = to + 1;
        }
    }
};

constexpr double edges = 4;  // characters that fit in a cell's margins
constexpr double characters_a_line = 95;

std::vector<Room> rooms_of(const Table& table) {
    std::vector<Room> rooms(table.columns.size());
    for (std::size_t i = 0; i < rooms.size(); ++i) {
        rooms[i].take(table.columns[i].head);
        for (const auto& row : table.rows)
            if (i < row.size()) rooms[i].take(row[i]);
    }
    return rooms;
}

double least_room(const std::vector<Room>& rooms) {
    double least = 0;
    for (const Room& room : rooms) least += room.least + edges;
    return least;
}

/// Twips for each column: what its longest word needs, and the rest shared by how much text there is beyond
/// that, of which no column counts more than `much` characters.
std::vector<long> column_widths(const Table& table) {
    constexpr double much = 60;
    std::vector<Room> rooms = rooms_of(table);
    double beyond = 0;
    for (Room& room : rooms) {
        room.most = std::min(room.most, room.least + much);
        beyond += room.most - room.least;
    }
    const double least = least_room(rooms);
    const double spare = std::max(characters_a_line - least, 0.0);
    std::vector<long> widths;
    for (const Room& room : rooms) {
        const double share =
            beyond > 0 ? (room.most - room.least) / beyond : 1 / static_cast<double>(rooms.size());
        const double characters = room.least + edges + spare * share;
        widths.push_back(std::lround(docx_text_width * twips_a_point * characters / (least + spare)));
    }
    return widths;
}

class BodyWriter {
  public:
    BodyWriter(const Document& document, DocxParts& parts)
        : document_(document),
          parts_(parts),
          from_the_right_(fonts::direction_of_language(document.language) ==
                          fonts::Direction::right_to_left) {}

    std::string body() {
        const bool has_cover =
            !document_.blocks.empty() && std::holds_alternative<Cover>(document_.blocks.front().kind);
        return (has_cover ? std::string{} : title()) + run(document_.blocks);
    }

    std::string run(const Blocks& blocks) {
        std::string result;
        for (const Block& block : blocks) result += std::visit(*this, block.kind);
        return result;
    }

    std::string operator()(const Heading& heading) {
        level_ = std::clamp(heading.level - 1, 1, std::min(level_ + 1, deepest_heading));
        const std::string style = fmt::format("Heading{}", level_);
        return paragraph({.style = style}, marked(heading.anchor, heading.content), heading.content);
    }

    std::string operator()(const Paragraph& one) {
        return paragraph({.style = paragraph_styles[static_cast<std::size_t>(one.style)]}, one.content);
    }

    std::string operator()(const List& list) {
        const int number = list.ordered ? parts_.numbered_list(list.start) : 1;
        const Place before = place_;
        place_.level = std::min(before.level + 1, deepest_list);
        std::string result;
        for (const Blocks& item : list.items) {
            place_.item_of = number;
            result += run(item);
            // An item without words still has its mark.
            if (place_.item_of != 0) result += paragraph({.style = "ListParagraph"}, Inlines{});
        }
        place_ = before;
        return result;
    }

    std::string operator()(const Quotation& quotation) {
        const Place before = place_;
        place_.style = "Quote";
        std::string result = run(quotation.content);
        place_ = before;
        if (quotation.attribution.empty()) return result;
        return result + paragraph({.style = "Attribution"}, quotation.attribution);
    }

    /// A table whose words are too long for an upright page has a page turned to its side.
    std::string operator()(const Table& table) {
        const auto whole = [&] { return caption(table.anchor, table.number, table.caption) + grid(table); };
        if (place_.level >= 0 || !place_.frame.empty() || least_room(rooms_of(table)) <= characters_a_line)
            return whole();
        const auto ends = [](Turned turned) {
            return "<w:p><w:pPr>" + docx_section(turned) + "</w:pPr></w:p>";
        };
        return ends(Turned::upright) + whole() + ends(Turned::to_its_side);
    }
    std::string operator()(const Chart& chart) {
        return caption(chart.anchor, chart.number, chart.caption) +
               figure(docx_drawing(chart.drawing, docx_text_width, parts_), chart.drawing.alternative);
    }
    std::string operator()(const Picture& picture) {
        return caption(picture.anchor, picture.number, picture.caption) +
               figure(docx_picture(picture, docx_text_width, parts_), picture.alternative);
    }

    std::string operator()(const Callout& callout) {
        const std::string& kind = parts_.style().words.callouts[static_cast<std::size_t>(callout.kind)];
        Inlines title = words(kind);
        if (!callout.title.empty() && plain(callout.title) != kind) {
            title = words(kind + ": ");
            title.insert(title.end(), callout.title.begin(), callout.title.end());
        }
        const std::string frame = callout_frame(callout.kind, parts_.style().palette);
        const Place before = place_;
        place_.frame = frame;
        std::string result = paragraph({.style = "CalloutTitle"}, title) + run(callout.content);
        place_ = before;
        return result;
    }

    std::string operator()(const Preformatted& preformatted) {
        return paragraph({.style = "Preformatted"}, words(preformatted.text));
    }

    std::string operator()(const Definitions& definitions) {
        std::string result;
        for (const Definition& item : definitions.items)
            result += paragraph({.style = "Term"}, item.term) + paragraph({.style = "Meaning"}, item.meaning);
        return result;
    }

    /// A field that Word fills anew; until then the headings, each of which leads to its place.
    std::string operator()(const Contents& contents) {
        std::string entries;
        int level = 1;
        for (const Block& block : document_.blocks) {
            const auto* heading = std::get_if<Heading>(&block.kind);
            if (heading == nullptr || heading->level > contents.depth || heading->anchor.empty()) continue;
            level = std::clamp(heading->level - 1, 1, 3);
            const std::string bookmark = parts_.bookmark(heading->anchor);
            const std::string begin =
                entries.empty()
                    ? fmt::format(
                          R"(<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \o &quot;1-{}&quot; \h \z \u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>)",
                          std::clamp(contents.depth - 1, 1, deepest_heading))
                    : "";
            entries += fmt::format(
                R"(<w:p><w:pPr><w:pStyle w:val="TOC{}"/></w:pPr>{}<w:hyperlink w:anchor="{}" w:history="1">{}<w:r><w:tab/></w:r>{}</w:hyperlink></w:p>)",
                level, begin, bookmark, docx_inlines(without_marks(heading->content), parts_),
                docx_page_of(bookmark));
        }
        if (entries.empty()) return {};
        return fmt::format(
            R"(<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>{}{}<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent></w:sdt>)",
            paragraph({.style = "ContentsHeading"}, words(parts_.style().words.contents)), entries);
    }

    std::string operator()(const PageBreak&) { return R"(<w:p><w:r><w:br w:type="page"/></w:r></w:p>)"; }

    std::string operator()(const Index& index) {
        std::string result;
        for (const IndexLetter& letter : index_of(document_.blocks, document_.language)) {
            result += paragraph({.style = "IndexLetter"}, words(letter.letter));
            for (const IndexEntry& entry : letter.entries) {
                result += index_entry("Index1", entry, index.see_also);
                for (const IndexEntry& below : entry.below)
                    result += index_entry("Index2", below, index.see_also);
            }
        }
        return result;
    }

    std::string operator()(const Cover& cover) {
        std::string result;
        if (cover.logo.bytes != nullptr) result += (*this)(cover.logo);
        result += title();
        if (!document_.audience_line.empty())
            result += paragraph({.style = "AudienceLine"}, words(document_.audience_line));
        return result + run(cover.content) + (*this)(PageBreak{});
    }

    std::string operator()(const Directive& directive) {
        throw std::logic_error("directive {{" + directive.verb + "}} in a finished document");
    }

  private:
    /// Where in the document the next paragraph stands.
    struct Place {
        int level = -1;   ///< of the list around it, from 0; -1 outside
        int item_of = 0;  ///< number of the list whose item it begins; 0 where the item has begun
        std::string_view style = {};
        std::string_view frame = {};
    };

    std::string paragraph(Paragraphing properties, const std::string& runs, const Inlines& text) {
        if (properties.style.empty()) properties.style = place_.level >= 0 ? "ListParagraph" : place_.style;
        properties.frame = place_.frame;
        properties.from_the_right = text.empty() ? from_the_right_ : begins_at_the_right(text);
        if (place_.level >= 0) {
            properties.list = place_.item_of;
            properties.level = place_.level;
            properties.indent = list_step * (place_.level + 1);
            place_.item_of = 0;
        }
        return "<w:p>" + properties.xml() + runs + "</w:p>";
    }
    std::string paragraph(const Paragraphing& properties, const Inlines& text) {
        return paragraph(properties, docx_inlines(text, parts_), text);
    }

    /// What cannot be drawn is told.
    std::string figure(const std::string& drawn, const std::string& alternative) {
        if (drawn.empty()) return paragraph({}, words(alternative));
        return paragraph({.style = "Figure"}, drawn, {});
    }

    /// Words inside the bookmark that leads to them.
    std::string marked(const std::string& anchor, const Inlines& content) {
        const std::string runs = docx_inlines(content, parts_);
        if (parts_.bookmark(anchor).empty()) return runs;
        const int number = parts_.next_number();
        return fmt::format(R"(<w:bookmarkStart w:id="{0}" w:name="{1}"/>{2}<w:bookmarkEnd w:id="{0}"/>)",
                           number, parts_.bookmark(anchor), runs);
    }

    std::string caption(const std::string& anchor, const std::string& number, const Inlines& text) {
        if (text.empty()) return {};
        Inlines whole = captioned("", number, text);
        return paragraph({.style = "Caption", .keep_with_next = true}, marked(anchor, whole), whole);
    }

    std::string title() {
        std::string result;
        if (parts_.style().logo)
            result += paragraph({.style = "Figure", .alignment = "end"},
                                docx_picture(*parts_.style().logo, 120, parts_), {});
        if (!document_.title.empty()) result += paragraph({.style = "Title"}, words(document_.title));
        if (!document_.subtitle.empty())
            result += paragraph({.style = "Subtitle"}, words(document_.subtitle));
        const std::string& date = parts_.style().words.date;
        const std::string between = document_.author.empty() || date.empty() ? "" : " · ";
        if (const std::string byline = document_.author + between + date; !byline.empty())
            result += paragraph({.style = "Byline"}, words(byline));
        if (!document_.stamp.empty())
            result += (*this)(Callout{CalloutKind::draft, {}, {{Paragraph{words(document_.stamp)}}}});
        return result;
    }

    std::string index_entry(std::string_view style, const IndexEntry& entry, const std::string& see_also) {
        std::string runs = docx_run(entry.words);
        for (std::size_t i = 0; i < entry.places.size(); ++i)
            runs += docx_run(i == 0 ? "  " : ", ") + docx_page_of(parts_.bookmark(entry.places[i].anchor));
        for (std::size_t i = 0; i < entry.see_also.size(); ++i)
            runs += docx_run(i == 0 ? fmt::format("; {} ", see_also) : "; ") +
                    docx_run(entry.see_also[i], "<w:i/><w:iCs/>");
        return paragraph({.style = style}, runs, words(entry.words));
    }

    std::string cell(const Inlines& content, const Column& column, long width) {
        const Paragraphing properties{.style = "TableText",
                                      .from_the_right = begins_at_the_right(content),
                                      .alignment = alignments[static_cast<std::size_t>(column.alignment)]};
        return fmt::format(R"(<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/></w:tcPr><w:p>{}{}</w:p></w:tc>)",
                           width, properties.xml(), docx_inlines(content, parts_));
    }

    std::string grid(const Table& table) {
        if (table.columns.empty()) return {};
        const std::vector<long> widths = column_widths(table);
        std::string columns;
        std::string head;
        bool has_head = false;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            columns += fmt::format(R"(<w:gridCol w:w="{}"/>)", widths[i]);
            head += cell(table.columns[i].head, table.columns[i], widths[i]);
            has_head = has_head || !table.columns[i].head.empty();
        }
        std::string rows;
        if (has_head) rows += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" + head + "</w:tr>";
        for (const auto& row : table.rows) {
            std::string cells;
            for (std::size_t i = 0; i < table.columns.size(); ++i)
                cells += cell(i < row.size() ? row[i] : Inlines{}, table.columns[i], widths[i]);
            rows += "<w:tr><w:trPr><w:cantSplit/></w:trPr>" + cells + "</w:tr>";
        }
        if (rows.empty()) return {};
        constexpr unsigned first_row = 0x20;
        constexpr unsigned first_column = 0x80;
        constexpr unsigned no_bands = 0x600;
        const unsigned look = no_bands | (has_head ? first_row : 0) | (table.row_heads ? first_column : 0);
        const std::string name = plain(captioned("", table.number, table.caption));
        return fmt::format(
                   R"(<w:tbl><w:tblPr><w:tblStyle w:val="CasebookTable"/>{}<w:tblW w:w="5000" w:type="pct"/><w:tblLook w:val="{:04X}" w:firstRow="{:d}" w:lastRow="0" w:firstColumn="{:d}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>{}</w:tblPr><w:tblGrid>{}</w:tblGrid>{}</w:tbl>)",
                   from_the_right_ ? "<w:bidiVisual/>" : "", look, has_head, table.row_heads,
                   name.empty() ? "" : fmt::format(R"(<w:tblCaption w:val="{}"/>)", escape(name)), columns,
                   rows) +
               // Two tables without a paragraph between them would become one.
               R"(<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p>)";
    }

    const Document& document_;
    DocxParts& parts_;
    bool from_the_right_;
    Place place_;
    int level_ = 0;
};

}  // namespace

std::string docx_section(Turned turned) {
    const std::string_view size = turned == Turned::upright
                                      ? R"(<w:pgSz w:w="11906" w:h="16838"/>)"
                                      : R"(<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>)";
    return fmt::format(
        R"(<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>{}<w:pgMar w:top="1560" w:right="1520" w:bottom="1280" w:left="1520" w:header="720" w:footer="640" w:gutter="0"/></w:sectPr>)",
        size);
}

std::string docx_body(const Document& document, DocxParts& parts) {
    return BodyWriter(document, parts).body();
}

}  // namespace casebook::write
