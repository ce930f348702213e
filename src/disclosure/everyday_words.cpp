#include "disclosure/everyday_words.hpp"

#include <fstream>

namespace casebook::disclosure {

std::set<std::string, std::less<>> everyday_among(const std::set<std::string, std::less<>>& folded) {
    std::set<std::string, std::less<>> result;
    std::ifstream dictionary(CASEBOOK_BRITISH_WORDS);
    for (std::string word; std::getline(dictionary, word);)
        if (folded.contains(word)) result.insert(word);
    return result;
}

}  // namespace casebook::disclosure
