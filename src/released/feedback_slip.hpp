// What the teachers of one pupil are told: that the pupil is mentored, and what was agreed.
#pragma once

#include <string>
#include <vector>

#include "diagnostics/location.hpp"
#include "released/pupil_review.hpp"

namespace casebook::released {

/// A target that is neither met nor dropped; how it will be known is between the pupil and the mentor.
struct SlipTarget {
    std::string text;
    std::string by;        ///< ISO 8601, or empty
    std::string progress;  ///< `not started`, `under way`, `partly met`
    bool late = false;
    diagnostics::Location where;
};

/// For the staff alone. No reason of referral, figure, session or word of pupil or family can be in it.
struct FeedbackSlip {
    std::string code;
    std::string called;  ///< the first name that the pupil goes by
    std::string year_group;
    std::string mentor;   ///< may be empty
    std::string started;  ///< ISO 8601
    std::vector<SlipTarget> targets;
    std::vector<ReviewStep> steps;
    std::string last_heard;       ///< ISO 8601: the last review by a teacher, or empty
    diagnostics::Location where;  ///< of the plan, or of the register's row
};

}  // namespace casebook::released
