#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <pugixml.hpp>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "../layout/random_author.hpp"
#include "document/index.hpp"
#include "sample_paper.hpp"
#include "write/docx.hpp"
#include "write/docx_package.hpp"
#include "write/docx_texts.hpp"

namespace {

using namespace casebook;
using Names = std::vector<std::string>;

/// Children in the order that ECMA-376 (part 1, 17) asks for; Word calls a file damaged where they stand in
/// another. Only those that the writer uses.
const std::map<std::string, Names> orders = {
    {"w:pPr",
     {"w:pStyle", "w:keepNext", "w:keepLines", "w:numPr", "w:pBdr", "w:shd", "w:tabs", "w:bidi", "w:spacing",
      "w:ind", "w:jc", "w:outlineLvl", "w:sectPr"}},
    {"w:rPr",
     {"w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:color", "w:sz", "w:szCs", "w:u",
      "w:vertAlign", "w:rtl", "w:lang"}},
    {"w:tblPr",
     {"w:tblStyle", "w:bidiVisual", "w:tblW", "w:tblInd", "w:tblBorders", "w:tblCellMar", "w:tblLook",
      "w:tblCaption"}},
    {"w:sectPr", {"w:headerReference", "w:footerReference", "w:pgSz", "w:pgMar"}},
    {"w:style", {"w:name", "w:basedOn", "w:next", "w:qFormat", "w:pPr", "w:rPr", "w:tblPr", "w:tblStylePr"}},
    {"w:tbl", {"w:tblPr", "w:tblGrid", "w:tr"}},
    {"wp:inline", {"wp:extent", "wp:effectExtent", "wp:docPr", "wp:cNvGraphicFramePr", "a:graphic"}},
    {"wps:wsp", {"wps:cNvPr", "wps:cNvSpPr", "wps:spPr", "wps:txbx", "wps:bodyPr"}},
};

/// A Word file taken apart, with what its parts name and what they hold.
class TakenApart : public pugi::xml_tree_walker {
  public:
    explicit TakenApart(const std::string& bytes) : parts_(write::unpacked(bytes)) {
        for (const auto& [name, part] : parts_) {
            if (!name.ends_with(".xml") && !name.ends_with(".rels")) continue;
            pugi::xml_document parsed;
            if (!parsed.load_buffer(part.data(), part.size())) faults.push_back(name + " is not well formed");
            part_ = name;
            parsed.traverse(*this);
        }
        check_names();
    }

    bool for_each(pugi::xml_node& node) override {
        check_order(node);
        const std::string name = node.name();
        const std::string value = node.attribute("w:val").value();
        if (name == "w:pStyle" || name == "w:rStyle" || name == "w:tblStyle" || name == "w:basedOn" ||
            name == "w:next")
            styles_used.insert(value);
        if (name == "w:style") styles.insert(node.attribute("w:styleId").value());
        if (name == "w:numId" && part_ == "word/document.xml") lists_used.insert(value);
        if (name == "w:num") lists.insert(node.attribute("w:numId").value());
        if (name == "w:footnoteReference") notes_used.insert(node.attribute("w:id").value());
        if (name == "w:footnote" && part_ == "word/footnotes.xml")
            notes.insert(node.attribute("w:id").value());
        if (name == "w:bookmarkStart") add_once(bookmarks, node.attribute("w:name").value());
        if (name == "w:bookmarkStart") add_once(numbers, std::string("b") + node.attribute("w:id").value());
        if (name == "w:hyperlink" && node.attribute("w:anchor"))
            places_used.insert(node.attribute("w:anchor").value());
        if (name == "w:instrText") add_page_of(node.text().get());
        if (name == "wp:docPr") check_drawing(node);
        if (const char* const id = node.attribute("r:id").value(); *id != '\0') related.insert({part_, id});
        if (const char* const id = node.attribute("r:embed").value(); *id != '\0')
            related.insert({part_, id});
        if (name == "Relationship") check_relationship(node);
        return true;
    }

    Names faults;
    std::set<std::string> places_used, bookmarks;

  private:
    void check_order(const pugi::xml_node& node) {
        const auto order = orders.find(node.name());
        if (order == orders.end()) return;
        std::size_t last = 0;
        for (const pugi::xml_node& child : node.children()) {
            const auto place = std::ranges::find(order->second, std::string(child.name()));
            if (place == order->second.end()) {
                faults.push_back(std::string(child.name()) + " is not known in " + node.name());
                continue;
            }
            const auto at = static_cast<std::size_t>(place - order->second.begin());
            if (at < last) faults.push_back(std::string(child.name()) + " comes too late in " + node.name());
            last = at;
        }
    }
    void add_once(std::set<std::string>& names, const std::string& name) {
        if (!names.insert(name).second) faults.push_back(name + " is there twice");
        if (name.size() > 40) faults.push_back(name + " is longer than Word allows");
    }
    void add_page_of(const std::string& instruction) {
        static const std::regex page_of(" PAGEREF ([A-Za-z0-9_]+) ");
        std::smatch match;
        if (std::regex_search(instruction, match, page_of)) places_used.insert(match[1]);
    }
    void check_drawing(const pugi::xml_node& node) {
        add_once(numbers, std::string("d") + node.attribute("id").value());
        const bool is_decoration = node.child("a:extLst");
        if (node.attribute("descr").value() == std::string() && !is_decoration)
            faults.emplace_back("a drawing has no alternative text");
    }
    void check_relationship(const pugi::xml_node& node) {
        const std::string of = std::regex_replace(part_, std::regex("_rels/|\\.rels$"), "");
        relations.insert({of, node.attribute("Id").value()});
        if (node.attribute("TargetMode")) return;
        const std::string folder = of.substr(0, of.rfind('/') + 1);
        const std::string target = folder + node.attribute("Target").value();
        if (!parts_.contains(target))
            faults.push_back(part_ + " leads to " + target + ", which is not there");
    }
    void check_names() {
        const auto all_in = [&](const auto& used, const auto& there, const std::string& what) {
            for (const auto& one : used)
                if (!there.contains(one)) faults.push_back("there is no " + what + " " + text_of(one));
        };
        all_in(styles_used, styles, "style");
        all_in(lists_used, lists, "list");
        all_in(notes_used, notes, "note");
        all_in(places_used, bookmarks, "bookmark");
        all_in(related, relations, "relationship");
    }
    static std::string text_of(const std::string& one) { return one; }
    static std::string text_of(const std::pair<std::string, std::string>& one) {
        return one.first + " " + one.second;
    }

    write::PackageParts parts_;
    std::string part_;
    std::set<std::string> styles, styles_used, lists, lists_used, notes, notes_used, numbers;
    std::set<std::pair<std::string, std::string>> related, relations;
};

std::set<std::string> words_in(const std::vector<std::string>& texts) {
    static const std::regex word("w[0-9]+(?=[mx])");
    std::set<std::string> found;
    for (const std::string& text : texts)
        found.insert(std::sregex_token_iterator(text.begin(), text.end(), word), {});
    return found;
}

}  // namespace

TEST_CASE(
    "any paper becomes a Word file that is put together as the format asks, and holds each of its words") {
    for (const unsigned seed : test::seeds(60)) {
        test::RandomAuthor author(seed);
        document::Document paper = author.paper();
        document::number_anchors(paper);
        document::place_index_marks(paper);
        const std::string bytes = write::docx(paper, {});
        CAPTURE(seed);
        CHECK(TakenApart(bytes).faults == Names{});
        std::vector<std::string> all = author.said();
        all.insert(all.end(), author.noted().begin(), author.noted().end());
        const std::set<std::string> said = words_in(all);
        const std::set<std::string> read = words_in(write::docx_texts(bytes));
        std::vector<std::string> lost;
        std::ranges::set_difference(said, read, std::back_inserter(lost));
        CHECK(lost == std::vector<std::string>{});
    }
}

TEST_CASE("a reader of Word files that looks for damage finds it") {
    write::PackageParts parts = write::unpacked(write::docx(document::Document{.title = "T"}, {}));
    const auto damaged = [&](const std::string& part, const std::string& from, const std::string& to) {
        write::PackageParts other = parts;
        const std::size_t at = other[part].find(from);
        REQUIRE(at != std::string::npos);
        other[part].replace(at, from.size(), to);
        return TakenApart(write::packed(other)).faults.size();
    };
    CHECK(TakenApart(write::packed(parts)).faults.empty());
    CHECK(damaged("word/document.xml", "</w:body>", "") > 0);
    CHECK(damaged("word/document.xml", "\"Title\"", "\"Titel\"") > 0);
    CHECK(damaged("word/document.xml", "r:id=\"footer\"", "r:id=\"foot\"") > 0);
    CHECK(damaged("word/_rels/document.xml.rels", "styles.xml", "style.xml") > 0);
    CHECK(damaged("word/document.xml", "<w:pStyle", "<w:jc w:val=\"end\"/><w:pStyle") > 0);
}

TEST_CASE("the same paper gives the same Word file, packed in the order that readers expect") {
    test::RandomAuthor author(7);
    const document::Document paper = author.paper();
    const std::string bytes = write::docx(paper, {});
    CHECK(bytes == write::docx(paper, {}));
    CHECK(bytes.substr(30, 19) == "[Content_Types].xml");
}

TEST_CASE(
    "words of a Word file keep what Word would take for markup, spaces, and the direction of their letters") {
    document::Document paper;
    paper.title = "Fish & <chips>";
    paper.blocks.push_back(
        {document::Paragraph{document::words("two  spaces, then عمر بن سعيد and \"quoted\"")}});
    const std::string bytes = write::docx(paper, {});
    const auto texts = write::docx_texts(bytes);
    CHECK(std::ranges::find(texts, "Fish & <chips>") != texts.end());
    CHECK(std::ranges::find(texts, "two  spaces, then عمر بن سعيد and \"quoted\"") != texts.end());
    const std::string body = write::unpacked(bytes).at("word/document.xml");
    CHECK(body.find("<w:rtl/></w:rPr><w:t xml:space=\"preserve\">عمر بن سعيد </w:t>") != std::string::npos);
}

TEST_CASE("a list in a list goes on counting where it was, and a second list begins anew") {
    using document::Paragraph;
    const auto item = [](const char* text) { return document::Blocks{{Paragraph{document::words(text)}}}; };
    document::List inner{.ordered = false, .items = {item("b1")}};
    document::Blocks first = item("a1");
    first.push_back({inner});
    document::Document paper;
    paper.blocks.push_back({document::List{.ordered = true, .items = {first, item("a2")}}});
    paper.blocks.push_back({document::List{.ordered = true, .start = 5, .items = {item("c5")}}});
    const std::string body = write::unpacked(write::docx(paper, {})).at("word/document.xml");
    const auto numbered = [&](const std::string& level, const std::string& list, const std::string& text) {
        const std::regex there("<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list +
                               "\"/></w:numPr>[^p]*</w:pPr><w:r><w:t xml:space=\"preserve\">" + text);
        return std::regex_search(body, there);
    };
    CHECK(numbered("0", "2", "a1"));
    CHECK(numbered("1", "1", "b1"));
    CHECK(numbered("0", "2", "a2"));
    CHECK(numbered("0", "3", "c5"));
}

TEST_CASE("a school's own styles take the place of ours of the same names, and no other word of its file") {
    document::WordStyles own;
    own.run_defaults = R"(<w:rFonts w:ascii="Verdana"/>)";
    own.styles = {{"paragraph", "normal", "", ""},
                  {"paragraph", "heading 1", "bloggs house", R"(<w:rPr><w:color w:val="2F5496"/></w:rPr>)"},
                  {"paragraph", "bloggs house", "normal", R"(<w:rPr><w:rFonts w:ascii="Georgia"/></w:rPr>)"},
                  {"paragraph", "never used", "", R"(<w:rPr><w:b/></w:rPr>)"},
                  {"character", "heading 1", "", R"(<w:rPr><w:i/></w:rPr>)"}};
    const std::string bytes = write::docx(sample::report(), {.own_styles = own});
    CHECK(TakenApart(bytes).faults == Names{});
    const std::string styles = write::unpacked(bytes).at("word/styles.xml");
    const auto says = [&](std::string_view words) { return styles.find(words) != std::string::npos; };
    CHECK(says(R"(<w:rPrDefault><w:rPr><w:rFonts w:ascii="Verdana"/><w:lang)"));
    CHECK(says(
        R"(w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="SchoolBase1"/><w:next w:val="Normal"/><w:qFormat/><w:rPr><w:color w:val="2F5496"/></w:rPr>)"));
    CHECK(says(
        R"(w:styleId="SchoolBase1"><w:name w:val="School Base 1"/><w:basedOn w:val="Normal"/><w:qFormat/><w:rPr><w:rFonts w:ascii="Georgia"/></w:rPr>)"));
    CHECK(says(R"(w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>)"));
    CHECK_FALSE(says("bloggs"));
    CHECK_FALSE(says("never used"));
    CHECK_FALSE(says("Calibri"));
}
