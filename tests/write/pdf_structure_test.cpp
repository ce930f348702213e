// The check of tagged PDF files finds each fault that is planted in one, and none in our own.
#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "layout/lay_out.hpp"
#include "pdf_check/rules.hpp"
#include "sample_paper.hpp"
#include "write/pdf.hpp"

namespace {

using namespace casebook;
using Handle = QPDFObjectHandle;

const std::string& sound_paper() {
    static const std::string bytes = [] {
        const fonts::Library library;
        diagnostics::Diagnostics nobody_asked;
        return write::pdf(layout::lay_out(sample::report(), {}, library, nobody_asked));
    }();
    return bytes;
}

/// A file that is taken apart, changed and put together again.
class Changed {
  public:
    explicit Changed(const std::string& bytes) {
        file_.setSuppressWarnings(true);
        file_.processMemoryFile("paper", bytes.data(), bytes.size());
    }

    Handle root() { return file_.getRoot(); }
    Handle tree() { return root().getKey("/StructTreeRoot"); }
    QPDF& file() { return file_; }

    /// The first element of a role that `fits`.
    Handle element(
        const std::string& role, const std::function<bool(Handle)>& fits = [](Handle) { return true; }) {
        for (Handle& object : file_.getAllObjects()) {
            if (object.isDictionary() && object.getKey("/S").isNameAndEquals("/" + role) &&
                object.hasKey("/P") && fits(object))
                return object;
        }
        throw std::runtime_error("the paper has no " + role);
    }
    Handle first_with(const std::string& key) {
        for (Handle& object : file_.getAllObjects())
            if (object.isDictionary() && object.hasKey(key)) return object;
        throw std::runtime_error("nothing has " + key);
    }
    Handle font() { return first_of_type("/Subtype", "/Type0"); }
    Handle link() { return first_of_type("/Subtype", "/Link"); }
    Handle page(std::size_t number = 0) {
        return QPDFPageDocumentHelper(file_).getAllPages().at(number).getObjectHandle();
    }

    /// Replaces the first `was` in a stream.
    void replace(Handle stream, const std::string& was, const std::string& will_be) {
        const auto data = stream.getStreamData();
        std::string text(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
        const std::size_t at = text.find(was);
        if (at == text.npos) throw std::runtime_error("the stream does not hold " + was);
        text.replace(at, was.size(), will_be);
        stream.replaceStreamData(text, Handle::newNull(), Handle::newNull());
    }
    void replace_on_page(const std::string& was, const std::string& will_be, std::size_t number = 0) {
        Handle contents = page(number).getKey("/Contents");
        replace(contents.isArray() ? contents.getArrayItem(0) : contents, was, will_be);
    }

    std::string bytes() {
        QPDFWriter writer(file_);
        writer.setOutputMemory();
        writer.setStaticID(true);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
    }

  private:
    Handle first_of_type(const char* key, const char* name) {
        for (Handle& object : file_.getAllObjects())
            if (object.isDictionary() && object.getKey(key).isNameAndEquals(name)) return object;
        throw std::runtime_error(std::string{"nothing is "} + name);
    }
    QPDF file_;
};

struct Plant {
    std::string rule;  ///< that has to find it
    std::string fault;
    std::function<void(Changed&)> plant;
};

Handle name(const char* text) {
    return Handle::newName(text);
}
Handle text(const char* words) {
    return Handle::newUnicodeString(words);
}
/// The kids of an element as an array, also where it has only one.
Handle kids_of(Handle element) {
    if (!element.getKey("/K").isArray())
        element.replaceKey("/K", Handle::newArray(std::vector<Handle>{element.getKey("/K")}));
    return element.getKey("/K");
}
Handle kid(Handle element, int index) {
    return element.getKey("/K").getArrayItem(index);
}

const std::vector<Plant> plants{
    {"marked", "the file is not marked", [](Changed& file) { file.root().removeKey("/MarkInfo"); }},
    {"marked", "its tags are suspect",
     [](Changed& file) { file.root().getKey("/MarkInfo").replaceKey("/Suspects", Handle::newBool(true)); }},
    {"language", "no language", [](Changed& file) { file.root().removeKey("/Lang"); }},
    {"language", "a language in words",
     [](Changed& file) { file.root().replaceKey("/Lang", text("British English")); }},
    {"title", "no title in XMP",
     [](Changed& file) { file.replace(file.root().getKey("/Metadata"), "dc:title", "dc:tattle"); }},
    {"title", "no title in the information",
     [](Changed& file) { file.file().getTrailer().getKey("/Info").removeKey("/Title"); }},
    {"title-shown", "the file's name is shown",
     [](Changed& file) { file.root().removeKey("/ViewerPreferences"); }},
    {"standard", "another part of PDF/UA",
     [](Changed& file) {
         file.replace(file.root().getKey("/Metadata"), "<pdfuaid:part>1<", "<pdfuaid:part>9<");
     }},
    {"standard", "no XMP", [](Changed& file) { file.root().removeKey("/Metadata"); }},
    {"bookmarks", "no bookmarks", [](Changed& file) { file.root().removeKey("/Outlines"); }},
    {"bookmarks", "a bookmark without words",
     [](Changed& file) { file.root().getKey("/Outlines").getKey("/First").replaceKey("/Title", text(" ")); }},
    {"bookmarks", "a bookmark that leads nowhere",
     [](Changed& file) { file.root().getKey("/Outlines").getKey("/First").removeKey("/Dest"); }},
    {"bookmarks", "bookmarks in a circle",
     [](Changed& file) {
         Handle first = file.root().getKey("/Outlines").getKey("/First");
         first.getKey("/Next").replaceKey("/Next", first);
     }},
    {"tree", "no tree", [](Changed& file) { file.root().removeKey("/StructTreeRoot"); }},
    {"tree", "an element that names another parent",
     [](Changed& file) { file.element("LI").replaceKey("/P", file.element("H1")); }},
    {"tree", "an element in two places",
     [](Changed& file) { file.element("Document").getKey("/K").appendItem(file.element("Table")); }},
    {"tree", "an element without a role", [](Changed& file) { file.element("Figure").removeKey("/S"); }},
    {"document", "a tree that begins with a Div",
     [](Changed& file) { file.element("Document").replaceKey("/S", name("/Div")); }},
    {"roles", "a role that nobody knows",
     [](Changed& file) { file.element("BlockQuote").replaceKey("/S", name("/Shout")); }},
    {"roles", "a standard role that means another",
     [](Changed& file) { file.tree().replaceKey("/RoleMap", Handle::parse("<</P /Span>>")); }},
    {"nesting", "a list item in no list",
     [](Changed& file) { file.element("L").replaceKey("/S", name("/Div")); }},
    {"nesting", "a heading in a paragraph",
     [](Changed& file) {
         Handle heading = file.element("H3");
         Handle paragraph = file.element("P");
         Handle before = heading.getKey("/P");
         for (int i = 0; i < before.getKey("/K").getArrayNItems(); ++i)
             if (kid(before, i).getObjGen() == heading.getObjGen()) before.getKey("/K").eraseItem(i);
         heading.replaceKey("/P", paragraph);
         kids_of(paragraph).appendItem(heading);
     }},
    {"nesting", "content in a table, outside its cells",
     [](Changed& file) { file.element("P").replaceKey("/S", name("/TR")); }},
    {"sections", "a section whose heading has become a paragraph",
     [](Changed& file) { file.element("H2").replaceKey("/S", name("/P")); }},
    {"sections", "a section with two headings of its rank",
     [](Changed& file) {
         file.element(
                 "H3",
                 [](Handle heading) { return heading.getKey("/P").getKey("/S").isNameAndEquals("/Sect"); })
             .getKey("/P")
             .getKey("/K")
             .getArrayItem(1)
             .replaceKey("/S", name("/H3"));
     }},
    {"headings", "a level that is left out",
     [](Changed& file) { file.element("H3").replaceKey("/S", name("/H5")); }},
    {"headings", "a first heading that is not H1",
     [](Changed& file) { file.element("H1").replaceKey("/S", name("/H2")); }},
    {"headings", "a heading without a level",
     [](Changed& file) { file.element("H2").replaceKey("/S", name("/H")); }},
    {"empty", "a paragraph that holds nothing", [](Changed& file) { file.element("P").removeKey("/K"); }},
    {"languages", "a span in a language that is none",
     [](Changed& file) {
         file.first_with("/Lang");
         file.element("Span").replaceKey("/Lang", text("Polish"));
     }},
    {"content", "a paragraph that is painted unmarked",
     [](Changed& file) { file.replace_on_page("/P<</MCID", "/P<</Other"); }},
    {"content", "a line that is painted unmarked",
     [](Changed& file) {
         file.replace_on_page("BT", "EMC 0 0 m 9 9 l S /Artifact <</Type /Layout>> BDC BT");
     }},
    {"marks", "a mark that is not closed", [](Changed& file) { file.replace_on_page("EMC", ""); }},
    {"marks", "a mark inside an artifact",
     [](Changed& file) { file.replace_on_page("EMC", "/P <</MCID 999>> BDC EMC EMC"); }},
    {"marks", "a mark closed twice", [](Changed& file) { file.replace_on_page("EMC", "EMC EMC"); }},
    {"held", "a mark that two elements hold",
     [](Changed& file) { kids_of(file.element("H1")).appendItem(Handle::newInteger(1)); }},
    {"held", "a mark that is not on the page",
     [](Changed& file) { kids_of(file.element("H1")).appendItem(Handle::newInteger(4321)); }},
    {"held", "a mark that stands twice",
     [](Changed& file) { file.replace_on_page("<</MCID 1>>", "<</MCID 0>>"); }},
    {"parent-tree", "a mark that the parent tree gives to another",
     [](Changed& file) {
         Handle leaf = file.tree().getKey("/ParentTree");
         if (leaf.hasKey("/Kids")) leaf = leaf.getKey("/Kids").getArrayItem(0);
         leaf.getKey("/Nums").getArrayItem(1).setArrayItem(0, file.element("Table"));
     }},
    {"parent-tree", "a page that is not in it",
     [](Changed& file) { file.page().removeKey("/StructParents"); }},
    {"parent-tree", "a link that is not in it",
     [](Changed& file) { file.link().removeKey("/StructParent"); }},
    {"parent-tree", "no parent tree", [](Changed& file) { file.tree().removeKey("/ParentTree"); }},
    {"parent-tree", "a next key that is in use",
     [](Changed& file) { file.tree().replaceKey("/ParentTreeNextKey", Handle::newInteger(1)); }},
    {"artifacts", "a running header of no type",
     [](Changed& file) { file.replace_on_page("/Type/Pagination", "/Typo/Pagination"); }},
    {"artifacts", "words that are passed over as decoration",
     [](Changed& file) { file.replace_on_page("/Type/Pagination", "/Type/Layout"); }},
    {"tabs", "tabs by rows",
     [](Changed& file) {
         for (auto& page : QPDFPageDocumentHelper(file.file()).getAllPages())
             page.getObjectHandle().replaceKey("/Tabs", name("/R"));
     }},
    {"lists", "an item without a body",
     [](Changed& file) { file.element("LBody").replaceKey("/S", name("/Lbl")); }},
    {"lists", "labels without a numbering",
     [](Changed& file) {
         for (Handle& object : file.file().getAllObjects())
             if (object.isDictionary() && object.getKey("/S").isNameAndEquals("/L")) object.removeKey("/A");
     }},
    {"tables", "a row that lacks a cell",
     [](Changed& file) { file.element("TR").getKey("/K").eraseItem(0); }},
    {"heads", "a head without a scope", [](Changed& file) { file.element("TH").removeKey("/A"); }},
    {"heads", "a table without heads",
     [](Changed& file) {
         for (Handle& object : file.file().getAllObjects())
             if (object.isDictionary() && object.getKey("/S").isNameAndEquals("/TH"))
                 object.replaceKey("/S", name("/TD"));
     }},
    {"heads", "a head over two columns whose cells do not name it",
     [](Changed& file) {
         file.element("TH").replaceKey("/A", Handle::parse("<</O /Table /Scope /Column /ColSpan 2>>"));
     }},
    {"heads", "a cell that names a head which is not there",
     [](Changed& file) {
         file.element("TD").replaceKey("/A", Handle::parse("<</O /Table /Headers [(nobody)]>>"));
     }},
    {"captions", "a caption in the middle of its table",
     [](Changed& file) {
         Handle table =
             file.element("Table", [](Handle each) { return each.getKey("/K").getArrayNItems() == 3; });
         Handle caption = kid(table, 0);
         table.getKey("/K").eraseItem(0);
         table.getKey("/K").insertItem(1, caption);
     }},
    {"figures", "a figure that is not described",
     [](Changed& file) { file.element("Figure").removeKey("/Alt"); }},
    {"figures", "a figure without a box", [](Changed& file) { file.element("Figure").removeKey("/A"); }},
    {"figures", "a figure beside its page",
     [](Changed& file) {
         file.element("Figure").replaceKey("/A", Handle::parse("<</O /Layout /BBox [0 0 900 900]>>"));
     }},
    {"links", "a link that says nothing", [](Changed& file) { file.link().removeKey("/Contents"); }},
    {"links", "a link that leads nowhere",
     [](Changed& file) {
         file.link().removeKey("/Dest");
         file.link().removeKey("/A");
     }},
    {"links", "words without their link",
     [](Changed& file) {
         Handle kids = file.element("Link").getKey("/K");
         for (int i = kids.getArrayNItems(); i-- > 0;)
             if (kids.getArrayItem(i).isDictionary()) kids.eraseItem(i);
     }},
    {"annotations", "an annotation in no element",
     [](Changed& file) {
         for (auto& page : QPDFPageDocumentHelper(file.file()).getAllPages()) {
             Handle object = page.getObjectHandle();
             if (!object.getKey("/Annots").isArray()) continue;
             object.getKey("/Annots").appendItem(file.file().makeIndirectObject(
                 Handle::parse("<</Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (x)>>")));
         }
     }},
    {"notes", "a note without an identifier",
     [](Changed& file) { file.element("Span").replaceKey("/S", name("/Note")); }},
    {"notes", "two elements of one identifier",
     [](Changed& file) {
         file.element("H1").replaceKey("/ID", text("same"));
         file.element("H2").replaceKey("/ID", text("same"));
     }},
    {"embedded", "a font that is not embedded",
     [](Changed& file) { file.first_with("/FontFile2").removeKey("/FontFile2"); }},
    {"maps", "a font without a map", [](Changed& file) { file.font().removeKey("/ToUnicode"); }},
    {"maps", "a map to glyphs, as libharu writes it",
     [](Changed& file) { file.replace(file.font().getKey("/ToUnicode"), "beginbfchar", "begincidrange"); }},
    {"maps", "a map that is cut short",
     [](Changed& file) { file.replace(file.font().getKey("/ToUnicode"), "endcmap", ""); }},
    {"letters", "a letter that is not in the map",
     [](Changed& file) {
         file.replace(file.font().getKey("/ToUnicode"), "beginbfchar\n<", "beginbfchar\n<FFFF> <0041>\n<FF");
     }},
    {"widths", "a glyph as wide as another says",
     [](Changed& file) {
         Handle widths = file.font().getKey("/DescendantFonts").getArrayItem(0);
         widths.replaceKey("/DW", Handle::newInteger(77));
         widths.removeKey("/W");
     }},
    {"file", "no PDF at all", [](Changed&) {}},
};

std::vector<std::string> rules_that_complain(const std::string& bytes) {
    std::vector<std::string> rules;
    for (const auto& complaint : pdf_check::complaints(bytes)) rules.push_back(complaint.rule);
    return rules;
}

}  // namespace

TEST_CASE("a sound paper has nothing to complain about, also after it was taken apart and put together") {
    CHECK(pdf_check::complaint_lines(sound_paper()) == std::vector<std::string>{});
    CHECK(pdf_check::complaint_lines(Changed(sound_paper()).bytes()) == std::vector<std::string>{});
}

TEST_CASE("each fault that is planted in a paper is found by its rule") {
    for (const Plant& plant : plants) {
        CAPTURE(plant.rule, plant.fault);
        Changed file(sound_paper());
        plant.plant(file);
        const std::string bytes = plant.rule == "file" ? "no PDF at all" : file.bytes();
        const std::vector<std::string> rules = rules_that_complain(bytes);
        CHECK(std::count(rules.begin(), rules.end(), plant.rule) > 0);
    }
}

TEST_CASE("no rule stands without a fault that it was seen to find") {
    // libqpdf gives every file an identifier, and one that keeps readers out is made by the test of
    // encryption.
    const std::vector<std::string_view> elsewhere{"identifier", "permission"};
    for (const pdf_check::Rule& rule : pdf_check::all_rules()) {
        CAPTURE(rule.id);
        const bool planted = std::any_of(plants.begin(), plants.end(),
                                         [&](const Plant& plant) { return plant.rule == rule.id; });
        const bool is_elsewhere = std::find(elsewhere.begin(), elsewhere.end(), rule.id) != elsewhere.end();
        CHECK(planted != is_elsewhere);
    }
}

TEST_CASE("a file without an identifier is found") {
    std::string bytes = sound_paper();
    const std::size_t at = bytes.rfind("/ID");
    REQUIRE(at != bytes.npos);
    bytes[at + 1] = 'X';
    const std::vector<std::string> rules = rules_that_complain(bytes);
    CHECK(std::count(rules.begin(), rules.end(), "identifier") == 1);
}
