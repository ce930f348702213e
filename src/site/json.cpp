#include "site/json.hpp"

#include <fmt/format.h>

namespace casebook::site::json {
namespace {

constexpr std::string_view line_separator = "\xE2\x80\xA8";
constexpr std::string_view paragraph_separator = "\xE2\x80\xA9";

std::string joined(const std::vector<std::string>& values) {
    std::string result;
    for (const std::string& value : values) result += (result.empty() ? "" : ",") + value;
    return result;
}

}  // namespace

std::string text(std::string_view words) {
    std::string result = "\"";
    for (std::size_t i = 0; i < words.size(); ++i) {
        const char c = words[i];
        const std::string_view rest = words.substr(i, line_separator.size());
        if (rest == line_separator || rest == paragraph_separator) {
            result += rest == line_separator ? "\\u2028" : "\\u2029";
            i += line_separator.size() - 1;
        } else if (c == '"' || c == '\\') {
            result.append("\\").push_back(c);
        } else if (c == '<' || c == '>' || c == '&' || static_cast<unsigned char>(c) < 0x20) {
            result += fmt::format("\\u{:04x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        } else {
            result += c;
        }
    }
    return result + "\"";
}

std::string list(const std::vector<std::string>& values) {
    return "[" + joined(values) + "]";
}

std::string object(const std::vector<std::pair<std::string_view, std::string>>& members) {
    std::vector<std::string> values;
    for (const auto& [name, value] : members) values.push_back(text(name) + ":" + value);
    return "{" + joined(values) + "}";
}

}  // namespace casebook::site::json
