#include "figures/intensity.hpp"

#include <algorithm>
#include <chrono>

#include "figures/breakdown.hpp"
#include "figures/contacts.hpp"

namespace casebook::figures {
namespace {

using std::chrono::sys_days;

/// Weeks of support that published guidance speaks of.
struct WeeksGuide {
    model::Intensity intensity;
    double least;
    double most;
};
constexpr std::array<WeeksGuide, 2> guides = {
    {{model::Intensity::significant, 24, 52}, {model::Intensity::medium, 6, 12}}};
constexpr int few_contacts = 6;

constexpr std::array<std::string_view, 3> names = {"significant", "medium", "low"};
static_assert(static_cast<std::size_t>(model::Intensity::low) == names.size() - 1);

int contacts_among(std::span<const model::Session* const> sessions, Days days) {
    return static_cast<int>(std::ranges::count_if(
        sessions, [&](const model::Session* session) { return !why_not_contact(*session, days); }));
}

}  // namespace

std::optional<model::Intensity> planned_intensity(const model::Pupil& pupil,
                                                  std::span<const model::Plan* const> plans, Days days) {
    const model::Plan* latest = nullptr;
    for (const model::Plan* const plan : plans) {
        if (!plan->intensity) continue;
        const sys_days started{plan->started.value};
        if (started > days.last) continue;
        if (latest == nullptr || sys_days{latest->started.value} <= started) latest = plan;
    }
    return latest != nullptr ? latest->intensity : pupil.intensity;
}

std::string_view intensity_name(std::optional<model::Intensity> intensity) {
    return intensity ? names.at(static_cast<std::size_t>(*intensity)) : not_recorded;
}

Found found_intensity(model::Intensity planned, const model::Pupil& pupil,
                      std::span<const model::Session* const> sessions, Days days) {
    const sys_days started{pupil.support_started->value};
    const bool ended = pupil.support_ended && sys_days{pupil.support_ended->value} <= days.last;
    const sys_days until = ended ? sys_days{pupil.support_ended->value} : days.last;
    const int contacts = contacts_among(sessions, {started, until});
    if (contacts == 0) return Found::no_contact;
    const double weeks = static_cast<double>((until - started).count() + 1) / 7;
    const auto guide = std::ranges::find(guides, planned, &WeeksGuide::intensity);
    if (guide == guides.end())
        return contacts <= few_contacts || contacts <= weeks ? Found::as_planned : Found::longer;
    if (weeks > guide->most) return Found::longer;
    if (!ended) return Found::running;
    return weeks < guide->least ? Found::shorter : Found::as_planned;
}

}  // namespace casebook::figures
