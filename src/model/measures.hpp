// Everything that is measured beside attendance: scores, grades, points and scales, and the exclusions of
// pupils.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/records.hpp"

namespace casebook::model {

/// Which way a measure gets better: a reading age goes up, a score of difficulties goes down.
enum class Better { up, down };

/// How the values of one pupil in one stretch of time become one: the last test, the mean of weekly ratings,
/// the sum of points.
enum class Combine { latest, mean, sum };

/// Whose judgement a value is; a test or a count is nobody's.
enum class Rater { nobody, pupil, parent, teacher, mentor };

/// What is measured: a test, a scale of the school, a kind of points.
struct Measure {
    Recorded<std::string> id;  ///< as `reading-age`
    std::string name;          ///< as it is printed
    std::string unit;          ///< printed after a value, as `months`; may be empty
    Better better = Better::up;
    Combine combine = Combine::latest;
    std::vector<std::string> grades;       ///< from the lowest to the highest; empty where values are numbers
    std::optional<double> least;           ///< no value can be lower
    std::optional<double> most;            ///< no value can be higher
    std::optional<double> threshold = {};  ///< a change of this size counts as a rise or a fall
    std::optional<double> reliability = {};  ///< of test and retest, or alpha: above 0 and below 1
    std::optional<double> spread = {};       ///< standard deviation in all pupils that some were chosen from
    std::optional<double> usual = {};        ///< mean in all of them
    bool equal_steps = false;                ///< grades lie equally far apart, so that a mean has a sense
    bool attainment = false;                 ///< of learning, so that months of progress have a sense
    Rater rated_by = Rater::nobody;
    std::optional<Date> changed = {};  ///< first day on which it was measured in another way
};

/// Why a measurement has no number; each is something else than nought.
enum class Unmeasured { missing, not_applicable, suppressed };

/// One value of one measure of one pupil.
struct Measurement {
    Recorded<PupilId> pupil;
    std::string measure;        ///< id of a `Measure`
    Recorded<Date> date;        ///< when it was measured, or the first day that it is about
    std::optional<Date> until;  ///< the last day that it is about, where it is a stretch of time
    std::variant<double, Unmeasured> value{};  ///< of a grade: its place in `Measure::grades`, from 0
    std::string written;                       ///< as it stands in the file
    bool comparison = false;                   ///< of a pupil who is not on the register: to compare with
    diagnostics::Location where;               ///< of the value
};

/// Attendance of the whole school in one week or a longer stretch, to compare with.
struct SchoolAttendance {
    Recorded<Date> week;        ///< any day of it, or the first day
    std::optional<Date> until;  ///< last day, where it is longer than a week
    std::optional<double> attended;
    std::optional<double> possible;
    std::optional<double> percent;  ///< 0 to 100; set only where the counts are not
    diagnostics::Location where;
};

/// A suspension (formerly a fixed-period exclusion) or a permanent exclusion.
struct Suspension {
    Recorded<PupilId> pupil;
    Recorded<Date> from;
    std::optional<Recorded<Date>> until;
    std::optional<double> days;  ///< school days; halves are possible
    bool permanent = false;
    Recorded<std::string> reason;  ///< as the school words it; may be empty
    diagnostics::Location where;
    bool comparison = false;  ///< of a pupil who is not on the register: to compare with
};

}  // namespace casebook::model
