#include "disclosure/alike.hpp"

#include "statistics/sample.hpp"

namespace casebook::disclosure {
namespace {

constexpr double last_digit_printed = 0.1;

}  // namespace

bool all_alike(std::optional<double> deviation, int threshold) {
    return threshold > 1 && deviation && *deviation < last_digit_printed;
}

bool all_alike(std::span<const double> values, int threshold) {
    return all_alike(statistics::sample(values).sd, threshold);
}

}  // namespace casebook::disclosure
