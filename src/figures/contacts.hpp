// How often mentors were with pupils.
#pragma once

#include <optional>
#include <string_view>

#include "figures/count.hpp"
#include "figures/support.hpp"

namespace casebook::figures {

/// Why a row of the weekly record is no session with pupils among `days`; empty where it is one. A row counts
/// where a pupil is named and the mentor was with pupils: one to one, group, in class or drop-in. Talking
/// with a parent, an agency or a colleague about a pupil is not being with the pupil.
[[nodiscard]] std::optional<std::string_view> why_not_contact(const model::Session& session, Days days);

/// Hands each row that is a session with pupils among `days` to `use`; `provenance` notes it as used, and the
/// others as left out.
template <typename Sessions, typename Use>
void each_contact(Sessions&& sessions, Days days, Provenance& provenance, Use use) {
    for (const model::Session& session : sessions) {
        if (const auto reason = why_not_contact(session, days)) {
            provenance.left_out.push_back({session.date.where, *reason});
        } else {
            provenance.used.push_back(session.date.where);
            use(session);
        }
    }
}

/// Rows of the weekly record that are sessions with pupils; a group counts once, however many pupils came.
[[nodiscard]] Count count_contacts(const model::Model& model, Days days);

}  // namespace casebook::figures
