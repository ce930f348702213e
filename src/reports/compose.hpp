// From a release to the papers of its audience.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "charts/setting.hpp"
#include "diagnostics/diagnostic.hpp"
#include "released/paper.hpp"
#include "released/release.hpp"
#include "reports/all_reports.hpp"
#include "wording/catalogue.hpp"
#include "wording/fill.hpp"

namespace casebook::reports {

/// The words that people may change, and the widths of words in print.
struct Materials {
    const wording::Templates& templates;
    const wording::Catalogue& words;
    charts::TextWidth text_width;
    std::set<std::string, std::less<>> only = {};  ///< ids of the reports that are wanted; empty: all
};

/// Every wanted report of the release's audience, in the order of `all_reports`. Unknown names in templates
/// are faults with their place, direction words typed beside a change are warnings; a template that is not
/// there is a fault, and its report is left out.
[[nodiscard]] std::vector<released::Paper> compose(const released::Release& release,
                                                   const Materials& materials,
                                                   diagnostics::Diagnostics& diagnostics);

/// The line that names the audience on every page, and the stamp of a draft ("Draft: 3 rows set aside", or
/// empty).
[[nodiscard]] std::string audience_line(document::Audience audience, const wording::Catalogue& words);
[[nodiscard]] std::string draft_stamp(const released::Contents& contents, const wording::Catalogue& words);

}  // namespace casebook::reports
