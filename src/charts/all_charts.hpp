// The table of every chart that a template can ask for.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "charts/setting.hpp"
#include "document/block.hpp"
#include "released/release.hpp"

namespace casebook::charts {

/// A chart by the name that stands behind `{{chart …}}`. It makes none where its figure is not released to
/// the audience.
struct ChartKind {
    std::string_view id;
    std::string_view figure;  ///< id of the figure that it shows
    std::string_view shows;   ///< in one sentence, for the reference
    std::vector<document::Chart> (*make)(const released::Contents& contents, std::string_view figure,
                                         const Setting& setting);

    [[nodiscard]] std::vector<document::Chart> charts(const released::Contents& contents,
                                                      const Setting& setting) const {
        return make(contents, figure, setting);
    }
};

[[nodiscard]] std::span<const ChartKind> all_charts();
[[nodiscard]] const ChartKind* chart_named(std::string_view id);

}  // namespace casebook::charts
