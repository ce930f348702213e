// Says what is wrong with the structure of a tagged PDF, after PDF/UA-1 (ISO 14289-1) as far as a program can
// see it.
#pragma once

#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <set>
#include <string>
#include <vector>

namespace casebook::test {

class StructureCheck {
  public:
    static std::vector<std::string> complaints(const std::string& pdf) {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("paper", pdf.data(), pdf.size());
        StructureCheck check(document);
        check.run();
        for (const QPDFExc& warning : document.getWarnings()) check.say(warning.what());
        return check.complaints_;
    }

  private:
    using Handle = QPDFObjectHandle;
    struct Mark {
        std::string element;  // object number of the element that holds it
        int times = 0;
    };

    explicit StructureCheck(QPDF& document) : document_(document) {}

    void say(const std::string& what) { complaints_.push_back(what); }
    void want(bool fulfilled, const std::string& what) {
        if (!fulfilled) say(what);
    }
    static std::string id(Handle object) { return object.getObjGen().unparse(); }

    void run() {
        Handle root = document_.getRoot();
        want(root.getKey("/Lang").isString(), "the catalogue has no language");
        want(root.getKey("/MarkInfo").isDictionary() && root.getKey("/MarkInfo").getKey("/Marked").isBool() &&
                 root.getKey("/MarkInfo").getKey("/Marked").getBoolValue(),
             "the file does not say that it is tagged");
        Handle preferences = root.getKey("/ViewerPreferences");
        want(preferences.isDictionary() && preferences.getKey("/DisplayDocTitle").isBool(),
             "the title is not displayed");
        want(document_.getTrailer().getKey("/ID").isArray(), "the file has no identifier");
        check_metadata(root.getKey("/Metadata"));
        Handle tree = root.getKey("/StructTreeRoot");
        if (!tree.isDictionary()) return say("there is no structure tree");
        int number = 0;
        for (const auto& page : QPDFPageDocumentHelper(document_).getAllPages()) {
            Handle object = page.getObjectHandle();
            pages_.push_back(object);
            page_numbers_[id(object)] = number++;
        }
        read_parent_tree(tree.getKey("/ParentTree"));
        Handle top = tree.getKey("/K");
        want(top.isDictionary() && top.getKey("/S").isNameAndEquals("/Document"),
             "the tree does not begin with a Document");
        if (top.isDictionary()) walk(top, "");
        check_headings();
        for (std::size_t i = 0; i < pages_.size(); ++i) check_page(i);
        for (const auto& [mark, found] : marks_) {
            want(found.times == 1, "mark " + std::to_string(mark.second) + " of page " +
                                       std::to_string(mark.first + 1) + " is held " +
                                       std::to_string(found.times) + " times");
        }
    }

    void check_metadata(Handle metadata) {
        if (!metadata.isStream()) return say("there is no XMP");
        const auto data = metadata.getStreamData();
        const std::string xmp(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
        want(xmp.find("<pdfuaid:part>1</pdfuaid:part>") != xmp.npos, "XMP does not name PDF/UA-1");
        want(xmp.find("<dc:title>") != xmp.npos, "XMP has no title");
    }

    void read_parent_tree(Handle node) {
        if (!node.isDictionary()) return say("there is no parent tree");
        if (node.getKey("/Kids").isArray()) {
            for (auto& kid : node.getKey("/Kids").getArrayAsVector()) read_parent_tree(kid);
        }
        Handle numbers = node.getKey("/Nums");
        if (!numbers.isArray()) return;
        for (int i = 0; i + 1 < numbers.getArrayNItems(); i += 2) {
            parents_[numbers.getArrayItem(i).getIntValueAsInt()] = numbers.getArrayItem(i + 1);
        }
    }

    void walk(Handle element, const std::string& parent) {
        if (!seen_.insert(id(element)).second)
            return say("element " + id(element) + " stands in the tree twice");
        const std::string role = element.getKey("/S").isName() ? element.getKey("/S").getName() : "";
        want(!role.empty(), "an element has no role");
        const std::string shown = role == "/NonStruct" ? parent : role;
        check_role(element, role, parent);
        std::vector<Handle> kids;
        if (element.getKey("/K").isArray())
            kids = element.getKey("/K").getArrayAsVector();
        else if (!element.getKey("/K").isNull())
            kids = {element.getKey("/K")};
        bool refers = false;
        for (Handle& kid : kids) {
            if (kid.isInteger()) {
                hold(element.getKey("/Pg"), kid.getIntValueAsInt(), element);
            } else if (kid.isDictionary() && kid.getKey("/Type").isNameAndEquals("/MCR")) {
                hold(kid.getKey("/Pg"), kid.getKey("/MCID").getIntValueAsInt(), element);
            } else if (kid.isDictionary() && kid.getKey("/Type").isNameAndEquals("/OBJR")) {
                refers = true;
                check_annotation(kid.getKey("/Obj"), element);
            } else if (kid.isDictionary()) {
                want(id(kid.getKey("/P")) == id(element), "an element names another parent");
                walk(kid, shown);
            }
        }
        if (role == "/Link") want(refers, "a Link leads nowhere");
        if (role == "/H1" || role == "/P") want(!kids.empty(), role + " is empty");
    }

    void check_role(Handle element, const std::string& role, const std::string& parent) {
        static const std::map<std::string, std::set<std::string>> parents{
            {"/LI", {"/L"}},        {"/Lbl", {"/LI"}},
            {"/LBody", {"/LI"}},    {"/TR", {"/THead", "/TBody", "/Table"}},
            {"/TH", {"/TR"}},       {"/TD", {"/TR"}},
            {"/THead", {"/Table"}}, {"/TBody", {"/Table"}},
            {"/TOCI", {"/TOC"}},
        };
        if (parents.contains(role)) want(parents.at(role).contains(parent), role + " stands in " + parent);
        if (role.size() == 3 && role[1] == 'H' && role[2] >= '1' && role[2] <= '6')
            headings_.push_back(role[2] - '0');
        Handle attributes = element.getKey("/A");
        if (role == "/TH")
            want(attributes.isDictionary() && attributes.getKey("/Scope").isName(), "a TH has no Scope");
        if (role == "/Figure") {
            want(element.getKey("/Alt").isString() && !element.getKey("/Alt").getUTF8Value().empty(),
                 "a Figure has no Alt");
            want(attributes.isDictionary() && attributes.getKey("/BBox").isArray(), "a Figure has no BBox");
        }
    }

    void hold(Handle page, int mark, Handle element) {
        if (!page_numbers_.contains(id(page))) return say("an element names no page");
        const int number = page_numbers_[id(page)];
        Mark& found = marks_[{number, mark}];
        found.element = id(element);
        ++found.times;
        Handle owners = parents_.contains(number) ? parents_[number] : Handle::newNull();
        const bool right = owners.isArray() && mark < owners.getArrayNItems() &&
                           id(owners.getArrayItem(mark)) == id(element);
        want(right || element.getKey("/S").isNameAndEquals("/NonStruct"),
             "the parent tree names another element for mark " + std::to_string(mark));
    }

    void check_annotation(Handle annotation, Handle element) {
        if (!annotation.isDictionary()) return say("an OBJR refers to nothing");
        want(annotation.getKey("/Contents").isString(), "a link has no description");
        Handle number = annotation.getKey("/StructParent");
        want(number.isInteger() && parents_.contains(number.getIntValueAsInt()) &&
                 id(parents_[number.getIntValueAsInt()]) == id(element),
             "the parent tree names another element for a link");
        annotations_.insert(id(annotation));
    }

    void check_headings() {
        want(headings_.empty() || headings_.front() == 1, "the first heading is not H1");
        for (std::size_t i = 1; i < headings_.size(); ++i) {
            want(headings_[i] <= headings_[i - 1] + 1,
                 "H" + std::to_string(headings_[i]) + " follows H" + std::to_string(headings_[i - 1]));
        }
    }

    struct ContentCheck : Handle::ParserCallbacks {
        StructureCheck& check;
        std::size_t page;
        std::vector<Handle> operands;
        std::vector<bool> marks;  // of the tree or an artifact, else only a span
        std::set<int> seen;
        ContentCheck(StructureCheck& owner, std::size_t number) : check(owner), page(number) {}
        void handleObject(Handle object) override {
            if (!object.isOperator()) {
                operands.push_back(object);
                return;
            }
            const std::string name = object.getOperatorValue();
            if (name == "BDC" || name == "BMC") {
                const bool artifact = operands[0].isNameAndEquals("/Artifact");
                const bool numbered =
                    operands.size() > 1 && operands[1].isDictionary() && operands[1].hasKey("/MCID");
                if (numbered) {
                    const int number = operands[1].getKey("/MCID").getIntValueAsInt();
                    check.want(seen.insert(number).second, "a mark stands twice on a page");
                    check.want(check.marks_.contains({static_cast<int>(page), number}),
                               "a mark is in no element");
                }
                check.want(!(numbered && inside()), "a mark stands inside another");
                marks.push_back(artifact || numbered);
            } else if (name == "EMC") {
                if (marks.empty())
                    check.say("EMC without BDC");
                else
                    marks.pop_back();
            } else if (name == "Tj" || name == "TJ" || name == "Do" || name == "S" || name == "f" ||
                       name == "B" || name == "sh") {
                check.want(inside(), "page " + std::to_string(page + 1) +
                                         " draws what is neither marked nor an artifact");
            }
            operands.clear();
        }
        void handleEOF() override { check.want(marks.empty(), "a mark is not closed"); }
        bool inside() const {
            for (const bool mark : marks) {
                if (mark) return true;
            }
            return false;
        }
    };

    void check_page(std::size_t number) {
        Handle page = pages_[number];
        want(page.getKey("/Tabs").isNameAndEquals("/S"), "tab order does not follow the structure");
        want(page.getKey("/StructParents").isInteger(), "a page is not in the parent tree");
        ContentCheck content(*this, number);
        page.parsePageContents(&content);
        if (!page.getKey("/Annots").isArray()) return;
        for (auto& annotation : page.getKey("/Annots").getArrayAsVector()) {
            want(annotations_.contains(id(annotation)), "a link is in no element");
        }
    }

    QPDF& document_;
    std::vector<Handle> pages_;
    std::map<std::string, int> page_numbers_;
    std::map<int, Handle> parents_;
    std::map<std::pair<int, int>, Mark> marks_;
    std::set<std::string> annotations_;
    std::set<std::string> seen_;
    std::vector<int> headings_;
    std::vector<std::string> complaints_;
};

}  // namespace casebook::test
