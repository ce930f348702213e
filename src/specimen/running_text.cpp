#include "specimen/text.hpp"

namespace casebook::specimen {

namespace {

using document::Inlines;
using document::words;

Inlines index_mark(std::string_view entry, std::string_view below = {}, std::string_view see_also = {}) {
    return {{document::IndexMark{std::string(entry), std::string(below), std::string(see_also)}}};
}
Inlines note(std::string_view text) {
    return {{document::Note{words(text)}}};
}
Inlines margin_note(std::string_view text) {
    return {{document::MarginNote{words(text)}}};
}
Inlines reference(std::string_view target, document::Mention mention) {
    return {{document::Reference{std::string(target), mention, {}}}};
}

}  // namespace

document::Blocks running_text() {
    using enum document::Mention;
    return {
        heading(2, "Running text", "running-text"),
        paragraph(
            "A mentor’s first conversation with a pupil is mostly listening. What is written down afterwards "
            "is short, and it is written so that the pupil could read it.",
            document::ParagraphStyle::lead),
        paragraph(join(
            {index_mark("attendance"),
             words("Between 3 September 2024 and 12 December 2025 the two mentors of this invented school "
                   "supported 40 pupils. Average attendance rose from 89.8% before support to 92.3% during "
                   "it, a "
                   "rise of 2.5 percentage points; allowing for chance, the average change lies between 0.6 "
                   "and "
                   "4.3 percentage points."),
             note("Thirty-four pupils were measured in both windows. Six were not, and they may differ from "
                  "the "
                  "others."),
             words(
                 " Pupils are referred when things are at their worst, so some of them would have come more "
                 "often with no mentor at all. "),
             margin_note("From attendance.csv, 34 pairs"),
             words("That is said in the report, and it is said "), emphasis("before"),
             words(" the number is used: a governor who reads only one line should not be misled by it. What "
                   "changed is shown in "),
             reference("forest-plot", name_and_page), words(", and what the words mean "),
             reference("words-used", page), words(".")})),
        paragraph(
            join({index_mark("breakfast club", "pupils who come"), index_mark("meals", "", "breakfast club"),
                  Inlines{{document::Target{"quiet-table"}}},
                  words("The breakfast club began because three children arrived hungry and one arrived late "
                        "on purpose, to avoid the playground. It costs £4.20 a morning, seats fourteen, and "
                        "is run by a teaching assistant and a "),
                  strong("volunteer from the neighbourhood"),
                  words(", whose ‘one quiet table’ became the place where the difficult things were said "
                        "first. Nobody planned that; it was noticed, and then it was protected. By the "
                        "summer term the table had a waiting list, and the mentors had learned to sit there "
                        "themselves twice a week — not to ask, only to be found.")})),
        paragraph(
            join({words("Words that are long find their place as well: multidisciplinary, "
                        "counterproductively, interdepartmental responsibilities, "
                        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, "
                        "Donaudampfschifffahrtsgesellschaftskapitän. So do addresses, as "),
                  link("https://www.example.org/schools/hazelbrook/good-practice/a-quiet-way-back-to-class",
                       "www.example.org/schools/hazelbrook/good-practice/a-quiet-way-back-to-class"),
                  words(", names of files such as "), code("tracking/attendance.csv"),
                  words(", signs (½, ±, ≤, ≥, →, ✓, ✗, №, €, µ, “…”), letters with accents (Ångström, "
                        "Łódź, São Tomé, naïve, façade, Zoë), chemical H₂O and 10⁶, and ligatures: office, "
                        "fluffy, affirm, fjord. A line can be"),
                  Inlines{{document::LineBreak{}}}, words("broken where the writer wants it.")})),
        paragraph("Small print stands below a table or a chart, and says what the reader needs to know and "
                  "not more.",
                  document::ParagraphStyle::small),
        heading(3, "A third level"),
        paragraph(
            "A heading never stands alone at the foot of a page; two lines of what it heads stay with it."),
        heading(4, "A fourth level"),
        paragraph(join(
            {words("Deeper levels are for case studies that have parts of their own. The quiet table is in "),
             reference("quiet-table", name), words(".")})),
        heading(5, "A fifth level"),
        paragraph("Hardly anybody needs this one."),
        heading(6, "A sixth level"),
        paragraph("And nobody this."),
    };
}

}  // namespace casebook::specimen
