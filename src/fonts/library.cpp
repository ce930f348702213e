#include "fonts/library.hpp"

#include <array>
#include <functional>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <stdexcept>
#include <string>
#include <unordered_map>

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

// By Style.
constexpr std::array family{
    Source{lato, "Lato-Regular.ttf", "fonts-lato"},
    Source{lato, "Lato-Bold.ttf", "fonts-lato"},
    Source{lato, "Lato-Italic.ttf", "fonts-lato"},
    Source{lato, "Lato-BoldItalic.ttf", "fonts-lato"},
    Source{dejavu, "DejaVuSansMono.ttf", "fonts-dejavu-core"},
};

// Asked in this order for what the family lacks; those that are not installed are passed over. `{}` is
// Regular or Bold.
constexpr std::array<std::pair<std::string_view, std::string_view>, 25> fallbacks{{
    {noto, "NotoSans-"},         {dejavu, "DejaVuSans"},        {noto, "NotoSansMath-"},
    {noto, "NotoSansSymbols-"},  {noto, "NotoSansSymbols2-"},   {noto, "NotoSansArabic-"},
    {noto, "NotoSansHebrew-"},   {noto, "NotoSansDevanagari-"}, {noto, "NotoSansBengali-"},
    {noto, "NotoSansGurmukhi-"}, {noto, "NotoSansGujarati-"},   {noto, "NotoSansTamil-"},
    {noto, "NotoSansTelugu-"},   {noto, "NotoSansKannada-"},    {noto, "NotoSansMalayalam-"},
    {noto, "NotoSansSinhala-"},  {noto, "NotoSansOriya-"},      {noto, "NotoSansThai-"},
    {noto, "NotoSansLao-"},      {noto, "NotoSansKhmer-"},      {noto, "NotoSansMyanmar-"},
    {noto, "NotoSansEthiopic-"}, {noto, "NotoSansArmenian-"},   {noto, "NotoSansGeorgian-"},
    {noto, "NotoSansTifinagh-"},
}};

bool is_bold(Style style) {
    return style == Style::bold || style == Style::bold_italic;
}

std::string fallback_file(std::string_view stem, bool bold) {
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

    // The style's own face, then what it may borrow from; opened when a letter is first missing.
    const std::vector<const Face*>& borrowing(Style style) {
        const bool bold = is_bold(style);
        std::vector<std::unique_ptr<const Face>>& lent = bold ? lent_bold : lent_regular;
        if (lent.empty()) {
            for (const auto& [place, stem] : fallbacks) {
                std::filesystem::path file = locate(place, fallback_file(stem, bold));
                if (!std::filesystem::exists(file)) file = locate(place, fallback_file(stem, false));
                if (std::filesystem::exists(file)) lent.push_back(std::make_unique<const Face>(file));
            }
        }
        std::vector<const Face*>& chain = chains[static_cast<std::size_t>(style)];
        if (chain.empty()) {
            chain.push_back(own[static_cast<std::size_t>(style)].get());
            for (const auto& face : lent) chain.push_back(face.get());
        }
        return chain;
    }

    std::filesystem::path folder;
    std::vector<std::unique_ptr<const Face>> own;
    std::vector<std::unique_ptr<const Face>> lent_regular;
    std::vector<std::unique_ptr<const Face>> lent_bold;
    std::array<std::vector<const Face*>, family.size()> chains;
    std::array<Words, family.size()> words;
    std::shared_mutex guard;
};

Library::Library() : Library(std::filesystem::path{}) {}
Library::Library(const std::filesystem::path& folder) : store_(std::make_unique<Store>(folder)) {}
Library::~Library() = default;

const Word& Library::word(std::string_view text, Style style) const {
    Words& words = store_->words[static_cast<std::size_t>(style)];
    {
        const std::shared_lock lock(store_->guard);
        if (const auto known = words.find(text); known != words.end()) return *known->second;
    }
    const std::unique_lock lock(store_->guard);
    if (const auto known = words.find(text); known != words.end()) return *known->second;
    const std::array<const Face*, 1> alone{store_->own[static_cast<std::size_t>(style)].get()};
    Word shaped = shape(text, alone);
    if (!shaped.missing.empty()) shaped = shape(text, store_->borrowing(style));
    return *words.emplace(std::string{text}, std::make_unique<const Word>(std::move(shaped))).first->second;
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

}  // namespace casebook::fonts
