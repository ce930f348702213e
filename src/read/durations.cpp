#include "read/durations.hpp"

#include <charconv>
#include <regex>
#include <string>

#include "read/reading.hpp"
#include "read/text.hpp"

namespace casebook::read {
namespace {

constexpr double minutes_an_hour = 60;
constexpr std::size_t longest = 40;

double number(const std::string& text) {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

}  // namespace

std::optional<double> read_duration(std::string_view text) {
    if (text.size() > longest) return std::nullopt;
    static const std::regex clock{R"((\d{1,2}):([0-5]\d)(:00)?)"};
    static const std::regex from_until{R"((\d{1,2})[:.]([0-5]\d) ?(?:-|–|to|until) ?(\d{1,2})[:.]([0-5]\d))"};
    static const std::regex hours{
        R"((\d+(?:\.\d+)?) ?(?:h|hr|hrs|hour|hours)\.?(?:,? ?(?:and )?(\d{1,2}) ?(?:m|min|mins|minute|minutes)?\.?)?)"};
    static const std::regex parts{
        R"((half|1/2|quarter|1/4|three quarters|3/4)?(?: of)?(?: ?an?)? ?(?:h|hr|hrs|hour|hours)\.?)"};
    static const std::regex minutes{R"((\d+(?:\.\d+)?) ?(?:m|min|mins|minute|minutes|')\.?)"};
    const std::string said = lower(trimmed(text));
    std::smatch match;
    if (std::regex_match(said, match, clock) || std::regex_match(said, match, hours))
        return number(match[1]) * minutes_an_hour + (match[2].matched ? number(match[2]) : 0);
    if (std::regex_match(said, match, minutes)) return number(match[1]);
    if (std::regex_match(said, match, from_until)) {
        const auto at = [&](std::size_t hour) {
            return number(match[hour]) * minutes_an_hour + number(match[hour + 1]);
        };
        return at(3) > at(1) ? std::optional{at(3) - at(1)} : std::nullopt;
    }
    if (std::regex_match(said, match, parts)) {
        const std::string part = match[1];
        if (part.empty()) return minutes_an_hour;
        if (part == "half" || part == "1/2") return minutes_an_hour / 2;
        return minutes_an_hour / 4 * (part == "quarter" || part == "1/4" ? 1 : 3);
    }
    return std::nullopt;
}

}  // namespace casebook::read
