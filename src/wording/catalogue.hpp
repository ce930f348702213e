// The one catalogue of words: labels, cautions, units, plurals, numbers and dates.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "released/cell.hpp"

namespace casebook::wording {

/// Phrases by key, as `templates/wording/en-GB.yaml` gives them (read by `read`, handed over as plain pairs). A phrase may
/// hold `{name}` for an argument; a key with `.one` beside it has a singular.
class Catalogue {
  public:
    explicit Catalogue(std::map<std::string, std::string, std::less<>> phrases);

    using Arguments = std::initializer_list<std::pair<std::string_view, std::string_view>>;
    /// The phrase with its arguments put in. A key that is not in the catalogue is a fault of ours (assertion; a test
    /// walks all keys that the sources use).
    [[nodiscard]] std::string phrase(std::string_view key, Arguments arguments = {}) const;
    /// `key.one` where the number is exactly 1, else `key`; `{n}` is the number in words' form ("1,204").
    [[nodiscard]] std::string count(std::string_view key, double n) const;
    /// A number with `decimals` digits, grouped by commas, a true minus sign.
    [[nodiscard]] std::string number(double value, int decimals = 0) const;
    /// A cell for print: the number, or the sign for withheld, not applicable, missing (each has its own).
    [[nodiscard]] std::string cell(const released::Cell& cell, int decimals = 0) const;
    /// `2025-12-12` → "12 December 2025".
    [[nodiscard]] std::string date(std::string_view iso) const;

  private:
    std::map<std::string, std::string, std::less<>> phrases_;
};

}  // namespace casebook::wording
