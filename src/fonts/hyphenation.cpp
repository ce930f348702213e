#include "fonts/hyphenation.hpp"

#include <hyphen.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "fonts/utf8.hpp"

namespace casebook::fonts {
namespace {

constexpr std::size_t fewest_before = 2;  // letters
constexpr std::size_t fewest_behind = 3;
constexpr std::size_t longest_word = 60;

// A tag without a region means the language's home.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> homes{
    {{"en", "en-GB"}, {"cs", "cs-CZ"}}};

// As `hyph_pl_PL.dic`; a language whose region's dictionary is missing takes the one of its home.
std::vector<std::string> file_names(std::string_view language) {
    const std::string_view primary = language.substr(0, language.find('-'));
    const auto home =
        std::find_if(homes.begin(), homes.end(), [&](const auto& each) { return each.first == primary; });
    std::string region{primary};
    for (char& letter : region) letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    std::vector<std::string> names{std::string{language}};
    names.push_back(home == homes.end() ? std::string{primary} + "-" + region : std::string{home->second});
    names.emplace_back(primary);
    for (std::string& name : names) {
        std::replace(name.begin(), name.end(), '-', '_');
        name = "hyph_" + name + ".dic";
    }
    return names;
}

struct Letter {
    std::size_t end;  // byte of the word behind it
    char32_t lower;
};

// The letters of a word that may be parted; none where it may not.
std::vector<Letter> letters_of(std::string_view word) {
    std::vector<Letter> letters;
    bool capitals_inside = false;
    for (std::size_t at = 0; at < word.size();) {
        const auto character = static_cast<UChar32>(next_character(word, at));
        if (u_isalpha(character) == 0 || letters.size() == longest_word) return {};
        capitals_inside = capitals_inside || (!letters.empty() && u_islower(character) == 0);
        letters.push_back({at, static_cast<char32_t>(u_tolower(character))});
    }
    return capitals_inside ? std::vector<Letter>{} : letters;
}

}  // namespace

struct Hyphenation::Dictionary {
    explicit Dictionary(HyphenDict* loaded) : handle(loaded) {}
    ~Dictionary() { hnj_hyphen_free(handle); }
    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;
    HyphenDict* handle;
};

Hyphenation::Hyphenation(std::unique_ptr<Dictionary> dictionary) : dictionary_(std::move(dictionary)) {}
Hyphenation::~Hyphenation() = default;

std::unique_ptr<const Hyphenation> Hyphenation::of(std::string_view language) {
    const bool is_tag = !language.empty() && std::all_of(language.begin(), language.end(), [](char letter) {
        return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '-';
    });
    if (!is_tag) return nullptr;
    for (const std::string& name : file_names(language)) {
        const std::filesystem::path file = std::filesystem::path{CASEBOOK_HYPHENATION_FOLDER} / name;
        if (!std::filesystem::exists(file)) continue;
        HyphenDict* loaded = hnj_hyphen_load(file.c_str());
        if (loaded == nullptr) continue;
        auto dictionary = std::make_unique<Dictionary>(loaded);
        // Older dictionaries in other encodings are passed over.
        if (loaded->utf8 == 0) continue;
        return std::make_unique<const Hyphenation>(std::move(dictionary));
    }
    return nullptr;
}

std::vector<std::size_t> Hyphenation::points(std::string_view word) const {
    const std::vector<Letter> letters = letters_of(word);
    if (letters.size() < fewest_before + fewest_behind) return {};
    std::string lower;
    for (const Letter& letter : letters) append_character(lower, letter.lower);
    std::string marks(lower.size() + 8, '\0');
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    const int failed =
        hnj_hyphen_hyphenate3(dictionary_->handle, lower.data(), static_cast<int>(lower.size()), marks.data(),
                              nullptr, &replacements, &positions, &cuts, static_cast<int>(fewest_before),
                              static_cast<int>(fewest_behind), 0, 0);
    std::vector<std::size_t> points;
    for (std::size_t i = fewest_before; failed == 0 && i + fewest_behind <= letters.size(); ++i) {
        const bool allowed = (marks[i - 1] & 1) != 0;
        // Where the spelling would change, the text would too.
        const bool changes = replacements != nullptr && replacements[i - 1] != nullptr;
        if (allowed && !changes) points.push_back(letters[i - 1].end);
    }
    for (std::size_t i = 0; replacements != nullptr && i < lower.size(); ++i) std::free(replacements[i]);
    std::free(replacements);
    std::free(positions);
    std::free(cuts);
    return points;
}

}  // namespace casebook::fonts
