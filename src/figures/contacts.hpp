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

/// Rows of the weekly record that are sessions with pupils; a group counts once, however many pupils came.
[[nodiscard]] Count count_contacts(const model::Model& model, Days days);

}  // namespace casebook::figures
