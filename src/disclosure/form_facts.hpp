// For each form of figure: what its released value says of numbers of people.
#pragma once

#include "disclosure/teller.hpp"
#include "disclosure/values.hpp"
#include "figures/figures.hpp"

namespace casebook::disclosure {

/// A released value, and the same with nothing withheld for being small.
template <typename Form>
struct Two {
    const Form& shown;
    const Form& full;

    [[nodiscard]] TwoCells operator()(released::Cell Form::*cell) const { return {shown.*cell, full.*cell}; }
};

/// What else stands in the same release.
struct Around {
    const figures::Figures& figures;
    const Values& shown;
};

/// The name of all pupils supported, of whom most others are a part.
inline constexpr auto all_supported = "pupils.supported";

void tell(Teller& teller, const figures::Count& figure, Two<released::Figure> two, const Around& around);
void tell(Teller& teller, const figures::Breakdown& figure, Two<released::Breakdown> two,
          const Around& around);
void tell(Teller& teller, const figures::Caseload& figure, Two<released::Caseload> two, const Around& around);
void tell(Teller& teller, const figures::Amount& figure, Two<released::Amount> two, const Around& around);
void tell(Teller& teller, const figures::Spread& figure, Two<released::Spread> two, const Around& around);
void tell(Teller& teller, const figures::Grid& figure, Two<released::Grid> two, const Around& around);
void tell(Teller& teller, const figures::Representation& figure, Two<released::Representation> two,
          const Around& around);
void tell(Teller& teller, const figures::PairedChange& figure, Two<released::Change> two,
          const Around& around);
void tell(Teller& teller, const figures::Comparison& figure, Two<released::Comparison> two,
          const Around& around);
void tell(Teller& teller, const figures::YesNoChange& figure, Two<released::YesNoChange> two,
          const Around& around);
void tell(Teller& teller, const figures::Trend& figure, Two<released::Trend> two, const Around& around);
void tell(Teller& teller, const figures::QuestionnaireResult& figure, Two<released::Questionnaire> two,
          const Around& around);

}  // namespace casebook::disclosure
