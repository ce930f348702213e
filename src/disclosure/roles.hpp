// Broad roles in place of people: who approved a story, whose words a quotation is.
#pragma once

#include <string>
#include <string_view>

namespace casebook::disclosure {

/// The role in "A. Name, headteacher", where it is one of the known broad roles; otherwise "the school".
/// Nothing that is not in the table passes, so a name written in the place of the role does not.
[[nodiscard]] std::string approver_role(std::string_view approved_by);

/// Who referred a pupil, where it is a known role; otherwise "somebody else": a name written there does not
/// pass.
[[nodiscard]] std::string referrer_role(std::string_view referred_by);

/// The role of a speaker where it is a broad one that many people have; otherwise "adult".
[[nodiscard]] std::string speaker_role(std::string_view role);

}  // namespace casebook::disclosure
