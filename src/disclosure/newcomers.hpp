// Averages of two releases, held against each other: the second less the first is the average of those who
// came in between.
#pragma once

#include <span>

#include "disclosure/facts.hpp"
#include "disclosure/ledger.hpp"
#include "disclosure/policy.hpp"
#include "disclosure/withhold.hpp"
#include "figures/figures.hpp"
#include "model/model.hpp"

namespace casebook::disclosure {

/// The averages of this release, as names to withhold, that would give that of fewer newcomers than the
/// threshold to a reader of this and of an earlier release. One that is printed as it was then tells nothing
/// new. Nor does one of attendance where at least as many as the threshold of those counted then were
/// supported on, as the average of each of them went on moving. A number of pairs that was hidden then may
/// have been any.
[[nodiscard]] Names averages_of_newcomers(const Facts& facts, const Window& window, const model::Model& model,
                                          const figures::Figures& figures, const Policy& policy,
                                          std::span<const Earlier> earlier);

}  // namespace casebook::disclosure
