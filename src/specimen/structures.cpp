#include "specimen/specimen.hpp"
#include "specimen/text.hpp"

namespace casebook::specimen {

namespace {

using document::Blocks;
using document::CalloutKind;
using document::words;

document::Block callout(CalloutKind kind, std::string_view title, std::string_view text) {
    return {document::Callout{kind, words(title), {paragraph(text)}}};
}

document::Block nested_lists() {
    const document::List innermost{
        false, 1, {{paragraph("who is at the door")}, {paragraph("which door it is")}}};
    const document::List inner{
        true,
        1,
        {{paragraph("walk the way in once, when nobody is there")},
         {paragraph("agree on"), {innermost}},
         {paragraph(
             "write it on a card that fits into a pocket, since a plan that is kept in a drawer is no plan "
             "on a Monday morning")}}};
    return {document::List{
        false,
        1,
        {{paragraph("Ask what the worst part of the morning is.")},
         {paragraph("Plan the first ten minutes:"), {inner}},
         {paragraph(
              "An item can hold more than one paragraph. This is the first of them, and it is long enough "
              "to be set on two lines."),
          paragraph("This is the second.")}}}};
}

document::Block quotation_with_list() {
    return {document::Quotation{{paragraph("Three things helped:"),
                                 {document::List{true,
                                                 3,
                                                 {{paragraph("somebody at the gate")},
                                                  {paragraph("a seat that was mine")},
                                                  {paragraph("time")}}}}},
                                words("A pupil")}};
}

}  // namespace

document::Blocks structures() {
    return {
        heading(2, "Lists, quotations and callouts"),
        nested_lists(),
        {document::Quotation{
            {paragraph("There is one number to ring and the same voice at the other end. That was "
                       "what I needed most.")},
            words("A parent or carer")}},
        quotation_with_list(),
        callout(
            CalloutKind::note, "How to read a span",
            "The span behind an average is what chance allows: of 100 such spans, 95 hold the true value."),
        callout(CalloutKind::caution, "Fewer than twenty pupils",
                "Take this as a sign, not as a finding, and look at the single pupils in the school’s own "
                "paper."),
        callout(CalloutKind::draft, "",
                "Three rows were set aside; mend them before this is shown to anybody."),
        callout(CalloutKind::confidential, "", "For the school only. It holds codes of pupils."),
        {document::Preformatted{"tracking/attendance.csv:14:17: error: attendance is 104\n"
                                "    14 | P014,2026-03-01,104\n"
                                "       |                 ^^^\n"
                                "    why:  a percentage cannot exceed 100"}},
        heading(3, "Words used here", "words-used"),
        {document::Definitions{
            {{words("Allowing for chance"),
              words("Had other pupils with the same needs been supported, the average would have come out "
                    "somewhat differently. The span given holds the true average in about 95 of 100 such "
                    "cases.")},
             {words("Caseload"), words("How many pupils a mentor supports at a time.")},
             {words("Percentage point"), words("The step from 90% to 91%.")}}}},
        {sample_picture()},
    };
}

}  // namespace casebook::specimen
