// What is recorded of each pupil now supported: for the review of one child and for the line manager's list.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "figures/support.hpp"

namespace casebook::figures {

/// Attended of possible sessions in one calendar month, per cent; of percentages their plain mean. A stretch
/// of several weeks counts in the month of its first day.
struct MonthOfAttendance {
    std::chrono::year_month month;
    double per_cent = 0;
};

struct MeasuredOn {
    model::Date date;
    double value = 0;
};
struct MeasureOfPupil {
    const model::Measure* measure = nullptr;  ///< in the model; its values are numbers
    std::vector<MeasuredOn> values;           ///< by date; one at least
};

/// What a line manager looks for in a record.
enum class CheckPoint {
    no_plan,      ///< no plan of the present support
    no_target,    ///< a plan without a target
    no_contact,   ///< mentors recorded sessions in `silent_weeks` weeks since the last one with this pupil
    review_due,   ///< no review for `review_weeks` weeks
    target_late,  ///< the day of an open target has passed
    beyond_plan   ///< support goes on although its planned weeks have passed
};
inline constexpr int silent_weeks = 3;
/// About a term: our own choice, so that targets are looked at with the pupil each term.
inline constexpr int review_weeks = 13;
inline constexpr int recent_weeks = 4;

/// One pupil with a day of support that includes the last of the days looked at. The pointers lead into the
/// model, which must outlive the record.
struct PupilRecord {
    const model::Pupil* pupil = nullptr;
    const model::Plan* plan = nullptr;  ///< the latest one that had begun; null where there is none
    std::optional<model::Intensity> intensity;
    int weeks = 0;  ///< of support, begun ones counted
    int contacts = 0;
    int recent_contacts = 0;  ///< in the last `recent_weeks` weeks
    double hours = 0;         ///< with the pupil, alone or in a group
    std::optional<model::Date> last_contact;
    std::optional<model::Date> last_review;
    std::vector<MonthOfAttendance> attendance;  ///< by month
    std::vector<MeasureOfPupil> measures;       ///< in the order of the model's measures
    std::vector<CheckPoint> check_points;       ///< in the order of the enumeration
};

/// A target that is still open; late where its day lies before `day`.
[[nodiscard]] bool is_open(const model::Target& target);
[[nodiscard]] bool is_late(const model::Target& target, std::chrono::sys_days day);

/// Every pupil supported on `day`, by mentor and code. Rows after `day` are not looked at.
[[nodiscard]] std::vector<PupilRecord> records_of_supported(const model::Model& model,
                                                            std::chrono::sys_days day);

}  // namespace casebook::figures
