#include "wording/sentence_ends.hpp"

#include <algorithm>
#include <array>

namespace casebook::wording {

namespace {

constexpr std::array<std::string_view, 12> abbreviations = {"Mr", "Mrs", "Ms",  "Dr",     "St",   "No",
                                                            "Yr", "e.g", "i.e", "approx", "incl", "Revd"};
constexpr std::array<std::string_view, 6> closers = {"”", "’", ")", "]", "\"", "'"};

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}

bool ends_in_abbreviation(std::string_view before) {
    return std::ranges::any_of(abbreviations, [&](std::string_view word) {
        if (!before.ends_with(word)) return false;
        const auto start = before.size() - word.size();
        return start == 0 || is_space(before[start - 1]) || before[start - 1] == '(';
    });
}

std::size_t behind_closers(std::string_view text, std::size_t at) {
    for (bool moved = true; moved;) {
        moved = false;
        for (const auto closer : closers) {
            if (text.substr(at).starts_with(closer)) {
                at += closer.size();
                moved = true;
            }
        }
    }
    return at;
}

}  // namespace

std::vector<std::size_t> sentence_ends(std::string_view text) {
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool ellipsis = text.substr(i).starts_with("…");
        const bool stop = text[i] == '.' || text[i] == '!' || text[i] == '?' || ellipsis;
        if (!stop || (text[i] == '.' && ends_in_abbreviation(text.substr(0, i)))) continue;
        const auto mark_end = i + (ellipsis ? std::string_view("…").size() : 1);
        auto at = behind_closers(text, mark_end);
        const auto words_end = at;
        while (at < text.size() && is_space(text[at])) ++at;
        const bool at_end = words_end == text.size();
        const bool small_letter_follows = at < text.size() && text[at] >= 'a' && text[at] <= 'z';
        if (!at_end && (at == words_end || small_letter_follows)) continue;
        ends.push_back(at);
        i = at - 1;
    }
    return ends;
}

}  // namespace casebook::wording
