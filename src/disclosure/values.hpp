// The figures of one audience while they are still being decided: each form's values, not yet sealed.
#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "disclosure/policy.hpp"
#include "figures/figures.hpp"
#include "released/release.hpp"

namespace casebook::disclosure {

/// One list for each form that is released. A form is added here, in `ReleasedAs`, in `values_for`, in
/// `facts_of` and in `withhold`; where one is forgotten the program does not compile.
struct Values {
    std::tuple<std::vector<released::Figure>, std::vector<released::Breakdown>,
               std::vector<released::Caseload>, std::vector<released::Amount>, std::vector<released::Spread>,
               std::vector<released::Grid>, std::vector<released::Representation>,
               std::vector<released::Change>, std::vector<released::Comparison>,
               std::vector<released::YesNoChange>, std::vector<released::Trend>,
               std::vector<released::Questionnaire>>
        lists;

    template <typename Form>
    [[nodiscard]] std::vector<Form>& all() {
        return std::get<std::vector<Form>>(lists);
    }
    template <typename Form>
    [[nodiscard]] const std::vector<Form>& all() const {
        return std::get<std::vector<Form>>(lists);
    }
};

/// The released form of a computed one.
template <typename Form>
struct ReleasedAs;
template <>
struct ReleasedAs<figures::Count> : std::type_identity<released::Figure> {};
template <>
struct ReleasedAs<figures::Breakdown> : std::type_identity<released::Breakdown> {};
template <>
struct ReleasedAs<figures::Caseload> : std::type_identity<released::Caseload> {};
template <>
struct ReleasedAs<figures::PairedChange> : std::type_identity<released::Change> {};
template <>
struct ReleasedAs<figures::Comparison> : std::type_identity<released::Comparison> {};
template <>
struct ReleasedAs<figures::YesNoChange> : std::type_identity<released::YesNoChange> {};
template <>
struct ReleasedAs<figures::Trend> : std::type_identity<released::Trend> {};
template <>
struct ReleasedAs<figures::QuestionnaireResult> : std::type_identity<released::Questionnaire> {};
template <>
struct ReleasedAs<figures::Amount> : std::type_identity<released::Amount> {};
template <>
struct ReleasedAs<figures::Spread> : std::type_identity<released::Spread> {};
template <>
struct ReleasedAs<figures::Grid> : std::type_identity<released::Grid> {};
template <>
struct ReleasedAs<figures::Representation> : std::type_identity<released::Representation> {};

/// Each figure by itself, as the policy allows; figures are not yet looked at together.
[[nodiscard]] Values values_for(const model::Model& model, const figures::Figures& figures,
                                const Policy& policy);

/// The values of a finished release.
[[nodiscard]] Values values_of(const released::Release& release);

}  // namespace casebook::disclosure
