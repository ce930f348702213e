// The home page: what this is, the newest case studies, the themes, and what the figures say in a line or
// two.
#include <algorithm>

#include "site/compose.hpp"
#include "site/pieces.hpp"
#include "wording/sentences.hpp"

namespace casebook::site {
namespace {

using namespace document;

constexpr std::size_t newest = 3;

const released::Figure* figure(const released::Contents& contents, std::string_view id) {
    for (const auto& one : contents.figures)
        if (one->id == id) return &*one;
    return nullptr;
}

std::string joined(const std::vector<std::string>& sentences) {
    std::string result;
    for (const std::string& sentence : sentences) result += (result.empty() ? "" : " ") + sentence;
    return result;
}

/// A change is never shown without what a reader must know before believing it.
Blocks figures(const Pieces& pieces) {
    const released::Contents& contents = *pieces.release;
    const auto& catalogue = pieces.catalogue;
    Blocks result;
    const auto say = [&](const std::string& sentence) {
        if (!sentence.empty()) result.push_back(paragraph(sentence));
    };
    if (const auto* supported = figure(contents, "pupils.supported"))
        say(wording::supported_sentence(supported, figure(contents, "pupils.now"), contents.period_from,
                                        contents.last_day, catalogue));
    for (const auto& change : contents.changes) {
        // One change is enough for a first page; the others stand on the page about the figures.
        if (change->of || wording::released_number(change->mean) == nullptr) continue;
        say(wording::change_sentence(*change, catalogue));
        say(joined(wording::cautions(change->cautions, catalogue)));
    }
    if (result.empty()) return {};
    result.insert(result.begin(), heading(2, catalogue.phrase("site.home.figures")));
    result.push_back(paragraph({link(home_path, about_path, catalogue.phrase("site.home.about"))}));
    return result;
}

/// The newest case studies, in the site's order. Where there is room for it, none of the three results is
/// left out, so that a school with many good endings still shows one that was not.
std::vector<const CasePage*> newest_cases(const Plan& plan) {
    std::vector<const CasePage*> chosen;
    const auto is_chosen = [&](const CasePage* page) {
        return std::find(chosen.begin(), chosen.end(), page) != chosen.end();
    };
    const auto choose = [&](const auto& wanted) {
        for (const CasePage& page : plan.cases)
            if (chosen.size() < newest && !is_chosen(&page) && wanted(page)) chosen.push_back(&page);
    };
    choose([&](const CasePage& page) {
        return std::none_of(chosen.begin(), chosen.end(), [&](const CasePage* other) {
            return other->story->result == page.story->result;
        });
    });
    choose([](const CasePage&) { return true; });
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

Blocks cases(const Pieces& pieces) {
    const std::vector<const CasePage*> chosen = newest_cases(pieces.plan);
    if (chosen.empty()) return {};
    Blocks result{heading(2, pieces.catalogue.phrase("site.home.newest"))};
    append(result, case_entries(pieces, home_path, chosen, 3));
    result.push_back(
        paragraph({link(home_path, cases_path, pieces.catalogue.phrase("site.home.all-cases"))}));
    return result;
}

Blocks themes(const Pieces& pieces) {
    if (pieces.plan.themes.empty()) return {};
    std::vector<Inlines> links;
    for (const ThemePage& theme : pieces.plan.themes)
        links.push_back({link(home_path, theme.path, capitalised(theme.words))});
    return {heading(2, pieces.catalogue.phrase("site.themes.title")), list(std::move(links))};
}

Blocks guide(const Pieces& pieces) {
    if (pieces.guide.empty()) return {};
    return {heading(2, pieces.catalogue.phrase("site.guide.title")),
            paragraph(pieces.catalogue.phrase("site.guide.lead")),
            paragraph({link(home_path, guide_path, pieces.catalogue.phrase("site.home.guide"))})};
}

Blocks notes(const Pieces& pieces) {
    if (pieces.plan.notes.empty()) return {};
    std::vector<Inlines> links;
    for (const NotePage& page : pieces.plan.notes)
        links.push_back({link(home_path, page.path, page.note->title)});
    return {heading(2, pieces.catalogue.phrase("site.notes.title")),
            paragraph(pieces.catalogue.phrase("site.notes.lead")), list(std::move(links))};
}

}  // namespace

Page home_page(const Pieces& pieces) {
    const auto& catalogue = pieces.catalogue;
    Document document =
        pieces.document(catalogue.phrase("site.home.title", {{"school", pieces.release->school}}));
    const std::string lead = catalogue.phrase("site.home.lead");
    document.blocks = {paragraph(lead, ParagraphStyle::lead),
                       paragraph(catalogue.phrase("site.home.honest"))};
    append(document.blocks, cases(pieces));
    append(document.blocks, themes(pieces));
    append(document.blocks, notes(pieces));
    append(document.blocks, guide(pieces));
    append(document.blocks, figures(pieces));
    return pieces.page(home_path, std::move(document), lead);
}

Page missing_page(const Pieces& pieces) {
    const auto& catalogue = pieces.catalogue;
    Document document = pieces.document(catalogue.phrase("site.missing.title"));
    document.date.clear();
    document.blocks = {paragraph(catalogue.phrase("site.missing.why"), ParagraphStyle::lead),
                       paragraph(catalogue.phrase("site.missing.mend")),
                       paragraph({link(missing_path, home_path, catalogue.phrase("site.missing.home"))})};
    return pieces.page(missing_path, std::move(document));
}

}  // namespace casebook::site
