// Whom to ask, and how something is corrected or taken down.
#include "site/compose.hpp"
#include "site/pieces.hpp"

namespace casebook::site {

using namespace document;

Page contact_page(const Pieces& pieces) {
    const auto& catalogue = pieces.catalogue;
    const released::Contents& contents = *pieces.release;
    const std::string whom = contents.site_contact.empty()
                                 ? catalogue.phrase("site.contact.office", {{"school", contents.school}})
                                 : contents.site_contact;
    Document document = pieces.document(catalogue.phrase("site.contact.title"));
    const std::string lead = catalogue.phrase("site.contact.lead", {{"whom", whom}});
    document.blocks = {paragraph(lead, ParagraphStyle::lead),
                       heading(2, catalogue.phrase("site.contact.wrong")),
                       paragraph(catalogue.phrase("site.contact.wrong.how")),
                       heading(2, catalogue.phrase("site.contact.story")),
                       paragraph(catalogue.phrase("site.contact.story.how")),
                       heading(2, catalogue.phrase("site.contact.read")),
                       paragraph(catalogue.phrase("site.contact.read.how")),
                       heading(2, catalogue.phrase("site.contact.child")),
                       paragraph(catalogue.phrase("site.contact.child.how")),
                       paragraph({link(contact_path, about_path, catalogue.phrase("site.home.about"))})};
    return pieces.page(contact_path, std::move(document), lead);
}

}  // namespace casebook::site
