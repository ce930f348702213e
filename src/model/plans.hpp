// One episode of support of one pupil: profile, baseline, targets, plan, reviews, ending, hand-over.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/records.hpp"

namespace casebook::model {

/// What was known when support began; every text may be empty.
struct Profile {
    std::string background;
    std::string learning;
    std::string attendance;
    std::string behaviour;
    std::string participation;
    std::string strengths;
    std::string other_support;
    std::string own_view;  ///< the child's, in the child's words
};

/// A measurement before support, on a scale of the school's own.
struct Baseline {
    Recorded<std::string> measure;
    Recorded<Date> date;
    double value = 0;
};

enum class Progress { not_started, under_way, partly_met, met, dropped };

/// What the pupil agreed to work on.
struct Target {
    Recorded<std::string> text;
    std::string criterion;  ///< how everybody will know; may be empty, and is then warned about
    std::optional<Recorded<Date>> agreed;
    std::optional<Recorded<Date>> by;
    Progress progress = Progress::not_started;
};

/// One line of the support plan.
struct PlannedStep {
    std::string what;
    std::string how_often;
    std::string who;  ///< a broad role
};

enum class ReviewedBy { teacher, pupil, parent, mentor, agency };
enum class ReviewDecision { go_on, new_plan, end };

struct Review {
    Recorded<Date> date;
    ReviewedBy by = ReviewedBy::mentor;
    std::string going_well;
    std::string to_change;
    std::optional<ReviewDecision> decision;
};

struct Ending {
    Recorded<Date> date;
    std::string reason;                      ///< a word of the reader's list, as `targets met`
    std::optional<bool> exit_questionnaire;  ///< whether the pupil answered one
    std::string own_words;
};

/// What goes with the pupil to the next school or the next helper, and what was heard afterwards.
struct HandOver {
    Recorded<Date> date;
    std::string to;                   ///< a broad description, never a name
    std::vector<std::string> shared;  ///< kinds of record
    Recorded<std::string> consent;    ///< id of a consent; may be empty
    std::optional<Recorded<Date>> followed_up;
    std::string how_it_went;
};

/// `plans/NAME.yaml`. A pupil may have several, one after the other.
struct Plan {
    Recorded<std::string> id;  ///< file name stem; located at the file
    Recorded<PupilId> pupil;
    Recorded<Date> started;
    Recorded<std::string> mentor;  ///< a mentor's id; may be empty
    std::optional<Intensity> intensity;
    std::optional<int> weeks;  ///< planned
    Profile profile;
    std::vector<Baseline> baseline;
    std::vector<Target> targets;
    std::vector<PlannedStep> support;
    std::vector<Review> reviews;
    std::optional<Ending> ending;
    std::optional<HandOver> hand_over;
};

}  // namespace casebook::model
