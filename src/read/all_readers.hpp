// The table of readers: which files are read, what their rows or keys are, and by which function.
#pragma once

#include <span>
#include <string_view>

#include "read/fields.hpp"
#include "read/reading.hpp"
#include "read/settings.hpp"

namespace casebook::read {

/// Files of one kind. A `*` in the pattern stands for one name without `/`; the case of letters does not
/// matter.
struct Reader {
    std::string_view pattern;
    std::string_view holds;         ///< for the reference, as "the weekly record"
    std::span<const Field> fields;  ///< columns, where it is a CSV
    std::span<const Key> keys;      ///< settings, where it is YAML or front matter
    void (*read)(const InputFile& file, Reading& reading);
};

/// In the order of reading: what others refer to comes first.
[[nodiscard]] std::span<const Reader> all_readers();

/// Whether a path of the folder is one of the pattern's.
[[nodiscard]] bool matches(std::string_view pattern, std::string_view path);

// Each reader stands in a file of its own, named for what it reads.
void read_school(const InputFile& file, Reading& reading);
void read_register(const InputFile& file, Reading& reading);
void read_referrals(const InputFile& file, Reading& reading);
void read_sessions(const InputFile& file, Reading& reading);
void read_tracking(const InputFile& file, Reading& reading);
void read_consents(const InputFile& file, Reading& reading);
void read_questionnaire(const InputFile& file, Reading& reading);
void read_quotations(const InputFile& file, Reading& reading);
void read_case(const InputFile& file, Reading& reading);
void read_practice(const InputFile& file, Reading& reading);
void read_agencies(const InputFile& file, Reading& reading);
void read_meetings(const InputFile& file, Reading& reading);
void read_programmes(const InputFile& file, Reading& reading);
void read_training(const InputFile& file, Reading& reading);
void read_costs(const InputFile& file, Reading& reading);
void read_timetable(const InputFile& file, Reading& reading);
void read_supervision(const InputFile& file, Reading& reading);
void read_visits(const InputFile& file, Reading& reading);
void read_roles(const InputFile& file, Reading& reading);
void read_outcomes(const InputFile& file, Reading& reading);
void read_plan(const InputFile& file, Reading& reading);
void read_plan_table(const InputFile& file, Reading& reading);
void read_targets(const InputFile& file, Reading& reading);
void read_reviews(const InputFile& file, Reading& reading);
/// Nothing: the guide is no part of the Model; `read_guide` reads it, where a site is made.
void read_guide_page(const InputFile& file, Reading& reading);
void read_self_evaluation(const InputFile& file, Reading& reading);
void read_action_plan(const InputFile& file, Reading& reading);
/// The frameworks that the school asked for, from the shipped files and its own.
void read_frameworks(Reading& reading);

[[nodiscard]] std::span<const Field> register_fields();
[[nodiscard]] std::span<const Field> referral_fields();
[[nodiscard]] std::span<const Field> session_fields();
[[nodiscard]] std::span<const Field> attendance_fields();
[[nodiscard]] std::span<const Field> consent_fields();
[[nodiscard]] std::span<const Field> agency_fields();
[[nodiscard]] std::span<const Field> meeting_fields();
[[nodiscard]] std::span<const Field> programme_fields();
[[nodiscard]] std::span<const Field> training_fields();
[[nodiscard]] std::span<const Field> cost_fields();
[[nodiscard]] std::span<const Field> timetable_fields();
[[nodiscard]] std::span<const Field> supervision_fields();
[[nodiscard]] std::span<const Field> visit_fields();
[[nodiscard]] std::span<const Field> role_fields();
[[nodiscard]] std::span<const Field> outcome_fields();
[[nodiscard]] std::span<const Field> plan_fields();
[[nodiscard]] std::span<const Field> target_fields();
[[nodiscard]] std::span<const Field> review_fields();
[[nodiscard]] std::span<const Key> school_keys();
[[nodiscard]] std::span<const Key> plan_keys();
[[nodiscard]] std::span<const Key> self_evaluation_keys();
[[nodiscard]] std::span<const Key> action_plan_keys();
[[nodiscard]] std::span<const Key> questionnaire_keys();
[[nodiscard]] std::span<const Key> quotation_keys();
[[nodiscard]] std::span<const Key> case_keys();
[[nodiscard]] std::span<const Key> practice_keys();
[[nodiscard]] std::span<const Key> guide_keys();

}  // namespace casebook::read
