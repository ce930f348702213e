#include "tagged_pdf.hpp"

#include <algorithm>
#include <array>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <set>

#include "page_content.hpp"
#include "roles.hpp"

namespace casebook::pdf_check {
namespace {

std::vector<Handle> items(Handle value) {
    if (value.isArray()) return value.getArrayAsVector();
    return value.isNull() ? std::vector<Handle>{} : std::vector<Handle>{value};
}

class TreeReader {
  public:
    explicit TreeReader(TaggedPdf& pdf) : pdf_(pdf), role_map_(pdf.tree.getKey("/RoleMap")) {}

    void read() {
        for (Handle& top : items(pdf_.tree.getKey("/K"))) read(top, none, pdf_.tree);
    }

  private:
    void say(const std::string& what) { pdf_.tree_faults.push_back(what); }

    std::string standard(std::string role) const {
        std::set<std::string> seen;
        while (!is_standard(role) && role_map_.isDictionary() && role_map_.hasKey("/" + role) &&
               seen.insert(role).second) {
            Handle next = role_map_.getKey("/" + role);
            if (!next.isName()) break;
            role = next.getName().substr(1);
        }
        return role;
    }

    void read(Handle object, std::size_t parent, Handle parent_object) {
        if (!object.isDictionary()) return say("an element is no dictionary");
        if (!seen_.insert(id(object)).second)
            return say("element " + id(object) + " stands in the tree twice");
        if (id(object.getKey("/P")) != id(parent_object))
            say("element " + id(object) + " names another parent than the one that holds it");
        const std::string written =
            object.getKey("/S").isName() ? object.getKey("/S").getName().substr(1) : "";
        const std::size_t self = pdf_.elements.size();
        pdf_.elements.push_back({object, standard(written), written, parent});
        if (parent != none) pdf_.elements[parent].kids.push_back({.element = self});
        for (Handle& kid : items(object.getKey("/K"))) read_kid(kid, self, object);
    }

    void read_kid(Handle kid, std::size_t self, Handle object) {
        if (kid.isInteger()) return hold(self, object.getKey("/Pg"), kid);
        if (!kid.isDictionary())
            return say("a kid of element " + id(object) + " is of no kind that is known");
        Handle type = kid.getKey("/Type");
        Handle page = kid.getKey("/Pg");
        if (page.isNull()) page = object.getKey("/Pg");
        if (type.isNameAndEquals("/MCR")) return hold(self, page, kid.getKey("/MCID"));
        if (type.isNameAndEquals("/OBJR")) {
            pdf_.elements[self].kids.push_back({.annotation = kid.getKey("/Obj")});
            return;
        }
        read(kid, self, object);
    }

    void hold(std::size_t self, Handle page, Handle number) {
        const auto found = pdf_.page_numbers.find(id(page));
        if (found == pdf_.page_numbers.end() || !number.isInteger())
            return say("element " + id(pdf_.elements[self].object) + " holds a mark on no page");
        pdf_.elements[self].kids.push_back({.mark = Mark{found->second, number.getIntValueAsInt()}});
    }

    TaggedPdf& pdf_;
    mutable Handle role_map_;
    std::set<std::string> seen_;
};

class NumberTreeReader {
  public:
    explicit NumberTreeReader(TaggedPdf& pdf) : pdf_(pdf) {}

    void read(Handle node, bool is_root, int depth = 0) {
        if (!node.isDictionary() || depth > 20) return say("there is no sound parent tree");
        const std::size_t before = pdf_.parents.size();
        for (Handle& kid : items(node.getKey("/Kids"))) read(kid, false, depth + 1);
        std::vector<Handle> numbers = items(node.getKey("/Nums"));
        std::vector<int> keys;
        for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
            Handle key = numbers[i];
            if (!key.isInteger()) return say("a key of the parent tree is no number");
            keys.push_back(key.getIntValueAsInt());
            if (!pdf_.parents.emplace(keys.back(), numbers[i + 1]).second)
                say("key " + std::to_string(keys.back()) + " stands in the parent tree twice");
        }
        if (!std::is_sorted(keys.begin(), keys.end())) say("the keys of the parent tree are not in order");
        if (is_root) return;
        std::vector<Handle> limits = items(node.getKey("/Limits"));
        if (limits.size() != 2) return say("a leaf of the parent tree has no limits");
        if (!keys.empty() &&
            (limits[0].getIntValueAsInt() != keys.front() || limits[1].getIntValueAsInt() != keys.back()))
            say("a leaf of the parent tree has other limits than its keys");
        if (pdf_.parents.size() == before) say("a leaf of the parent tree is empty");
    }

  private:
    void say(const std::string& what) { pdf_.parent_faults.push_back(what); }
    TaggedPdf& pdf_;
};

}  // namespace

TaggedPdf::TaggedPdf(std::string_view bytes, const std::string& password) : file(std::make_unique<QPDF>()) {
    file->setSuppressWarnings(true);
    file->processMemoryFile("paper", bytes.data(), bytes.size(),
                            password.empty() ? nullptr : password.c_str());
    catalogue = file->getRoot();
    for (const auto& page : QPDFPageDocumentHelper(*file).getAllPages()) {
        page_numbers.emplace(id(page.getObjectHandle()), pages.size());
        pages.push_back({page.getObjectHandle()});
    }
    for (Page& page : pages) read_content(page, fonts);
    tree = catalogue.getKey("/StructTreeRoot");
    if (!tree.isDictionary()) return;
    TreeReader(*this).read();
    NumberTreeReader(*this).read(tree.getKey("/ParentTree"), true);
}

Handle TaggedPdf::attribute(const Element& element, std::string_view owner, const std::string& key) {
    Handle object = element.object;
    for (Handle& attributes : items(object.getKey("/A"))) {
        if (attributes.isDictionary() && attributes.getKey("/O").isNameAndEquals("/" + std::string{owner}) &&
            attributes.hasKey(key))
            return attributes.getKey(key);
    }
    return Handle::newNull();
}

std::vector<std::size_t> TaggedPdf::kids_of(std::size_t element) const {
    std::vector<std::size_t> result;
    for (const Kid& kid : elements[element].kids) {
        if (kid.element == none) continue;
        // NonStruct only groups: what it holds belongs to the element above.
        if (elements[kid.element].role == "NonStruct") {
            const auto below = kids_of(kid.element);
            result.insert(result.end(), below.begin(), below.end());
        } else {
            result.push_back(kid.element);
        }
    }
    return result;
}

std::string TaggedPdf::text_of(std::size_t element) const {
    std::string result;
    for (const Kid& kid : elements[element].kids) {
        if (kid.element != none) {
            result += text_of(kid.element);
        } else if (kid.mark) {
            for (const Sequence& sequence : pages[kid.mark->page].sequences) {
                if (sequence.number == kid.mark->number) result += sequence.text;
            }
        }
    }
    return result;
}

}  // namespace casebook::pdf_check
