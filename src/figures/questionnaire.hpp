// What people answered, item by item, with the uncertainty of each share.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "figures/caution.hpp"
#include "figures/provenance.hpp"
#include "model/model.hpp"
#include "statistics/interval.hpp"

namespace casebook::figures {

using statistics::Interval;

struct ItemResult {
    std::string id;
    std::string text;
    std::vector<int> counts;  ///< by label of the scale
    int answered = 0;
    int agreed = 0;
    std::optional<Interval> agreed_interval;  ///< Wilson (1927) 95 % interval of the share, in per cent
};
struct QuestionnaireResult {
    std::string id;
    std::string title;
    std::string asked;
    std::optional<model::Date> date;
    std::vector<std::string> scale;
    std::vector<ItemResult> items;
    int responses = 0;
    std::optional<int> given_to;
    std::set<Caution> cautions;
    Provenance provenance;
};

/// A response counts where it answers at least one item with a label of the scale; an item's share is taken
/// over those who answered that item. Caution `low_response` where fewer than six in ten of those asked
/// answered, or where the number asked is not recorded (or smaller than the number of responses, so that it
/// cannot be right).
[[nodiscard]] QuestionnaireResult questionnaire_result(const model::Questionnaire& questionnaire);

}  // namespace casebook::figures
