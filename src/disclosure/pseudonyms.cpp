#include "disclosure/pseudonyms.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include <xxhash.h>

namespace casebook::disclosure {
namespace {

/// Common in Britain for girls and for boys, so that none tells which a pupil is.
constexpr std::array<std::string_view, 28> neutral_names{
    "Alex",   "Robin",  "Sam",    "Charlie", "Jamie", "Casey",  "Frankie", "Rowan", "Morgan", "Taylor",
    "Jordan", "Bailey", "Riley",  "Quinn",   "Jules", "Harper", "Ashley",  "Avery", "Blake",  "Cameron",
    "Dana",   "Ellis",  "Finley", "Kerry",   "Kim",   "Lee",    "Nicky",   "Reese"};

bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool has_word(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end])))
            return true;
    }
    return false;
}

}  // namespace

Pseudonyms::Pseudonyms(std::string_view story, document::Audience audience, const Watch& watch,
                       const std::vector<std::string>& texts)
    : audience_(audience) {
    const auto& readers = document::reading_audiences;  // nobody else gets a story
    const auto own = static_cast<std::size_t>(std::ranges::find(readers, audience) - readers.begin());
    const std::size_t begin = XXH3_64bits(story.data(), story.size()) % neutral_names.size();
    for (std::size_t i = 0; i < neutral_names.size(); ++i) {
        const std::size_t at = (begin + i) % neutral_names.size();
        if (at % readers.size() != own) continue;
        const std::string name{neutral_names.at(at)};
        const auto in_story = [&](const std::string& text) { return has_word(text, name); };
        if (watch.find("Then " + name + " came in.").empty() && std::ranges::none_of(texts, in_story))
            free_.push_back(name);
    }
    std::ranges::reverse(free_);
}

const std::string& Pseudonyms::of(const std::string& pupil) {
    const auto [at, is_new] = given_.emplace(pupil, std::string{});
    if (!is_new) return at->second;
    if (!free_.empty()) {
        at->second = free_.back();
        free_.pop_back();
        return at->second;
    }
    constexpr int alphabet = 26;
    at->second = audience_ == document::Audience::public_ ? "Child " : "Pupil ";
    at->second += static_cast<char>('A' + letters_ % alphabet);
    if (letters_ >= alphabet) at->second += std::to_string(letters_ / alphabet + 1);
    ++letters_;
    return at->second;
}

}  // namespace casebook::disclosure
