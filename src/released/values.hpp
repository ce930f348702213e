// Figures in the form in which an audience may hold them.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "released/cell.hpp"

namespace casebook::released {

/// One number. `about` says what is counted, as the definition does.
struct Figure {
    std::string id;  ///< `pupils.supported`
    std::string title;
    std::string about;
    Cell value;
};

struct BreakdownRow {
    std::string label;
    Cell count;
};
/// Numbers of people in named groups. No rows while `people` is not zero: every group had to be withheld.
struct Breakdown {
    std::string id;
    std::string title;
    std::string about;
    std::vector<BreakdownRow> rows;
    Cell people;
    bool exclusive = true;  ///< the groups do not overlap
    int threshold = 0;      ///< counts from 1 to threshold − 1 were withheld; 0: nothing is ever withheld
};

/// The caseload of one mentor, or of all together (empty name) where single mentors may not be shown.
struct Caseload {
    std::string mentor;
    Cell now;
    Cell most;
    Cell mean;
    Cell contacts;
    Cell hours;
};

enum class Caution {
    few_pairs,
    indicative,
    regression_to_the_mean,
    no_comparison,
    pairs_lost,
    percentages_averaged,
    low_response,
    selection,
    growing_up,
    season,
    unblinded_raters,
    many_measures,
    changed_definition,
    overlapping_windows
};

/// Where the size of a rise or a fall comes from: the school, the measure's own unsteadiness, or none.
enum class ThresholdFrom { school, reliability, any_change };

/// What a change is the change of, where it is not attendance.
struct ChangeOf {
    std::string measure;  ///< its name, as it is printed
    bool lower_is_better = false;
    bool a_week = false;   ///< values are points a week
    bool by_rank = false;  ///< of grades only the directions are counted
    ThresholdFrom threshold_from = ThresholdFrom::any_change;
    Cell expected_return = NotApplicable{};  ///< with nothing done, since pupils were chosen; in the unit
    int before_weeks = 0;
    int end_weeks = 0;
};

/// Paired change between two windows. Where fewer than ten pairs exist only counts are given (`mean` is
/// NotApplicable); where the group is too small for the audience everything is Withheld. Where only the
/// pupils without a pair are too few, `pairs`, the directions and `g` are Withheld and the means stand: there
/// are then at least `Contents::threshold` pairs.
struct Change {
    std::string id;
    std::string title;
    std::string about;
    std::string unit;  ///< `percentage points`; may be empty
    Cell pairs;
    Cell supported;
    Cell lost_no_baseline;
    Cell lost_no_support_window;
    Cell lost_no_data;
    Cell mean_before;
    Cell mean_during;
    Cell mean;
    std::optional<Interval> interval;  ///< 95 %, of the mean change
    Cell g;                            ///< within-person Hedges' g
    Cell rose;
    Cell fell;
    Cell steady;
    double threshold = 1.0;  ///< what counts as a rise or a fall; 0: any change
    int baseline_weeks = 0;
    int minimum_sessions = 0;
    std::set<Caution> cautions;
    std::optional<Interval> g_interval = {};
    std::optional<ChangeOf> of = {};  ///< empty for attendance
};

/// One pupil's values behind a paired change, by code; exists in releases for the school only.
struct PupilRow {
    std::string figure;  ///< id of the Change
    std::string code;
    double before = 0;
    double during = 0;
};

struct Item {
    std::string text;
    std::vector<Cell> counts;  ///< by label of the scale
    Cell answered;
    Cell agreed;
    Cell agreed_percent;
    std::optional<Interval> agreed_interval;  ///< per cent, 95 % (Wilson 1927)
};
struct Questionnaire {
    std::string id;
    std::string title;
    std::string asked;
    std::string date;  ///< ISO 8601, or empty
    std::vector<std::string> scale;
    std::vector<Item> items;
    Cell responses;
    Cell given_to;
    std::set<Caution> cautions;
    std::set<std::string> agree = {};  ///< labels of the scale that count as agreement
};

/// How a figure was made, for the school's appendix: what was counted, from which rows of which files.
struct Trace {
    struct File {
        std::string name;
        int used = 0;
        int left_out = 0;
    };
    struct Reason {
        std::string reason;
        int rows = 0;
    };
    std::string id;
    std::string title;
    std::string meaning;
    std::string arithmetic;
    std::string source;
    std::vector<File> files;
    std::vector<Reason> left_out;
};

/// The smallest number of people that this audience is shown, so that a paper can say so.
struct Threshold {
    int people = 0;  ///< the smallest number of people shown
    bool lowered = false;
    std::string reason;  ///< printed where it was lowered
};

}  // namespace casebook::released
