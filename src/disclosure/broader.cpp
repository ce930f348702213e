#include "disclosure/broader.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <regex>

#include <fmt/format.h>

#include "disclosure/singling_out_words.hpp"

namespace casebook::disclosure {
namespace {

using Match = std::match_results<std::string_view::const_iterator>;

struct Rule {
    std::regex pattern;
    /// What stands in place of a match; nothing where it stays.
    std::optional<std::string> (*words)(const Match& match);
};

std::string small_letters(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

/// The ages of one stretch of school life.
struct Ages {
    int from;
    int to;
};
constexpr std::array<Ages, 6> stretches{{{3, 5}, {5, 7}, {7, 11}, {11, 14}, {14, 16}, {16, 19}}};

std::optional<Ages> ages_around(const std::string& written) {
    const auto age = small_number(small_letters(written));
    if (!age) return std::nullopt;
    const auto* const found = std::ranges::find_if(
        stretches, [&](const Ages& ages) { return ages.from <= *age && *age < ages.to; });
    return found == stretches.end() ? std::nullopt : std::optional{*found};
}

// "an 8-year-old" and "a 7-to-11-year-old": the article goes with the first number.
std::optional<std::string> age_before_years(const Match& match) {
    const auto ages = ages_around(match.str(2));
    if (!ages) return std::nullopt;
    std::string article = match.str(1);
    if (!article.empty()) {
        constexpr int eleven = 11;
        article = std::string{article.front()} + (ages->from == eleven ? "n " : " ");
    }
    return fmt::format("{}{}-to-{}-year-old", article, ages->from, ages->to);
}
std::optional<std::string> age_in_words(const Match& match) {
    const auto ages = ages_around(match.str(2));
    if (!ages) return std::nullopt;
    return fmt::format("{}{} to {}{}", match.str(1), ages->from, ages->to, match.str(3));
}

std::optional<std::string> year_group(const Match& match) {
    const int year = std::stoi(match.str(1));
    constexpr std::array<int, 4> last_years{2, 6, 9, 11};
    for (std::size_t stage = 0; stage < last_years.size(); ++stage)
        if (year >= 1 && year <= last_years.at(stage)) return fmt::format("Key Stage {}", stage + 1);
    constexpr int last_year = 13;
    return year >= 1 && year <= last_year ? std::optional<std::string>{"sixth form"} : std::nullopt;
}
std::optional<std::string> early_years(const Match& match) {
    return match.str(1) + "n the early years";
}

std::string term(int month, const std::string& year) {
    constexpr int march = 3;
    constexpr int august = 8;
    const char* const name = month <= march ? "spring" : month <= august ? "summer" : "autumn";
    return fmt::format("the {} term{}", name, year.empty() ? "" : " of " + year);
}
constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                  "jul", "aug", "sep", "oct", "nov", "dec"};
int month_of(const std::string& written) {
    const std::string begins = small_letters(written.substr(0, 3));
    return static_cast<int>(std::ranges::find(months, begins) - months.begin()) + 1;
}
// "on" a day, but "in" a term.
std::string in_term(const std::string& on, const std::string& term) {
    if (on.empty()) return term;
    return (on.front() == 'O' ? "In " : "in ") + term;
}
std::optional<std::string> day_in_words(const Match& match) {
    return in_term(match.str(1), term(month_of(match.str(2)), match.str(3)));
}
std::optional<std::string> day_in_figures(const Match& match) {
    const int month = std::stoi(match.str(2));
    if (month < 1 || month > 12) return std::nullopt;
    const std::string year = match.str(3);
    return in_term(match.str(1), term(month, year.size() == 2 ? "20" + year : year));
}
std::optional<std::string> day_of_computers(const Match& match) {
    const int month = std::stoi(match.str(3));
    if (month < 1 || month > 12) return std::nullopt;
    return in_term(match.str(1), term(month, match.str(2)));
}
std::optional<std::string> month_of_a_year(const Match& match) {
    return match.str(1) + term(month_of(match.str(2)), match.str(3));
}

/// The last word of a place's name, and how such a place is spoken of.
struct Place {
    std::string_view kind;
    std::string_view words;
};
constexpr std::array<Place, 29> places{{
    {"Road", "a street nearby"},
    {"Street", "a street nearby"},
    {"Avenue", "a street nearby"},
    {"Lane", "a street nearby"},
    {"Crescent", "a street nearby"},
    {"Terrace", "a street nearby"},
    {"Estate", "an estate nearby"},
    {"Park", "a park nearby"},
    {"Church", "a church"},
    {"Chapel", "a church"},
    {"Mosque", "a mosque"},
    {"Temple", "a temple"},
    {"Synagogue", "a synagogue"},
    {"Hospital", "a hospital"},
    {"Hospice", "a hospice"},
    {"Surgery", "a surgery"},
    {"Clinic", "a clinic"},
    {"Library", "a library"},
    {"Refuge", "a refuge"},
    {"Hostel", "a hostel"},
    {"Station", "a station"},
    {"Leisure Centre", "a leisure centre"},
    {"Community Centre", "a community centre"},
    {"Primary School", "another school"},
    {"Junior School", "another school"},
    {"Infant School", "another school"},
    {"High School", "another school"},
    {"School", "another school"},
    {"Academy", "another school"},
}};

std::optional<std::string> place(const Match& match) {
    const std::string kind = match.str(3);
    std::string words{std::ranges::find(places, std::string_view{kind}, &Place::kind)->words};
    const std::string article = match.str(1);
    if (!article.empty() && article.front() == 'T') words.front() = 'A';
    return words;
}

std::regex of(const std::string& pattern) {
    return std::regex{pattern, std::regex::ECMAScript | std::regex::optimize};
}

std::vector<Rule> make_rules() {
    const std::string number =
        "(\\d{1,2}|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|"
        "[Tt]hirteen|[Ff]ourteen|[Ff]ifteen|[Ss]ixteen|[Ss]eventeen|[Ee]ighteen)";
    const std::string month =
        "(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|"
        "Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)";
    const std::string on = "\\b([Oo]n )?";
    std::string kinds;
    for (const Place& one : places) kinds += (kinds.empty() ? "" : "|") + std::string{one.kind};
    const std::string no_name =
        "(?!(?:A|An|At|In|On|From|Near|By|To|Of|Outside|After|Before|When|Then|Our|His|Her|Their|My|And|But|"
        "For|Every|Each|Some|One|No|This|That|Summer|Primary|Junior|Infant|Secondary|High|Middle|Special|"
        "Leisure|Community|Sunday|Key|The|Whole)\\b)";
    std::vector<Rule> rules;
    rules.push_back({of("\\b([Aa]n? )?" + number + "[- ]years?[- ]old\\b(?! enough)"), age_before_years});
    rules.push_back({of("\\b(aged |Aged |at the age of )" + number + "\\b()"), age_in_words});
    rules.push_back({of("\\b[Yy]ear (\\d{1,2})\\b"), year_group});
    rules.push_back({of("\\b([Ii])n (?:Reception|Nursery)\\b"), early_years});
    rules.push_back({of(on +
                        "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:the )?\\d{1,2}(?:st|nd|rd|"
                        "th)?(?: of)? " +
                        month + "\\b\\.?(?:,? (\\d{4})\\b)?"),
                     day_in_words});
    rules.push_back({of(on + "\\d{1,2}[/.](\\d{1,2})[/.](\\d{4}|\\d{2})\\b"), day_in_figures});
    rules.push_back({of(on + "(\\d{4})-(\\d{2})-\\d{2}\\b"), day_of_computers});
    rules.push_back({of("\\b((?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Oo]f|[Dd]uring|[Bb]efore|[Aa]fter) )" +
                        month + " (\\d{4})\\b"),
                     month_of_a_year});
    rules.push_back({of("\\b([Tt]he )?((?:" + no_name +
                        "(?:[A-Z]|[^\\x01-\\x7f])[^\\s,;:!?()]{1,20} ){1,3})(" + kinds + ")\\b"),
                     place});
    return rules;
}

}  // namespace

std::vector<Broader> said_more_broadly(std::string_view text, std::string_view school) {
    static const std::vector<Rule> rules = make_rules();
    std::vector<Broader> found;
    const auto add = [&](Broader one) {
        const auto overlaps = [&](const Broader& other) {
            return one.begin < other.begin + other.length && other.begin < one.begin + one.length;
        };
        if (std::ranges::none_of(found, overlaps)) found.push_back(std::move(one));
    };
    if (!school.empty())
        for (std::size_t at = text.find(school); at != std::string_view::npos;
             at = text.find(school, at + school.size()))
            add({at, school.size(), at == 0 ? "The school" : "the school"});
    for (const Rule& rule : rules)
        for (std::regex_iterator<std::string_view::const_iterator>
                 match(text.begin(), text.end(), rule.pattern),
             end;
             match != end; ++match)
            if (auto words = rule.words(*match))
                add({static_cast<std::size_t>(match->position()), static_cast<std::size_t>(match->length()),
                     std::move(*words)});
    std::ranges::sort(found, {}, &Broader::begin);
    return found;
}

}  // namespace casebook::disclosure
