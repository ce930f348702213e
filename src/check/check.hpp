// Rules over the whole Model, one function each; `all_checks.cpp` is the table.
#pragma once

#include <span>
#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "model/model.hpp"

namespace casebook::check {

class Reporter;

/// A rule reports its offences and, unless it only warns, sets the records at fault aside by removing them
/// from the Model.
struct Check {
    std::string_view id;
    diagnostics::Severity severity;
    std::string_view rule;  ///< in one sentence, for the reference
    void (*find)(model::Model& model, model::Date today, const Reporter& report);
};

/// In the order of running: a row is looked at only after the rows that it refers to.
[[nodiscard]] std::span<const Check> all_checks();

/// Runs every check: records at fault are set aside from `model` and listed in `diagnostics`.
void check(model::Model& model, model::Date today, diagnostics::Diagnostics& diagnostics);

}  // namespace casebook::check
