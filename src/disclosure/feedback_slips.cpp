#include "disclosure/feedback_slips.hpp"

#include <algorithm>
#include <utility>

#include "disclosure/pupil_reviews.hpp"

namespace casebook::disclosure {
namespace {

bool is_open(const released::ReviewTarget& target) {
    return target.progress != "met" && target.progress != "dropped";
}

released::FeedbackSlip slip_of(released::PupilReview review) {
    released::FeedbackSlip slip{.code = std::move(review.code),
                                .called = std::move(review.called),
                                .year_group = std::move(review.year_group),
                                .mentor = std::move(review.mentor),
                                .started = std::move(review.started),
                                .targets = {},
                                .steps = std::move(review.steps),
                                .last_heard = {},
                                .where = review.where};
    for (released::ReviewTarget& target : review.targets)
        if (is_open(target))
            slip.targets.push_back({std::move(target.text), std::move(target.by), std::move(target.progress),
                                    target.late, target.where});
    // The latest voice stands first.
    const auto heard = std::ranges::find(review.voices, "teacher", &released::ReviewVoice::by);
    if (heard != review.voices.end()) slip.last_heard = heard->date;
    return slip;
}

}  // namespace

std::vector<released::FeedbackSlip> feedback_slips(const model::Model& model, model::Date day) {
    std::vector<released::FeedbackSlip> slips;
    for (released::PupilReview& review : pupil_reviews(model, day))
        slips.push_back(slip_of(std::move(review)));
    return slips;
}

}  // namespace casebook::disclosure
