// The middle of a quantity that each person has, as days of waiting, and how far it spreads.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "figures/amount.hpp"
#include "figures/provenance.hpp"
#include "statistics/quantiles.hpp"

namespace casebook::figures {

/// `wholes` are numbers that a reader may know, each a part of the one before, and the values a part of the
/// last (waiting until the start: referrals received, referrals accepted).
struct Spread {
    std::string id;
    Unit unit = Unit::days;
    std::vector<double> values = {};  ///< in the order of their rows
    std::optional<statistics::Middle> middle = {};
    std::vector<int> wholes = {};
    Provenance provenance = {};
    bool is_work = false;
};

}  // namespace casebook::figures
