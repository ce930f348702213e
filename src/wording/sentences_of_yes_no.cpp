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

std::string which_way(const released::YesNoChange& change, const Catalogue& words) {
    const double* stopped = released_number(change.stopped);
    const double* began = released_number(change.began);
    const double* p = released_number(change.p);
    if (!stopped || !began || !p) return {};
    const std::string ways = words.phrase("yes-no.ways", {{"stopped", number_or_none(*stopped, words)},
                                                          {"began", number_or_none(*began, words)}});
    return " " + ways + " " + words.phrase(*p < rare ? "yes-no.beyond-chance" : "yes-no.chance");
}

std::string_view sentence_key(released::Asked asked) {
    switch (asked) {
        case released::Asked::score:
            return "yes-no.sentence.score";
        case released::Asked::suspension:
            return "yes-no.sentence.suspension";
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
    const std::string sentence =
        words.phrase(sentence_key(change.asked), {{"measure", change.measure},
                                                  {"limit", words.number(change.limit)},
                                                  {"pupils", words.count("pupils", *pairs)},
                                                  {"before", number_or_none(*before, words)},
                                                  {"during", number_or_none(*during, words)}});
    return sentence + which_way(change, words) + suspensions(change, words);
}

}  // namespace casebook::wording
