#include "fonts/library.hpp"

#include <array>
#include <functional>
#include <map>
#include <mutex>
#include <shared_mutex>
#include <stdexcept>
#include <string>
#include <unordered_map>

#include "fonts/direction.hpp"
#include "fonts/shaping.hpp"

namespace casebook::fonts {
namespace {

struct Source {
    std::string_view folder;
    std::string_view file;
    std::string_view package;
};

constexpr std::string_view lato = CASEBOOK_LATO_FOLDER;
constexpr std::string_view noto = CASEBOOK_NOTO_FOLDER;
constexpr std::string_view dejavu = CASEBOOK_DEJAVU_FOLDER;
constexpr std::string_view wqy = CASEBOOK_WQY_FOLDER;

// By Style.
constexpr std::array family{
    Source{lato, "Lato-Regular.ttf", "fonts-lato"},
    Source{lato, "Lato-Bold.ttf", "fonts-lato"},
    Source{lato, "Lato-Italic.ttf", "fonts-lato"},
    Source{lato, "Lato-BoldItalic.ttf", "fonts-lato"},
    Source{dejavu, "DejaVuSansMono.ttf", "fonts-dejavu-core"},
};

// Asked in this order for what the family lacks; those that are not installed are passed over. `-` at the end
// stands for Regular or Bold; a full file name for the one weight there is. Arabic is Naskh, for Urdu too:
// Nastaliq's slanting lines do not fit between those of another script.
constexpr std::pair<std::string_view, std::string_view> fallbacks[] = {
    {noto, "NotoSans-"},           {noto, "NotoSansArabic-"},    {noto, "NotoSansHebrew-"},
    {noto, "NotoSansDevanagari-"}, {noto, "NotoSansBengali-"},   {noto, "NotoSansGurmukhi-"},
    {noto, "NotoSansGujarati-"},   {noto, "NotoSansTamil-"},     {dejavu, "DejaVuSans"},
    {noto, "NotoSansMath-"},       {noto, "NotoSansSymbols-"},   {noto, "NotoSansSymbols2-"},
    {wqy, "wqy-microhei.ttc"},     {noto, "NotoSansTelugu-"},    {noto, "NotoSansKannada-"},
    {noto, "NotoSansMalayalam-"},  {noto, "NotoSansSinhala-"},   {noto, "NotoSansOriya-"},
    {noto, "NotoSansThai-"},       {noto, "NotoSansLao-"},       {noto, "NotoSansKhmer-"},
    {noto, "NotoSansMyanmar-"},    {noto, "NotoSansEthiopic-"},  {noto, "NotoSansArmenian-"},
    {noto, "NotoSansGeorgian-"},   {noto, "NotoSansTifinagh-"},  {noto, "NotoSansSyriac-"},
    {noto, "NotoSansThaana-"},     {noto, "NotoSansNKo-"},       {noto, "NotoSansAdlam-"},
    {noto, "NotoSerifTibetan-"},   {noto, "NotoSansMongolian-"}, {noto, "NotoSansMeeteiMayek-"},
    {noto, "NotoSansOlChiki-"},    {noto, "NotoSansCherokee-"},  {noto, "NotoSansCanadianAboriginal-"},
};

bool is_bold(Style style) {
    return style == Style::bold || style == Style::bold_italic;
}

std::string fallback_file(std::string_view stem, bool bold) {
    if (stem.find('.') != stem.npos) return std::string{stem};
    std::string file{stem};
    if (stem.back() == '-') {
        file += bold ? "Bold" : "Regular";
    } else if (bold) {
        file += "-Bold";
    }
    return file + ".ttf";
}

struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
using Words = std::unordered_map<std::string, std::unique_ptr<const Word>, Hash, std::equal_to<>>;
// The words of one reading, by Style.
using Shelf = std::array<Words, family.size()>;

}  // namespace

struct Library::Store {
    explicit Store(std::filesystem::path own_folder) : folder(std::move(own_folder)) {
        for (const Source& source : family) {
            const std::filesystem::path file = locate(source.folder, source.file);
            if (!std::filesystem::exists(file)) {
                throw std::runtime_error("the typeface " + std::string{source.file} +
                                         " is missing: install the package " + std::string{source.package});
            }
            own.push_back(std::make_unique<const Face>(file));
        }
    }

    std::filesystem::path locate(std::string_view installed, std::string_view file) const {
        if (!folder.empty() && std::filesystem::exists(folder / file)) return folder / file;
        return std::filesystem::path{installed} / file;
    }

    // Further faces are opened one after another until one has the letter.
    const Face* lend(std::string_view letter, Style style) {
        const Face& first = *own[static_cast<std::size_t>(style)];
        if (covers(first, letter)) return &first;
        std::array<Lent, std::size(fallbacks)>& faces = is_bold(style) ? lent_bold : lent_regular;
        for (std::size_t i = 0; i < faces.size(); ++i) {
            if (!faces[i].asked) faces[i] = open(i, is_bold(style));
            if (faces[i].face != nullptr && covers(*faces[i].face, letter)) return faces[i].face.get();
        }
        return nullptr;
    }

    static bool is_plain(const Reading& reading) {
        return reading.language.empty() && !reading.right_to_left;
    }
    static std::string key(const Reading& reading) {
        return (reading.right_to_left ? "<" : ">") + std::string{reading.language};
    }
    const Shelf* known_shelf(const Reading& reading) const {
        if (is_plain(reading)) return &plain;
        const auto found = others.find(key(reading));
        return found == others.end() ? nullptr : &found->second;
    }
    Shelf& shelf(const Reading& reading) { return is_plain(reading) ? plain : others[key(reading)]; }

    struct Lent {
        bool asked = false;
        std::unique_ptr<const Face> face;
    };
    Lent open(std::size_t fallback, bool bold) const {
        const auto& [place, stem] = fallbacks[fallback];
        std::filesystem::path file = locate(place, fallback_file(stem, bold));
        if (!std::filesystem::exists(file)) file = locate(place, fallback_file(stem, false));
        return {true, std::filesystem::exists(file) ? std::make_unique<const Face>(file) : nullptr};
    }

    std::filesystem::path folder;
    std::vector<std::unique_ptr<const Face>> own;
    std::array<Lent, std::size(fallbacks)> lent_regular;
    std::array<Lent, std::size(fallbacks)> lent_bold;
    Shelf plain;
    std::map<std::string, Shelf> others;
    std::map<std::string, std::unique_ptr<const Hyphenation>, std::less<>> dictionaries;
    std::shared_mutex guard;
};

Library::Library() : Library(std::filesystem::path{}) {}
Library::Library(const std::filesystem::path& folder) : store_(std::make_unique<Store>(folder)) {}
Library::~Library() = default;

const Word& Library::word(std::string_view text, Style style, const Reading& reading) const {
    const auto index = static_cast<std::size_t>(style);
    {
        const std::shared_lock lock(store_->guard);
        const Shelf* shelf = store_->known_shelf(reading);
        if (shelf != nullptr) {
            if (const auto known = (*shelf)[index].find(text); known != (*shelf)[index].end())
                return *known->second;
        }
    }
    const std::unique_lock lock(store_->guard);
    Words& words = store_->shelf(reading)[index];
    if (const auto known = words.find(text); known != words.end()) return *known->second;
    Word shaped = shape(text, reading, *store_->own[index],
                        [&](std::string_view letter) { return store_->lend(letter, style); });
    return *words.emplace(std::string{text}, std::make_unique<const Word>(std::move(shaped))).first->second;
}

const Word& Library::word(std::string_view text, Style style) const {
    const bool turned = may_turn(text) && first_direction(text) == Direction::right_to_left;
    return word(text, style, {.right_to_left = turned});
}

const Hyphenation* Library::hyphenation(std::string_view language) const {
    {
        const std::shared_lock lock(store_->guard);
        if (const auto known = store_->dictionaries.find(language); known != store_->dictionaries.end())
            return known->second.get();
    }
    const std::unique_lock lock(store_->guard);
    const auto [known, is_new] = store_->dictionaries.emplace(std::string{language}, nullptr);
    if (is_new) known->second = Hyphenation::of(language);
    return known->second.get();
}

std::vector<const Word*> Library::words(std::string_view text, Style style) const {
    std::vector<const Word*> result;
    for (std::size_t begin = 0; begin < text.size();) {
        const bool space = text[begin] == ' ';
        std::size_t end = space ? text.find_first_not_of(' ', begin) : text.find(' ', begin);
        if (end == std::string_view::npos) end = text.size();
        result.push_back(&word(text.substr(begin, end - begin), style));
        begin = end;
    }
    return result;
}

double Library::width(std::string_view text, double size, Style style) const {
    double ems = 0;
    for (const Word* word : words(text, style)) ems += word->width;
    return ems * size;
}

double Library::width(std::string_view text, double size, bool bold) const {
    return width(text, size, bold ? Style::bold : Style::regular);
}

const Face& Library::face(Style style) const {
    return *store_->own[static_cast<std::size_t>(style)];
}

std::vector<std::filesystem::path> installed_folders() {
    return {lato, noto, dejavu, wqy, CASEBOOK_HYPHENATION_FOLDER};
}

}  // namespace casebook::fonts
