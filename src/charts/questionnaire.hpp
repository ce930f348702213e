// What people answered to each statement of a questionnaire.
#pragma once

#include "charts/rows.hpp"
#include "charts/setting.hpp"
#include "released/values.hpp"

namespace casebook::charts {

/// Where every answer of every statement is released: bars around a middle, from those who disagreed to those
/// who agreed. Where some of them are withheld: a bar a statement for those who agreed, on a scale from 0 to
/// 100 per cent, with the span that chance allows. A statement that is withheld has its sign and no bar.
/// Empty where no share is released.
[[nodiscard]] Charts questionnaire(const released::Questionnaire& asked, const Setting& setting);

}  // namespace casebook::charts
