#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "check/rules.hpp"

namespace casebook::check {
namespace {

struct Usual {
    document::Audience audience;
    int threshold;
};
constexpr std::array usual_thresholds{Usual{document::Audience::governors, 5},
                                      Usual{document::Audience::public_, 10}};

bool says_something(std::string_view reason) {
    return reason.find_first_not_of(" \t\n") != std::string_view::npos;
}

}  // namespace

void period_runs_forward(model::Model& model, model::Date, const Reporter& report) {
    const model::Period& period = model.school.period;
    if (!period.from.ok() || !period.until.ok() || period.until >= period.from) return;
    report({.where = period.where,
            .width = 10,
            .message = fmt::format("the period ends on {}", iso(period.until)),
            .why = fmt::format("it begins later, on {}", iso(period.from)),
            .mend = "exchange or correct the two dates of the period"});
}

void threshold_is_explained(model::Model& model, model::Date, const Reporter& report) {
    for (const Usual& usual : usual_thresholds) {
        const auto found = model.school.audiences.find(usual.audience);
        if (found == model.school.audiences.end()) continue;
        model::AudienceSettings& settings = found->second;
        if (!settings.threshold || settings.threshold->value >= usual.threshold ||
            says_something(settings.reason))
            continue;
        const std::string_view name = document::name(usual.audience);
        report(
            {.where = settings.threshold->where,
             .width = width_of(fmt::to_string(settings.threshold->value)),
             .message = fmt::format("the threshold for {} is {}", name, settings.threshold->value),
             .why = fmt::format(
                 "fewer than {} people are shown to {} only for a written reason, which is printed",
                 usual.threshold, name),
             .mend = fmt::format("add a “reason:” beside the threshold, or raise it; {} is used until then",
                                 usual.threshold)});
        settings.threshold.reset();
    }
}

}  // namespace casebook::check
