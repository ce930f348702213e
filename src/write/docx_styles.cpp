#include "write/docx_styles.hpp"

#include <fmt/format.h>

#include "write/html_escape.hpp"

namespace casebook::write {
namespace {

using document::Ink;

/// A paragraph's style. Lengths in points; a property that is nought or empty is that of the style below.
struct ParagraphLook {
    const char* id;
    const char* name;
    const char* based_on;
    const char* next;
    double size = 0;
    bool bold = false;
    bool italic = false;
    Ink ink = Ink::text;
    double before = 0;
    double after = 0;
    double indent = 0;
    bool keep_with_next = false;
    int outline = 0;  ///< level in the contents, from 1; 0 for none
};

constexpr ParagraphLook paragraph_looks[] = {
    {"Title", "Title", "Normal", "Subtitle", 26, true, false, Ink::text, 0, 6, 0, true},
    {"Subtitle", "Subtitle", "Normal", "Normal", 14, false, false, Ink::muted, 0, 6, 0, true},
    {"Byline", "Byline", "Normal", "Normal", 10.5, false, false, Ink::text, 0, 14},
    {"AudienceLine", "Audience Line", "Normal", "Normal", 12, true, false, Ink::text, 0, 14},
    {"Heading1", "heading 1", "Normal", "Normal", 16, true, false, Ink::accent, 18, 5, 0, true, 1},
    {"Heading2", "heading 2", "Normal", "Normal", 13, true, false, Ink::text, 14, 4, 0, true, 2},
    {"Heading3", "heading 3", "Normal", "Normal", 11.5, true, false, Ink::text, 11, 3, 0, true, 3},
    {"Heading4", "heading 4", "Normal", "Normal", 10.5, true, false, Ink::text, 10, 3, 0, true, 4},
    {"Heading5", "heading 5", "Normal", "Normal", 10.5, true, true, Ink::text, 10, 3, 0, true, 5},
    {"Lead", "Lead", "Normal", "Normal", 13, false, false, Ink::text, 0, 8},
    {"SmallPrint", "Small Print", "Normal", "Normal", 9, false, false, Ink::muted, 0, 5},
    {"ListParagraph", "List Paragraph", "Normal", "ListParagraph", 0, false, false, Ink::text, 0, 3},
    {"Quote", "Quote", "Normal", "Normal", 0, false, true, Ink::text, 0, 4, 18},
    {"Attribution", "Attribution", "Normal", "Normal", 9.5, false, false, Ink::muted, 0, 10, 18},
    {"Caption", "caption", "Normal", "Normal", 9.5, true, false, Ink::text, 8, 4, 0, true},
    {"Figure", "Figure", "Normal", "Normal", 0, false, false, Ink::text, 2, 10},
    {"TableText", "Table Text", "Normal", "TableText", 9.5, false, false, Ink::text, 0, 0},
    {"CalloutTitle", "Callout Title", "Normal", "Normal", 0, true, false, Ink::text, 8, 2, 0, true},
    {"Preformatted", "Preformatted", "Normal", "Preformatted", 9, false, false, Ink::text, 0, 8},
    {"Term", "Term", "Normal", "Meaning", 0, true, false, Ink::text, 0, 1, 0, true},
    {"Meaning", "Meaning", "Normal", "Term", 0, false, false, Ink::text, 0, 7, 18},
    {"ContentsHeading", "TOC Heading", "Normal", "Normal", 13, true, false, Ink::text, 14, 4, 0, true},
    {"TOC1", "toc 1", "Normal", "Normal", 0, true, false, Ink::text, 5, 2},
    {"TOC2", "toc 2", "Normal", "Normal", 0, false, false, Ink::text, 0, 2, 12},
    {"TOC3", "toc 3", "Normal", "Normal", 0, false, false, Ink::text, 0, 2, 24},
    {"IndexLetter", "index heading", "Normal", "Normal", 11.5, true, false, Ink::accent, 8, 2, 0, true},
    {"Index1", "index 1", "Normal", "Index1", 0, false, false, Ink::text, 0, 1},
    {"Index2", "index 2", "Normal", "Index2", 0, false, false, Ink::text, 0, 1, 14},
    {"FootnoteText", "footnote text", "Normal", "FootnoteText", 9, false, false, Ink::text, 0, 2},
    {"Header", "header", "Normal", "Header", 8.5, false, false, Ink::muted, 0, 0},
    {"Footer", "footer", "Normal", "Footer", 8.5, false, false, Ink::muted, 0, 0},
    {"ChartLabel", "Chart Label", "Normal", "ChartLabel", 9, false, false, Ink::text, 0, 0},
};

long twips(double points) {
    return static_cast<long>(points * 20 + 0.5);
}

std::string hex(document::Colour colour) {
    return document::as_hex(colour).substr(1);
}

std::string paragraph_style(const ParagraphLook& look, const document::Palette& palette) {
    std::string paragraph = look.keep_with_next ? "<w:keepNext/><w:keepLines/>" : "";
    if (look.id == std::string_view{"TOC1"} || look.id == std::string_view{"TOC2"} ||
        look.id == std::string_view{"TOC3"})
        paragraph += R"(<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8866"/></w:tabs>)";
    paragraph +=
        fmt::format(R"(<w:spacing w:before="{}" w:after="{}"/>)", twips(look.before), twips(look.after));
    if (look.indent > 0) paragraph += fmt::format(R"(<w:ind w:left="{}"/>)", twips(look.indent));
    if (look.outline > 0) paragraph += fmt::format(R"(<w:outlineLvl w:val="{}"/>)", look.outline - 1);
    std::string run;
    if (look.id == std::string_view{"Preformatted"})
        run += R"(<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>)";
    if (look.bold) run += "<w:b/><w:bCs/>";
    if (look.italic) run += "<w:i/><w:iCs/>";
    if (look.ink != Ink::text) run += fmt::format(R"(<w:color w:val="{}"/>)", hex(palette[look.ink]));
    if (look.size > 0)
        run += fmt::format(R"(<w:sz w:val="{0}"/><w:szCs w:val="{0}"/>)", twips(look.size) / 10);
    return fmt::format(
        R"(<w:style w:type="paragraph" w:styleId="{}"><w:name w:val="{}"/><w:basedOn w:val="{}"/><w:next w:val="{}"/><w:qFormat/><w:pPr>{}</w:pPr><w:rPr>{}</w:rPr></w:style>)",
        look.id, look.name, look.based_on, look.next, paragraph, run);
}

std::string character_style(std::string_view id, std::string_view name, std::string_view run) {
    return fmt::format(
        R"(<w:style w:type="character" w:styleId="{}"><w:name w:val="{}"/><w:rPr>{}</w:rPr></w:style>)", id,
        name, run);
}

/// Lines above and below the head and at the foot; the head in bold.
std::string table_style(const document::Palette& palette) {
    const std::string line = hex(palette[Ink::text]);
    const std::string pale = hex(palette[Ink::pale]);
    return fmt::format(
        R"(<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>)"
        R"(<w:style w:type="table" w:customStyle="1" w:styleId="CasebookTable"><w:name w:val="Casebook Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="{0}"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="{0}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="{1}"/></w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="{0}"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>)",
        line, pale);
}

}  // namespace

std::string docx_styles(const document::Palette& palette, const std::string& language) {
    std::string styles = fmt::format(
        R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
        "\n"
        R"(<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:eastAsia="Calibri" w:hAnsi="Calibri" w:cs="Arial"/><w:color w:val="{}"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="{}" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>)",
        hex(palette[Ink::text]), escape(language));
    for (const ParagraphLook& look : paragraph_looks) styles += paragraph_style(look, palette);
    styles += character_style(
        "Hyperlink", "Hyperlink",
        fmt::format(R"(<w:color w:val="{}"/><w:u w:val="single"/>)", hex(palette[Ink::accent])));
    styles +=
        character_style("FootnoteReference", "footnote reference", R"(<w:vertAlign w:val="superscript"/>)");
    styles += character_style("CodeText", "Code Text",
                              R"(<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>)");
    styles += character_style("MarginNote", "Margin Note",
                              fmt::format(R"(<w:color w:val="{}"/><w:sz w:val="16"/><w:szCs w:val="16"/>)",
                                          hex(palette[Ink::muted])));
    return styles + table_style(palette) + "</w:styles>";
}

}  // namespace casebook::write
