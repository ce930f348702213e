// Where each pupil who was referred or supported stands: for the line manager's list.
#pragma once

#include <chrono>
#include <vector>

#include "model/model.hpp"

namespace casebook::figures {

/// What a line manager looks for in a row of the register.
enum class RegisterPoint {
    undecided,  ///< the latest referral has waited `decision_days` days without a decision
    not_begun,  ///< it was accepted `start_days` days ago and no support has begun since
    no_ending   ///< support ended and no plan says why
};
/// Our own choices: two weeks and half a half term.
inline constexpr int decision_days = 14;
inline constexpr int start_days = 21;

/// The pointers lead into the model, which must outlive the row.
struct RegisterRow {
    const model::Pupil* pupil = nullptr;
    const model::Referral* latest = nullptr;  ///< null where none is recorded
    int referrals = 0;
    bool has_ended = false;                 ///< support that began had ended by the day looked at
    const model::Ending* ending = nullptr;  ///< of the latest plan; null where there is none
    std::vector<RegisterPoint> points;      ///< in the order of the enumeration
};

/// Every pupil with a referral or a beginning of support up to `day`, by code. Later rows are not looked at.
[[nodiscard]] std::vector<RegisterRow> register_rows(const model::Model& model, std::chrono::sys_days day);

}  // namespace casebook::figures
