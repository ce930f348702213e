#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "check/rules.hpp"
#include "document/folded_words.hpp"

namespace casebook::check {
namespace {

using Words = std::vector<std::string>;

/// First, last and known names; several of the last kind may stand in one cell.
std::vector<Words> names_of(const model::Pupil& pupil) {
    std::vector<Words> names{document::folded_words(pupil.first_name.value),
                             document::folded_words(pupil.last_name.value)};
    std::string_view rest = pupil.known_as.value;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(",;/|("), rest.size());
        names.push_back(document::folded_words(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return names;
}

/// Whether all words of a name stand one after the other.
bool holds(const Words& text, const Words& name) {
    return !name.empty() && !std::ranges::search(text, name).empty();
}

}  // namespace

void consent_stands_once(model::Model& model, model::Date, const Reporter& report) {
    // Both are set aside: one of the two may be the withdrawn one.
    std::map<std::string, std::vector<diagnostics::Location>> places;
    for (const model::Consent& consent : model.consents) places[consent.id.value].push_back(consent.id.where);
    for (const model::Consent& consent : model.consents) {
        const std::vector<diagnostics::Location>& same = places[consent.id.value];
        if (same.size() > 1 && consent.id.where != same.front())
            report({.where = consent.id.where,
                    .width = width_of(consent.id.value),
                    .message = fmt::format("consent {} stands here twice", consent.id.value),
                    .why = fmt::format("line {} has the same code, so neither can be relied on",
                                       same.front().line),
                    .mend = "give each consent a code of its own"});
    }
    set_aside(model.consents,
              [&](const model::Consent& consent) { return places[consent.id.value].size() > 1; });
}

void story_is_approved(model::Model& model, model::Date, const Reporter& report) {
    for (const model::CaseStudy& story : model.cases) {
        const bool beyond =
            std::any_of(story.audiences.begin(), story.audiences.end(),
                        [](document::Audience audience) { return audience != document::Audience::school; });
        if (!beyond || story.approved) continue;
        report({.where = {story.id.where.file, 0, 0},
                .message = fmt::format("nobody has approved “{}”", story.title.value),
                .why = "a story can be recognised by those who lived it, so it stays in the school's papers "
                       "until a named person agrees",
                .mend = "add “approved:” with “by:” and “date:”, or keep it to the school"});
    }
}

void file_names_nobody(model::Model& model, model::Date, const Reporter& report) {
    std::map<std::string_view, const model::Pupil*> pupils;
    for (const model::Pupil& pupil : model.pupils) pupils.emplace(pupil.id.value.code, &pupil);
    for (const model::CaseStudy& story : model.cases) {
        const Words file = document::folded_words(story.id.value);
        for (const auto& code : story.pupils) {
            const auto pupil = pupils.find(code.value.code);
            if (pupil == pupils.end()) continue;
            const std::vector<Words> names = names_of(*pupil->second);
            if (std::ranges::none_of(names, [&](const Words& name) { return holds(file, name); })) continue;
            report({.where = {story.id.where.file, 0, 0},
                    .message = fmt::format("the file is named for {}", code.value.code),
                    .why = "the name of the file becomes the address of the story's page",
                    .mend = "rename the file, as by what helped; name it anew in consents.csv, too"});
        }
    }
}

}  // namespace casebook::check
