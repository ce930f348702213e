// Whether one person's change is larger than the measure's own unsteadiness would give.
#pragma once

#include <optional>

namespace casebook::statistics {

/// What is known of a measure from its manual or a large group.
struct Reliability {
    double sd = 1;           ///< in the measure's unit, above 0
    double coefficient = 1;  ///< of test and retest, or alpha; from 0 to below 1
};

enum class ReliableChange { rise, none, fall };

/// The change over the standard error of a difference, change / (SD·√2·√(1 − r)) (Jacobson and Truax 1991,
/// Journal of Consulting and Clinical Psychology 59, 12-19). Unset where the reliability is impossible.
[[nodiscard]] std::optional<double> reliable_change_index(double change, Reliability reliability);

/// A rise or a fall where the index lies beyond 1.96; whether a rise is good the measure says. Unset as
/// above.
[[nodiscard]] std::optional<ReliableChange> reliable_change(double change, Reliability reliability);

/// The change at which the index is 1.96, in the measure's unit. Unset as above.
[[nodiscard]] std::optional<double> least_reliable_change(Reliability reliability);

}  // namespace casebook::statistics
