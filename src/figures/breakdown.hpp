// Counts of people or referrals by the label of the group they belong to.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "figures/provenance.hpp"

namespace casebook::figures {

/// A share of people in named groups. `people` is the number the groups are counted from (for referrals:
/// referrals, so a pupil referred twice counts twice); groups may overlap (a referral has several reasons),
/// then `exclusive` is false and the groups do not add up to `people`. Groups of nobody are not listed; what
/// the row does not say is `not recorded`.
struct BreakdownRow {
    std::string label;
    int count = 0;
};
struct Breakdown {
    std::string id;
    std::vector<BreakdownRow> rows = {};  ///< largest first, then by label
    int people = 0;
    bool exclusive = true;
    Provenance provenance = {};
    std::string_view part_of = {};  ///< id of the count that these people are a part of; empty for none
    bool school_only = false;       ///< stays in the school, whatever its numbers
    bool tells_of_persons = false;  ///< a group says something of the life of those in it, as a reason does
};

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
