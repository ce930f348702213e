// The whole program in one call: from a mentor's folder to published papers.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "diagnostics/told.hpp"
#include "disclosure/audit.hpp"
#include "document/audience.hpp"
#include "intake.hpp"
#include "publish/memory.hpp"
#include "publish/publish.hpp"

namespace casebook {

/// What became of a run.
struct Outcome {
    Intake intake;
    std::vector<publish::File> files = {};  ///< finished, for the audiences that were not refused
    std::vector<document::Audience> refused = {};
    std::map<document::Audience, std::set<std::string>> in_force =
        {};  ///< stories and quotations that each audience may be shown
    std::map<document::Audience, disclosure::Audit> audits =
        {};                                            ///< what the readers of each audience could work out
    std::optional<publish::Published> published = {};  ///< only by `build`
    /// What an earlier run said, where nothing at all has changed since: then `intake` holds only the bytes
    /// of the folder, and there are no `files`.
    std::optional<diagnostics::Told> as_before = {};
};

/// All stages up to the scan of the finished files.
[[nodiscard]] Outcome make(const Request& request);
/// The same, of a folder that was gathered already, with what is remembered of earlier runs.
[[nodiscard]] Outcome make(const Request& request, Intake gathered, publish::Memory& memory);

/// All stages: `make`, then publish. What was done before with the same things is not done again; the files
/// are the same, byte for byte, as without a memory. Throws publish::MachineFault where the disk refuses.
[[nodiscard]] Outcome build(const Request& request, publish::Disk& disk,
                            const std::optional<publish::Secret>& secret = {});

}  // namespace casebook
