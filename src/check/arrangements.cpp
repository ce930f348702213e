#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "check/arrangements.hpp"
#include "check/offences.hpp"

namespace casebook::check {
namespace {

/// The same day so many months later; in a shorter month its last.
model::Date months_later(model::Date date, int months) {
    const model::Date later = date + std::chrono::months{months};
    return later.ok() ? later : later.year() / later.month() / std::chrono::last;
}

/// For each pupil the last day on which the records say that something was asked for, planned or ended;
/// nothing for who has support.
class LastDays {
  public:
    explicit LastDays(const model::Model& model) {
        for (const model::Referral& referral : model.referrals) {
            note(referral.pupil.value, referral.date.value);
            if (referral.decided) note(referral.pupil.value, referral.decided->value);
            if (referral.decision == model::Decision::pending) open_.insert(referral.pupil.value);
        }
        for (const model::Plan& plan : model.plans) {
            note(plan.pupil.value, plan.started.value);
            if (plan.ending) note(plan.pupil.value, plan.ending->date.value);
        }
        for (const model::Session& session : model.sessions)
            for (const auto& pupil : session.pupils) note(pupil.value, session.date.value);
    }

    [[nodiscard]] std::optional<model::Date> of(const model::Pupil& pupil) const {
        if (pupil.support_started && !pupil.support_ended) return std::nullopt;
        if (open_.contains(pupil.id.value)) return std::nullopt;
        const auto found = last_.find(pupil.id.value);
        if (!pupil.support_ended) return found == last_.end() ? std::nullopt : std::optional{found->second};
        return found == last_.end() ? pupil.support_ended->value
                                    : std::max(pupil.support_ended->value, found->second);
    }

  private:
    void note(const model::PupilId& pupil, model::Date date) {
        const auto [at, is_new] = last_.emplace(pupil, date);
        if (!is_new) at->second = std::max(at->second, date);
    }

    std::map<model::PupilId, model::Date> last_;
    std::set<model::PupilId> open_;  ///< with a referral that waits
};

}  // namespace

void retention(const model::Model& model, int months, model::Date today,
               diagnostics::Diagnostics& diagnostics) {
    const LastDays last_days(model);
    for (const model::Pupil& pupil : model.pupils) {
        const auto last = last_days.of(pupil);
        if (!last || months_later(*last, months) > today) continue;
        const std::string& code = pupil.id.value.code;
        diagnostics.add(
            {diagnostics::Severity::warning, "records-due", pupil.id.where, width_of(code),
             fmt::format("the records of {} are due to go since {}", code, iso(months_later(*last, months))),
             fmt::format("the last of them is of {}, and casebook.yaml keeps records for {} {}", iso(*last),
                         months, months == 1 ? "month" : "months"),
             fmt::format(
                 "see what would go with “casebook forget FOLDER {}”, then do it with --yes; or answer "
                 "this under accepted_faults with the reason to keep them",
                 code),
             "records-due"});
    }
}

void disguised_stories_are_known(const model::Model& model, const model::Arrangements& arrangements,
                                 diagnostics::Diagnostics& diagnostics) {
    const Reporter report{"unknown-case", diagnostics::Severity::fault, diagnostics};
    for (const auto& story : arrangements.disguised) {
        const auto is_it = [&](const model::CaseStudy& known) { return known.id.value == story.value; };
        if (story.value == "all" || std::ranges::any_of(model.cases, is_it)) continue;
        report({.where = story.where,
                .width = width_of(story.value),
                .message = fmt::format("there is no case study “{}” to disguise", story.value),
                .why = "a story that was meant to be changed would go out as it was written",
                .mend = "write the name of its file in cases/, without .md, or all"});
    }
}

}  // namespace casebook::check
