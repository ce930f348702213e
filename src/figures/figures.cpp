#include "figures/figures.hpp"

#include <chrono>

#include "figures/activity.hpp"
#include "figures/attendance.hpp"
#include "figures/caseload.hpp"
#include "figures/questionnaire.hpp"
#include "figures/referrals.hpp"
#include "figures/support.hpp"

namespace casebook::figures {

Figures compute(const model::Model& model) {
    Figures figures;
    figures.date = model::data_date(model);
    figures.period = model.school.period;
    const Days days = reported_days(figures.period, figures.date);

    figures.supported = count_supported("pupils.supported", model, days);
    figures.on_caseload = count_supported("pupils.now", model, {days.last, days.last});
    figures.contacts = count_contacts(model, days);
    figures.referred = count_referrals(model, days);
    figures.referrals_by_reason = referrals_by_reason(model, days);
    figures.referrals_by_referrer = referrals_by_referrer(model, days);
    figures.referrals_by_decision = referrals_by_decision(model, days);
    figures.supported_by_key_stage = supported_by_key_stage(model, days);
    figures.caseloads = caseloads(model, days);
    figures.attendance = attendance_change(model, days);
    for (const model::Questionnaire& questionnaire : model.questionnaires)
        figures.questionnaires.push_back(questionnaire_result(questionnaire));
    return figures;
}

}  // namespace casebook::figures
