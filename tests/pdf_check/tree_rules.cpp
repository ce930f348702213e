// Rules about the structure tree as a whole: its links, roles, sections and headings.
#include "language_tag.hpp"
#include "roles.hpp"
#include "rules.hpp"

namespace casebook::pdf_check {
namespace {

// NonStruct only groups: what stands in it stands in the element above.
const Element* real_parent(const TaggedPdf& pdf, const Element& element) {
    const Element* parent = pdf.parent(element);
    while (parent != nullptr && parent->role == "NonStruct") parent = pdf.parent(*parent);
    return parent;
}

bool holds_something(const TaggedPdf& pdf, const Element& element) {
    for (const Kid& kid : element.kids) {
        if (kid.mark || kid.annotation) return true;
        if (kid.element != none && holds_something(pdf, pdf.elements[kid.element])) return true;
    }
    return false;
}

}  // namespace

void tree_is_sound(const TaggedPdf& pdf, const Say& say) {
    Handle tree = pdf.tree;
    if (!tree.isDictionary()) return say("there is no structure tree");
    if (!tree.getKey("/Type").isNameAndEquals("/StructTreeRoot")) say("the root of the tree has no type");
    for (const std::string& fault : pdf.tree_faults) say(fault);
    for (const Element& element : pdf.elements) {
        if (element.written.empty()) say("element " + id(element.object) + " has no role");
    }
}

void begins_with_document(const TaggedPdf& pdf, const Say& say) {
    std::size_t tops = 0;
    for (const Element& element : pdf.elements) {
        if (element.parent != none) continue;
        ++tops;
        if (element.role != "Document") say("the tree begins with " + element.role);
    }
    if (tops != 1) say("the tree has " + std::to_string(tops) + " beginnings");
}

void roles_are_standard(const TaggedPdf& pdf, const Say& say) {
    Handle tree = pdf.tree;
    Handle map = tree.isDictionary() ? tree.getKey("/RoleMap") : Handle::newNull();
    if (map.isDictionary()) {
        for (const std::string& key : map.getKeys())
            if (is_standard(key.substr(1)))
                say("the standard role " + key.substr(1) + " is mapped to another");
    }
    for (const Element& element : pdf.elements)
        if (!is_standard(element.role)) say("the role " + element.written + " is not known");
}

void roles_are_nested(const TaggedPdf& pdf, const Say& say) {
    for (const Element& element : pdf.elements) {
        const Element* parent = real_parent(pdf, element);
        const std::string fault = misplaced(element.role, parent == nullptr ? "" : parent->role);
        if (!fault.empty()) say(fault);
        const Element* holder = element.role == "NonStruct" ? parent : &element;
        for (const Kid& kid : element.kids)
            if (kid.mark && holder != nullptr && !may_hold_marks(holder->role))
                say(holder->role + " holds content itself");
    }
}

void sections_have_headings(const TaggedPdf& pdf, const Say& say) {
    for (std::size_t i = 0; i < pdf.elements.size(); ++i) {
        const std::string& role = pdf.elements[i].role;
        if (role != "Sect" && role != "Part") continue;
        const std::vector<std::size_t> kids = pdf.kids_of(i);
        const int own = kids.empty() ? 0 : heading_level(pdf.elements[kids.front()].role);
        if (own == 0) {
            say("a " + role + " does not begin with a heading");
            continue;
        }
        for (std::size_t k = 1; k < kids.size(); ++k) {
            const int level = heading_level(pdf.elements[kids[k]].role);
            if (level > 0 && level <= own) say("a " + role + " holds a second heading of its rank");
        }
    }
    // Where some headings open sections, those of a paper's body all do.
    bool has_sections = false;
    for (const Element& element : pdf.elements)
        has_sections = has_sections || element.role == "Sect" || element.role == "Part";
    for (const Element& element : pdf.elements) {
        const Element* parent = real_parent(pdf, element);
        if (has_sections && heading_level(element.role) > 1 && parent != nullptr &&
            parent->role == "Document")
            say("a heading opens no section though others do");
    }
}

void headings_are_in_order(const TaggedPdf& pdf, const Say& say) {
    int before = 0;
    for (const Element& element : pdf.elements) {
        if (element.role == "H") say("H is used, whose level depends on its place");
        const int level = heading_level(element.role);
        if (level == 0) continue;
        if (level > before + 1)
            say(before == 0 ? "the first heading is H" + std::to_string(level)
                            : "H" + std::to_string(level) + " follows H" + std::to_string(before));
        before = level;
    }
}

void blocks_say_something(const TaggedPdf& pdf, const Say& say) {
    for (const Element& element : pdf.elements) {
        const std::string& role = element.role;
        const bool needs = role == "P" || role == "Caption" || role == "Link" || role == "Span" ||
                           role == "BlockQuote" || role == "LI" || role == "TR" || role == "TOCI" ||
                           role == "Reference" || role == "Note" || heading_level(role) > 0;
        if (!needs) continue;
        const bool has_cells = role == "TR" && !element.kids.empty();
        if (!has_cells && !holds_something(pdf, element)) say(role + " is empty");
    }
}

void languages_are_tags(const TaggedPdf& pdf, const Say& say) {
    const auto look = [&](Handle owner) {
        if (!owner.isDictionary()) return;
        Handle language = owner.getKey("/Lang");
        if (language.isNull()) return;
        if (!language.isString() || !is_language_tag(language.getUTF8Value()))
            say("a language is no tag of BCP 47");
    };
    for (const Element& element : pdf.elements) look(element.object);
    for (const Page& page : pdf.pages)
        for (const Sequence& sequence : page.sequences) look(sequence.properties);
}

}  // namespace casebook::pdf_check
