// Pupils something held for before and during support, as an audience may hold them.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "released/cell.hpp"
#include "released/values.hpp"

namespace casebook::released {

enum class Asked { absence, score, suspension, agreement };

struct Band {
    double from = 0;
    int before = 0;
    int during = 0;
};

/// Suspensions in a window: how often, how many days, and how many of these were one pupil's.
struct Suspended {
    int times = 0;
    double days = 0;
    double largest = 0;
};

/// Of a statement that the same people answered twice, for the school only: whose second answer lay where
/// on the scale.
struct AnsweredAgain {
    std::string title;   ///< of the later questionnaire
    std::string first;   ///< ISO 8601, or empty
    std::string second;  ///< the same
    int higher = 0;
    int lower = 0;
    int same = 0;
};

/// `before` and `during` count among `pairs`. `stopped`, `began` and `p` are for the school only: beside the
/// two counts they would say how many single pupils went which way.
struct YesNoChange {
    std::string id;
    std::string title;
    std::string about;
    Asked asked = Asked::absence;
    double limit = 0;     ///< per cent of possible sessions, or points, from which the answer is yes
    std::string measure;  ///< that was scored, or the statement
    Cell pairs;
    Cell before;
    Cell during;
    Cell stopped;  ///< yes before, no during
    Cell began;    ///< no before, yes during
    Cell p;        ///< exact McNemar; NotApplicable where nobody changed
    std::set<Caution> cautions;
    std::vector<Band> bands = {};                    ///< for the school only
    std::optional<Suspended> suspended_before = {};  ///< for the school only
    std::optional<Suspended> suspended_during = {};
    std::optional<AnsweredAgain> again = {};
};

}  // namespace casebook::released
