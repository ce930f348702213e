// Ages as tests give them: in years and months, or in years with decimals.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/measures.hpp"

namespace casebook::read {

/// How the figures behind the point of an age are meant: 9.10 is nine years and ten months, or nine years and
/// a tenth.
enum class AgeForm { years_and_months, decimals };

/// Whether a measure is an age, as `Reading age`.
[[nodiscard]] bool is_an_age(const model::Measure& measure);

/// What the values of one file prove. Years and months: 9.10 beside 9.9, which as decimals nobody would write
/// with a nought at its end; or three values or more whose two figures behind the point are all at most 11.
/// Decimals: figures that no months can be, as .25 or .833. Empty where nothing is proven, or both.
[[nodiscard]] std::optional<AgeForm> proven_form(std::span<const std::string> values);

/// Whether the form makes a difference: some value has figures other than noughts behind a point.
[[nodiscard]] bool form_matters(std::span<const std::string> values);

struct ReadAge {
    int years = 0;
    int months = 0;
    bool unclear_month = false;  ///< `.1`, where a spreadsheet may have dropped the nought of `.10`
};

/// An age that says years and months: `9y 4m`, `9:04`, `9 years 4 months`, or 9.04 in that form. Empty for a
/// plain number, and for more than eleven months.
[[nodiscard]] std::optional<ReadAge> read_age(std::string_view text, std::optional<AgeForm> form);

/// In the measure's unit: months where it says so, else years.
[[nodiscard]] double in_unit(const ReadAge& age, const model::Measure& measure);

}  // namespace casebook::read
