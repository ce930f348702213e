#include "disclosure/safeguards.hpp"

#include <algorithm>
#include <chrono>
#include <map>

#include "disclosure/policy.hpp"
#include "model/consents.hpp"

namespace casebook::disclosure {
namespace {

std::vector<released::ReaderRule> readers_of(const model::School& school) {
    std::vector<released::ReaderRule> rules;
    diagnostics::Diagnostics told_elsewhere;
    for (const document::Audience audience : document::all_audiences) {
        const Policy policy = policy_for(school, audience, told_elsewhere);
        const auto settings = school.audiences.find(audience);
        rules.push_back({std::string{document::name(audience)}, policy.threshold > 1 ? policy.threshold : 0,
                         policy.lowered, policy.reason,
                         settings != school.audiences.end() && settings->second.password_file.has_value()});
    }
    return rules;
}

std::vector<released::RecordKind> records_of(const model::Model& model) {
    std::size_t answers = 0;
    for (const model::Questionnaire& one : model.questionnaires) answers += one.responses.size();
    const auto count = [&](auto has) {
        return static_cast<std::size_t>(std::ranges::count_if(model.pupils, has));
    };
    const std::pair<const char*, std::size_t> all[] = {
        {"register", model.pupils.size() + model.pupils_set_aside.size()},
        {"birth-dates", count([](const auto& pupil) { return pupil.date_of_birth.has_value(); })},
        {"upns", count([](const auto& pupil) { return !pupil.upn.value.empty(); })},
        {"characteristics", count([](const auto& pupil) {
             return pupil.free_school_meals || pupil.english_additional || pupil.looked_after ||
                    pupil.young_carer || !pupil.special_needs.empty();
         })},
        {"referrals", model.referrals.size()},
        {"sessions", model.sessions.size()},
        {"attendance", model.attendance.size()},
        {"measurements", model.measurements.size()},
        {"suspensions", model.suspensions.size()},
        {"plans", model.plans.size()},
        {"meetings", model.meetings.size()},
        {"answers", answers},
        {"quotations", model.quotations.size()},
        {"cases", model.cases.size()},
        {"consents", model.consents.size()},
        {"mentors", model.school.mentors.size()},
    };
    std::vector<released::RecordKind> kinds;
    for (const auto& [kind, records] : all)
        if (records > 0) kinds.push_back({kind, static_cast<int>(records)});
    return kinds;
}

std::vector<released::ConsentCount> consents_of(const model::Model& model, model::Date day) {
    std::map<std::string, released::ConsentCount> purposes;
    for (const model::Consent& consent : model.consents) {
        released::ConsentCount& count = purposes[consent.purpose];
        count.purpose = consent.purpose;
        ++(model::stands(consent, day) ? count.standing : consent.withdrawn ? count.withdrawn : count.ended);
    }
    std::vector<released::ConsentCount> list;
    for (auto& [purpose, count] : purposes) list.push_back(std::move(count));
    return list;
}

}  // namespace

released::Safeguards safeguards(const model::Model& model, model::Date judged_on, model::Date data_date) {
    released::Safeguards sheet{
        readers_of(model.school), records_of(model), consents_of(model, judged_on), {}, 0};
    for (const model::AllowedWord& allowed : model.school.allowed_words)
        sheet.passed.push_back({allowed.word.value, allowed.reason});
    const auto a_year_ago = std::chrono::sys_days{data_date} - std::chrono::years{1};
    sheet.ended_over_a_year_ago =
        static_cast<int>(std::ranges::count_if(model.pupils, [&](const auto& pupil) {
            return pupil.support_ended && pupil.support_ended->value.ok() &&
                   std::chrono::sys_days{pupil.support_ended->value} < a_year_ago;
        }));
    return sheet;
}

}  // namespace casebook::disclosure
