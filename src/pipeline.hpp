// The whole program in one call: from a mentor's folder to published papers.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "disclosure/audit.hpp"
#include "document/audience.hpp"
#include "intake.hpp"
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
        {};  ///< what the readers of each audience could work out
    std::optional<publish::Published> published = {};  ///< only by `build`
};

/// All stages up to the scan of the finished files.
[[nodiscard]] Outcome make(const Request& request);

/// All stages: `make`, then publish. Throws publish::MachineFault where the disk refuses.
[[nodiscard]] Outcome build(const Request& request, publish::Disk& disk);

}  // namespace casebook
