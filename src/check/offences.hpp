// How a check says what it found.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "check/check.hpp"

namespace casebook::check {

/// What one rule found at one place; the rule itself gives id and severity.
struct Offence {
    diagnostics::Location where;
    std::size_t width = 1;
    std::string message;
    std::string why;
    std::string mend;
};

/// Where a rule puts its offences; knows the rule's id and severity.
class Reporter {
  public:
    Reporter(std::string_view id, diagnostics::Severity severity, diagnostics::Diagnostics& diagnostics)
        : id_(id), severity_(severity), diagnostics_(diagnostics) {}
    void operator()(Offence offence) const;

  private:
    std::string_view id_;
    diagnostics::Severity severity_;
    diagnostics::Diagnostics& diagnostics_;
};

/// Removes the records that the rule finds wanting.
template <typename Record, typename Rule>
void set_aside(std::vector<Record>& records, const Rule& at_fault) {
    std::erase_if(records, at_fault);
}

/// Removes pupils, but keeps them among those whose names are guarded.
void set_pupils_aside(model::Model& model, const std::function<bool(const model::Pupil&)>& at_fault);

/// `2025-09-03`
[[nodiscard]] std::string iso(model::Date date);

/// Characters of UTF-8 text, at least 1.
[[nodiscard]] std::size_t width_of(std::string_view text);

/// "did you mean P014?", where one code is clearly nearest: it differs only in capitals and leading noughts,
/// or by one slip of the hand that leads to no other code; else empty.
[[nodiscard]] std::string nearest_code(std::string_view code, std::span<const std::string_view> codes);

/// The same without slips of the hand: where a code stands for a person's agreement, another code is another
/// person.
[[nodiscard]] std::string same_code(std::string_view code, std::span<const std::string_view> codes);

}  // namespace casebook::check
