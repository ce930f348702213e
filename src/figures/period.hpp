// The days that the papers of a folder are about.
#pragma once

#include "model/model.hpp"

namespace casebook::figures {

/// The school's period; in its place the twelve months to its end, `rolling_year` set, where the school lets
/// that be (`model::Period::rolling_year`), the period is shorter, fewer than ten pupils were supported in
/// it, and the twelve months hold more. Ten is the number of pupils from which averages are given.
struct PeriodLookedAt {
    model::Period period;
    bool rolling_year = false;
};
[[nodiscard]] PeriodLookedAt period_looked_at(const model::Model& model, model::Date data_date);

}  // namespace casebook::figures
