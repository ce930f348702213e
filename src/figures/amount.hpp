// Hours, pounds or a share: one sum, with the parts that it is added up from.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "figures/provenance.hpp"

namespace casebook::figures {

enum class Unit { hours, hours_a_week, days, pounds, per_cent };

/// What published guidance speaks of; a range, never a rule.
struct Guide {
    double low = 0;
    double high = 0;
};

/// `kind` is a word of a closed list and may be shown to others; `label` may be the school's own words.
struct AmountPart {
    std::string kind;
    std::string label;
    double value = 0;
    std::string source = {};  ///< where a sum of money was taken from, as the school wrote it
    std::optional<Guide> guide = {};
};

/// `total` is unset where nobody recorded what it is made from, or where there is nothing to divide by.
struct Amount {
    std::string id;
    Unit unit = Unit::hours;
    std::optional<double> total = {};
    std::vector<AmountPart> parts = {};
    Provenance provenance = {};
    bool is_work = false;    ///< shows how much the mentors worked
    bool holds_pay = false;  ///< what staff were paid is part of it
};

}  // namespace casebook::figures
