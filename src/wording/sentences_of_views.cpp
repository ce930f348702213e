#include <algorithm>
#include <cmath>

#include "wording/sentences.hpp"

namespace casebook::wording {

std::string response_sentence(const released::Questionnaire& questionnaire, const Catalogue& words) {
    const auto who = words.label("asked", questionnaire.asked);
    const double* responses = released_number(questionnaire.responses);
    if (!responses) {
        const bool withheld = std::holds_alternative<released::Withheld>(questionnaire.responses);
        return words.phrase(withheld ? "response.held-back" : "response.missing", {{"who", who}});
    }
    const auto answered = words.number(*responses);
    const double* given = released_number(questionnaire.given_to);
    if (std::holds_alternative<released::Withheld>(questionnaire.given_to)) {
        return words.phrase("response.of-withheld", {{"n", answered}, {"who", who}});
    }
    if (!given || *given <= 0) return words.phrase("response.of-unknown", {{"n", answered}, {"who", who}});
    return words.phrase("response", {{"n", answered},
                                     {"given", words.number(*given)},
                                     {"who", who},
                                     {"percent", words.number(100 * *responses / *given)}});
}

std::string item_sentence(const released::Item& item, const Catalogue& words) {
    const double* agreed = released_number(item.agreed);
    const double* answered = released_number(item.answered);
    const double* percent = released_number(item.agreed_percent);
    if (!agreed || !answered || !percent || *answered <= 0) return {};
    const auto agreed_words = *agreed == 0 ? words.phrase("none") : words.number(*agreed);
    const auto chance =
        item.agreed_interval
            ? words.phrase("item.chance", {{"low", words.number(item.agreed_interval->low)},
                                           {"high", words.number(item.agreed_interval->high)}})
            : std::string();
    return words.phrase("item", {{"agreed", agreed_words},
                                 {"answered", words.number(*answered)},
                                 {"text", item.text},
                                 {"percent", words.number(*percent)},
                                 {"chance", chance}});
}

bool all_items_shown(const released::Questionnaire& questionnaire) {
    return std::ranges::none_of(questionnaire.items, [](const released::Item& item) {
        return std::holds_alternative<released::Withheld>(item.agreed) ||
               std::holds_alternative<released::Withheld>(item.agreed_percent);
    });
}

Extremes extremes(const released::Questionnaire& questionnaire) {
    Extremes found;
    const auto share = [](const released::Item* item) { return *released_number(item->agreed_percent); };
    for (const auto& item : questionnaire.items) {
        if (!released_number(item.agreed_percent) || !released_number(item.agreed)) continue;
        if (!found.most || share(&item) > share(found.most)) found.most = &item;
        if (!found.fewest || share(&item) < share(found.fewest)) found.fewest = &item;
    }
    if (!found.most || share(found.most) == share(found.fewest)) return {};
    return found;
}

}  // namespace casebook::wording
