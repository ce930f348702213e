// Hiding more until nothing that must stay hidden can be worked out from all figures together.
#pragma once

#include <span>

#include "disclosure/audit.hpp"
#include "disclosure/ledger.hpp"
#include "disclosure/policy.hpp"
#include "disclosure/values.hpp"

namespace casebook::disclosure {

/// The values that the audience may hold. Each figure is first decided by itself (`values_for`); then all
/// are looked at together with earlier releases and with the papers of this build that the readers see too,
/// and as long as a small number can be worked out, one of the values that bound it is withheld: rows before
/// the wholes they are a part of, then by name, never by size. Readers of other papers who see these too, and
/// what was released to them, are reckoned with. What cannot be mended so is left to the audit.
[[nodiscard]] Values protected_values(const model::Model& model, const figures::Figures& figures,
                                      const Policy& policy, std::span<const Earlier> earlier);

/// What the readers of these values know.
[[nodiscard]] Knowledge knowledge_of(const Values& values, const model::Model& model,
                                     const figures::Figures& figures, const Policy& policy,
                                     std::span<const Earlier> earlier);

}  // namespace casebook::disclosure
