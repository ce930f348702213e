#include "read/word_styles.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include <fmt/format.h>
#include <pugixml.hpp>

#include "read/archive.hpp"
#include "read/export_faults.hpp"
#include "read/formats.hpp"
#include "read/reading.hpp"

namespace casebook::read {
namespace {

/// What belongs to the other file's lists, sections and revisions, or is a language of its own.
constexpr std::array left_out{
    std::string_view{"numPr"},     std::string_view{"sectPr"},  std::string_view{"pPrChange"},
    std::string_view{"rPrChange"}, std::string_view{"pStyle"},  std::string_view{"rStyle"},
    std::string_view{"tblStyle"},  std::string_view{"framePr"}, std::string_view{"lang"}};
constexpr std::array kinds{std::string_view{"paragraph"}, std::string_view{"character"},
                           std::string_view{"table"}};
constexpr std::array property_groups{std::string_view{"pPr"},   std::string_view{"rPr"},
                                     std::string_view{"tblPr"}, std::string_view{"trPr"},
                                     std::string_view{"tcPr"},  std::string_view{"tblStylePr"}};
constexpr std::size_t longest_value = 200;
constexpr int deepest = 12;

std::string_view local(std::string_view name) {
    return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

std::string_view prefix(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon);
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_node& one : node.children())
        if (local(one.name()) == name) return one;
    return {};
}

std::string_view value(const pugi::xml_node& node, std::string_view name = "val") {
    for (const pugi::xml_attribute& one : node.attributes())
        if (local(one.name()) == name) return one.value();
    return {};
}

std::string in_xml(std::string_view text) {
    std::string result;
    for (const char c : text.substr(0, longest_value)) {
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '"')
            result += "&quot;";
        else if (static_cast<unsigned char>(c) >= ' ')
            result += c;
    }
    return result;
}

/// Font names by what a theme calls them, as `minorHAnsi`.
using ThemeFonts = std::map<std::string, std::string, std::less<>>;

ThemeFonts theme_fonts(const std::string& theme) {
    ThemeFonts result;
    pugi::xml_document document;
    if (!document.load_string(theme.c_str())) return result;
    const pugi::xml_node scheme = child(child(child(document, "theme"), "themeElements"), "fontScheme");
    for (const std::string_view size : {"major", "minor"}) {
        const pugi::xml_node fonts = child(scheme, fmt::format("{}Font", size));
        const auto add = [&](std::string_view script, std::string_view meaning) {
            const std::string_view font = value(child(fonts, script), "typeface");
            if (!font.empty()) result.emplace(fmt::format("{}{}", size, meaning), font);
        };
        add("latin", "HAnsi");
        add("latin", "Ascii");
        add("ea", "EastAsia");
        add("cs", "Bidi");
    }
    return result;
}

/// Writes elements anew, with nothing in them but what WordprocessingML itself says.
class Copier {
  public:
    Copier(std::string_view prefix, const ThemeFonts& fonts) : prefix_(prefix), fonts_(fonts) {}

    [[nodiscard]] std::string children(const pugi::xml_node& node, int depth = 0) const {
        std::string result;
        for (const pugi::xml_node& one : node.children()) result += element(one, depth + 1);
        return result;
    }

    [[nodiscard]] std::string element(const pugi::xml_node& node, int depth = 0) const {
        const std::string_view name = local(node.name());
        const bool foreign = node.type() != pugi::node_element || prefix(node.name()) != prefix_;
        if (foreign || depth > deepest || std::ranges::find(left_out, name) != left_out.end()) return {};
        const std::string attributes = name == "rFonts" ? fonts(node) : plain(node);
        const std::string inner = children(node, depth);
        if (inner.empty()) return fmt::format("<w:{}{}/>", name, attributes);
        return fmt::format("<w:{0}{1}>{2}</w:{0}>", name, attributes, inner);
    }

  private:
    /// Colours of a theme stand beside the colours themselves.
    [[nodiscard]] std::string plain(const pugi::xml_node& node) const {
        std::string result;
        for (const pugi::xml_attribute& one : node.attributes()) {
            const std::string_view name = local(one.name());
            const bool foreign = prefix(one.name()) != prefix_ || name.starts_with("rsid") ||
                                 name.find("theme") != std::string_view::npos ||
                                 name.find("Theme") != std::string_view::npos;
            if (!foreign) result += fmt::format(R"( w:{}="{}")", name, in_xml(one.value()));
        }
        return result;
    }

    [[nodiscard]] std::string fonts(const pugi::xml_node& node) const {
        struct Slot {
            std::string_view name;
            std::string_view of_theme;
        };
        constexpr std::array slots{Slot{"ascii", "asciiTheme"}, Slot{"eastAsia", "eastAsiaTheme"},
                                   Slot{"hAnsi", "hAnsiTheme"}, Slot{"cs", "cstheme"}};
        std::string result;
        for (const Slot& slot : slots) {
            const auto found = fonts_.find(value(node, slot.of_theme));
            const std::string_view font =
                found != fonts_.end() ? std::string_view{found->second} : value(node, slot.name);
            if (!font.empty()) result += fmt::format(R"( w:{}="{}")", slot.name, in_xml(font));
        }
        return result;
    }

    std::string_view prefix_;
    const ThemeFonts& fonts_;
};

document::WordStyles styles_in(const pugi::xml_node& root, const ThemeFonts& fonts) {
    const std::string own_prefix{prefix(root.name())};
    const Copier copier(own_prefix, fonts);
    document::WordStyles result;
    const pugi::xml_node defaults = child(root, "docDefaults");
    result.run_defaults = copier.children(child(child(defaults, "rPrDefault"), "rPr"));
    result.paragraph_defaults = copier.children(child(child(defaults, "pPrDefault"), "pPr"));
    std::map<std::string, std::string, std::less<>> names;  // by id
    const auto name_of = [](const pugi::xml_node& style) {
        return lower(value(child(style, "name")).substr(0, longest_value));
    };
    for (const pugi::xml_node& style : root.children())
        if (local(style.name()) == "style") names.emplace(value(style, "styleId"), name_of(style));
    for (const pugi::xml_node& style : root.children()) {
        if (local(style.name()) != "style") continue;
        document::WordStyle one;
        one.type = value(style, "type");
        one.name = name_of(style);
        if (one.name.empty() || std::ranges::find(kinds, one.type) == kinds.end()) continue;
        const auto base = names.find(value(child(style, "basedOn")));
        if (base != names.end()) one.based_on = base->second;
        for (const std::string_view group : property_groups)
            for (const pugi::xml_node& properties : style.children())
                if (local(properties.name()) == group) one.properties += copier.element(properties);
        // Some programs write a style of their own beside Word's, which is the one in small letters.
        const bool words_own = value(child(style, "name")) == one.name;
        const auto same = std::ranges::find_if(result.styles, [&](const document::WordStyle& other) {
            return other.type == one.type && other.name == one.name;
        });
        if (same == result.styles.end())
            result.styles.push_back(std::move(one));
        else if (words_own)
            *same = std::move(one);
    }
    return result;
}

/// Takes out of a circle of styles that are based on each other what closes it.
void open_circles(document::WordStyles& styles) {
    for (document::WordStyle& one : styles.styles) {
        const document::WordStyle* base = &one;
        for (std::size_t steps = 0; base != nullptr && steps <= styles.styles.size(); ++steps)
            base = base->based_on.empty() ? nullptr : styles.find(one.type, base->based_on);
        if (base != nullptr) one.based_on.clear();
    }
}

}  // namespace

std::optional<document::WordStyles> read_word_styles(std::span<const InputFile> folder,
                                                     diagnostics::Sources& sources,
                                                     diagnostics::Diagnostics& diagnostics) {
    const InputFile* const file = find_file(folder, reference_document);
    if (file == nullptr) return std::nullopt;
    const auto refuse = [&](std::string_view why, Instead words = {}) {
        report(diagnostics, faults::reference_unreadable, {{sources.add(file->path, {}), 0, 0}},
               std::string{why}, std::move(words));
        return std::nullopt;
    };
    std::optional<Archive> archive = Archive::open(file->bytes);
    if (!archive) return refuse("this is no Word file, whatever its name says");
    const auto text = archive->part("word/styles.xml");
    if (!text) return refuse(archive->too_large() ? "it is too large" : "no styles could be read from it");
    pugi::xml_document document;
    const bool sound = document.load_buffer(text->data(), text->size(), pugi::parse_default) &&
                       text->find("<!DOCTYPE") == std::string::npos;
    const pugi::xml_node root = sound ? child(document, "styles") : pugi::xml_node{};
    if (!root) return refuse("its styles are damaged");
    document::WordStyles styles =
        styles_in(root, theme_fonts(archive->part("word/theme/theme1.xml").value_or(std::string{})));
    open_circles(styles);
    if (styles.find("paragraph", "normal") == nullptr) return refuse("it has no style of Word's own");
    return styles;
}

}  // namespace casebook::read
