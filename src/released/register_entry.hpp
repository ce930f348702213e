// One row of the list of pupils who were referred or supported; the school alone may hold it.
#pragma once

#include <string>
#include <vector>

namespace casebook::released {

/// What a line manager looks for in a row; see figures/register_list.hpp.
enum class RegisterPoint { undecided, not_begun, no_ending };

struct RegisterEntry {
    std::string code;
    std::string year_group;
    std::string referred;  ///< ISO 8601: the latest referral, or empty
    int referrals = 0;
    std::string
        decision;  ///< of the latest referral: `accepted`, `declined`, `redirected`, `pending`, or empty
    std::string started;  ///< ISO 8601: of the latest support, or empty
    std::string ended;    ///< ISO 8601, or empty
    std::string ending;   ///< the recorded reason, as `targets met`, or empty
    std::vector<RegisterPoint> points;
};

}  // namespace casebook::released
