#include "disclosure/register_list.hpp"

#include <array>
#include <string_view>

#include "disclosure/dates.hpp"
#include "figures/register_list.hpp"

namespace casebook::disclosure {
namespace {

constexpr std::array<std::string_view, 4> decisions = {"accepted", "declined", "redirected", "pending"};
static_assert(static_cast<std::size_t>(model::Decision::pending) == decisions.size() - 1);
constexpr std::array points = {released::RegisterPoint::undecided, released::RegisterPoint::not_begun,
                               released::RegisterPoint::no_ending};
static_assert(static_cast<std::size_t>(figures::RegisterPoint::no_ending) == points.size() - 1);

released::RegisterEntry entry_of(const figures::RegisterRow& row, std::chrono::sys_days day) {
    const model::Pupil& pupil = *row.pupil;
    released::RegisterEntry entry;
    entry.code = pupil.id.value.code;
    entry.year_group = pupil.year_group.value;
    entry.referrals = row.referrals;
    if (row.latest) {
        entry.referred = iso(row.latest->date.value);
        entry.decision = decisions.at(static_cast<std::size_t>(row.latest->decision));
    }
    if (pupil.support_started && std::chrono::sys_days{pupil.support_started->value} <= day)
        entry.started = iso(pupil.support_started->value);
    if (row.has_ended) entry.ended = iso(pupil.support_ended->value);
    if (row.ending) entry.ending = row.ending->reason;
    for (const figures::RegisterPoint point : row.points)
        entry.points.push_back(points.at(static_cast<std::size_t>(point)));
    return entry;
}

}  // namespace

std::vector<released::RegisterEntry> register_list(const model::Model& model, model::Date day) {
    std::vector<released::RegisterEntry> entries;
    const std::chrono::sys_days last{day};
    for (const figures::RegisterRow& row : figures::register_rows(model, last))
        entries.push_back(entry_of(row, last));
    return entries;
}

}  // namespace casebook::disclosure
