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
    static const std::regex hours{
        R"((\d+(?:\.\d+)?) ?(?:h|hr|hrs|hour|hours)\.?(?:,? ?(?:and )?(\d{1,2}) ?(?:m|min|mins|minute|minutes)?\.?)?)"};
    static const std::regex minutes{R"((\d+(?:\.\d+)?) ?(?:m|min|mins|minute|minutes|')\.?)"};
    const std::string said = lower(trimmed(text));
    std::smatch match;
    if (std::regex_match(said, match, clock) || std::regex_match(said, match, hours))
        return number(match[1]) * minutes_an_hour + (match[2].matched ? number(match[2]) : 0);
    if (std::regex_match(said, match, minutes)) return number(match[1]);
    return std::nullopt;
}

}  // namespace casebook::read
