#include "wording/sentences_of_yes_no.hpp"

#include <cmath>
#include <string_view>

#include "wording/sentences.hpp"

namespace casebook::wording {
namespace {

constexpr double rare = 0.05;

std::string number_or_none(double value, const Catalogue& words) {
    return value == 0 ? words.phrase("none") : words.number(value);
}

/// Where on the scale the second answers lay.
std::string scale(const released::YesNoChange& change, const Catalogue& words) {
    if (!change.again) return {};
    return " " + words.phrase("yes-no.scale", {{"higher", number_or_none(change.again->higher, words)},
                                               {"lower", number_or_none(change.again->lower, words)},
                                               {"same", number_or_none(change.again->same, words)}});
}

std::string which_way(const released::YesNoChange& change, const Catalogue& words) {
    const double* stopped = released_number(change.stopped);
    const double* began = released_number(change.began);
    const double* p = released_number(change.p);
    if (!stopped || !began) return {};
    if (!p) return change.again ? " " + words.phrase("yes-no.nobody-changed") + scale(change, words) : "";
    const std::string ways = words.phrase(
        change.again ? "yes-no.ways.agreement" : "yes-no.ways",
        {{"stopped", number_or_none(*stopped, words)}, {"began", number_or_none(*began, words)}});
    return " " + ways + scale(change, words) + " " +
           words.phrase(*p < rare ? "yes-no.beyond-chance" : "yes-no.chance");
}

std::string_view sentence_key(released::Asked asked) {
    switch (asked) {
        case released::Asked::score:
            return "yes-no.sentence.score";
        case released::Asked::suspension:
            return "yes-no.sentence.suspension";
        case released::Asked::agreement:
            return "yes-no.sentence.agreement";
        default:
            return "yes-no.sentence";
    }
}

std::string one_window(const released::Suspended& one, std::string_view key, const Catalogue& words) {
    return words.phrase(
        key, {{"times", words.count("suspensions", one.times)},
              {"days", words.count("school-days", one.days)},
              {"largest", words.number(one.largest, one.largest == std::round(one.largest) ? 0 : 1)}});
}

std::string suspensions(const released::YesNoChange& change, const Catalogue& words) {
    if (!change.suspended_before || !change.suspended_during) return {};
    return " " + one_window(*change.suspended_before, "suspensions.before", words) + " " +
           one_window(*change.suspended_during, "suspensions.during", words);
}

}  // namespace

std::string yes_no_sentence(const released::YesNoChange& change, const Catalogue& words) {
    const double* pairs = released_number(change.pairs);
    const double* before = released_number(change.before);
    const double* during = released_number(change.during);
    if (pairs && *pairs == 0) return {};
    if (!pairs || !before || !during) return words.phrase("yes-no.held-back", {{"title", change.title}});
    const std::string sentence = words.phrase(
        sentence_key(change.asked), {{"measure", change.measure},
                                     {"limit", words.number(change.limit)},
                                     {"pupils", words.count(change.again ? "people" : "pupils", *pairs)},
                                     {"before", number_or_none(*before, words)},
                                     {"during", number_or_none(*during, words)}});
    return sentence + which_way(change, words) + suspensions(change, words);
}

}  // namespace casebook::wording
