#include "figures/register_list.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace casebook::figures {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// What is recorded of each pupil, by code.
struct Recorded {
    std::vector<const model::Referral*> referrals;  ///< by date
    const model::Plan* plan = nullptr;              ///< the latest that had begun
};

std::map<std::string_view, Recorded> recorded_until(const model::Model& model, sys_days day) {
    std::map<std::string_view, Recorded> all;
    for (const model::Referral& one : model.referrals)
        if (sys_days{one.date.value} <= day) all[one.pupil.value.code].referrals.push_back(&one);
    for (auto& [code, recorded] : all)
        std::ranges::stable_sort(recorded.referrals, {}, [](const auto* one) { return one->date.value; });
    for (const model::Plan& plan : model.plans) {
        if (sys_days{plan.started.value} > day) continue;
        const model::Plan*& latest = all[plan.pupil.value.code].plan;
        if (!latest || latest->started.value < plan.started.value) latest = &plan;
    }
    return all;
}

void add_points(RegisterRow& row, bool has_begun, sys_days day) {
    if (row.latest && row.latest->decision == model::Decision::pending &&
        day - sys_days{row.latest->date.value} >= days{decision_days})
        row.points.push_back(RegisterPoint::undecided);
    if (row.latest && row.latest->decision == model::Decision::accepted) {
        const sys_days referred{row.latest->date.value};
        const sys_days decided = row.latest->decided ? sys_days{row.latest->decided->value} : referred;
        // Support that goes on, or that began after the referral, answers it.
        const bool answered =
            has_begun && (!row.has_ended || sys_days{row.pupil->support_started->value} >= referred);
        if (!answered && day - decided >= days{start_days}) row.points.push_back(RegisterPoint::not_begun);
    }
    if (row.has_ended && (!row.ending || row.ending->reason.empty()))
        row.points.push_back(RegisterPoint::no_ending);
}

}  // namespace

std::vector<RegisterRow> register_rows(const model::Model& model, sys_days day) {
    const auto recorded = recorded_until(model, day);
    std::vector<RegisterRow> rows;
    for (const model::Pupil& pupil : model.pupils) {
        const auto found = recorded.find(pupil.id.value.code);
        const Recorded none;
        const Recorded& of_pupil = found == recorded.end() ? none : found->second;
        const bool has_begun = pupil.support_started && sys_days{pupil.support_started->value} <= day;
        if (of_pupil.referrals.empty() && !has_begun) continue;
        RegisterRow row;
        row.pupil = &pupil;
        row.referrals = static_cast<int>(of_pupil.referrals.size());
        if (!of_pupil.referrals.empty()) row.latest = of_pupil.referrals.back();
        row.has_ended = has_begun && pupil.support_ended && sys_days{pupil.support_ended->value} <= day;
        if (row.has_ended && of_pupil.plan && of_pupil.plan->ending) row.ending = &*of_pupil.plan->ending;
        add_points(row, has_begun, day);
        rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(rows, {}, [](const RegisterRow& row) { return row.pupil->id.value.code; });
    return rows;
}

}  // namespace casebook::figures
