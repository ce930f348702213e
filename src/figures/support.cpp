#include "figures/support.hpp"

#include <algorithm>

namespace casebook::figures {

using std::chrono::sys_days;

Days reported_days(const model::Period& period, model::Date data_date) {
    return {sys_days{period.from}, std::min(sys_days{period.until}, sys_days{data_date})};
}

std::optional<std::string_view> why_not_supported(const model::Pupil& pupil, Days days) {
    if (!pupil.support_started) return "no start of support is recorded";
    const sys_days started{pupil.support_started->value};
    if (pupil.support_ended) {
        const sys_days ended{pupil.support_ended->value};
        if (ended < started) return "the ending is earlier than the start of support";
        if (ended < days.first) return "support had already ended";
    }
    if (started > days.last) return "support had not begun";
    if (days.last < days.first) return "nothing is recorded in the period";
    return std::nullopt;
}

}  // namespace casebook::figures
