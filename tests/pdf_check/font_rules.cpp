// Rules about fonts: embedded, mapped to letters, measured as they say.
#include <cmath>

#include "rules.hpp"

namespace casebook::pdf_check {
namespace {

Handle descendant(Handle font) {
    Handle below = font.getKey("/DescendantFonts");
    return below.isArray() && below.getArrayNItems() == 1 ? below.getArrayItem(0) : font;
}

std::string name_of(Handle font) {
    Handle name = font.getKey("/BaseFont");
    return name.isName() ? name.getName().substr(1) : "a font";
}

std::string program_of(Handle font) {
    Handle descriptor = descendant(font).getKey("/FontDescriptor");
    if (!descriptor.isDictionary()) return {};
    for (const char* key : {"/FontFile2", "/FontFile3", "/FontFile"}) {
        Handle program = descriptor.getKey(key);
        if (!program.isStream()) continue;
        const auto data = program.getStreamData();
        return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
    }
    return {};
}

// The parts of a TrueType file that say how wide its glyphs are (OpenType 1.9, `head`, `hhea`, `hmtx`).
class TrueType {
  public:
    explicit TrueType(std::string bytes) : bytes_(std::move(bytes)) {
        const std::size_t tables = number(4, 2);
        for (std::size_t i = 0; i < tables && 12 + 16 * i + 16 <= bytes_.size(); ++i) {
            const std::size_t at = 12 + 16 * i;
            const std::string tag = bytes_.substr(at, 4);
            if (tag == "head") units_ = number(number(at + 8, 4) + 18, 2);
            if (tag == "hhea") measured_ = number(number(at + 8, 4) + 34, 2);
            if (tag == "hmtx") widths_ = number(at + 8, 4);
            if (tag == "maxp") glyphs_ = number(number(at + 8, 4) + 4, 2);
        }
    }
    bool is_sound() const { return units_ > 0 && measured_ > 0 && widths_ > 0 && glyphs_ > 0; }
    bool has(std::size_t glyph) const { return glyph < glyphs_; }
    double width(std::size_t glyph) const {
        const std::size_t at = std::min(glyph, measured_ - 1);
        return static_cast<double>(number(widths_ + 4 * at, 2)) * 1000 / static_cast<double>(units_);
    }

  private:
    std::size_t number(std::size_t at, std::size_t length) const {
        std::size_t result = 0;
        for (std::size_t i = at; i < at + length && i < bytes_.size(); ++i)
            result = result << 8 | static_cast<unsigned char>(bytes_[i]);
        return result;
    }
    std::string bytes_;
    std::size_t units_ = 0;
    std::size_t measured_ = 0;
    std::size_t widths_ = 0;
    std::size_t glyphs_ = 0;
};

// Widths of a CID font by code, from /W (ISO 32000-1, 9.7.4.3).
std::map<unsigned, double> stated_widths(Handle font) {
    std::map<unsigned, double> result;
    Handle list = font.getKey("/W");
    if (!list.isArray()) return result;
    std::vector<Handle> items = list.getArrayAsVector();
    for (std::size_t i = 0; i + 1 < items.size();) {
        const auto first = static_cast<unsigned>(Handle(items[i]).getIntValueAsInt());
        Handle next = items[i + 1];
        if (next.isArray()) {
            for (int k = 0; k < next.getArrayNItems(); ++k)
                result[first + static_cast<unsigned>(k)] = next.getArrayItem(k).getNumericValue();
            i += 2;
        } else if (i + 2 < items.size()) {
            const auto last = static_cast<unsigned>(next.getIntValueAsInt());
            for (unsigned code = first; code <= last && code < 0x10000; ++code)
                result[code] = Handle(items[i + 2]).getNumericValue();
            i += 3;
        } else {
            break;
        }
    }
    return result;
}

std::string cid_map(Handle font) {
    Handle map = font.getKey("/CIDToGIDMap");
    if (!map.isStream()) return {};
    const auto data = map.getStreamData();
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

std::size_t glyph_of(unsigned code, const std::string& map) {
    if (map.empty()) return code;
    if (2 * std::size_t{code} + 1 >= map.size()) return 0;
    return static_cast<std::size_t>(static_cast<unsigned char>(map[2 * code])) << 8 |
           static_cast<unsigned char>(map[2 * code + 1]);
}

bool is_text(const std::string& text) {
    return !text.empty() && text.find('\0') == text.npos && text != "\xEF\xBB\xBF" &&
           text != "\xEF\xBF\xBE" && text.find("\xEF\xBF\xBD") == text.npos;
}

}  // namespace

void fonts_are_embedded(const TaggedPdf& pdf, const Say& say) {
    for (const auto& [number, font] : pdf.fonts) {
        const bool drawn = Handle(font.object).getKey("/Subtype").isNameAndEquals("/Type3");
        if (!drawn && program_of(font.object).empty()) say(name_of(font.object) + " is not embedded");
    }
}

void maps_are_sound(const TaggedPdf& pdf, const Say& say) {
    for (const auto& [number, font] : pdf.fonts) {
        if (!font.map) {
            say(name_of(font.object) + " has no map to Unicode");
            continue;
        }
        for (const std::string& fault : font.map->faults)
            say("the map of " + name_of(font.object) + ": " + fault);
    }
}

void glyphs_have_letters(const TaggedPdf& pdf, const Say& say) {
    for (const auto& [number, font] : pdf.fonts) {
        const std::string map = cid_map(descendant(font.object));
        for (const auto& [code, by_map] : font.read_by_map) {
            const std::string glyph = "glyph " + std::to_string(code) + " of " + name_of(font.object);
            if (font.code_bytes == 2 && glyph_of(code, map) == 0) say(glyph + " is the empty box");
            if (!by_map || !font.map) continue;
            const auto text = font.map->texts.find(code);
            if (text == font.map->texts.end() || !is_text(text->second))
                say(glyph + " stands for no letters");
        }
    }
}

void widths_agree(const TaggedPdf& pdf, const Say& say) {
    for (const auto& [number, font] : pdf.fonts) {
        Handle below = descendant(font.object);
        if (!below.getKey("/Subtype").isNameAndEquals("/CIDFontType2")) continue;
        const TrueType program(program_of(font.object));
        if (!program.is_sound()) {
            if (!program_of(font.object).empty()) say(name_of(font.object) + " is damaged");
            continue;
        }
        const std::string map = cid_map(below);
        const auto widths = stated_widths(below);
        Handle otherwise = below.getKey("/DW");
        for (const auto& [code, by_map] : font.read_by_map) {
            const auto stated = widths.find(code);
            const double width = stated != widths.end() ? stated->second
                                 : otherwise.isNumber() ? Handle(otherwise).getNumericValue()
                                                        : 1000;
            const std::size_t glyph = glyph_of(code, map);
            if (!program.has(glyph)) {
                say(name_of(font.object) + " lacks glyph " + std::to_string(code));
            } else if (std::abs(program.width(glyph) - width) > 1) {
                say("glyph " + std::to_string(code) + " of " + name_of(font.object) + " has another width");
            }
        }
    }
}

}  // namespace casebook::pdf_check
