#include "commands/values.hpp"

#include <algorithm>

namespace casebook::commands {

std::vector<std::string> values_in(std::string_view description) {
    constexpr std::string_view before = ": ";
    constexpr std::string_view between = ", ";
    std::vector<std::string> words;
    const std::size_t colon = description.rfind(before);
    if (colon == std::string_view::npos) return words;
    std::string_view rest = description.substr(colon + before.size());
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(between), rest.size());
        words.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + between.size(), rest.size()));
    }
    // A sentence that goes on after a colon is no list of words.
    const bool sentence = std::ranges::any_of(
        words, [](const std::string& word) { return word.find_first_of(" ()") != std::string::npos; });
    return sentence ? std::vector<std::string>{} : words;
}

}  // namespace casebook::commands
