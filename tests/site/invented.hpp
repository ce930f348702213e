// An invented school for the tests of the site, released by the real gate.
#pragma once

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "disclosure/gate.hpp"
#include "figures/figures.hpp"
#include "read/read.hpp"
#include "site/compose.hpp"
#include "site/render.hpp"

namespace invented {

using namespace casebook;

inline std::string file(const std::string& path) {
    std::ifstream in(std::string(CASEBOOK_SOURCE_DIR) + "/" + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline wording::Catalogue catalogue() {
    diagnostics::Sources sources;
    diagnostics::Diagnostics diagnostics;
    const std::vector<diagnostics::InputFile> shipped{
        {"templates/wording/en-GB.yaml", file("templates/wording/en-GB.yaml")}};
    return wording::Catalogue(read::read_words({}, shipped, sources, diagnostics).phrases);
}

inline model::Date day(int month, unsigned of_month) {
    return {std::chrono::year{2025}, std::chrono::month{static_cast<unsigned>(month)},
            std::chrono::day{of_month}};
}

inline model::CaseStudy story(std::string id, std::string title, model::CaseResult result,
                              std::vector<std::string> themes, int month) {
    model::CaseStudy story;
    story.id.value = std::move(id);
    story.title.value = std::move(title);
    story.kind = model::CaseKind::programme;
    story.result = result;
    story.key_stage = "KS2";
    for (std::string& theme : themes) story.themes.push_back({std::move(theme), {}});
    story.audiences = {document::Audience::public_};
    story.approved = model::Approval{"A. Person, headteacher", day(month, 3)};
    story.summary.value = "A summary of " + story.title.value + ".";
    story.body = {{document::Heading{2, document::words("What was tried")}},
                  {document::Paragraph{document::words("Breakfast & a walk.")}}};
    return story;
}

inline model::Model school() {
    model::Model model;
    model.school.name.value = "Ashdown & Vale School";
    model.school.note = "Ashdown is invented.";
    model.school.period = {"Autumn 2025", day(9, 1), day(12, 12), {}};
    model.cases = {
        story("early-start", "An early start", model::CaseResult::positive,
              {"attendance", "Working with parents"}, 10),
        story("index", "A club that nobody came to", model::CaseResult::negative, {"Attendance"}, 11),
        story("garden", "The <garden>", model::CaseResult::mixed, {"loss"}, 9)};
    for (const model::CaseStudy& story : model.cases) {
        model::Consent consent;
        consent.id.value = "C-" + story.id.value;
        consent.subject.value = story.id.value;
        consent.given_by = "teacher";
        consent.purpose = "case study";
        consent.audiences = {document::Audience::public_};
        consent.from.value = day(1, 1);
        model.consents.push_back(consent);
    }
    model::PracticeNote note;
    note.id.value = "worry-sort";
    note.title.value = "The worry sort";
    note.kind = "activity";
    note.themes = {{"loss", {}}};
    note.summary.value = "Cards, and three piles.";
    note.body = {{document::Paragraph{document::words("Deal the cards.")}}};
    model.practice = {note};
    return model;
}

inline released::Release release(const model::Model& model) {
    diagnostics::Sources sources;
    diagnostics::Diagnostics diagnostics;
    const disclosure::Occasion occasion{document::Audience::public_, day(12, 12), 0};
    return disclosure::Gate::release(model, figures::compute(model), occasion, sources, diagnostics);
}

inline site::Shells shells() {
    return {file("site/page.mustache"),
            file("site/casebook.css"),
            {{"filter.js", file("site/filter.js")},
             {"lunr.js", "/* the library */"},
             {"search.js", file("site/search.js")}}};
}

inline std::vector<site::File> files(const model::Model& model) {
    const wording::Catalogue words = catalogue();
    const site::Site site = site::compose(release(model), words);
    auto files = site::render(site.pages, shells(), words, site.address);
    files.insert(files.end(), site.files.begin(), site.files.end());
    return files;
}

}  // namespace invented
