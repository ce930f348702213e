// The faults of what other programs export: refusals among consents, pupils named in two ways, marks as
// words. Apart from faults.hpp, which every reader sees, so that a new one does not build them all anew.
#pragma once

#include "read/faults.hpp"

namespace casebook::read::faults {

inline constexpr Fault consent_refused{
    "consent-refused", warning, "a refusal is no consent, so nothing is shown on its ground",
    "nothing; a yes that is given later is a row of its own, with a code of its own"};
inline constexpr Fault answers_unknown{
    "answers-unknown", fault,
    "a column of yes and no could say who refused, and a refusal must not count as a consent; no row was "
    "read",
    "head it Agreed or Refused, whichever it says; or delete it, if it says neither"};
inline constexpr Fault pupil_contradicted{
    "pupil-contradicted", fault, "one of them is wrong, and nobody can tell which; the row was set aside",
    "correct the one or the other; or delete the column that cannot be trusted"};
inline constexpr Fault pupil_nearly{
    "pupil-nearly", warning, "a name that is nearly another may be another child's; the row was left out",
    "if it is the same child, write the name as the register has it, or as its Known as; or export the UPN"};
inline constexpr Fault internal_exclusions{
    "internal-exclusions", warning,
    "the pupil stays in school, so these are no suspensions, and in no figure",
    "nothing; or keep them with the behaviour, if the school counts them"};
inline constexpr Fault namesakes_parted{
    "namesakes-parted", warning, "these rows were taken to be about another child of that name",
    "nothing, if there is one; else correct the UPN, the date of birth or the year group in the register"};
inline constexpr Fault pupils_not_in_file{
    "pupils-not-in-file", warning,
    "the file is about many pupils, and a name written in another way would not be found in it",
    "nothing, if there is nothing to record of them; else compare the names, or export the UPN"};
inline constexpr Fault mark_repeated{"mark-repeated", warning,
                                     "the same marks of the same sessions were counted once",
                                     "remove the rows that stand there again"};
inline constexpr Fault mark_contradicted{"mark-contradicted", fault,
                                         "one session of a pupil has one mark; the later one was not counted",
                                         "remove the mark that is wrong"};
inline constexpr Fault marks_beyond_week{
    "marks-beyond-week", fault, "a week has ten half-day sessions, so the rest would fall into the next week",
    "export ten marks for each week; or head the column Date, if a row is about a longer time"};
inline constexpr Fault marks_at_weekend{"marks-at-weekend", warning,
                                        "schools seldom open then, so a date may be wrong; they were counted",
                                        "nothing, if the school was open; else correct the dates"};
inline constexpr Fault counts_differ{
    "counts-differ", warning,
    "the counts of attendance and what stands beside them should agree; attended and possible were used",
    "look which of them is wrong, and export the file again"};
inline constexpr Fault late_apart{
    "late-apart", warning,
    "who came late before the register closed was present, and some programs count them apart; the column "
    "was "
    "not added",
    "if Present is without them, export the sessions attended, or the per cent"};
inline constexpr Fault sessions_or_per_cent{
    "sessions-or-per-cent", fault,
    "in per cent that would be hardly any; these may be sessions or days attended, and of how many is not "
    "said; no row was read",
    "head the columns Attended and Possible; or write a per cent sign, if that is what they are"};
inline constexpr Fault absence_turned_round{
    "absence-turned-round", warning,
    "the file gives the share that was missed; attendance is the rest of 100",
    "nothing, if that is what it is"};
inline constexpr Fault days_counted{
    "days-counted", warning,
    "the file has no number of days, so the weekdays from the first to the last were counted; holidays are "
    "not known",
    "nothing, if no holiday lies among them; else add a column Days"};
inline constexpr Fault suspensions_withdrawn{
    "suspensions-withdrawn", warning, "what was taken back did not stand, so these rows are in no figure",
    "nothing, if the status is right"};
inline constexpr Fault bystanders_left_out{
    "bystanders-left-out", warning,
    "whom something was done to, or who saw it, did not behave badly, so these rows are in no figure",
    "nothing, if the column is right"};
inline constexpr Fault lessons_or_sessions{
    "lessons-or-sessions", fault,
    "a school day has many lessons and two sessions, and only the marks of sessions are attendance; no row "
    "was "
    "read",
    "export the session marks; or, if 1 and 2 are morning and afternoon, head the column Session"};
inline constexpr Fault note_in_register{
    "note-in-register", warning, "words that stand alone in their row name no pupil, so the row was left out",
    "nothing, if it is a note; else fill in the pupil's code and names"};
inline constexpr Fault pupil_without_name{
    "pupil-without-name", warning,
    "what has no name here cannot be found in the texts, so a paper could let the name through",
    "fill in First name and Last name"};
inline constexpr Fault days_unknown{
    "days-unknown", fault, "neither a last day nor a number of days is given, so its length is not known",
    "fill in the last day, or the days"};

inline constexpr Fault shifted_row{
    "shifted-row", fault,
    "a cell too many, as a comma within a text makes, moves everything after it under the wrong headings; "
    "the "
    "row was set aside",
    "delete the cell that is one too many, or put quotation marks around a text that holds a comma"};
inline constexpr Fault date_month_first_here{
    "date-month-first-here", fault,
    "there is no such month; the other dates of the file are day first, so only this row was set aside",
    "write the day before the month, as 15/09/2025"};
inline constexpr Fault date_other_weekday{
    "date-other-weekday", fault, "that date falls on another day of the week, so one of them is wrong",
    "correct the date, or the day of the week"};
inline constexpr Fault no_value_words{"no-value-words", warning,
                                      "a dash or such a word stands where a number is meant; there is no "
                                      "value, and a missing value is no nought",
                                      "nothing, if nothing is known; else write the number"};

inline constexpr Fault weeks_from_sundays{
    "weeks-from-sundays", warning,
    "some programs begin a week on the Sunday; each was taken for the school week from the next day on",
    "nothing, if that is what they are; else write the Monday of each week"};
inline constexpr Fault date_completed{
    "date-completed", warning,
    "the cell names a day without its year, or with other words; in the school's period it can be only this",
    "nothing, if that is the day; 2025-09-03 cannot be misread"};
inline constexpr Fault interval_left_out{
    "interval-left-out", warning,
    "a score stands in the cell with its confidence interval; only the score is used",
    "nothing, if that is what they are"};
inline constexpr Fault time_of_title{
    "time-of-title", warning, "no column says when, and this line stands above the whole table",
    "nothing, if that is the time that all rows are about; else add a column Week beginning"};
inline constexpr Fault time_unknown{"time-unknown", fault,
                                    "nothing says from when until when that was; these rows were set aside",
                                    "name it under half_terms: in casebook.yaml, or write dates"};
inline constexpr Fault categories_left_out{
    "categories-left-out", warning,
    "it says what happened, so it was not read, and all points count as the file's name or title says",
    "nothing, if they are all of one kind; else write behaviour or achievement into it"};
inline constexpr Fault rows_counted{"rows-counted", warning,
                                    "each row was counted as one event, whatever it says",
                                    "nothing, if each row is one; else add a column Points"};
inline constexpr Fault groups_of_a_school{
    "groups-of-a-school", fault,
    "rows of several groups of a school must not be added up, since most pupils are in more than one; no row "
    "was read",
    "keep the rows of all pupils only, one a week"};
inline constexpr Fault days_as_sessions{
    "days-as-sessions", warning,
    "a heading or a half says that these are school days; two half-day sessions were made of each",
    "nothing, if they are days"};
inline constexpr Fault weeks_without_school{
    "weeks-without-school", warning,
    "nobody attended, so there was perhaps no school; these rows were left out",
    "delete the column or the rows; if there was school, give the sessions attended and possible"};
inline constexpr Fault days_added_up{
    "days-added-up", warning,
    "no row is about more than one day's two sessions, so the days of a week "
    "belong together; attendance is kept by week",
    "nothing"};
inline constexpr Fault week_numbers{"week-numbers", fault,
                                    "a number of a week does not say when it was, so no row was read",
                                    "write the first day of the week in its place, as 08/09/2025"};

inline constexpr Fault week_numbers_left_out{
    "week-numbers-left-out", warning, "another column has the dates, so this one was not read", "nothing"};
inline constexpr Fault second_table{"second-table", fault,
                                    "the headings change here, and columns of two tables must not be mixed; "
                                    "the first table was read, this one "
                                    "was not",
                                    "move these rows, with their headings, into a file of their own"};

inline constexpr Fault reference_unreadable{
    "reference-unreadable", warning, "Word files have the program's own styles until it can be read",
    "open one of the Word files that were made, change its styles, and save it under this name"};

inline constexpr Fault encoding_unclear{
    "encoding-unclear", fault,
    "no older encoding makes words of all its letters, or several do, so names could be wrong; it was read "
    "as "
    "Windows-1252",
    "open the file in the program that it is from, look at this word, and save it as “CSV UTF-8”"};

inline constexpr Fault list_parted{"list-parted", warning,
                                   "several things of one cell are parted by semicolons; every piece is "
                                   "known by itself, so it was parted here",
                                   "write semicolons between them"};
inline constexpr Fault list_unclear{"list-unclear", fault,
                                    "the cell seems to hold several things, and one of them is not known",
                                    "correct it, and write semicolons between them"};
inline constexpr Fault durations_read{"durations-read", warning,
                                      "the cell says its unit, or hours and minutes; minutes were made of it",
                                      "nothing, if that is what is meant"};
inline constexpr Fault hours_or_minutes{
    "hours-or-minutes", fault,
    "these could be minutes or hours, and the heading does not say which; no row was read",
    "head the column Minutes or Hours"};
inline constexpr Fault minutes_small{"minutes-small", warning,
                                     "so short sessions are rare; these may be hours",
                                     "if they are hours, head the column Hours; else nothing"};
inline constexpr Fault headings_only{
    "headings-only", warning, "there is nothing to read",
    "add rows, or remove the file; perhaps the export was of a time or a group "
    "without records"};
inline constexpr Fault codes_in_other_letters{
    "codes-in-other-letters", warning,
    "the register writes this code with other capitals; only one pupil can be meant",
    "nothing; or write the code as the register has it"};

inline constexpr Fault ages_read{
    "ages-read", warning,
    "the file writes ages as years and months; they were turned into the measure's unit",
    "nothing, if that is what they are; else write ages: decimals under the file's mapping in casebook.yaml"};
inline constexpr Fault ages_unclear{
    "ages-unclear", fault,
    "9.10 is nine years and ten months in some programs, and nine years and a tenth in others; no such value "
    "of "
    "this measure was read",
    "write ages: years and months, or ages: decimals, under the file's mapping in casebook.yaml"};
inline constexpr Fault age_month_unclear{
    "age-month-unclear", fault, "a spreadsheet drops the nought of .10, so this could be one month or ten",
    "write it as 9y 1m or 9y 10m"};

}  // namespace casebook::read::faults
