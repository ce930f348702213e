// The faults that reading can find: one constant each, with why it matters and how to mend it.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.hpp"

namespace casebook::read {

/// What stays the same whenever this fault is found; the message names the value and is made where it is
/// found.
struct Fault {
    std::string_view id;
    diagnostics::Severity severity;
    std::string_view why;
    std::string_view mend;
};

/// A place and how many characters to underline there.
struct Place {
    diagnostics::Location where;
    std::size_t width = 1;
};

/// What one occasion says better than the fault's own words; empty leaves those.
struct Instead {
    std::string why = {};
    std::string mend = {};
};

/// `series`: what repeats from row to row, as a column's name (see Diagnostic::series).
void report(diagnostics::Diagnostics& diagnostics, const Fault& fault, Place place, std::string message,
            Instead words = {}, std::string series = {});

/// Every fault that reading can report, for the reference and for the test that each is shown by a case.
[[nodiscard]] std::span<const Fault* const> all_faults();

namespace faults {

using enum diagnostics::Severity;

// Files
inline constexpr Fault file_names_clash{
    "file-names-clash", fault,
    "on some computers these two names are one file, and one would overwrite the other",
    "rename one of the two"};
inline constexpr Fault file_not_read{"file-not-read", warning,
                                     "no reader knows this name, so nothing of it is in any paper",
                                     "rename the file, or keep it outside this folder"};
inline constexpr Fault file_missing{"file-missing", structural,
                                    "it says which school this is and which papers are wanted",
                                    "create it, or give the folder that holds it"};
inline constexpr Fault register_missing{
    "register-missing", fault, "records name pupils by their codes, and only the register says who is meant",
    "rename the file that holds the pupils to register.csv"};
inline constexpr Fault spreadsheet{
    "spreadsheet", fault, "this is Excel's form of 1997 to 2003, which is not read",
    "open it in the spreadsheet program, choose File, Save As, and pick “Excel Workbook (*.xlsx)”"};
inline constexpr Fault workbook_unreadable{
    "workbook-unreadable", fault, "its cells cannot be reached",
    "open it in the spreadsheet program, and save it as an Excel workbook (.xlsx) without a password"};
inline constexpr Fault other_than_its_name{"other-than-its-name", warning,
                                           "it was read as what its bytes say, not as what its name says",
                                           "rename the file, so that other programs open it rightly"};
inline constexpr Fault two_of_one_table{
    "two-of-one-table", fault, "only one of them can be right, so neither was read",
    "keep the one that is up to date, and move the other out of this folder"};
inline constexpr Fault which_sheet{
    "which-sheet", fault, "several sheets have the headings that are needed, so none was read",
    "say which sheet is meant: a mapping in casebook.yaml, with file and sheet"};
inline constexpr Fault sheet_chosen{
    "sheet-chosen", warning, "only this sheet has the headings that are needed; the others were not read",
    "nothing, if that is the one; else name the sheet in a mapping in casebook.yaml"};
inline constexpr Fault sheet_missing{"sheet-missing", fault, "casebook.yaml names it for this file",
                                     "correct the name in casebook.yaml, or the name of the sheet"};
inline constexpr Fault sheet_not_read{
    "sheet-not-read", warning, "no table of records has this name, so nothing of it is in any paper",
    "name the sheet as the file that it stands for, as register or sessions"};
inline constexpr Fault hidden_cells{
    "hidden-cells", warning, "the spreadsheet hides them, but they are part of the file; they were read, too",
    "delete them, if they should not count"};
inline constexpr Fault merged_cells{"merged-cells", warning,
                                    "a merged cell stands for every row that it spans; its text was repeated",
                                    "nothing, if that is what is meant; else undo the merging"};
inline constexpr Fault web_page{
    "web-page", fault, "some systems export a web page and call it a CSV or Excel file; its tables are read",
    "export the records again, as CSV or as an Excel workbook (.xlsx)"};
inline constexpr Fault not_text{"not-text", fault,
                                "a text file holds no such bytes, so this is damaged or of another kind",
                                "export or save the file again"};
inline constexpr Fault too_large{
    "too-large", fault, "a file of this size is hardly what was meant, and reading it could take very long",
    "split the file, or check that it is the right one"};
inline constexpr Fault old_encoding{
    "old-encoding", warning,
    "it was read as Windows-1252, the usual older encoding; letters beyond English may be wrong",
    "look at the names, and save the file as UTF-8"};
inline constexpr Fault letters_mended{
    "letters-mended", warning,
    "a program took the file's UTF-8 for the older Windows-1252 and saved it so; every letter could be given "
    "back",
    "look at the names, and save the file as UTF-8 from here on"};
inline constexpr Fault letters_doubtful{"letters-doubtful", warning,
                                        "such signs come from a program that took UTF-8 for an older "
                                        "encoding; other letters of the file are sound, "
                                        "so nothing was changed",
                                        "correct the word, if it is wrong"};
inline constexpr Fault letters_lost{"letters-lost", warning,
                                    "a program could not write the letter, so nobody can say what it was",
                                    "write the word again, or export the file as UTF-8"};
inline constexpr Fault hidden_characters{"hidden-characters", warning,
                                         "they cannot be seen, but can turn or hide text; they were left out",
                                         "type the text again instead of pasting it"};

// Rows
inline constexpr Fault empty_file{"empty-file", warning, "there is nothing to read",
                                  "add rows, or remove the file"};
inline constexpr Fault unclosed_quote{"unclosed-quote", fault,
                                      "everything after it would be taken for one cell",
                                      "close the quotation mark, or remove it"};
inline constexpr Fault text_after_quote{
    "text-after-quote", fault,
    "a cell in quotation marks ends at the second one; a mark inside it is written twice",
    "write \"\" for a quotation mark inside the cell"};
inline constexpr Fault ragged_row{"ragged-row", fault,
                                  "a comma inside a cell moves everything after it into the wrong columns",
                                  "put quotation marks around the cell that holds a comma"};
inline constexpr Fault short_row{"short-row", warning,
                                 "the cells that are missing at its end were taken as empty",
                                 "look whether a cell is missing in the middle; fill in the empty ones"};
inline constexpr Fault repeated_headings{
    "repeated-headings", warning, "the headings stand here again, as on a printed page; the row was left out",
    "remove it from the file"};
inline constexpr Fault note_row{
    "note-row", warning, "only one of its cells is filled, so it is a note and no record; it was left out",
    "remove it from the file, or fill in the other cells"};
inline constexpr Fault title_rows{"title-rows", warning, "they stand above the headings and were left out",
                                  "remove them from the file"};
inline constexpr Fault totals_row{"totals-row", warning,
                                  "totals are added up again from the rows; this one was left out",
                                  "remove it from the file"};
inline constexpr Fault missing_heading{
    "missing-heading", fault, "without this column the rows cannot be used; none was read",
    "add the column; casebook list fields prints every heading of this file"};
inline constexpr Fault unknown_heading{"unknown-heading", warning,
                                       "no column of this name is known, so it was not read",
                                       "rename the heading, or leave it: nothing else depends on it"};
inline constexpr Fault blank_heading{"blank-heading", warning,
                                     "a column without a heading cannot be recognised, so it was not read",
                                     "give the column a heading"};
inline constexpr Fault duplicate_heading{"duplicate-heading", fault,
                                         "it is not clear which column is meant; no row was read",
                                         "remove or rename one of the two columns"};
inline constexpr Fault register_unreadable{
    "register-unreadable", structural,
    "a name that is not known cannot be kept out of a paper, so no paper is made",
    "mend the faults of the register"};
inline constexpr Fault name_lost_letters{
    "name-lost-letters", structural,
    "a name that is not known cannot be kept out of a paper, so no paper is made",
    "type the name with all its letters, and save the file as CSV UTF-8"};
inline constexpr Fault missing_value{"missing-value", fault, "the row cannot be used without it",
                                     "fill in the cell"};
inline constexpr Fault spreadsheet_error{"spreadsheet-error", fault,
                                         "a formula failed before the file was saved",
                                         "mend the formula or type the value, and save again"};
inline constexpr Fault rows_without_value{"rows-without-value", warning,
                                          "an empty cell is not a nought, so nothing was counted for them",
                                          "fill in the cells, or leave them: they count as missing"};

// Values
inline constexpr Fault formula_without_value{
    "formula-without-value", fault, "the file holds a formula and not its result",
    "open it in the spreadsheet program and save it again, or type the value"};
inline constexpr Fault damaged_code{"damaged-code", fault,
                                    "a spreadsheet took the code for a number, and its last figures are lost",
                                    "format the column as text, and type or export the code again"};
inline constexpr Fault damaged_code_left_out{
    "damaged-code-left-out", warning,
    "a spreadsheet took the code for a number, and its last figures are lost; it was left out",
    "format the column as text, and type or export the code again"};
inline constexpr Fault leading_noughts{
    "leading-noughts", warning,
    "a spreadsheet drops the noughts at the beginning of a code; only one pupil can be meant",
    "format the column as text, so that codes stay as they are"};
inline constexpr Fault date_serials{
    "dates-as-serials", warning,
    "every date of the column is a spreadsheet's number of days, so it was read as such",
    "look at the dates; format the column as a date before saving"};
inline constexpr Fault date_short_year_read{
    "date-short-year-read", warning,
    "the year has two figures; it was read in the century that puts the date near the school's period",
    "look at the dates; 2025-09-03 cannot be misread"};
inline constexpr Fault date_order_read{
    "dates-month-first", warning,
    "some dates can only be month first and none can only be day first, so all were read month first",
    "look at the dates; set them to English (United Kingdom) to be sure"};
inline constexpr Fault date_order_unproven{
    "date-order-unproven", warning,
    "day and month of every date could be exchanged; they were read day first",
    "look at the dates; 2025-09-03 cannot be misread"};
inline constexpr Fault decimal_comma{"decimal-comma", warning, "its comma was read as a decimal point",
                                     "nothing, if that is what it is"};
inline constexpr Fault pupils_left_out{
    "pupils-left-out", warning, "only pupils of the register are followed; these rows were left out",
    "nothing, if the export is of more pupils than the mentored; else add the pupils to the register"};
inline constexpr Fault pupil_unclear{"pupil-unclear", fault,
                                     "a name alone does not say which of them is meant",
                                     "export the UPN as well, or write the pupil's code"};
inline constexpr Fault plan_missing{
    "plan-missing", fault, "targets and reviews belong to an episode of support",
    "add the episode to plans.csv, with its pupil and first day, or correct the code or the day"};
inline constexpr Fault unknown_mark{"unknown-mark", fault,
                                    "templates/attendance-codes.yaml lists no such mark",
                                    "correct the mark, or add it to a copy of that file in your folder"};
inline constexpr Fault unknown_measure{
    "unknown-measure", fault, "casebook.yaml lists no measure of this name",
    "add it to measures in casebook.yaml, with its name and which way is better"};
inline constexpr Fault total_differs{"total-differs", fault, "the total is not the sum of its parts",
                                     "correct the total or the part that is wrong"};
inline constexpr Fault date_unreadable{"date-unreadable", fault,
                                       "a date is written as 2025-09-03 or 03/09/2025 (day first)",
                                       "correct the date"};
inline constexpr Fault date_short_year{
    "date-short-year", fault,
    "the year has two figures, and in no century the date lies near the school's period",
    "write the year in full"};
inline constexpr Fault date_serial{"date-serial", fault,
                                   "the spreadsheet has saved the day's number instead of its date",
                                   "format the column as a date, and save the file again"};
inline constexpr Fault date_month_first{
    "date-month-first", fault,
    "this date can only be month first, so days and months of the others could be exchanged; no row was read",
    "set the dates to English (United Kingdom) or to 2025-09-13, and save again"};
inline constexpr Fault date_ahead{"date-ahead", fault, "it lies after today", "correct the date"};
inline constexpr Fault number_unreadable{"number-unreadable", fault, "this has to be a number",
                                         "write the number in figures"};
inline constexpr Fault share_unclear{"share-unclear", fault,
                                     "the column could be in per cent or in shares of one",
                                     "write the value with a per cent sign, as 96.4 %"};
inline constexpr Fault yes_or_no{"yes-or-no", fault, "this has to be yes or no",
                                 "write yes or no, or leave it empty if it is not known"};
inline constexpr Fault unknown_word{"unknown-word", fault, "only the words of a list are understood here",
                                    "use one of the words of the list"};
inline constexpr Fault unknown_answer{"unknown-answer", fault,
                                      "it is not a label of the questionnaire's scale",
                                      "use a label of the scale, or leave it empty"};
inline constexpr Fault percent_as_share{
    "percentages-as-shares", warning,
    "no value is above 1, so the column was read as shares of one: 0.964 as 96.4 %",
    "nothing, if that is what they are; else correct the column"};

inline constexpr Fault child_protection{
    "child-protection-detail", fault,
    "child-protection records are kept in a secure file of their own; here “support in place” is all that is "
    "said, so nothing of this was read",
    "take it out of this folder, and tell whoever keeps the child-protection file if it is not there yet"};

// YAML
inline constexpr Fault yaml_unreadable{
    "yaml-unreadable", fault, "the file cannot be understood from here on",
    "compare the line with what casebook list fields prints for this file"};
inline constexpr Fault yaml_encoding{"yaml-encoding", fault, "this file is read only as UTF-8",
                                     "save it again as UTF-8"};
inline constexpr Fault yaml_alias{
    "yaml-alias", fault, "a reference to another place can grow without bound and hides what a value is",
    "write the value out"};
inline constexpr Fault yaml_too_deep{"yaml-too-deep", fault, "nothing in this folder is nested so deeply",
                                     "check the brackets and the indentation"};
inline constexpr Fault yaml_too_many{"yaml-too-many", fault, "nothing in this folder holds so many values",
                                     "check that it is the right file"};
inline constexpr Fault yaml_second_document{
    "yaml-second-document", fault, "only the first part would be read",
    "remove the line of three hyphens or full stops, or put quotation marks around the text"};
inline constexpr Fault yaml_quote{"yaml-quote", fault,
                                  "the quotation mark that opens here swallows the lines after it",
                                  "close the quotation mark on its own line"};
inline constexpr Fault empty_settings{
    "empty-settings", fault, "it holds nothing but empty lines and notes, so nothing is known from it",
    "remove it, or write into it"};
inline constexpr Fault several_in_one{
    "several-in-one", warning, "a comma is part of a value, so all of it was read as one",
    "separate several values by semicolons, as attendance; anxiety; leave it, if it is one"};
inline constexpr Fault note_in_text{"note-in-text", warning,
                                    "what follows a # without quotation marks is a note, which is not read",
                                    "if it belongs to the text, put quotation marks around the whole of it; "
                                    "else put two spaces before the #"};
inline constexpr Fault typographic_marks{
    "typographic-marks", warning,
    "only the straight marks of the keyboard hold a value; these would be part of it, so they were left out",
    "write it without them"};
inline constexpr Fault hyphen_without_space{
    "hyphen-without-space", warning,
    "an item of a list begins with a hyphen and a space; without the space the lines became one text",
    "write a space behind each hyphen"};
inline constexpr Fault duplicate_key{"duplicate-key", fault, "only one of the two could be used",
                                     "remove one of the two"};
inline constexpr Fault unknown_key{
    "unknown-key", warning, "no setting of this name is known, so it has no effect", "correct or remove it"};
inline constexpr Fault missing_key{"missing-key", fault, "it is needed here", "add it"};
inline constexpr Fault wrong_type{"wrong-type", fault, "another kind of value is needed here",
                                  "casebook list fields says what is wanted here"};
inline constexpr Fault text_too_long{"text-too-long", fault,
                                     "such a text has at most 10,000 characters, about four pages",
                                     "keep it short here, and write the long text as a case or a page"};
inline constexpr Fault out_of_range{"out-of-range", fault, "the value cannot be right", "correct the value"};
inline constexpr Fault unknown_framework{
    "unknown-framework", structural,
    "the evidence file follows a framework, and there is no file for this one",
    "use one of the frameworks, or add its file to templates/frameworks"};
inline constexpr Fault no_answers{"no-answers", warning, "there is nothing to count for it",
                                  "add the answers, or remove it"};

// Markdown
inline constexpr Fault front_matter_missing{
    "front-matter-missing", fault,
    "the facts that papers need stand between two lines of three hyphens at the top",
    "begin the file with ---, the facts, and --- again"};
inline constexpr Fault too_deep{"too-deep", fault, "nothing that people write is nested so deeply",
                                "write it more simply"};
inline constexpr Fault html_left_out{"html-left-out", warning,
                                     "HTML could carry anything into a paper, so it was left out",
                                     "write it in Markdown"};
inline constexpr Fault link_left_out{"link-left-out", warning,
                                     "only https, http and mailto addresses, #anchors and pages inside the "
                                     "site are let through; the words were kept",
                                     "correct or remove the link"};
inline constexpr Fault picture_left_out{"picture-left-out", warning, "the picture cannot be shown",
                                        "use a PNG or JPEG file inside this folder"};
inline constexpr Fault colour_unknown{"colour-unknown", warning,
                                      "a colour is # and six figures or letters from a to f",
                                      "write it in quotes, as \"#0d4f6e\""};
inline constexpr Fault picture_turned{
    "picture-turned", warning,
    "the camera's note of which way is up is removed with its other notes, so it may lie on its side",
    "open it, turn it, and save it upright"};
inline constexpr Fault picture_without_words{"picture-without-words", warning,
                                             "a reader who cannot see it is told nothing",
                                             "describe it between the square brackets"};
inline constexpr Fault table_uneven{"table-uneven", warning,
                                    "cells beyond the last heading cannot be shown and were left out",
                                    "add a heading, or write \\| for a bar that belongs to the text"};
inline constexpr Fault bullets_pasted{"bullets-pasted", warning,
                                      "a list begins each line with a hyphen and a space; they were read so",
                                      "nothing, if they are a list"};
inline constexpr Fault asterisks_between_figures{
    "asterisks-between-figures", warning,
    "a pair of asterisks sets what is between them in italics, and is not shown",
    "write × for times, or \\* for an asterisk"};
inline constexpr Fault placeholder_unclosed{
    "placeholder-unclosed", fault, "a placeholder is written {{name}} on one line", "close it with }}"};
inline constexpr Fault placeholder_unreadable{"placeholder-unreadable", fault,
                                              "between the braces stand a name or a word and what it needs",
                                              "write it as {{name}}"};

}  // namespace faults
}  // namespace casebook::read
