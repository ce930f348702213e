// Rules about what the pages paint and how it is tied to the tree.
#include <map>
#include <set>

#include "rules.hpp"

namespace casebook::pdf_check {
namespace {

std::string place(const Mark& mark) {
    return "mark " + std::to_string(mark.number) + " of page " + std::to_string(mark.page + 1);
}

std::map<Mark, std::vector<std::size_t>> holders(const TaggedPdf& pdf) {
    std::map<Mark, std::vector<std::size_t>> result;
    for (std::size_t i = 0; i < pdf.elements.size(); ++i)
        for (const Kid& kid : pdf.elements[i].kids)
            if (kid.mark) result[*kid.mark].push_back(i);
    return result;
}

bool has_letters(const std::string& text) {
    for (const char byte : text) {
        const auto value = static_cast<unsigned char>(byte);
        if (std::isalnum(value) != 0 || value >= 0xC3) return true;
    }
    return false;
}

}  // namespace

void content_is_marked(const TaggedPdf& pdf, const Say& say) {
    for (std::size_t i = 0; i < pdf.pages.size(); ++i) {
        if (pdf.pages[i].unmarked > 0)
            say("page " + std::to_string(i + 1) + " paints " + std::to_string(pdf.pages[i].unmarked) +
                " times what is neither tagged nor an artifact");
    }
}

void marks_are_nested(const TaggedPdf& pdf, const Say& say) {
    for (std::size_t i = 0; i < pdf.pages.size(); ++i)
        for (const std::string& fault : pdf.pages[i].faults)
            say("page " + std::to_string(i + 1) + ": " + fault);
}

void marks_are_held_once(const TaggedPdf& pdf, const Say& say) {
    const auto held = holders(pdf);
    std::map<Mark, int> drawn;
    for (std::size_t page = 0; page < pdf.pages.size(); ++page)
        for (const Sequence& sequence : pdf.pages[page].sequences)
            if (sequence.number) ++drawn[{page, *sequence.number}];
    for (const auto& [mark, times] : drawn) {
        if (times > 1) say(place(mark) + " stands on its page " + std::to_string(times) + " times");
        if (!held.contains(mark)) say(place(mark) + " is in no element");
    }
    for (const auto& [mark, elements] : held) {
        if (elements.size() > 1) say(place(mark) + " is in " + std::to_string(elements.size()) + " elements");
        if (!drawn.contains(mark)) say(place(mark) + " is nowhere on the page");
    }
}

void parent_tree_agrees(const TaggedPdf& pdf, const Say& say) {
    for (const std::string& fault : pdf.parent_faults) say(fault);
    const auto held = holders(pdf);
    std::set<int> keys_in_use;
    for (std::size_t i = 0; i < pdf.pages.size(); ++i) {
        Handle page = pdf.pages[i].object;
        const bool tagged = std::any_of(pdf.pages[i].sequences.begin(), pdf.pages[i].sequences.end(),
                                        [](const Sequence& sequence) { return sequence.number.has_value(); });
        Handle key = page.getKey("/StructParents");
        if (!key.isInteger()) {
            if (tagged) say("page " + std::to_string(i + 1) + " is not in the parent tree");
            continue;
        }
        if (!keys_in_use.insert(key.getIntValueAsInt()).second)
            say("two pages have one key in the parent tree");
        const auto found = pdf.parents.find(key.getIntValueAsInt());
        Handle owners = found == pdf.parents.end() ? Handle::newNull() : found->second;
        if (!owners.isArray()) {
            if (tagged) say("the parent tree lacks page " + std::to_string(i + 1));
            continue;
        }
        for (int number = 0; number < owners.getArrayNItems(); ++number) {
            Handle owner = owners.getArrayItem(number);
            const Mark mark{i, number};
            const auto holder = held.find(mark);
            if (owner.isNull() && holder == held.end()) continue;
            // A NonStruct that only cuts a long list into parts may stand between.
            const bool agrees = holder != held.end() && owner.isDictionary() &&
                                (id(pdf.elements[holder->second.front()].object) == id(owner) ||
                                 pdf.elements[holder->second.front()].role == "NonStruct");
            if (!agrees) say("the parent tree names another element for " + place(mark));
        }
    }
    for (const auto& [mark, elements] : held) {
        Handle page = pdf.pages[mark.page].object;
        Handle key = page.getKey("/StructParents");
        const auto found = key.isInteger() ? pdf.parents.find(key.getIntValueAsInt()) : pdf.parents.end();
        Handle owners = found == pdf.parents.end() ? Handle::newNull() : found->second;
        if (!owners.isArray() || mark.number < 0 || mark.number >= owners.getArrayNItems())
            say("the parent tree lacks " + place(mark));
    }
    for (const Element& element : pdf.elements) {
        for (const Kid& kid : element.kids) {
            Handle annotation = kid.annotation.value_or(Handle::newNull());
            if (!annotation.isDictionary()) continue;
            Handle key = annotation.getKey("/StructParent");
            const auto found = key.isInteger() ? pdf.parents.find(key.getIntValueAsInt()) : pdf.parents.end();
            if (found == pdf.parents.end() || id(found->second) != id(element.object))
                say("the parent tree names another element for an annotation");
            if (key.isInteger() && !keys_in_use.insert(key.getIntValueAsInt()).second)
                say("two objects have one key in the parent tree");
        }
    }
    Handle tree = pdf.tree;
    if (!tree.isDictionary() || pdf.parents.empty()) return;
    Handle next = tree.getKey("/ParentTreeNextKey");
    if (!next.isInteger() || next.getIntValueAsInt() <= pdf.parents.rbegin()->first)
        say("the next key of the parent tree is in use");
}

void artifacts_have_types(const TaggedPdf& pdf, const Say& say) {
    static const std::set<std::string> types{"/Pagination", "/Layout", "/Page", "/Background"};
    for (std::size_t i = 0; i < pdf.pages.size(); ++i) {
        for (const Sequence& sequence : pdf.pages[i].sequences) {
            if (!sequence.artifact) continue;
            Handle properties = sequence.properties;
            Handle type = properties.isDictionary() ? properties.getKey("/Type") : Handle::newNull();
            if (!type.isName() || !types.contains(type.getName())) {
                say("an artifact of page " + std::to_string(i + 1) + " has no type");
            } else if (has_letters(sequence.text) && type.getName() != "/Pagination") {
                say("page " + std::to_string(i + 1) + " shows words that nobody is read");
            }
        }
    }
}

void tabs_follow_structure(const TaggedPdf& pdf, const Say& say) {
    for (std::size_t i = 0; i < pdf.pages.size(); ++i) {
        Handle page = pdf.pages[i].object;
        if (page.getKey("/Annots").isArray() && !page.getKey("/Tabs").isNameAndEquals("/S"))
            say("the tab key does not follow the structure on page " + std::to_string(i + 1));
    }
}

}  // namespace casebook::pdf_check
