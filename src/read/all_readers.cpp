#include "read/all_readers.hpp"

#include <array>

#include "read/tracking.hpp"

namespace casebook::read {

std::span<const Reader> all_readers() {
    static const std::array readers{
        Reader{"casebook.yaml", "the school and what is wanted", {}, school_keys(), read_school},
        Reader{"register.csv", "the register of pupils", register_fields(), {}, read_register},
        Reader{"referrals.csv",
               "who was referred, why, and what was decided",
               referral_fields(),
               {},
               read_referrals},
        Reader{"sessions.csv", "the weekly record", session_fields(), {}, read_sessions},
        Reader{
            "tracking/marks.csv", "attendance by session, as codes", marks_kind().fields, {}, read_tracking},
        Reader{"tracking/school-attendance.csv",
               "attendance of the whole school",
               school_attendance_kind().fields,
               {},
               read_tracking},
        Reader{"tracking/behaviour.csv",
               "points for behaviour and achievement",
               behaviour_kind().fields,
               {},
               read_tracking},
        Reader{"tracking/suspensions.csv",
               "suspensions and permanent exclusions",
               suspensions_kind().fields,
               {},
               read_tracking},
        Reader{"tracking/sdq.csv",
               "scores of the Strengths and Difficulties Questionnaire",
               difficulties_kind().fields,
               {},
               read_tracking},
        Reader{"tracking/scores.csv", "tests, grades and scales", scores_kind().fields, {}, read_tracking},
        Reader{"tracking/*.csv",
               "attendance by week, or any other tracking data with a mapping",
               attendance_fields(),
               {},
               read_tracking},
        Reader{"consents.csv", "who agreed to what", consent_fields(), {}, read_consents},
        Reader{"views/quotations.yaml", "what people said", {}, quotation_keys(), read_quotations},
        Reader{"views/*.yaml",
               "a questionnaire; its answers stand in the CSV of the same name",
               {},
               questionnaire_keys(),
               read_questionnaire},
        Reader{"cases/*.md", "a case study", {}, case_keys(), read_case},
        Reader{"practice/*.md", "a note on good practice", {}, practice_keys(), read_practice},
    };
    return readers;
}

bool matches(std::string_view pattern, std::string_view path) {
    const std::string name = lower(path);
    const std::size_t star = pattern.find('*');
    if (star == std::string_view::npos) return name == pattern;
    const std::string_view before = pattern.substr(0, star);
    const std::string_view after = pattern.substr(star + 1);
    if (name.size() <= before.size() + after.size() || !name.starts_with(before) || !name.ends_with(after))
        return false;
    return std::string_view{name}
               .substr(before.size(), name.size() - before.size() - after.size())
               .find('/') == std::string_view::npos;
}

}  // namespace casebook::read
