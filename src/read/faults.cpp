#include "read/faults.hpp"

#include <array>
#include <utility>

namespace casebook::read {

void report(diagnostics::Diagnostics& diagnostics, const Fault& fault, Place place, std::string message,
            Instead words) {
    diagnostics.add({.severity = fault.severity,
                     .id = std::string{fault.id},
                     .where = place.where,
                     .width = place.width,
                     .message = std::move(message),
                     .why = words.why.empty() ? std::string{fault.why} : std::move(words.why),
                     .mend = words.mend.empty() ? std::string{fault.mend} : std::move(words.mend)});
}

std::span<const Fault* const> all_faults() {
    using namespace faults;
    static constexpr std::array list{&file_names_clash,
                                     &file_not_read,
                                     &file_missing,
                                     &spreadsheet,
                                     &web_page,
                                     &not_text,
                                     &too_large,
                                     &old_encoding,
                                     &hidden_characters,
                                     &empty_file,
                                     &unclosed_quote,
                                     &text_after_quote,
                                     &ragged_row,
                                     &title_rows,
                                     &totals_row,
                                     &missing_heading,
                                     &unknown_heading,
                                     &blank_heading,
                                     &duplicate_heading,
                                     &register_unreadable,
                                     &missing_value,
                                     &spreadsheet_error,
                                     &rows_without_value,
                                     &date_unreadable,
                                     &date_short_year,
                                     &date_serial,
                                     &date_month_first,
                                     &date_ahead,
                                     &number_unreadable,
                                     &share_unclear,
                                     &yes_or_no,
                                     &unknown_word,
                                     &unknown_answer,
                                     &percent_as_share,
                                     &yaml_unreadable,
                                     &yaml_encoding,
                                     &yaml_alias,
                                     &yaml_too_deep,
                                     &yaml_too_many,
                                     &yaml_second_document,
                                     &yaml_quote,
                                     &duplicate_key,
                                     &unknown_key,
                                     &missing_key,
                                     &wrong_type,
                                     &out_of_range,
                                     &unknown_framework,
                                     &no_answers,
                                     &front_matter_missing,
                                     &too_deep,
                                     &html_left_out,
                                     &link_left_out,
                                     &picture_left_out,
                                     &picture_turned,
                                     &picture_without_words,
                                     &table_uneven,
                                     &placeholder_unclosed,
                                     &placeholder_unreadable};
    return list;
}

}  // namespace casebook::read
