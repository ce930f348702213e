// The rules, one function each; `all_checks.cpp` says which id and gravity each has.
#pragma once

#include "check/offences.hpp"

namespace casebook::check {

// The school's own settings
void period_runs_forward(model::Model& model, model::Date today, const Reporter& report);
void threshold_is_explained(model::Model& model, model::Date today, const Reporter& report);
void colours_can_be_read(model::Model& model, model::Date today, const Reporter& report);
void profile_fits_the_roll(model::Model& model, model::Date today, const Reporter& report);
void profile_fits_the_register(model::Model& model, model::Date today, const Reporter& report);
void examples_are_replaced(model::Model& model, model::Date today, const Reporter& report);

// The register
void pupil_stands_once(model::Model& model, model::Date today, const Reporter& report);
void upn_stands_once(model::Model& model, model::Date today, const Reporter& report);
void upn_is_valid(model::Model& model, model::Date today, const Reporter& report);
void birth_is_past(model::Model& model, model::Date today, const Reporter& report);
void support_follows_birth(model::Model& model, model::Date today, const Reporter& report);
void support_ends_after_start(model::Model& model, model::Date today, const Reporter& report);

// References from one file to another
void mentor_is_known(model::Model& model, model::Date today, const Reporter& report);
void pupil_is_known(model::Model& model, model::Date today, const Reporter& report);
void pupil_is_not_set_aside(model::Model& model, model::Date today, const Reporter& report);
void subject_is_known(model::Model& model, model::Date today, const Reporter& report);
void answers_bear_no_code(model::Model& model, model::Date today, const Reporter& report);
void response_stands_once(model::Model& model, model::Date today, const Reporter& report);
void repetition_fits(model::Model& model, model::Date today, const Reporter& report);
void consent_is_known(model::Model& model, model::Date today, const Reporter& report);

// Dates of rows
void nothing_lies_ahead(model::Model& model, model::Date today, const Reporter& report);
void records_lie_in_the_period(model::Model& model, model::Date today, const Reporter& report);
void nothing_before_birth(model::Model& model, model::Date today, const Reporter& report);
void decision_follows_referral(model::Model& model, model::Date today, const Reporter& report);
void consent_ends_after_start(model::Model& model, model::Date today, const Reporter& report);

// The weekly record
void minutes_are_plausible(model::Model& model, model::Date today, const Reporter& report);
void session_names_a_pupil(model::Model& model, model::Date today, const Reporter& report);
void session_after_start(model::Model& model, model::Date today, const Reporter& report);
void session_before_ending(model::Model& model, model::Date today, const Reporter& report);

// Plans, one an episode
void plan_runs_forward(model::Model& model, model::Date today, const Reporter& report);
void follow_up_comes_after_hand_over(model::Model& model, model::Date today, const Reporter& report);
void review_lies_before_ending(model::Model& model, model::Date today, const Reporter& report);
void baseline_comes_first(model::Model& model, model::Date today, const Reporter& report);
void target_has_a_criterion(model::Model& model, model::Date today, const Reporter& report);
void target_runs_forward(model::Model& model, model::Date today, const Reporter& report);
void episodes_follow_each_other(model::Model& model, model::Date today, const Reporter& report);
void register_and_plan_agree(model::Model& model, model::Date today, const Reporter& report);
void hand_over_has_consent(model::Model& model, model::Date today, const Reporter& report);

// Referrals
void referral_stands_once(model::Model& model, model::Date today, const Reporter& report);
void referrals_do_not_overlap(model::Model& model, model::Date today, const Reporter& report);
void redirection_names_its_goal(model::Model& model, model::Date today, const Reporter& report);
void referrer_is_a_role(model::Model& model, model::Date today, const Reporter& report);

// The work around the pupils
void protection_meeting_names_nobody(model::Model& model, model::Date today, const Reporter& report);
void meeting_count_is_plausible(model::Model& model, model::Date today, const Reporter& report);
void programme_runs_forward(model::Model& model, model::Date today, const Reporter& report);
void programme_has_a_criterion(model::Model& model, model::Date today, const Reporter& report);
void group_is_a_programme(model::Model& model, model::Date today, const Reporter& report);
void training_hours_are_plausible(model::Model& model, model::Date today, const Reporter& report);
void cost_is_positive(model::Model& model, model::Date today, const Reporter& report);
void cost_runs_forward(model::Model& model, model::Date today, const Reporter& report);
void planned_day_is_plausible(model::Model& model, model::Date today, const Reporter& report);
void next_supervision_comes_later(model::Model& model, model::Date today, const Reporter& report);
void role_hours_are_plausible(model::Model& model, model::Date today, const Reporter& report);
void outcome_is_counted_twice(model::Model& model, model::Date today, const Reporter& report);

// Self-evaluation and action plan
void judgement_fits_the_framework(model::Model& model, model::Date today, const Reporter& report);
void action_is_looked_at_in_time(model::Model& model, model::Date today, const Reporter& report);

// Attendance
void attendance_at_most_100(model::Model& model, model::Date today, const Reporter& report);
void attendance_at_most_possible(model::Model& model, model::Date today, const Reporter& report);
void attendance_not_negative(model::Model& model, model::Date today, const Reporter& report);
void attendance_stands_once(model::Model& model, model::Date today, const Reporter& report);

// What stands twice
void records_of_two_files_stand_once(model::Model& model, model::Date today, const Reporter& report);
void values_of_a_day_agree(model::Model& model, model::Date today, const Reporter& report);
void suspension_stands_once(model::Model& model, model::Date today, const Reporter& report);
void suspensions_follow_each_other(model::Model& model, model::Date today, const Reporter& report);
void session_stands_once(model::Model& model, model::Date today, const Reporter& report);

// Consents and stories
void consent_stands_once(model::Model& model, model::Date today, const Reporter& report);
void file_names_nobody(model::Model& model, model::Date today, const Reporter& report);
void story_is_approved(model::Model& model, model::Date today, const Reporter& report);

}  // namespace casebook::check
