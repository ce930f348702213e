// The gate between what is known and what an audience may hold: the sole maker of released values.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/sources.hpp"
#include "disclosure/guard.hpp"
#include "disclosure/ledger.hpp"
#include "document/audience.hpp"
#include "figures/figures.hpp"
#include "model/model.hpp"
#include "released/release.hpp"

namespace casebook::disclosure {

/// What disclosure needs to know besides the data.
struct Occasion {
    document::Audience audience;
    model::Date judged_on;  ///< the later of the data's date and today: consents are judged on it
    int rows_set_aside = 0;
    std::span<const Earlier> earlier = {};  ///< releases in the ledger
    std::set<std::string> disguised = {};   ///< case studies to `disguise` for readers beyond the school
    const Watch* watch = nullptr;           ///< who is named in them; without it, one of the model alone
};

/// Makes the Release of one audience: thresholds and complementary suppression over the figures, each by
/// itself and all together with what these readers know besides (`protected_values`), consent and approval
/// over stories and quotations, broad roles in place of staff names. What is held back for want of consent is
/// said in `diagnostics` as a warning with its place. `sources` gives file names to the school's traces.
class Gate {
  public:
    [[nodiscard]] static released::Release release(const model::Model& model, const figures::Figures& figures,
                                                   const Occasion& occasion,
                                                   const diagnostics::Sources& sources,
                                                   diagnostics::Diagnostics& diagnostics);

  private:
    template <typename Value>
    static std::vector<released::Released<Value>> seal(std::vector<Value> values);
};

}  // namespace casebook::disclosure
