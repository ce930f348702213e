// Counts of people or referrals by the label of the group they belong to.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "figures/figures.hpp"

namespace casebook::figures {

/// The group of those of whom the row does not say it.
inline constexpr std::string_view not_recorded = "not recorded";

class Tally {
  public:
    void add(std::string_view label);
    /// The groups, largest first, then by label.
    [[nodiscard]] std::vector<BreakdownRow> rows() const;

  private:
    std::map<std::string, int, std::less<>> counts_;
};

}  // namespace casebook::figures
