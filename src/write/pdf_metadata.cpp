#include "write/pdf_metadata.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "write/pdf_archive.hpp"

namespace casebook::write {
namespace {

constexpr std::string_view maker = "Casebook";

std::string escaped(std::string_view text) {
    std::string result;
    for (const char character : text) {
        if (character == '&')
            result += "&amp;";
        else if (character == '<')
            result += "&lt;";
        else if (character == '>')
            result += "&gt;";
        else if (character == '"')
            result += "&quot;";
        else
            result += static_cast<unsigned char>(character) < ' ' ? ' ' : character;
    }
    return result;
}

bool is_date(std::string_view date) {
    if (date.size() != 10 || date[4] != '-' || date[7] != '-') return false;
    return std::count_if(date.begin(), date.end(), [](char c) { return c >= '0' && c <= '9'; }) == 8;
}

std::string xmp(const layout::Pages& pages) {
    const auto alternative = [](std::string_view key, std::string_view text) {
        return text.empty() ? std::string{}
                            : fmt::format(
                                  "   <dc:{0}><rdf:Alt><rdf:li "
                                  "xml:lang=\"x-default\">{1}</rdf:li></rdf:Alt></dc:{0}>\n",
                                  key, escaped(text));
    };
    std::string packet =
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "  <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
        "    xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
        "    xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n";
    packet += alternative("title", pages.title);
    packet += alternative("description", pages.subject);
    if (!pages.author.empty()) {
        packet += fmt::format("   <dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n",
                              escaped(pages.author));
    }
    if (!pages.language.empty()) {
        packet += fmt::format("   <dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>\n",
                              escaped(pages.language));
    }
    if (is_date(pages.date)) {
        packet += fmt::format(
            "   <xmp:CreateDate>{0}T00:00:00Z</xmp:CreateDate>\n   "
            "<xmp:ModifyDate>{0}T00:00:00Z</xmp:ModifyDate>\n",
            pages.date);
    }
    packet += fmt::format("   <xmp:CreatorTool>{0}</xmp:CreatorTool>\n   <pdf:Producer>{0}</pdf:Producer>\n",
                          maker);
    packet += "   <pdfuaid:part>1</pdfuaid:part>\n";
    if (pages.archive) packet += archive_metadata();
    packet +=
        "  </rdf:Description>\n </rdf:RDF>\n</x:xmpmeta>\n<?xpacket "
        "end=\"w\"?>";
    return packet;
}

void write_information(PdfFile& file, const layout::Pages& pages) {
    HPDF_Dict information = file.information();
    if (!pages.title.empty()) file.put_text(information, "Title", pages.title);
    if (!pages.author.empty()) file.put_text(information, "Author", pages.author);
    if (!pages.subject.empty()) file.put_text(information, "Subject", pages.subject);
    file.put_text(information, "Creator", maker);
    file.put_text(information, "Producer", maker);
    if (is_date(pages.date)) {
        const std::string date =
            "D:" + pages.date.substr(0, 4) + pages.date.substr(5, 2) + pages.date.substr(8, 2) + "000000Z";
        file.put_text(information, "CreationDate", date);
        file.put_text(information, "ModDate", date);
    }
}

}  // namespace

void write_metadata(PdfFile& file, const layout::Pages& pages) {
    write_information(file, pages);
    HPDF_Dict catalogue = file.catalogue();
    HPDF_Dict metadata = file.stream(xmp(pages), false);
    file.put_name(metadata, "Type", "Metadata");
    file.put_name(metadata, "Subtype", "XML");
    file.put(catalogue, "Metadata", metadata);
    HPDF_Dict marks = file.inner_dictionary();
    file.put_flag(marks, "Marked", true);
    file.put(catalogue, "MarkInfo", marks);
    if (!pages.language.empty()) file.put_text(catalogue, "Lang", pages.language);
    HPDF_Dict preferences = file.inner_dictionary();
    file.put_flag(preferences, "DisplayDocTitle", true);
    file.put(catalogue, "ViewerPreferences", preferences);
}

HPDF_Array destination(PdfFile& file, HPDF_Page page, double left, double top) {
    HPDF_Array result = file.array();
    file.add(result, page);
    file.add_name(result, "XYZ");
    file.add_real(result, left);
    file.add_real(result, top);
    file.add_null(result);
    return result;
}

void write_bookmarks(PdfFile& file, const layout::Pages& pages, const std::vector<HPDF_Page>& page_objects) {
    if (pages.bookmarks.empty()) return;
    struct Entry {
        HPDF_Dict object;
        int level;
        HPDF_Dict last_kid = nullptr;
        std::size_t kids = 0;
    };
    std::vector<Entry> open{{file.dictionary(), 0}};
    const auto close = [&] {
        const Entry entry = open.back();
        open.pop_back();
        if (entry.kids == 0) return;
        file.put(entry.object, "Last", entry.last_kid);
        file.put_number(entry.object, "Count", entry.kids);
        // An open entry counts all that is seen below it.
        if (!open.empty()) open.back().kids += entry.kids;
    };
    file.put_name(open.back().object, "Type", "Outlines");
    file.put(file.catalogue(), "Outlines", open.back().object);
    for (const layout::Bookmark& bookmark : pages.bookmarks) {
        while (open.back().level >= bookmark.level) close();
        Entry& parent = open.back();
        HPDF_Dict object = file.dictionary();
        file.put_text(object, "Title", bookmark.title);
        file.put(object, "Parent", parent.object);
        const layout::Page& page = pages.pages[bookmark.page];
        file.put(object, "Dest",
                 destination(file, page_objects[bookmark.page], page.body.x, page.height - bookmark.y + 6));
        if (parent.last_kid == nullptr) {
            file.put(parent.object, "First", object);
        } else {
            file.put(parent.last_kid, "Next", object);
            file.put(object, "Prev", parent.last_kid);
        }
        parent.last_kid = object;
        ++parent.kids;
        open.push_back({object, bookmark.level});
    }
    while (!open.empty()) close();
    if (pages.pages.size() > 2) file.put_name(file.catalogue(), "PageMode", "UseOutlines");
}

}  // namespace casebook::write
