#include "disclosure/quoted_words.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "document/document.hpp"
#include "document/folded_words.hpp"
#include "model/consents.hpp"

namespace casebook::disclosure {
namespace {

/// Shorter ones, as "It helps", are anybody's words.
constexpr std::size_t least_words = 3;

using Words = std::vector<std::string>;

void append(Words& words, std::string_view text) {
    const Words more = document::folded_words(text);
    words.insert(words.end(), more.begin(), more.end());
}

Words words_of(const model::CaseStudy& story) {
    Words words;
    append(words, story.title.value);
    append(words, story.summary.value);
    document::visit_texts(story.body, [&](const document::ReadText& text) { append(words, text.text); });
    return words;
}

/// A consent that was given and holds no more; one that begins later was never relied on.
bool lapsed(const model::Consent& consent, model::Date day) {
    return !model::stands(consent, day) && consent.from.value <= day;
}

}  // namespace

std::vector<Shortfall> quoted_without_consent(const model::CaseStudy& story, document::Audience audience,
                                              const model::Model& model, model::Date day) {
    if (document::is_within_school(audience)) return {};
    std::vector<Shortfall> list;
    Words told;
    for (const model::Quotation& quotation : model.quotations) {
        const auto consent = std::ranges::find_if(model.consents, [&](const model::Consent& one) {
            return one.id.value == quotation.consent.value && lapsed(one, day);
        });
        if (consent == model.consents.end()) continue;
        const Words said = document::folded_words(quotation.text.value);
        if (said.size() < least_words) continue;
        if (told.empty()) told = words_of(story);
        if (std::ranges::search(told, said).empty()) continue;
        list.push_back({fmt::format("it quotes words whose consent {} holds no more", consent->id.value),
                        "take the quotation out of the case study, or ask again and add the answer to "
                        "consents.csv"});
    }
    return list;
}

}  // namespace casebook::disclosure
