// The audit of a release: what its readers can work out of all that they have seen.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "disclosure/background.hpp"
#include "disclosure/facts.hpp"
#include "disclosure/feasible.hpp"
#include "disclosure/ledger.hpp"
#include "figures/figures.hpp"
#include "model/model.hpp"
#include "released/release.hpp"

namespace casebook::disclosure {

/// What can be found out about one number that must stay hidden, or is.
struct Verdict {
    Secret secret;
    Finding finding;
    bool safe = true;
    std::vector<std::string> revealed_by = {};  ///< figures and earlier releases that bound it
    std::vector<std::string> shown_by = {};     ///< values of this release that do
};

/// All that the readers of one audience know, put together.
struct Knowledge {
    Facts facts;  ///< of the release itself
    Background background;
    std::vector<Statement> beside;  ///< what the papers of this build for others say, dated
    Window window;
};

/// The verdict on every secret that may be few; with `also_enough` on every number that is hidden.
[[nodiscard]] std::vector<Verdict> judge(const Knowledge& knowledge, bool also_enough);

struct Audit {
    document::Audience audience = document::Audience::public_;
    int threshold = 0;
    Window window = {};
    std::size_t values = 0;  ///< numbers of people that stand, or would stand, in the papers
    std::size_t hidden = 0;
    std::size_t few = 0;                 ///< of the hidden ones, how many are below the threshold themselves
    std::vector<Verdict> verdicts = {};  ///< on each hidden number, and on what follows from values
    std::vector<Earlier> compared = {};
    std::vector<document::Audience> beside = {};  ///< whose papers of this build were taken into account
    Facts facts = {};
};

/// Audits a finished release against earlier releases and the papers of this build that its readers see
/// too. The school's own release hides nothing and is not audited.
[[nodiscard]] Audit audit(const released::Release& release, const model::Model& model,
                          const figures::Figures& figures, std::span<const Earlier> earlier);

/// Adds a fault for each number that can be worked out.
void tell(const Audit& audit, diagnostics::Diagnostics& diagnostics);

/// What the ledger keeps of a release. `files` is the hash of its papers.
[[nodiscard]] Earlier ledger_entry(const Audit& audit, std::string by, std::string on, std::string files);

}  // namespace casebook::disclosure
