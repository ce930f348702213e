// What readers know besides the papers of this build: earlier releases, and the papers of other readers.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "disclosure/ledger.hpp"
#include "disclosure/policy.hpp"
#include "disclosure/statements.hpp"

namespace casebook::disclosure {

struct Background {
    std::vector<Statement> statements;
    std::vector<Secret> secrets;
    std::vector<Earlier> compared;  ///< releases that were taken into account
};

/// Names of counts as those of one window: the same count in another window is another number.
[[nodiscard]] std::vector<Statement> dated(std::vector<Statement> statements, const Window& window);
[[nodiscard]] std::vector<Secret> dated(std::vector<Secret> secrets, const Window& window);

/// How far releases of the same stretch are held against each other. `growth`: who was counted earlier is
/// counted later too. `values_only`: records were corrected in between, so that this does not hold; only the
/// differences of printed numbers are secret.
enum class Compare { growth, values_only };

/// Of the earlier releases, those that `policy`'s readers have seen, with the differences between them and
/// the present `facts`, which count those who came in between.
[[nodiscard]] Background background_of(const Policy& policy, const Window& window, const Facts& facts,
                                       std::span<const Earlier> earlier, Compare compare);

}  // namespace casebook::disclosure
