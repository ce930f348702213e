// Builds the plain text of an explanation: headings, wrapped sentences, rows of files in ranges.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/sources.hpp"
#include "figures/figures.hpp"

namespace casebook::figures {

class Explanation {
  public:
    explicit Explanation(const diagnostics::Sources& sources) : sources_(&sources) {}

    void heading(std::string_view text);
    /// A sentence or more, wrapped and set in; continuation lines are set in further.
    void sentence(std::string_view text);
    /// One line as it is, for tables.
    void line(std::string_view text);
    /// What was used, as `register.csv:14` or `tracking/attendance.csv lines 14-62, 70`, then what was left
    /// out, by reason.
    void rows(const Provenance& provenance);
    /// Rows left out by reason, the most frequent first, each with its places.
    void left_out(std::span<const LeftOut> rows);

    [[nodiscard]] std::string text() && { return std::move(text_); }

  private:
    const diagnostics::Sources* sources_;
    std::string text_;
};

/// The places by file, in ranges of lines that follow one another: one string a file.
[[nodiscard]] std::vector<std::string> line_ranges(std::span<const diagnostics::Location> places,
                                                   const diagnostics::Sources& sources);

/// `2025-12-12`.
[[nodiscard]] std::string iso(model::Date date);

}  // namespace casebook::figures
