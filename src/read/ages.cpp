#include "read/ages.hpp"

#include <algorithm>
#include <array>
#include <regex>

#include "read/reading.hpp"
#include "read/text.hpp"

namespace casebook::read {
namespace {

constexpr int months_a_year = 12;
constexpr std::size_t longest = 40;

/// The figures behind the point of a plain number; empty where there are none.
std::string behind_the_point(std::string_view text) {
    const std::size_t point = text.find('.');
    if (point == std::string_view::npos || text.find_first_not_of("0123456789.") != std::string_view::npos ||
        text.find('.', point + 1) != std::string_view::npos || point == 0 || point > 2)
        return {};
    return std::string{text.substr(point + 1)};
}

}  // namespace

bool is_an_age(const model::Measure& measure) {
    for (const std::string& name : {lower(measure.name), lower(measure.id.value)}) {
        static const std::regex age{
            R"((^|[^a-z])((reading|spelling|maths?|comprehension|word)?ages?|ra)($|[^a-z]))"};
        if (std::regex_search(name, age)) return true;
    }
    return false;
}

std::optional<AgeForm> proven_form(std::span<const std::string> values) {
    constexpr std::size_t enough = 3;
    bool one_figure = false;
    bool nought_at_the_end = false;
    bool no_months = false;
    std::size_t two_figures = 0;
    for (const std::string& value : values) {
        const std::string figures = behind_the_point(value);
        if (figures.empty()) continue;
        if (figures.size() == 1) {
            one_figure = true;
        } else if (figures.size() > 2 || std::stoi(figures) >= months_a_year) {
            no_months = true;
        } else {
            ++two_figures;
            nought_at_the_end = nought_at_the_end || figures == "10";
        }
    }
    const bool months = (one_figure && nought_at_the_end) || (!one_figure && two_figures >= enough);
    if (no_months) return one_figure && nought_at_the_end ? std::nullopt : std::optional{AgeForm::decimals};
    return months ? std::optional{AgeForm::years_and_months} : std::nullopt;
}

bool form_matters(std::span<const std::string> values) {
    return std::ranges::any_of(values, [](const std::string& value) {
        return behind_the_point(value).find_first_not_of('0') != std::string::npos;
    });
}

std::optional<ReadAge> read_age(std::string_view text, std::optional<AgeForm> form) {
    if (text.size() > longest) return std::nullopt;
    static const std::regex spelled{
        R"((\d{1,2}) ?(?:y|yr|yrs|year|years)\.?,? ?(?:(\d{1,2}) ?(?:m|mth|mths|mo|month|months)?\.?)?)"};
    static const std::regex parted{R"((\d{1,2})(?:[:;](\d{1,2})|-(\d{2})))"};
    static const std::regex pointed{R"((\d{1,2})\.(\d{1,2}))"};
    const std::string said = lower(trimmed(text));
    std::smatch match;
    ReadAge age;
    if (!std::regex_match(said, match, spelled) && !std::regex_match(said, match, parted)) {
        if (form != AgeForm::years_and_months || !std::regex_match(said, match, pointed)) return std::nullopt;
        age.unclear_month = match[2] == "1";
    }
    age.years = std::stoi(match[1]);
    const std::ssub_match& months = match.size() > 3 && match[3].matched ? match[3] : match[2];
    age.months = months.matched ? std::stoi(months) : 0;
    return age.months < months_a_year ? std::optional{age} : std::nullopt;
}

double in_unit(const ReadAge& age, const model::Measure& measure) {
    const int months = age.years * months_a_year + age.months;
    const bool in_months = folded(measure.unit).find("month") != std::string::npos;
    return in_months ? months : static_cast<double>(months) / months_a_year;
}

}  // namespace casebook::read
