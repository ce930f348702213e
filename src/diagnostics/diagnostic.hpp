// What is wrong with the input, where, why, and how to mend it.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/location.hpp"
#include "diagnostics/sources.hpp"

namespace casebook::diagnostics {

/// How far a diagnostic reaches.
/// `warning`: nothing is held back. `fault`: the record was set aside; releases beyond the school are refused
/// until it is mended or accepted. `structural`: nothing can be made of this folder.
enum class Severity { warning, fault, structural };

struct Diagnostic {
    Severity severity = Severity::fault;
    std::string id;  ///< stable name of the rule, as `attendance-above-100`; used by `accepted_faults`
    Location where;
    std::size_t width = 1;  ///< characters to underline from `where.column`
    std::string message;    ///< what: names the value, never blames
    std::string why;
    std::string mend;
    /// What repeats, as the heading of a column: many diagnostics of one id, file and series are told to
    /// people as one with a count. Empty: always told on its own.
    std::string series = {};
};

/// Collects the diagnostics of one run.
class Diagnostics {
  public:
    void add(Diagnostic diagnostic);
    void add(const Diagnostics& others);
    /// All diagnostics by file name, line, column, id; equal ones once.
    [[nodiscard]] std::vector<Diagnostic> sorted(const Sources& sources) const;
    [[nodiscard]] bool has(Severity at_least) const;
    [[nodiscard]] std::size_t count(Severity severity) const;
    [[nodiscard]] std::span<const Diagnostic> all() const;

  private:
    std::vector<Diagnostic> list_;
};

/// The diagnostics for a terminal: place, message, excerpt with carets, why, mend. Control characters and
/// bidirectional overrides of the excerpt are shown as visible escapes, never raw. A series of more than
/// three is told once, with the lines of the others.
[[nodiscard]] std::string for_people(std::span<const Diagnostic> list, const Sources& sources);

/// Every one as a JSON array of objects (file, line, column, severity, id, message, why, mend); in a workbook
/// also `sheet` and `cell`, and line and column are those of the cell.
[[nodiscard]] std::string as_json(std::span<const Diagnostic> list, const Sources& sources);

/// Text from a file made safe for a terminal, on one line: control characters and bidirectional overrides as
/// visible escapes.
[[nodiscard]] std::string printable(std::string_view text);

/// The candidate nearest to `word` by edit distance, where it is near enough to be a slip of the hand; else
/// empty.
[[nodiscard]] std::string_view did_you_mean(std::string_view word,
                                            std::span<const std::string_view> candidates);

}  // namespace casebook::diagnostics
