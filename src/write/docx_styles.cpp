#include "write/docx_styles.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

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

std::string properties(const ParagraphLook& look, const document::Palette& palette) {
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
    return fmt::format("<w:pPr>{}</w:pPr><w:rPr>{}</w:rPr>", paragraph, run);
}

/// A style of ours, whichever file says how it looks.
struct OwnStyle {
    std::string_view type;
    std::string_view id;
    std::string_view name;
    std::string_view based_on;  ///< an id; may be empty
    std::string_view next;      ///< an id; may be empty
    std::string properties;
    std::string_view attributes = {};
};

std::vector<OwnStyle> own_styles(const document::Palette& palette) {
    const std::string line = hex(palette[Ink::text]);
    const std::string pale = hex(palette[Ink::pale]);
    const auto run = [](std::string_view elements) { return fmt::format("<w:rPr>{}</w:rPr>", elements); };
    const std::string_view is_default = R"( w:default="1")";
    std::vector<OwnStyle> styles{
        {"paragraph", "Normal", "Normal", "", "", "", is_default},
        {"character", "DefaultParagraphFont", "Default Paragraph Font", "", "", "", is_default}};
    for (const ParagraphLook& look : paragraph_looks)
        styles.push_back(
            {"paragraph", look.id, look.name, look.based_on, look.next, properties(look, palette)});
    styles.push_back(
        {"character", "Hyperlink", "Hyperlink", "", "",
         run(fmt::format(R"(<w:color w:val="{}"/><w:u w:val="single"/>)", hex(palette[Ink::accent])))});
    styles.push_back({"character", "FootnoteReference", "footnote reference", "", "",
                      run(R"(<w:vertAlign w:val="superscript"/>)")});
    styles.push_back({"character", "CodeText", "Code Text", "", "",
                      run(R"(<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>)")});
    styles.push_back({"character", "MarginNote", "Margin Note", "", "",
                      run(fmt::format(R"(<w:color w:val="{}"/><w:sz w:val="16"/><w:szCs w:val="16"/>)",
                                      hex(palette[Ink::muted])))});
    styles.push_back(
        {"table", "TableNormal", "Normal Table", "", "",
         R"(<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>)",
         is_default});
    // Lines above and below the head and at the foot; the head in bold.
    styles.push_back(
        {"table", "CasebookTable", "Casebook Table", "TableNormal", "",
         fmt::format(
             R"(<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="{0}"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="{0}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="{1}"/></w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="{0}"/></w:tcBorders></w:tcPr></w:tblStylePr>)",
             line, pale),
         R"( w:customStyle="1")"});
    return styles;
}

std::string lower(std::string_view text) {
    std::string result{text};
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

/// Ours by their ids, each as the school's file has it where it does, and what those are based on there.
class StyleSheet {
  public:
    StyleSheet(std::vector<OwnStyle> ours, const document::WordStyles& schools)
        : ours_(std::move(ours)), schools_(schools) {}

    [[nodiscard]] std::string xml() {
        std::string result;
        for (const OwnStyle& one : ours_) {
            const document::WordStyle* const theirs = schools_.find(one.type, lower(one.name));
            result += style(one, theirs == nullptr ? std::string{one.based_on} : id_of_base(*theirs),
                            theirs == nullptr ? one.properties : theirs->properties);
        }
        // What was not asked for yet is appended while this goes on.
        for (std::size_t i = 0; i < bases_.size(); ++i) {
            const document::WordStyle& base = *bases_[i];
            const std::string id = fmt::format("SchoolBase{}", i + 1);
            const std::string name = fmt::format("School Base {}", i + 1);
            const std::string based_on = id_of_base(base);
            result +=
                style({base.type, id, name, "", "", "", R"( w:customStyle="1")"}, based_on, base.properties);
        }
        return result;
    }

  private:
    [[nodiscard]] static std::string style(const OwnStyle& one, const std::string& based_on,
                                           const std::string& properties) {
        const auto link = [](std::string_view element, std::string_view to) {
            return to.empty() ? std::string{} : fmt::format(R"(<w:{} w:val="{}"/>)", element, to);
        };
        return fmt::format(R"(<w:style w:type="{}"{} w:styleId="{}"><w:name w:val="{}"/>{}{}{}{}</w:style>)",
                           one.type, one.attributes, one.id, one.name, link("basedOn", based_on),
                           link("next", one.next), one.type == "paragraph" ? "<w:qFormat/>" : "", properties);
    }

    /// Names of a school's own styles are free text, so they are replaced.
    [[nodiscard]] std::string id_of_base(const document::WordStyle& of) {
        if (of.based_on.empty()) return {};
        for (const OwnStyle& one : ours_)
            if (one.type == of.type && lower(one.name) == of.based_on) return std::string{one.id};
        const document::WordStyle* const base = schools_.find(of.type, of.based_on);
        if (base == nullptr) return {};
        auto known = std::ranges::find(bases_, base);
        if (known == bases_.end()) known = bases_.insert(known, base);
        return fmt::format("SchoolBase{}", known - bases_.begin() + 1);
    }

    std::vector<OwnStyle> ours_;
    const document::WordStyles& schools_;
    std::vector<const document::WordStyle*> bases_;
};

}  // namespace

std::string docx_styles(const document::Palette& palette, const std::string& language,
                        const std::optional<document::WordStyles>& own) {
    const std::string run_defaults =
        own ? own->run_defaults
            : fmt::format(
                  R"(<w:rFonts w:ascii="Calibri" w:eastAsia="Calibri" w:hAnsi="Calibri" w:cs="Arial"/><w:color w:val="{}"/><w:sz w:val="21"/><w:szCs w:val="21"/>)",
                  hex(palette[Ink::text]));
    const std::string paragraph_defaults =
        own ? own->paragraph_defaults : R"(<w:spacing w:after="140" w:line="264" w:lineRule="auto"/>)";
    const document::WordStyles none;
    return fmt::format(
        R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
        "\n"
        R"(<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>{}<w:lang w:val="{}" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>{}</w:pPr></w:pPrDefault></w:docDefaults>{}</w:styles>)",
        run_defaults, escape(language), paragraph_defaults,
        StyleSheet(own_styles(palette), own ? *own : none).xml());
}

}  // namespace casebook::write
