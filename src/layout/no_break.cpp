#include "layout/no_break.hpp"

#include <algorithm>
#include <array>

namespace casebook::layout {
namespace {

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}
bool is_capital(char letter) {
    return letter >= 'A' && letter <= 'Z';
}
bool begins_with_digit(std::string_view word) {
    return !word.empty() && is_digit(word.front());
}
bool ends_with_digit(std::string_view word) {
    return !word.empty() && is_digit(word.back());
}
bool is_day(std::string_view digits) {
    return digits.size() == 1 || (digits.size() == 2 && digits <= "31");
}
// A capital, or any letter that is not ASCII, as in "Dr Özdemir".
bool begins_a_name(std::string_view word) {
    return !word.empty() && (is_capital(word.front()) || static_cast<signed char>(word.front()) < 0);
}

std::string_view without_signs(std::string_view word) {
    constexpr std::string_view signs = "()[],.;:!?'\"";
    const std::size_t begin = word.find_first_not_of(signs);
    if (begin == word.npos) return {};
    return word.substr(begin, word.find_last_not_of(signs) + 1 - begin);
}

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 23> months{
    "January",   "February", "March",    "April",    "May", "June", "July", "August",
    "September", "October",  "November", "December", "Jan", "Feb",  "Mar",  "Apr",
    "Jun",       "Jul",      "Aug",      "Sept",     "Oct", "Nov",  "Dec"};
constexpr std::array<std::string_view, 50> numbered{
    "Year",   "Years",    "year",     "Stage",   "stage",   "KS",       "page",     "Page",  "pages",
    "Pages",  "Table",    "table",    "Tables",  "Figure",  "figure",   "Chart",    "chart", "Part",
    "part",   "Section",  "section",  "Chapter", "chapter", "Appendix", "appendix", "Annex", "Level",
    "level",  "Class",    "class",    "Form",    "Group",   "group",    "Term",     "term",  "Week",
    "week",   "Question", "question", "Phase",   "Step",    "step",     "Grade",    "grade", "Note",
    "Autumn", "Spring",   "Summer",   "Room",    "Unit"};
constexpr std::array<std::string_view, 12> shortened{"p.",   "pp.",  "no.",  "No.", "nos.", "Nos.",
                                                     "fig.", "Fig.", "vol.", "ch.", "§",    "c."};
constexpr std::array<std::string_view, 15> titles{"Mr",   "Mrs",  "Ms",  "Miss", "Mx",  "Dr",   "Prof", "Sir",
                                                  "Dame", "Revd", "Rev", "St",   "Mr.", "Mrs.", "Dr."};
constexpr std::array<std::string_view, 22> units{"am", "pm", "a.m", "p.m", "h",  "min", "km",      "m",
                                                 "cm", "mm", "kg",  "g",   "p",  "hrs", "million", "billion",
                                                 "bn", "k",  "pp",  "BC",  "AD", "GB"};
constexpr std::array<std::string_view, 9> relations{"=", "±", "≥", "≤", "<", ">", "×", "≈", "−"};

constexpr bool english = true;
constexpr std::array<TieRule, 11> rules{{
    {"5 %", !english,
     [](std::string_view before, std::string_view behind) {
         return ends_with_digit(before) &&
                (behind.starts_with("%") || behind.starts_with("‰") || behind.starts_with("°"));
     }},
    {"≥ 5", !english,
     [](std::string_view before, std::string_view behind) {
         return is_one_of(relations, without_signs(before)) && begins_with_digit(behind);
     }},
    {"n =", !english, [](std::string_view, std::string_view behind) { return is_one_of(relations, behind); }},
    {"word –", !english,
     [](std::string_view, std::string_view behind) {
         return behind == "–" || behind == "—" || behind == "…";
     }},
    {"14 March", english,
     [](std::string_view before, std::string_view behind) {
         std::string_view day = without_signs(before);
         for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
             if (day.ends_with(ending)) day.remove_suffix(ending.size());
         }
         const std::size_t digits = std::min(day.find_first_not_of("0123456789"), day.size());
         const bool is_range = day.substr(digits).starts_with("–") || day.substr(digits).starts_with("-");
         return is_day(day.substr(0, digits)) && (digits == day.size() || is_range) && ends_with_digit(day) &&
                is_one_of(months, without_signs(behind));
     }},
    {"Year 7", english,
     [](std::string_view before, std::string_view behind) {
         const std::string_view number = without_signs(behind);
         const bool letter =
             number.size() == 1 && is_capital(number.front()) && number != "I" && number != "A";
         return (begins_with_digit(number) || letter) && before.find_last_of(".,;:!?") == before.npos &&
                is_one_of(numbered, without_signs(before));
     }},
    {"Key Stage", english,
     [](std::string_view before, std::string_view behind) {
         return without_signs(before) == "Key" && without_signs(behind).starts_with("Stage");
     }},
    {"p. 3", english,
     [](std::string_view before, std::string_view behind) {
         while (before.starts_with('(') || before.starts_with('[')) before.remove_prefix(1);
         return is_one_of(shortened, before) && begins_with_digit(behind);
     }},
    {"Mr X", english,
     [](std::string_view before, std::string_view behind) {
         while (before.starts_with('(') || before.starts_with('[')) before.remove_prefix(1);
         return is_one_of(titles, before) && begins_a_name(behind);
     }},
    {"J. Smith", english,
     [](std::string_view before, std::string_view behind) {
         return before.size() == 2 && is_capital(before[0]) && before[1] == '.' && begins_a_name(behind);
     }},
    {"9 am", english,
     [](std::string_view before, std::string_view behind) {
         return ends_with_digit(before) && is_one_of(units, without_signs(behind));
     }},
}};

}  // namespace

std::span<const TieRule> tie_rules() {
    return rules;
}

bool are_tied(std::string_view before, std::string_view behind, bool is_english) {
    if (before.empty() || behind.empty()) return false;
    // Nearly all pairs are two plain words.
    if (behind.front() >= 'a' && behind.front() <= 'z' && !ends_with_digit(before)) return false;
    return std::any_of(rules.begin(), rules.end(), [&](const TieRule& rule) {
        return (is_english || !rule.only_in_english) && rule.ties(before, behind);
    });
}

}  // namespace casebook::layout
