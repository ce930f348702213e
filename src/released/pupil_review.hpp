// What is known of one pupil, for the review meeting about this pupil; the school alone may hold it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diagnostics/location.hpp"
#include "released/cell.hpp"

namespace casebook::released {

/// A target that the pupil agreed.
struct ReviewTarget {
    std::string text;
    std::string criterion;  ///< may be empty
    std::string by;         ///< ISO 8601, or empty
    std::string progress;   ///< `not started`, `under way`, `partly met`, `met`, `dropped`
    bool late = false;      ///< neither met nor dropped although the day had passed when the data end
    diagnostics::Location where;
};

/// What somebody said at a review.
struct ReviewVoice {
    std::string date;  ///< ISO 8601
    std::string by;    ///< `teacher`, `pupil`, `parent`, `mentor`, `agency`
    std::string going_well;
    std::string to_change;
    diagnostics::Location where;
};

struct ReviewStep {
    std::string what;
    std::string how_often;
    std::string who;  ///< a broad role
};

/// A measure of this pupil over time; attendance by month is one too.
struct ReviewSeries {
    std::string title = {};
    std::string unit = {};  ///< may be empty; `%` for attendance
    bool lower_is_better = false;
    std::optional<double> least = {};  ///< no value can be lower, where that is known
    std::optional<double> most = {};
    std::vector<std::string> times = {};  ///< ISO 8601 days, or months as `2025-09`
    std::vector<double> values = {};
};

/// What a line manager looks for; see figures/pupil_record.hpp.
enum class CheckPoint { no_plan, no_target, no_contact, review_due, target_late, beyond_plan };

/// One pupil supported on the data's date.
struct PupilReview {
    std::string code;
    std::string called;  ///< the first name that the pupil goes by: for the sheet about this pupil alone
    std::string year_group;
    std::string mentor;       ///< may be empty
    std::string started;      ///< ISO 8601
    std::string intensity;    ///< planned; `significant`, `medium`, `low`, or empty
    int weeks = 0;            ///< of support up to the data's date
    int planned_weeks = 0;    ///< 0 where none was planned
    int contacts = 0;         ///< with the pupil since support began
    int recent_contacts = 0;  ///< in the last four weeks
    double hours = 0;
    std::string last_contact;  ///< ISO 8601, or empty
    std::string last_review;   ///< ISO 8601, or empty
    int open_targets = 0;
    std::string strengths;
    std::string own_view;
    std::vector<ReviewTarget> targets;
    std::vector<ReviewStep> steps;
    std::vector<ReviewVoice> voices;  ///< of the present plan, the latest first
    std::vector<ReviewSeries> series;
    std::vector<CheckPoint> check_points;
    diagnostics::Location where;  ///< of the plan, or of the register's row
};

}  // namespace casebook::released
