#include "write/docx.hpp"

#include <fmt/format.h>

#include "document/index.hpp"
#include "write/docx_blocks.hpp"
#include "write/docx_inlines.hpp"
#include "write/docx_package.hpp"
#include "write/docx_parts.hpp"
#include "write/docx_styles.hpp"
#include "write/html_escape.hpp"

namespace casebook::write {
namespace {

using document::Document;

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view namespaces =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape")";
constexpr std::string_view office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view package = "http://schemas.openxmlformats.org/package/2006/relationships/";
constexpr std::string_view word_types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

std::string part(std::string_view element, std::string_view content) {
    return fmt::format("{}<w:{} {}>{}</w:{}>", declaration, element, namespaces, content, element);
}

std::string content_types() {
    std::string types = fmt::format(
        R"({}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>)",
        declaration);
    const auto add = [&](std::string_view name, std::string_view type) {
        types += fmt::format(R"(<Override PartName="/{}" ContentType="{}"/>)", name, type);
    };
    add("word/document.xml", fmt::format("{}document.main+xml", word_types));
    for (const std::string_view name : {"styles", "numbering", "settings", "footnotes", "header", "footer"})
        add(fmt::format("word/{}.xml", name), fmt::format("{}{}+xml", word_types, name));
    add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    return types + "</Types>";
}

std::string relationship(std::string_view id, std::string_view type, std::string_view target, bool external) {
    return fmt::format(R"(<Relationship Id="{}" Type="{}" Target="{}"{}/>)", id, type, escape(target),
                       external ? R"( TargetMode="External")" : "");
}

std::string relationships(const std::string& all) {
    return fmt::format(
        R"({}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>)",
        declaration, all);
}

std::string of_document(const DocxParts& parts) {
    std::string all;
    for (const std::string_view name : {"styles", "numbering", "settings", "footnotes", "header", "footer"})
        all += relationship(name, fmt::format("{}{}", office, name), fmt::format("{}.xml", name), false);
    for (const Relationship& one : parts.relationships())
        all += relationship(one.id, fmt::format("{}{}", office, one.type), one.target, one.external);
    return relationships(all);
}

/// Links in notes point from the notes' own part.
std::string of_notes(const DocxParts& parts) {
    std::string all;
    for (const Relationship& one : parts.relationships())
        all += relationship(one.id, fmt::format("{}{}", office, one.type), one.target, one.external);
    return relationships(all);
}

/// Marks of bullets by depth, and numbers; each numbered list begins anew.
std::string numbering(const DocxParts& parts) {
    constexpr std::string_view bullets[] = {"•", "–", "▪"};
    std::string bullet_levels;
    std::string number_levels;
    for (int level = 0; level < 9; ++level) {
        const std::string place =
            fmt::format(R"(<w:pPr><w:ind w:left="{}" w:hanging="300"/></w:pPr>)", 360 * (level + 1));
        bullet_levels += fmt::format(
            R"(<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="{}"/><w:lvlJc w:val="left"/>{}</w:lvl>)",
            level, bullets[static_cast<std::size_t>(level) % std::size(bullets)], place);
        number_levels += fmt::format(
            R"(<w:lvl w:ilvl="{0}"><w:start w:val="1"/><w:numFmt w:val="{1}"/><w:lvlText w:val="%{2}."/><w:lvlJc w:val="left"/>{3}</w:lvl>)",
            level, level % 2 == 0 ? "decimal" : "lowerLetter", level + 1, place);
    }
    std::string content = fmt::format(
        R"(<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>{}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>{}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>)",
        bullet_levels, number_levels);
    int number = 1;
    for (const int start : parts.list_starts()) {
        std::string begin;
        for (int level = 0; level < 9; ++level)
            begin += fmt::format(
                R"(<w:lvlOverride w:ilvl="{}"><w:startOverride w:val="{}"/></w:lvlOverride>)", level, start);
        content +=
            fmt::format(R"(<w:num w:numId="{}"><w:abstractNumId w:val="1"/>{}</w:num>)", ++number, begin);
    }
    return part("numbering", content);
}

std::string footnotes(const DocxParts& parts) {
    std::string content =
        R"(<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>)";
    int number = 0;
    for (const std::string& note : parts.notes())
        content += fmt::format(R"(<w:footnote w:id="{}">{}</w:footnote>)", ++number, note);
    return part("footnotes", content);
}

constexpr std::string_view line_of_two =
    R"(<w:tabs><w:tab w:val="clear" w:pos="4513"/><w:tab w:val="clear" w:pos="9026"/><w:tab w:val="right" w:pos="8866"/></w:tabs>)";

std::string header(const Document& document) {
    const std::string left = document.audience_line.empty() ? document.author : document.audience_line;
    return part(
        "hdr", fmt::format(R"(<w:p><w:pPr><w:pStyle w:val="Header"/>{}</w:pPr>{}<w:r><w:tab/></w:r>{}</w:p>)",
                           line_of_two, docx_run(left), docx_run(document.title)));
}

std::string page_of_pages(const std::string& phrase) {
    const std::size_t first = phrase.find("{}");
    const std::size_t second = first == std::string::npos ? first : phrase.find("{}", first + 2);
    if (second == std::string::npos) return docx_field(" PAGE ", "1");
    const std::string_view text{phrase};
    return docx_run(text.substr(0, first)) + docx_field(" PAGE ", "1") +
           docx_run(text.substr(first + 2, second - first - 2)) + docx_field(" NUMPAGES ", "1") +
           docx_run(text.substr(second + 2));
}

std::string footer(const Document& document, const DocxStyle& style) {
    return part(
        "ftr", fmt::format(R"(<w:p><w:pPr><w:pStyle w:val="Footer"/>{}</w:pPr>{}<w:r><w:tab/></w:r>{}</w:p>)",
                           line_of_two, docx_run(document.stamp.empty() ? document.author : document.stamp),
                           page_of_pages(style.words.page_of)));
}

std::string settings(const Document& document) {
    return part(
        "settings",
        fmt::format(
            R"(<w:zoom w:percent="100"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="{}"/>)",
            escape(document.language)));
}

std::string core(const Document& document) {
    const std::string date =
        document.date.size() == 10
            ? fmt::format(
                  R"(<dcterms:created xsi:type="dcterms:W3CDTF">{0}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{0}T00:00:00Z</dcterms:modified>)",
                  escape(document.date))
            : "";
    return fmt::format(
        R"({}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{}</dc:title><dc:creator>{}</dc:creator><dc:language>{}</dc:language>{}</cp:coreProperties>)",
        declaration, escape(document.title), escape(document.author), escape(document.language), date);
}

}  // namespace

std::string docx(const Document& paper, const DocxStyle& style) {
    Document document = paper;
    document::place_index_marks(document);
    document::number_anchors(document);
    DocxParts parts(document, style);
    PackageParts files;
    files["word/document.xml"] =
        part("document",
             fmt::format("<w:body>{}{}</w:body>", docx_body(document, parts), docx_section(Turned::upright)));
    files["word/styles.xml"] = docx_styles(style.palette, document.language, style.own_styles);
    files["word/numbering.xml"] = numbering(parts);
    files["word/settings.xml"] = settings(document);
    files["word/footnotes.xml"] = footnotes(parts);
    files["word/header.xml"] = header(document);
    files["word/footer.xml"] = footer(document, style);
    files["word/_rels/document.xml.rels"] = of_document(parts);
    files["word/_rels/footnotes.xml.rels"] = of_notes(parts);
    files["docProps/core.xml"] = core(document);
    files["_rels/.rels"] = relationships(
        relationship("document", fmt::format("{}officeDocument", office), "word/document.xml", false) +
        relationship("core", fmt::format("{}metadata/core-properties", package), "docProps/core.xml", false));
    files["[Content_Types].xml"] = content_types();
    for (const auto& [name, bytes] : parts.media()) files["word/" + name] = bytes;
    return packed(files);
}

}  // namespace casebook::write
