// How a measure of the same pupils changed between two windows of time.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "figures/caution.hpp"
#include "figures/provenance.hpp"
#include "model/model.hpp"
#include "statistics/interval.hpp"

namespace casebook::figures {

using statistics::Interval;

/// What one window of one pupil adds up to.
struct WindowSums {
    int weeks = 0;        ///< of attendance or points; of any other measure: values
    model::Date first{};  ///< Mondays of the first and the last week; days of the values
    model::Date last{};
    double attended = 0;  ///< half-day sessions; both 0 where only percentages are recorded
    double possible = 0;
    bool from_percentages = false;
};

/// One pupil's value before and during support: attendance in per cent of possible sessions, or the value of
/// the measure.
struct PupilChange {
    model::PupilId pupil;
    double before = 0;
    double during = 0;
    WindowSums before_sums;
    WindowSums during_sums;
};

/// Why a supported pupil has no pair: nothing usable at all; too little before support (whatever came
/// later); enough before, too little during.
enum class LostReason { no_baseline, no_support_window, no_data };

/// Where the threshold of a rise or a fall comes from: the school, the measure's own unsteadiness (Jacobson
/// and Truax 1991), or none is known and any change counts.
enum class ThresholdFrom { school, reliability, any_change };

/// What a change is the change of, where it is not attendance.
struct ChangeOf {
    model::Measure measure;
    ThresholdFrom threshold_from = ThresholdFrom::any_change;
    /// Change that pupils chosen for a low (or high) value would show with nothing done; in the measure's
    /// unit.
    std::optional<double> expected_return = {};
    bool by_rank = false;  ///< grades: only which way each pupil went is counted, and no mean is taken
    model::ChangeWindows windows = {};
};

/// Paired change of a measure between two windows, with its uncertainty. `interval` is the 95 % t interval of
/// the mean difference (Student 1908); `d_z` the mean difference over the SD of differences, `g` = J·d_z with
/// J = 1 − 3/(4·df − 1) (Hedges 1981), both within-person. Under two pairs, or where all changes are equal,
/// `interval` and `d_z` are not set (the latter sample shows no spread to judge by); `g` needs three pairs,
/// since J is 0 for two. The pupils are those of `pupils.supported`: `pairs` and `lost` together.
struct PairedChange {
    std::string id;
    std::vector<PupilChange> pairs;  ///< by pupil code
    std::optional<double> mean_before;
    std::optional<double> mean_during;
    std::optional<double> mean;  ///< in the measure's unit; of attendance: percentage points
    std::optional<double> sd;
    std::optional<Interval> interval;
    std::optional<double> d_z;
    std::optional<double> g;
    std::optional<Interval> g_interval;  ///< by the noncentral t (Cumming and Finch 2001)
    int rose = 0;                        ///< by at least `threshold`
    int fell = 0;
    int steady = 0;
    double threshold = 1.0;  ///< in the measure's unit; 0: any change is a rise or a fall
    std::vector<std::pair<model::PupilId, LostReason>> lost;
    std::set<Caution> cautions;
    model::AttendanceWindows windows;
    Provenance provenance;
    std::optional<ChangeOf> of = {};  ///< empty for attendance
};

/// Fills in means, interval, sizes and directions from `pairs` and `threshold`. Where ranks alone are known
/// (`of`) there is no mean.
void sum_up(PairedChange& change);

}  // namespace casebook::figures
