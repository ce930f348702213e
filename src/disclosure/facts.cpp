#include "disclosure/facts.hpp"

#include <algorithm>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "disclosure/form_facts.hpp"
#include "disclosure/same_people.hpp"
#include "disclosure/trend_value.hpp"

namespace casebook::disclosure {
namespace {

template <typename Form>
const Form* with_id(const std::vector<Form>& list, std::string_view id) {
    if constexpr (std::is_same_v<Form, released::Caseload>) {
        return list.empty() ? nullptr : &list.front();
    } else {
        const auto found = std::ranges::find(list, id, &Form::id);
        return found == list.end() ? nullptr : &*found;
    }
}

/// What its released value is called. All questionnaires are one figure, and each value bears its own name.
template <typename Form>
std::string_view released_id(const figures::Figure& figure, const Form& form) {
    if constexpr (std::is_same_v<Form, figures::QuestionnaireResult>) {
        return form.id;
    } else {
        return figure.id;
    }
}

/// The averages of trends, with all their digits.
void tell_averages(Teller& teller, const Values& shown) {
    for (const released::Trend& trend : shown.all<released::Trend>())
        for (const released::TrendTime& time : trend.times) {
            const auto* const mean = number_in(time.mean);
            const std::string of = same_people(trend.id + "/term:" + time.first);
            if (mean == nullptr || !teller.knows(of)) continue;
            teller.speak_of(trend.id, trend.title);
            std::string printed = fmt::format("{} ", mean->value);
            if (time.interval) printed += fmt::format("({} to {})", time.interval->low, time.interval->high);
            teller.average("mean:" + time.first, of, std::move(printed));
        }
}

}  // namespace

Policy nothing_withheld(Policy policy) {
    policy.threshold = 0;
    return policy;
}

Facts facts_of(const figures::Figures& figures, const Values& shown, const Values& full,
               const Policy& policy) {
    Facts facts;
    Teller teller(facts, policy.threshold);
    const Around around{figures, shown};
    for (const figures::Figure& figure : figures.all)
        std::visit(
            [&]<typename Form>(const Form& form) {
                using Released = typename ReleasedAs<Form>::type;
                const std::string_view id = released_id(figure, form);
                const Released* const seen = with_id(shown.all<Released>(), id);
                const Released* const whole = with_id(full.all<Released>(), id);
                if (seen != nullptr && whole != nullptr)
                    tell(teller, form, Two<Released>{*seen, *whole}, around);
            },
            figure.shape);
    tell_averages(teller, shown);
    for (const TermOfYear& one : terms_of_years(figures)) {
        teller.speak_of(one.year, "the largest term of a school year");
        teller.part_of(one.term, one.year, one.largest);
    }
    teller.speak_of("definitions", "what the figures are defined to count");
    for (const Sum& sum : known_sums())
        teller.adds_up({same_people(sum.parts[0]), same_people(sum.parts[1])}, same_people(sum.whole));
    return facts;
}

}  // namespace casebook::disclosure
