#include "statistics/reliable_change.hpp"

#include <cmath>

namespace casebook::statistics {
namespace {

constexpr double reliable = 1.96;

std::optional<double> error_of_difference(Reliability reliability) {
    if (!(reliability.sd > 0) || !(reliability.coefficient >= 0 && reliability.coefficient < 1))
        return std::nullopt;
    return reliability.sd * std::sqrt(2 * (1 - reliability.coefficient));
}

}  // namespace

std::optional<double> reliable_change_index(double change, Reliability reliability) {
    const auto error = error_of_difference(reliability);
    if (!error) return std::nullopt;
    return change / *error;
}

std::optional<ReliableChange> reliable_change(double change, Reliability reliability) {
    const auto index = reliable_change_index(change, reliability);
    if (!index) return std::nullopt;
    if (*index > reliable) return ReliableChange::rise;
    return *index < -reliable ? ReliableChange::fall : ReliableChange::none;
}

std::optional<double> least_reliable_change(Reliability reliability) {
    const auto error = error_of_difference(reliability);
    if (!error) return std::nullopt;
    return reliable * *error;
}

}  // namespace casebook::statistics
