// Rules about lists, captions, figures, links and notes.
#include <algorithm>
#include <array>
#include <set>

#include "rules.hpp"

namespace casebook::pdf_check {
namespace {

bool says_something(Handle text) {
    return text.isString() && text.getUTF8Value().find_first_not_of(" \t\r\n") != std::string::npos;
}

std::optional<std::array<double, 4>> rectangle(Handle value) {
    if (!value.isArray() || value.getArrayNItems() != 4) return std::nullopt;
    std::array<double, 4> result{};
    for (int i = 0; i < 4; ++i) {
        Handle side = value.getArrayItem(i);
        if (!side.isNumber()) return std::nullopt;
        result[static_cast<std::size_t>(i)] = side.getNumericValue();
    }
    return result;
}

std::optional<std::array<double, 4>> media_box(Handle page) {
    for (int depth = 0; page.isDictionary() && depth < 20; ++depth, page = page.getKey("/Parent"))
        if (page.hasKey("/MediaBox")) return rectangle(page.getKey("/MediaBox"));
    return std::nullopt;
}

std::optional<std::size_t> first_page(const TaggedPdf& pdf, const Element& element) {
    for (const Kid& kid : element.kids) {
        if (kid.mark) return kid.mark->page;
        if (kid.element == none) continue;
        if (const auto page = first_page(pdf, pdf.elements[kid.element])) return page;
    }
    return std::nullopt;
}

void check_box(const TaggedPdf& pdf, const Element& figure, const Say& say) {
    const auto box = rectangle(TaggedPdf::attribute(figure, "Layout", "/BBox"));
    if (!box) return say("a " + figure.role + " has no box");
    const auto page = first_page(pdf, figure);
    const auto media = page ? media_box(pdf.pages[*page].object) : std::nullopt;
    if (!media) return say("a " + figure.role + " is drawn on no page");
    constexpr double hair = 0.51;
    const auto& [left, bottom, right, top] = *box;
    if (left >= right || bottom >= top || left < (*media)[0] - hair || bottom < (*media)[1] - hair ||
        right > (*media)[2] + hair || top > (*media)[3] + hair)
        say("the box of a " + figure.role + " is not on its page");
}

bool leads_somewhere(const TaggedPdf& pdf, Handle annotation) {
    Handle action = annotation.getKey("/A");
    Handle place = annotation.getKey("/Dest");
    if (action.isDictionary() && action.getKey("/S").isNameAndEquals("/GoTo")) place = action.getKey("/D");
    if (place.isArray())
        return place.getArrayNItems() > 0 && pdf.page_numbers.contains(id(place.getArrayItem(0)));
    if (!place.isNull()) return true;  // a named place
    return action.isDictionary() &&
           (!action.getKey("/S").isNameAndEquals("/URI") || says_something(action.getKey("/URI")));
}

}  // namespace

void lists_are_labelled(const TaggedPdf& pdf, const Say& say) {
    static const std::set<std::string> numberings{"/None",       "/Disc",       "/Circle",
                                                  "/Square",     "/Decimal",    "/UpperRoman",
                                                  "/LowerRoman", "/UpperAlpha", "/LowerAlpha"};
    for (std::size_t i = 0; i < pdf.elements.size(); ++i) {
        const Element& element = pdf.elements[i];
        if (element.role == "LI") {
            const auto kids = pdf.kids_of(i);
            const auto bodies = std::count_if(
                kids.begin(), kids.end(), [&](std::size_t kid) { return pdf.elements[kid].role == "LBody"; });
            if (bodies != 1) say("a list item has " + std::to_string(bodies) + " bodies");
        }
        if (element.role != "L") continue;
        Handle numbering = TaggedPdf::attribute(element, "List", "/ListNumbering");
        if (!numbering.isNull() && (!numbering.isName() || !numberings.contains(numbering.getName())))
            say("a list has a numbering that is not known");
        bool labelled = false;
        for (const std::size_t item : pdf.kids_of(i))
            for (const std::size_t kid : pdf.kids_of(item))
                labelled = labelled || pdf.elements[kid].role == "Lbl";
        if (labelled && (!numbering.isName() || numbering.getName() == "/None"))
            say("a list with labels has no numbering");
    }
}

void captions_stand_at_an_end(const TaggedPdf& pdf, const Say& say) {
    for (std::size_t i = 0; i < pdf.elements.size(); ++i) {
        const auto kids = pdf.kids_of(i);
        // A Div keeps a caption with the figure and the table that show the same.
        if (pdf.elements[i].role == "Div") {
            const auto is_any_of = [&](std::size_t kid, std::initializer_list<const char*> roles) {
                return std::find(roles.begin(), roles.end(), pdf.elements[kid].role) != roles.end();
            };
            const bool captioned =
                std::any_of(kids.begin(), kids.end(), [&](auto kid) { return is_any_of(kid, {"Caption"}); });
            const bool shown = std::any_of(kids.begin(), kids.end(), [&](auto kid) {
                return is_any_of(kid, {"Figure", "Table"});
            });
            if (captioned && !shown) say("a caption stands beside no figure and no table");
            continue;
        }
        std::size_t captions = 0;
        for (std::size_t k = 0; k < kids.size(); ++k) {
            if (pdf.elements[kids[k]].role != "Caption") continue;
            ++captions;
            if (k != 0 && k + 1 != kids.size())
                say("a caption stands in the middle of a " + pdf.elements[i].role);
        }
        if (captions > 1) say("a " + pdf.elements[i].role + " has two captions");
    }
}

void figures_are_described(const TaggedPdf& pdf, const Say& say) {
    for (const Element& element : pdf.elements) {
        if (element.role != "Figure" && element.role != "Formula") continue;
        Handle object = element.object;
        if (!says_something(object.getKey("/Alt")) && !says_something(object.getKey("/ActualText")))
            say("a " + element.role + " has no alternative text");
        check_box(pdf, element, say);
    }
}

void links_lead_somewhere(const TaggedPdf& pdf, const Say& say) {
    for (const Element& element : pdf.elements) {
        std::size_t annotations = 0;
        for (const Kid& kid : element.kids) {
            if (!kid.annotation) continue;
            Handle annotation = *kid.annotation;
            ++annotations;
            if (!annotation.isDictionary()) {
                say("a reference leads to no annotation");
                continue;
            }
            if (!annotation.getKey("/Subtype").isNameAndEquals("/Link")) continue;
            if (element.role != "Link") say("a link's annotation stands in a " + element.role);
            if (!says_something(annotation.getKey("/Contents"))) say("a link does not say where it leads");
            if (!leads_somewhere(pdf, annotation)) say("a link leads nowhere");
        }
        if (element.role == "Link" && annotations == 0) say("a Link has no annotation");
    }
}

void annotations_are_tagged(const TaggedPdf& pdf, const Say& say) {
    std::set<std::string> tagged;
    for (const Element& element : pdf.elements)
        for (const Kid& kid : element.kids)
            if (kid.annotation) tagged.insert(id(*kid.annotation));
    for (const Page& page : pdf.pages) {
        Handle object = page.object;
        Handle annotations = object.getKey("/Annots");
        if (!annotations.isArray()) continue;
        for (Handle& annotation : annotations.getArrayAsVector()) {
            constexpr int hidden = 2;
            Handle flags = annotation.getKey("/F");
            const bool unseen = flags.isInteger() && (flags.getIntValueAsInt() & hidden) != 0;
            const bool exempt = annotation.getKey("/Subtype").isNameAndEquals("/Popup") || unseen;
            if (!exempt && !tagged.contains(id(annotation))) say("an annotation is in no element");
        }
    }
}

void notes_have_ids(const TaggedPdf& pdf, const Say& say) {
    std::set<std::string> ids;
    for (const Element& element : pdf.elements) {
        Handle object = element.object;
        Handle name = object.getKey("/ID");
        if (element.role == "Note" && !says_something(name)) say("a note has no identifier");
        if (name.isString() && !ids.insert(name.getStringValue()).second)
            say("two elements have the identifier " + name.getUTF8Value());
    }
}

}  // namespace casebook::pdf_check
