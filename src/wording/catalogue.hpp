// The one catalogue of words: labels, cautions, units, plurals, numbers and dates.
#pragma once

#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "released/cell.hpp"

namespace casebook::wording {

/// Phrases by key, as `templates/wording/en-GB.yaml` gives them (read by `read`, handed over as plain pairs).
/// A phrase may hold `{name}` for an argument; a key with `.one` beside it has a singular.
class Catalogue {
  public:
    explicit Catalogue(std::map<std::string, std::string, std::less<>> phrases);

    using Arguments = std::initializer_list<std::pair<std::string_view, std::string_view>>;
    /// The phrase with its arguments put in, in one pass, so that no argument is read as a phrase. A key that
    /// is not in the catalogue is a fault of ours (`std::logic_error`; a test walks all keys that the sources
    /// use).
    [[nodiscard]] std::string phrase(std::string_view key, Arguments arguments = {}) const;
    /// Whether there is a phrase of this key: for labels of words that come from data, which stand for
    /// themselves otherwise.
    [[nodiscard]] bool has(std::string_view key) const;
    /// The phrase `prefix.word` where there is one, else the word itself.
    [[nodiscard]] std::string label(std::string_view prefix, std::string_view word) const;
    /// `key.one` where the number is exactly 1, else `key`; `{n}` is the number in words' form ("1,204").
    [[nodiscard]] std::string count(std::string_view key, double n) const;
    /// A number with `decimals` digits, grouped by commas, a true minus sign; never "−0".
    [[nodiscard]] std::string number(double value, int decimals = 0) const;
    /// The same with a plus sign where it is above 0 as printed.
    [[nodiscard]] std::string signed_number(double value, int decimals = 0) const;
    /// A cell for print: the number, or the sign for withheld, not applicable, missing (each has its own).
    [[nodiscard]] std::string cell(const released::Cell& cell, int decimals = 0) const;
    /// `2025-12-12` → "12 December 2025"; anything that is not a date as it is.
    [[nodiscard]] std::string date(std::string_view iso) const;
    /// `2025-12-12` → "12 Dec 2025", where there is little room.
    [[nodiscard]] std::string short_date(std::string_view iso) const;
    /// "a", "a and b", "a, b and c".
    [[nodiscard]] std::string list(std::span<const std::string> items) const;

  private:
    [[nodiscard]] std::string date(std::string_view iso, std::string_view months) const;

    std::map<std::string, std::string, std::less<>> phrases_;
};

}  // namespace casebook::wording
