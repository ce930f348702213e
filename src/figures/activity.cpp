#include "figures/activity.hpp"

#include <chrono>

#include "figures/breakdown.hpp"
#include "figures/key_stage.hpp"

namespace casebook::figures {

Count count_supported(std::string_view id, const model::Model& model, Days days) {
    Count count{id, 0, {}};
    for (const model::Pupil& pupil : model.pupils) {
        if (const auto reason = why_not_supported(pupil, days)) {
            count.provenance.left_out.push_back({pupil.id.where, std::string{*reason}});
        } else {
            ++count.value;
            count.provenance.used.push_back(pupil.id.where);
        }
    }
    return count;
}

Breakdown supported_by_key_stage(const model::Model& model, Days days) {
    Breakdown breakdown{"pupils.by-key-stage", {}, 0, true, {}};
    Tally tally;
    for (const model::Pupil& pupil : model.pupils) {
        if (const auto reason = why_not_supported(pupil, days)) {
            breakdown.provenance.left_out.push_back({pupil.id.where, std::string{*reason}});
            continue;
        }
        const std::string_view stage = key_stage(pupil.year_group.value);
        tally.add(stage.empty() ? not_recorded : stage);
        ++breakdown.people;
        breakdown.provenance.used.push_back(pupil.id.where);
    }
    breakdown.rows = tally.rows();
    return breakdown;
}

namespace {

constexpr bool with_pupils(model::SessionKind kind) {
    using enum model::SessionKind;
    return kind == one_to_one || kind == group || kind == in_class || kind == drop_in;
}

}  // namespace

std::optional<std::string_view> why_not_contact(const model::Session& session, Days days) {
    const std::chrono::sys_days date{session.date.value};
    if (date < days.first) return "before the first day counted";
    if (date > days.last) return "after the last day counted";
    if (!with_pupils(session.kind)) return "time with an adult, not with pupils";
    if (session.pupils.empty()) return "no pupil is named";
    return std::nullopt;
}

Count count_contacts(const model::Model& model, Days days) {
    Count count{"sessions.contacts", 0, {}};
    for (const model::Session& session : model.sessions) {
        if (const auto reason = why_not_contact(session, days)) {
            count.provenance.left_out.push_back({session.date.where, std::string{*reason}});
        } else {
            ++count.value;
            count.provenance.used.push_back(session.date.where);
        }
    }
    return count;
}

}  // namespace casebook::figures
