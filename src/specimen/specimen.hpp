// The specimen: an invented document that holds every kind of block, chart and script, for looking and for
// tests.
#pragma once

#include <span>
#include <string_view>

#include "charts/rows.hpp"
#include "charts/setting.hpp"
#include "document/document.hpp"

namespace casebook::specimen {

/// A few pages; the same for the same words and widths of words.
[[nodiscard]] document::Document specimen(const charts::Setting& setting);

/// A chart of invented values, by the function of `charts` that makes it.
struct ChartSample {
    std::string_view form;
    charts::Charts (*make)(const charts::Setting& setting);
};
[[nodiscard]] std::span<const ChartSample> chart_samples();

/// A sentence in one language and script, and what it says.
struct ScriptSample {
    std::string_view language;  ///< in English
    std::string_view tag;       ///< BCP 47
    std::string_view sentence;
};
[[nodiscard]] std::span<const ScriptSample> script_samples();

/// A picture drawn here: PNG.
[[nodiscard]] document::Picture sample_picture();

}  // namespace casebook::specimen
