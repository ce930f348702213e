// A report of some pages that holds one of everything, for tests and measurements of print.
#pragma once

#include <cmath>
#include <numbers>
#include <string>

#include "document/document.hpp"

namespace casebook::sample {

using namespace document;

inline Block heading(int level, std::string_view text) {
    return {Heading{level, words(text)}};
}
inline Block paragraph(std::string_view text, ParagraphStyle style = ParagraphStyle::body) {
    return {Paragraph{words(text), style}};
}
inline Inline plain_text(std::string_view text) {
    return {Text{std::string{text}}};
}

inline Drawing before_and_after() {
    Drawing drawing{
        .width = 440,
        .height = 150,
        .marks = {},
        .alternative =
            "Attendance before and during support, by half-term. It rose from 88.1 to 92.4 per cent."};
    const char* terms[] = {"Autumn 1", "Autumn 2", "Spring 1", "Spring 2", "Summer 1", "Summer 2"};
    const double before[] = {88.1, 87.9, 88.4, 89.0, 88.2, 88.6};
    const double during[] = {90.2, 90.9, 91.3, 92.0, 92.2, 92.4};
    const auto y = [](double percent) { return 120 - (percent - 84) * 12; };
    drawing.marks.push_back(Line{{30, 120}, {436, 120}, 0.75, Ink::text});
    for (const double tick : {84.0, 88.0, 92.0}) {
        drawing.marks.push_back(Line{{30, y(tick)}, {436, y(tick)}, 0.4, Ink::muted, true});
        drawing.marks.push_back(Label{
            {26, y(tick) + 3}, std::to_string(static_cast<int>(tick)), 8, Anchor::end, false, Ink::muted});
    }
    for (std::size_t i = 0; i < 6; ++i) {
        const double x = 42 + 66 * static_cast<double>(i);
        drawing.marks.push_back(
            Bar{{x, y(before[i])}, 24, 120 - y(before[i]), Ink::second, Pattern::hatched});
        drawing.marks.push_back(
            Bar{{x + 26, y(during[i])}, 24, 120 - y(during[i]), Ink::accent, Pattern::solid});
        drawing.marks.push_back(
            Label{{x + 12, y(before[i]) - 3}, std::to_string(before[i]).substr(0, 4), 7.5, Anchor::middle});
        drawing.marks.push_back(Label{
            {x + 38, y(during[i]) - 3}, std::to_string(during[i]).substr(0, 4), 7.5, Anchor::middle, true});
        drawing.marks.push_back(Label{{x + 25, 132}, terms[i], 8, Anchor::middle});
    }
    drawing.marks.push_back(Bar{{42, 140}, 9, 9, Ink::second, Pattern::hatched});
    drawing.marks.push_back(Label{{54, 148}, "before support", 8});
    drawing.marks.push_back(Bar{{142, 140}, 9, 9, Ink::accent, Pattern::solid});
    drawing.marks.push_back(Label{{154, 148}, "during support", 8});
    drawing.marks.push_back(Marker{{260, 144}, 6, Shape::diamond, Ink::accent, false});
    drawing.marks.push_back(Marker{{272, 144}, 6, Shape::circle, Ink::second, true});
    drawing.marks.push_back(Marker{{284, 144}, 6, Shape::triangle, Ink::text, true});
    drawing.marks.push_back(Bar{{300, 138}, 30, 12, Ink::accent, Pattern::dotted});
    drawing.marks.push_back(Line{{std::nan(""), 3}, {4, 4}});
    drawing.marks.push_back(Bar{{10, 10}, std::numeric_limits<double>::infinity(), 4});
    return drawing;
}

inline Table reasons() {
    Table table;
    table.caption = words("Referrals by reason, September 2024 to July 2025");
    table.columns = {{words("Reason"), Alignment::start},
                     {words("Autumn"), Alignment::end},
                     {words("Spring"), Alignment::end},
                     {words("Summer"), Alignment::end},
                     {words("All year"), Alignment::end}};
    table.rows = {{words("Attendance and punctuality"), words("7"), words("5"), words("6"), words("18")},
                  {words("Friendships and falling out at playtime"), words("4"), words("6"),
                   words("fewer than 5"), words("12")},
                  {words("Confidence in class"), words("6"), words("8"), words("3"), words("17")},
                  {words("Bereavement, separation or a move"), words("0"), words("2"), words("not available"),
                   words("2")}};
    table.row_heads = true;
    return table;
}

inline Document report() {
    Document paper;
    paper.title = "Governor report on learning mentoring";
    paper.subtitle = "What the mentors did this year, what changed, and what we do not know";
    paper.author = "Hazelbrook Primary School";
    paper.date = "2025-07-18";
    paper.audience_line = "For governors: no pupil is named";
    paper.stamp = "Draft: 3 rows set aside";
    Blocks& blocks = paper.blocks;
    blocks.push_back(paragraph(
        "Two learning mentors worked with 45 pupils for a term or longer. Attendance of the pupils with "
        "two measurements rose by 3.1 percentage points; we cannot say how much of this is due to "
        "mentoring, since there is no comparison group.",
        ParagraphStyle::lead));
    blocks.push_back(heading(2, "Contents"));
    blocks.push_back({Contents{3}});
    blocks.push_back(heading(2, "Who was supported"));
    blocks.push_back({Paragraph{
        {plain_text("Names such as Zoë, Łukasz, Nguyễn, Ọláolú, Şeyma, Siân and O’Brien-Özdemir print, "
                    "wrap and copy out right, and so do "),
         {Emphasis{words("a difficult office")}},
         plain_text(", "),
         {Strong{words("fewer than five")}},
         plain_text(", the Polish "),
         {Language{"pl", words("„dzień dobry”")}},
         plain_text(", signs such as ✓ and → and ≥ 5, a link to "),
         {Link{"https://www.gov.uk/government/publications", words("the guidance on attendance")}},
         plain_text(" and one to "),
         {Link{"#what-changed", words("what changed")}},
         plain_text(".")}}});
    blocks.push_back({reasons()});
    blocks.push_back(paragraph(
        "The table counts each referral once. A pupil referred for two reasons stands under the one that "
        "the teacher named first. Cells below five are not printed for readers outside the school."));
    blocks.push_back(heading(3, "How the mentors’ week was spent"));
    List list;
    list.items = {
        {paragraph(
            "Single meetings: 412, of 25 minutes on average, most of them in the mornings because that is "
            "when pupils who find it hard to come in need somebody at the door.")},
        {paragraph("Groups: 61 meetings of the lunchtime club")},
        {paragraph("Families: 38 visits and 120 calls"),
         {List{true,
               1,
               {{paragraph("first, the call on the first morning of absence")},
                {paragraph("then a visit within the week")}}}}}};
    blocks.push_back({list});
    blocks.push_back(heading(2, "What changed"));
    blocks.push_back({Chart{before_and_after(),
                            words("Attendance before and during support, per cent of sessions"), reasons()}});
    blocks.push_back(paragraph(
        "Of the 31 pupils with two measurements, attendance during support was 3.1 percentage points "
        "higher than before; allowing for chance, between 0.4 and 5.8 points. Eight pupils attended "
        "less often than before. What helped them, and what did not, is in the case studies."));
    blocks.push_back({Quotation{
        {paragraph("I come in now because somebody asks how my morning was. Before, I would sit in the car "
                   "and nobody could get me out.")},
        words("a pupil in Year 5")}});
    blocks.push_back({Callout{
        CalloutKind::caution,
        words("Read this with care"),
        {paragraph(
            "There is no comparison group. Pupils are referred when things are at their worst, and many "
            "would have improved without us.")}}});
    blocks.push_back({Callout{CalloutKind::note,
                              words("What governors may ask"),
                              {paragraph("Which pupils did not improve, and what was tried next?")}}});
    blocks.push_back({Callout{CalloutKind::confidential,
                              words("Not to be copied"),
                              {paragraph("This page is for the governing body.")}}});
    blocks.push_back(heading(2, "Costs and value"));
    blocks.push_back({Definitions{
        {{words("Mentors"), words("1.6 full-time equivalent")},
         {words("Cost of the year"), words("£48,200, of which £41,000 is salaries; the rest is training, "
                                           "supervision, materials for groups and travel to families")},
         {words("Cost of one meeting"), words("£42")}}}});
    for (int i = 0; i < 6; ++i) {
        blocks.push_back(paragraph(
            "The mentors met their line manager every fortnight and their supervisor each half-term. The "
            "time between a referral and the first meeting was eight school days in the middle half of "
            "cases. One mentor has finished the five-day induction; the other is two thirds through the "
            "level 4 apprenticeship, which ends in March. Both have had safeguarding training this year."));
    }
    blocks.push_back(heading(3, "The record"));
    blocks.push_back({Preformatted{
        "sessions.csv:14: P014, 2026-03-01, 25 minutes\nregister.csv:3:  P014, Year 5\n\nall counted once"}});
    blocks.push_back(heading(2, "What we will do next"));
    blocks.push_back(
        {List{true,
              1,
              {{paragraph("Measure attendance of pupils on the waiting list too.")},
               {paragraph("Ask families for their view twice a year.")},
               {paragraph("Bring the eight pupils who attend less to the next inclusion meeting.")}}}});
    return paper;
}

}  // namespace casebook::sample
