// Rules over the whole Model, one function each; `all_checks.cpp` is the table.
#pragma once

#include <span>
#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "model/model.hpp"

namespace casebook::check {

/// A rule reports its offences and sets the records at fault aside by removing them from the Model.
struct Check {
    std::string_view id;
    diagnostics::Severity severity;
    std::string_view rule;  ///< in one sentence, for the reference
    void (*run)(model::Model& model, model::Date today, diagnostics::Diagnostics& diagnostics);
};

[[nodiscard]] std::span<const Check> all_checks();

/// Runs every check: records at fault are set aside from `model` and listed in `diagnostics`.
void check(model::Model& model, model::Date today, diagnostics::Diagnostics& diagnostics);

}  // namespace casebook::check
