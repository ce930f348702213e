#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "disclosure/form_facts.hpp"
#include "figures/cautions.hpp"

namespace casebook::disclosure {

namespace {

std::string printed(std::initializer_list<const released::Cell*> cells,
                    const std::optional<released::Interval>& interval) {
    std::string text;
    for (const released::Cell* const cell : cells)
        if (const auto* const number = number_in(*cell)) text += fmt::format("{} ", number->value);
    if (interval) text += fmt::format("({} to {})", interval->low, interval->high);
    return text;
}

}  // namespace

// A mean is given from ten pairs on.
void tell(Teller& teller, const figures::PairedChange& figure, Two<released::Change> two, const Around&) {
    teller.speak_of(figure.id, two.full.title);
    const std::string pairs = teller.value("pairs", two(&released::Change::pairs), "with both values");
    if (pairs.empty()) return;
    const std::vector<std::string> lost{
        teller.value("lost:no-data", two(&released::Change::lost_no_data), "nothing recorded"),
        teller.value("lost:no-baseline", two(&released::Change::lost_no_baseline), "too little before"),
        teller.value("lost:no-support-window", two(&released::Change::lost_no_support_window),
                     "too little during support")};
    const std::string all_lost =
        teller.inferred("lost", static_cast<int>(figure.lost.size()), "those without both values");
    teller.adds_up(lost, all_lost);
    if (number_in(two.full.supported) != nullptr && teller.knows(all_supported) &&
        number_in(two.full.supported)->value == teller.truth(all_supported)) {
        if (const auto* const shown = number_in(two.shown.supported))
            teller.says({{all_supported}}, shown->value, shown->value, all_supported);
        teller.adds_up({pairs, all_lost}, all_supported);
    }
    teller.adds_up({teller.value("rose", two(&released::Change::rose), "rose"),
                    teller.value("fell", two(&released::Change::fell), "fell"),
                    teller.value("steady", two(&released::Change::steady), "steady")},
                   pairs);
    if (number_in(two.shown.mean) == nullptr) return;
    teller.says({{pairs}}, figures::few_pairs, unbounded, figure.id + "/mean");
    teller.average(
        "mean", pairs,
        printed({&two.shown.mean_before, &two.shown.mean_during, &two.shown.mean}, two.shown.interval));
}

void tell(Teller& teller, const figures::Comparison& figure, Two<released::Comparison> two, const Around&) {
    teller.speak_of(figure.id, two.full.title);
    const std::string pupils = teller.value("pupils", two(&released::Comparison::pupils), "compared");
    if (pupils.empty()) return;
    const std::string not_compared = teller.inferred(
        "not-compared", static_cast<int>(figure.not_compared.size()), "those who could not be compared");
    const std::string without =
        teller.inferred("without-change", figure.without_change, "those without a change of their own");
    teller.adds_up({pupils, not_compared, without}, all_supported);
    if (number_in(two.shown.difference) != nullptr) {
        teller.says({{pupils}}, figures::few_pairs, unbounded, figure.id + "/difference");
        teller.average(
            "difference", pupils,
            printed({&two.shown.change, &two.shown.other_change, &two.shown.difference}, two.shown.interval));
    }
    if (!two.full.matched) return;
    static const released::Matched nothing_shown{released::Withheld{}, released::Withheld{},
                                                 released::Withheld{}, released::Withheld{},
                                                 released::Withheld{}, {},
                                                 released::Withheld{}, released::Withheld{},
                                                 released::Withheld{}, {}};
    const Two<released::Matched> matched{two.shown.matched ? *two.shown.matched : nothing_shown,
                                         *two.full.matched};
    if (const auto* const unmatched = number_in(matched.shown.unmatched))
        teller.says({{not_compared}}, unmatched->value, unmatched->value, figure.id + "/unmatched");
    teller.part_of(pupils, teller.value("candidates", matched(&released::Matched::candidates),
                                        "pupils to compare with"));
    for (const auto& [part, cell] : {std::pair{"persistent", &released::Matched::persistent},
                                     std::pair{"other-persistent", &released::Matched::other_persistent}})
        teller.part_of(teller.value(part, matched(cell), "persistently absent"), pupils);
}

// How many went which way is inferred from the two counts; no paper but the school's prints it.
void tell(Teller& teller, const figures::YesNoChange& figure, Two<released::YesNoChange> two, const Around&) {
    teller.speak_of(figure.id, two.full.title);
    const std::string pairs = teller.value("pairs", two(&released::YesNoChange::pairs), "with both answers");
    if (pairs.empty()) return;
    teller.adds_up({pairs, teller.inferred("lost", figure.lost, "those without both answers")},
                   all_supported);
    const std::string before = teller.value("before", two(&released::YesNoChange::before), "before");
    const std::string during = teller.value("during", two(&released::YesNoChange::during), "during");
    teller.part_of(before, pairs);
    teller.part_of(during, pairs);
    const std::string both = teller.inferred("both", figure.both, "before and during");
    const std::string stopped = teller.inferred("only-before", figure.only_before, "before only");
    const std::string began = teller.inferred("only-during", figure.only_during, "during only");
    const std::string neither = teller.inferred("neither", figure.neither, "neither before nor during");
    teller.adds_up({both, stopped}, before);
    teller.adds_up({both, began}, during);
    teller.adds_up({both, stopped, began, neither}, pairs);
}

// A mean beside a hidden number is given or not by the fewest that this could be, so that none sets no upper
// bound.
void tell(Teller& teller, const figures::Trend& figure, Two<released::Trend> two, const Around&) {
    teller.speak_of(figure.id, two.full.title);
    for (std::size_t i = 0; i < two.full.times.size(); ++i) {
        const Two<released::TrendTime> time{two.shown.times.at(i), two.full.times[i]};
        const std::string part = "term:" + time.full.first;
        const std::string pupils =
            teller.value(part, time(&released::TrendTime::pupils), "term from " + time.full.first);
        teller.part_of(pupils, all_supported);
        const std::string mean = figure.id + "/mean:" + time.full.first;
        if (number_in(time.shown.mean) != nullptr)
            teller.says({{pupils}}, figures::few_pairs, unbounded, mean);
        if (std::holds_alternative<released::NotApplicable>(time.shown.mean))
            teller.says({{pupils}}, teller.threshold(), unbounded, mean);
    }
}

// A question left blank says nothing about a person, so those who left one out are no secret.
void tell(Teller& teller, const figures::QuestionnaireResult& figure, Two<released::Questionnaire> two,
          const Around&) {
    teller.speak_of(figure.id, two.full.title);
    const std::string responses =
        teller.value("responses", two(&released::Questionnaire::responses), "responses");
    const std::string asked = teller.value("given-to", two(&released::Questionnaire::given_to), "asked");
    if (!asked.empty()) teller.part_of(responses, asked);
    for (std::size_t i = 0; i < two.full.items.size(); ++i) {
        const Two<released::Item> item{two.shown.items.at(i), two.full.items[i]};
        const std::string part = "item-" + std::to_string(i + 1);
        const std::string answered =
            teller.value(part + "/answered", item(&released::Item::answered), item.full.text);
        const std::string agreed =
            teller.value(part + "/agreed", item(&released::Item::agreed), item.full.text + " (agreed)");
        teller.part_of(answered, responses, false);
        teller.part_of(agreed, answered);
        std::vector<std::string> labels;
        std::vector<std::string> agreeing;
        for (std::size_t label = 0; label < item.full.counts.size(); ++label) {
            const std::string& word = two.full.scale.at(label);
            labels.push_back(teller.value(part + "/label:" + word,
                                          {item.shown.counts.at(label), item.full.counts[label]},
                                          item.full.text + " (" + word + ")"));
            if (two.full.agree.contains(word)) agreeing.push_back(labels.back());
        }
        teller.adds_up(labels, answered);
        teller.adds_up(agreeing, agreed);
    }
}

}  // namespace casebook::disclosure
