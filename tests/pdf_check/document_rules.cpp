// Rules about the file as a whole.
#include <algorithm>
#include <set>

#include "language_tag.hpp"
#include "roles.hpp"
#include "rules.hpp"

namespace casebook::pdf_check {
namespace {

bool is_true(Handle value) {
    return value.isBool() && value.getBoolValue();
}

bool says_something(const std::string& text) {
    return text.find_first_not_of(" \t\r\n") != std::string::npos;
}

std::string xmp_of(const TaggedPdf& pdf) {
    Handle metadata = pdf.catalogue;
    metadata = metadata.getKey("/Metadata");
    if (!metadata.isStream()) return {};
    const auto data = metadata.getStreamData();
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

// What stands in an XML element, without the elements within.
std::string content_of(const std::string& xml, const std::string& name) {
    const std::size_t open = xml.find("<" + name);
    const std::size_t close = xml.find("</" + name + ">", open == xml.npos ? 0 : open);
    if (open == xml.npos || close == xml.npos) return {};
    std::string result;
    bool in_tag = false;
    for (const char character : xml.substr(open, close - open)) {
        if (character == '<') in_tag = true;
        if (!in_tag) result += character;
        if (character == '>') in_tag = false;
    }
    return result;
}

class Bookmarks {
  public:
    Bookmarks(const TaggedPdf& pdf, const Say& say) : pdf_(pdf), say_(say) {}

    std::size_t read(Handle parent) {
        std::size_t count = 0;
        std::string before;
        for (Handle entry = parent.getKey("/First"); entry.isDictionary(); entry = entry.getKey("/Next")) {
            if (!seen_.insert(id(entry)).second) {
                say_("bookmarks run in a circle");
                return count;
            }
            Handle title = entry.getKey("/Title");
            if (!title.isString() || !says_something(title.getUTF8Value())) say_("a bookmark has no title");
            if (id(entry.getKey("/Parent")) != id(parent)) say_("a bookmark names another parent");
            if (!before.empty() && id(entry.getKey("/Prev")) != before)
                say_("a bookmark names another neighbour");
            if (!leads_to_a_page(entry)) say_("a bookmark leads to no page");
            before = id(entry);
            count += 1 + read(entry);
        }
        if (!before.empty() && id(parent.getKey("/Last")) != before)
            say_("the last bookmark is not the one that is named");
        return count;
    }

  private:
    bool leads_to_a_page(Handle entry) const {
        Handle place = entry.getKey("/Dest");
        if (place.isNull() && entry.getKey("/A").isDictionary()) place = entry.getKey("/A").getKey("/D");
        if (!place.isArray()) return !place.isNull();  // a named place
        return place.getArrayNItems() > 0 && pdf_.page_numbers.contains(id(place.getArrayItem(0)));
    }

    const TaggedPdf& pdf_;
    const Say& say_;
    std::set<std::string> seen_;
};

}  // namespace

void is_marked(const TaggedPdf& pdf, const Say& say) {
    Handle catalogue = pdf.catalogue;
    Handle marks = catalogue.getKey("/MarkInfo");
    if (!marks.isDictionary() || !is_true(marks.getKey("/Marked")))
        say("the file does not say that it is tagged");
    if (marks.isDictionary() && is_true(marks.getKey("/Suspects"))) say("the file doubts its own tags");
}

void has_language(const TaggedPdf& pdf, const Say& say) {
    Handle catalogue = pdf.catalogue;
    Handle language = catalogue.getKey("/Lang");
    if (!language.isString() || !is_language_tag(language.getUTF8Value()))
        say("the document has no language");
}

void has_title(const TaggedPdf& pdf, const Say& say) {
    if (!says_something(content_of(xmp_of(pdf), "dc:title"))) say("XMP has no title");
    Handle information = pdf.file->getTrailer().getKey("/Info");
    if (!information.isDictionary() || !information.getKey("/Title").isString() ||
        !says_something(information.getKey("/Title").getUTF8Value()))
        say("the information has no title");
}

void shows_title(const TaggedPdf& pdf, const Say& say) {
    Handle catalogue = pdf.catalogue;
    Handle preferences = catalogue.getKey("/ViewerPreferences");
    if (!preferences.isDictionary() || !is_true(preferences.getKey("/DisplayDocTitle")))
        say("readers show the file's name instead of the title");
}

void names_standard(const TaggedPdf& pdf, const Say& say) {
    const std::string xmp = xmp_of(pdf);
    if (xmp.empty()) return say("there is no XMP");
    const bool named = content_of(xmp, "pdfuaid:part") == "1" || xmp.find("pdfuaid:part=\"1\"") != xmp.npos;
    if (!named) say("XMP does not name PDF/UA-1");
    if (xmp.find("http://www.aiim.org/pdfua/ns/id/") == xmp.npos) say("XMP lacks the name space of PDF/UA");
}

void has_identifier(const TaggedPdf& pdf, const Say& say) {
    Handle identifier = pdf.file->getTrailer().getKey("/ID");
    const bool sound = identifier.isArray() && identifier.getArrayNItems() == 2 &&
                       identifier.getArrayItem(0).isString() &&
                       identifier.getArrayItem(0).getStringValue().size() >= 16;
    if (!sound) say("the file has no identifier");
}

void has_bookmarks(const TaggedPdf& pdf, const Say& say) {
    Handle catalogue = pdf.catalogue;
    Handle outlines = catalogue.getKey("/Outlines");
    const std::size_t count = outlines.isDictionary() ? Bookmarks(pdf, say).read(outlines) : 0;
    const auto headings = std::count_if(pdf.elements.begin(), pdf.elements.end(), [](const Element& element) {
        return heading_level(element.role) > 1;
    });
    if (headings > 1 && pdf.pages.size() > 2 && count == 0) say("there are no bookmarks");
}

void lets_readers_in(const TaggedPdf& pdf, const Say& say) {
    if (pdf.file->isEncrypted() && !pdf.file->allowAccessibility()) say("screen readers are kept out");
}

}  // namespace casebook::pdf_check
