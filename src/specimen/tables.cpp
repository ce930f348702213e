#include "specimen/text.hpp"

#include <array>
#include <string>
#include <vector>

namespace casebook::specimen {

namespace {

using document::Alignment;
using document::Column;
using document::Inlines;
using document::Table;
using document::words;

std::vector<Inlines> row(std::initializer_list<std::string_view> cells) {
    std::vector<Inlines> result;
    for (const auto cell : cells) result.push_back(words(cell));
    return result;
}

Column column(std::string_view head, Alignment alignment = Alignment::end) {
    return {words(head), alignment};
}

document::Block of_numbers() {
    Table table;
    table.caption = words("Numbers of very different size stand under each other by their decimal point");
    table.columns = {column("Measure", Alignment::start), column("Before"), column("During"),
                     column("Change"), column("People")};
    table.rows = {row({"Attendance, per cent", "89.8", "92.3", "+2.5", "34"}),
                  row({"Behaviour points a week", "4.25", "3.1", "−1.15", "28"}),
                  row({"Minutes late a term", "1,204", "866", "−338", "31"}),
                  row({"Suspensions", "7", "[c]", "[c]", "40"}),
                  row({"Strengths and difficulties, total score", "18.4", "[x]", "[x]", "12"})};
    table.row_heads = true;
    table.anchor = "numbers";
    return {std::move(table)};
}

document::Block of_words() {
    Table table;
    table.caption = words("A table of words: the column that holds most has most of the room");
    table.columns = {column("Step", Alignment::start), column("What is done", Alignment::start),
                     column("Who", Alignment::start)};
    table.rows = {
        row({"Referral", "A teacher, a parent or the pupil says what is hard and what was tried before.",
             "Anybody"}),
        row({"Assessment",
             "The mentor listens to the pupil, to home and to the class teacher, and looks at attendance "
             "and attainment over the last three terms before anything is promised.",
             "Mentor"}),
        row({"Plan", "Two or three targets that the pupil agreed to.", "Pupil and mentor"}),
        row({"Ending", "A date that was known from the beginning.", "All"})};
    return {std::move(table)};
}

document::Block wide() {
    Table table;
    table.caption = words("A wide table: attendance by half term and year group, per cent");
    table.columns = {column("Year group", Alignment::start)};
    for (const auto* term : {"Autumn 1", "Autumn 2", "Spring 1", "Spring 2", "Summer 1", "Summer 2"})
        for (const auto* year : {"2024", "2025"})
            table.columns.push_back(column(std::string(term) + " " + year));
    for (int year = 1; year <= 6; ++year) {
        std::vector<Inlines> cells = {words("Year " + std::to_string(year))};
        for (int term = 0; term < 12; ++term) {
            const int tenths = 880 + (year * 37 + term * 53) % 97;
            cells.push_back(words(std::to_string(tenths / 10) + "." + std::to_string(tenths % 10)));
        }
        table.rows.push_back(std::move(cells));
    }
    table.row_heads = true;
    return {std::move(table)};
}

document::Block long_one() {
    constexpr std::array kinds = {"one to one", "group", "with a parent or carer", "in class",
                                  "by telephone"};
    Table table;
    table.caption = words("A long table goes over the page with its head");
    table.columns = {column("Week", Alignment::start), column("Kind", Alignment::start), column("Minutes"),
                     column("Pupils")};
    for (int week = 1; week <= 39; ++week)
        table.rows.push_back(
            {words("Week " + std::to_string(week)), words(kinds[static_cast<std::size_t>(week * 7 % 5)]),
             words(std::to_string(20 + week * 11 % 45)), words(std::to_string(1 + week * 5 % 8))});
    return {std::move(table)};
}

}  // namespace

document::Blocks tables() {
    return {heading(2, "Tables"), of_numbers(), of_words(), wide(), long_one()};
}

}  // namespace casebook::specimen
