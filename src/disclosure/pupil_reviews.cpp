#include "disclosure/pupil_reviews.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "disclosure/dates.hpp"
#include "disclosure/rounding.hpp"
#include "figures/intensity.hpp"
#include "figures/pupil_record.hpp"

namespace casebook::disclosure {
namespace {

using released::CheckPoint;

constexpr std::array<std::string_view, 5> progress_names = {"not started", "under way", "partly met", "met",
                                                            "dropped"};
static_assert(static_cast<std::size_t>(model::Progress::dropped) == progress_names.size() - 1);
constexpr std::array<std::string_view, 5> reviewers = {"teacher", "pupil", "parent", "mentor", "agency"};
static_assert(static_cast<std::size_t>(model::ReviewedBy::agency) == reviewers.size() - 1);
constexpr std::array check_points = {CheckPoint::no_plan,     CheckPoint::no_target,
                                     CheckPoint::no_contact,  CheckPoint::review_due,
                                     CheckPoint::target_late, CheckPoint::beyond_plan};
static_assert(static_cast<std::size_t>(figures::CheckPoint::beyond_plan) == check_points.size() - 1);

template <typename Names, typename Choice>
auto chosen(const Names& names, Choice choice) {
    return names.at(static_cast<std::size_t>(choice));
}

std::string mentor_name(const model::Model& model, const model::Recorded<std::string>& id) {
    const auto found = std::ranges::find(model.school.mentors, id.value,
                                         [](const model::Mentor& mentor) { return mentor.id.value; });
    return found == model.school.mentors.end() ? std::string{} : found->name.value;
}

void add_plan(released::PupilReview& value, const model::Plan& plan, model::Date day) {
    value.where = plan.id.where;
    value.planned_weeks = plan.weeks.value_or(0);
    value.strengths = plan.profile.strengths;
    value.own_view = plan.profile.own_view;
    for (const model::Target& target : plan.targets) {
        value.targets.push_back({target.text.value, target.criterion,
                                 target.by ? iso(target.by->value) : std::string{},
                                 std::string{chosen(progress_names, target.progress)},
                                 figures::is_late(target, std::chrono::sys_days{day}), target.text.where});
        if (figures::is_open(target)) ++value.open_targets;
    }
    for (const model::PlannedStep& step : plan.support)
        value.steps.push_back({step.what, step.how_often, step.who});
    for (const model::Review& review : plan.reviews)
        if (review.date.value <= day)
            value.voices.push_back({iso(review.date.value), std::string{chosen(reviewers, review.by)},
                                    review.going_well, review.to_change, review.date.where});
    std::ranges::stable_sort(value.voices, std::ranges::greater{}, &released::ReviewVoice::date);
}

void add_series(released::PupilReview& value, const figures::PupilRecord& record) {
    if (!record.attendance.empty()) {
        released::ReviewSeries attendance{.unit = "%", .least = 0, .most = 100};
        for (const figures::MonthOfAttendance& month : record.attendance) {
            attendance.times.push_back(fmt::format("{:04}-{:02}", static_cast<int>(month.month.year()),
                                                   static_cast<unsigned>(month.month.month())));
            attendance.values.push_back(rounded(month.per_cent, 1));
        }
        value.series.push_back(std::move(attendance));
    }
    for (const figures::MeasureOfPupil& one : record.measures) {
        released::ReviewSeries series{.title = one.measure->name,
                                      .unit = one.measure->unit,
                                      .lower_is_better = one.measure->better == model::Better::down,
                                      .least = one.measure->least,
                                      .most = one.measure->most};
        for (const figures::MeasuredOn& measured : one.values) {
            series.times.push_back(iso(measured.date));
            series.values.push_back(rounded(measured.value, 1));
        }
        value.series.push_back(std::move(series));
    }
}

released::PupilReview review_value(const figures::PupilRecord& record, const model::Model& model,
                                   model::Date day) {
    const model::Pupil& pupil = *record.pupil;
    released::PupilReview value;
    value.code = pupil.id.value.code;
    value.called = pupil.known_as.value.empty() ? pupil.first_name.value : pupil.known_as.value;
    value.year_group = pupil.year_group.value;
    value.mentor = mentor_name(model, pupil.mentor);
    value.started = iso(pupil.support_started->value);
    if (record.intensity) value.intensity = figures::intensity_name(record.intensity);
    value.weeks = record.weeks;
    value.contacts = record.contacts;
    value.recent_contacts = record.recent_contacts;
    value.hours = rounded(record.hours, 1);
    if (record.last_contact) value.last_contact = iso(*record.last_contact);
    if (record.last_review) value.last_review = iso(*record.last_review);
    value.where = pupil.id.where;
    if (record.plan) add_plan(value, *record.plan, day);
    add_series(value, record);
    for (const figures::CheckPoint point : record.check_points)
        value.check_points.push_back(chosen(check_points, point));
    return value;
}

}  // namespace

std::vector<released::PupilReview> pupil_reviews(const model::Model& model, model::Date day) {
    std::vector<released::PupilReview> values;
    for (const figures::PupilRecord& record :
         figures::records_of_supported(model, std::chrono::sys_days{day}))
        values.push_back(review_value(record, model, day));
    return values;
}

}  // namespace casebook::disclosure
