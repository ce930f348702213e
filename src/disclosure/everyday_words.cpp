#include "disclosure/everyday_words.hpp"

#include <algorithm>

namespace casebook::disclosure {

std::set<std::string, std::less<>> everyday_among(const std::set<std::string, std::less<>>& folded,
                                                  std::string_view dictionary) {
    std::set<std::string, std::less<>> result;
    while (!dictionary.empty()) {
        const std::string_view word = dictionary.substr(0, dictionary.find('\n'));
        if (folded.contains(word)) result.emplace(word);
        dictionary.remove_prefix(std::min(word.size() + 1, dictionary.size()));
    }
    return result;
}

}  // namespace casebook::disclosure
