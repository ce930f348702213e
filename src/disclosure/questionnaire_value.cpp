#include <cstddef>
#include <variant>

#include "disclosure/cautions.hpp"
#include "disclosure/dates.hpp"
#include "disclosure/figure_values.hpp"
#include "disclosure/rounding.hpp"
#include "disclosure/suppression.hpp"

namespace casebook::disclosure {
namespace {

using released::Caution;
using released::Cell;
using released::Missing;
using released::NotApplicable;
using released::Withheld;

bool agreement_is_safe(const figures::ItemResult& item, int threshold) {
    return !too_few(item.agreed, threshold) && !too_few(item.answered - item.agreed, threshold) &&
           !tells_of_each(item.agreed, item.answered, threshold) &&
           !tells_of_each(item.answered - item.agreed, item.answered, threshold);
}

/// The labels of one side of the scale, whose sum the reader knows.
void suppress_side(released::Item& value, const figures::ItemResult& item,
                   const std::vector<std::size_t>& side, int threshold) {
    std::vector<int> counts;
    for (const std::size_t label : side) counts.push_back(item.counts[label]);
    const Suppressed suppressed = suppress_exclusive(counts, threshold);
    for (std::size_t i = 0; i < side.size(); ++i) value.counts[side[i]] = suppressed.cells[i];
}

released::Item item_value(const figures::ItemResult& item, const std::vector<bool>& agrees, int threshold) {
    released::Item value;
    value.text = item.text;
    value.answered = shown_count(item.answered, threshold);
    value.counts.assign(item.counts.size(), Withheld{});
    value.agreed = Withheld{};
    value.agreed_percent = Withheld{};
    if (too_few(item.answered, threshold) || !agreement_is_safe(item, threshold)) return value;

    std::vector<std::size_t> agreeing;
    std::vector<std::size_t> others;
    for (std::size_t label = 0; label < item.counts.size(); ++label)
        (label < agrees.size() && agrees[label] ? agreeing : others).push_back(label);
    suppress_side(value, item, agreeing, threshold);
    suppress_side(value, item, others, threshold);
    value.agreed = shown_count(item.agreed, threshold);
    value.agreed_percent = NotApplicable{};
    if (item.answered > 0) value.agreed_percent = rounded_cell(100.0 * item.agreed / item.answered, 0);
    value.agreed_interval = rounded_interval(item.agreed_interval, 0);
    return value;
}

/// Everything of an item withheld.
released::Item hidden_item(const figures::ItemResult& item) {
    return {item.text,  std::vector<Cell>(item.counts.size(), Withheld{}),
            Withheld{}, Withheld{},
            Withheld{}, std::nullopt};
}

Cell given_to_cell(const figures::QuestionnaireResult& result, int threshold) {
    // More answers than people asked: the number asked is wrong, so it says nothing.
    if (!result.given_to || *result.given_to < result.responses) return Missing{};
    if (too_few(result.responses, threshold) || too_few(*result.given_to - result.responses, threshold))
        return Withheld{};
    return shown_count(*result.given_to, threshold);
}

}  // namespace

released::Questionnaire questionnaire_value(const figures::QuestionnaireResult& result,
                                            const std::set<std::string>& agree, const Policy& policy) {
    const int threshold = policy.threshold;
    released::Questionnaire value;
    value.id = result.id;
    value.title = result.title;
    value.asked = result.asked;
    if (result.date) value.date = iso(*result.date);
    value.scale = result.scale;
    value.agree = agree;
    value.responses = shown_count(result.responses, threshold);
    value.given_to = given_to_cell(result, threshold);

    std::vector<bool> agrees;
    for (const std::string& label : result.scale) agrees.push_back(agree.contains(label));
    for (const figures::ItemResult& item : result.items)
        value.items.push_back(too_few(result.responses, threshold) ? hidden_item(item)
                                                                   : item_value(item, agrees, threshold));

    value.cautions = released_cautions(result.cautions);
    // Who did not answer may not be shown to be few, and a caution about their number would bound it.
    if (std::holds_alternative<Withheld>(value.given_to)) value.cautions.erase(Caution::low_response);
    return value;
}

}  // namespace casebook::disclosure
