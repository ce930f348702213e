#include "write/pdf_fonts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace casebook::write {
namespace {

// Codes for further texts of a glyph count down from here, far above the glyphs of our faces.
constexpr std::size_t last_code = 0xFFFE;
constexpr std::size_t most_further = 1'000;

constexpr std::string_view replacement = "\uFFFD";

double stated_width(const fonts::Face& face, std::uint32_t glyph) {
    return std::round(face.advance(glyph) * 10) / 10;
}

// Six letters that change with the glyphs in use, as the format asks of a subset.
std::string tag_of(const std::map<std::uint32_t, std::string>& glyphs) {
    std::uint64_t hash = 14695981039346656037U;
    for (const auto& [glyph, text] : glyphs) hash = (hash ^ glyph) * 1099511628211U;
    std::string tag;
    for (int i = 0; i < 6; ++i) {
        tag += static_cast<char>('A' + hash % 26);
        hash /= 26;
    }
    return tag;
}

using Texts = std::map<std::uint32_t, std::string>;
using FurtherTexts = std::map<std::pair<std::uint32_t, std::string>, std::uint32_t>;

// Two bytes a code: the code itself, but for those of further texts.
std::string glyphs_of_codes(const Texts& texts, const FurtherTexts& further) {
    std::string map(2 * (std::size_t{texts.rbegin()->first} + 1), '\0');
    const auto put = [&map](std::size_t code, std::uint32_t glyph) {
        map[2 * code] = static_cast<char>(glyph >> 8 & 0xFF);
        map[2 * code + 1] = static_cast<char>(glyph & 0xFF);
    };
    for (const auto& [code, text] : texts) put(code, code);
    for (const auto& [drawn, code] : further) put(code, drawn.first);
    return map;
}

// A bit for each code that is in use, and for the one of what is missing.
std::string set_of(const Texts& texts) {
    std::string bits(std::size_t{texts.rbegin()->first} / 8 + 1, '\0');
    const auto put = [&bits](std::size_t code) {
        bits[code / 8] = static_cast<char>(static_cast<unsigned char>(bits[code / 8]) | 0x80U >> code % 8);
    };
    put(0);
    for (const auto& [code, text] : texts) put(code);
    return bits;
}

std::string to_unicode(const std::map<std::uint32_t, std::string>& glyphs) {
    std::string map =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr std::size_t most_entries = 100;  // in one block
    auto glyph = glyphs.begin();
    for (std::size_t left = glyphs.size(); left > 0;) {
        const std::size_t count = std::min(left, most_entries);
        map += fmt::format("{} beginbfchar\n", count);
        for (std::size_t i = 0; i < count; ++i, ++glyph) {
            const std::string_view text =
                glyph->second.empty() ? replacement : std::string_view{glyph->second};
            map += fmt::format("<{:04X}> <{}>\n", glyph->first, utf16_digits(text, false));
        }
        map += "endbfchar\n";
        left -= count;
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

}  // namespace

std::size_t PdfFonts::number_of(const fonts::Face& face) {
    const auto found =
        std::find_if(fonts_.begin(), fonts_.end(), [&](const Font& font) { return font.face == &face; });
    if (found != fonts_.end()) return static_cast<std::size_t>(found - fonts_.begin());
    fonts_.push_back({&face, {}});
    return fonts_.size() - 1;
}

std::optional<std::uint32_t> PdfFonts::draw(std::size_t number, std::uint32_t glyph, std::string_view text) {
    Font& font = fonts_[number];
    std::string& known = font.glyphs[glyph];
    if (known.empty()) known = text;
    if (text.empty() || known == text) return glyph;
    if (font.face->is_postscript()) return std::nullopt;  // whose codes are its glyphs
    const auto last = static_cast<std::uint32_t>(last_code - font.further.size());
    if (font.further.size() > most_further || font.glyphs.rbegin()->first >= last) return std::nullopt;
    return font.further.try_emplace({glyph, std::string{text}}, last).first->second;
}

double PdfFonts::width(std::size_t font, std::uint32_t glyph) const {
    return stated_width(*fonts_[font].face, glyph);
}

HPDF_Dict PdfFonts::write(PdfFile& file, bool with_sets) const {
    HPDF_Dict resources = file.dictionary();
    for (std::size_t i = 0; i < fonts_.size(); ++i) {
        if (!fonts_[i].glyphs.empty())
            file.put(resources, fmt::format("F{}", i).c_str(), write(file, fonts_[i], with_sets));
    }
    return resources;
}

HPDF_Dict PdfFonts::write(PdfFile& file, const Font& font, bool with_set) {
    const fonts::Face& face = *font.face;
    const fonts::Measures& measures = face.measures();
    std::vector<std::uint32_t> glyphs;
    for (const auto& [glyph, text] : font.glyphs) glyphs.push_back(glyph);
    Texts texts = font.glyphs;
    for (const auto& [drawn, code] : font.further) texts.emplace(code, drawn.second);
    const std::string name = tag_of(font.glyphs) + "+" + std::string{face.name()};

    const std::string program = face.subset(glyphs);
    HPDF_Dict embedded = file.stream(program, true);
    if (face.is_postscript()) {
        file.put_name(embedded, "Subtype", "CIDFontType0C");
    } else {
        file.put_number(embedded, "Length1", program.size());
    }

    HPDF_Dict descriptor = file.dictionary();
    constexpr unsigned fixed_pitch = 1U << 0;
    constexpr unsigned symbolic = 1U << 2;
    constexpr unsigned italic = 1U << 6;
    file.put_name(descriptor, "Type", "FontDescriptor");
    file.put_name(descriptor, "FontName", name);
    file.put_number(descriptor, "Flags",
                    symbolic | (measures.fixed_pitch ? fixed_pitch : 0) | (measures.slant != 0 ? italic : 0));
    HPDF_Array box = file.array();
    for (const double side : {measures.left, measures.bottom, measures.right, measures.top}) {
        file.add_real(box, std::round(side));
    }
    file.put(descriptor, "FontBBox", box);
    file.put_real(descriptor, "ItalicAngle", measures.slant);
    file.put_real(descriptor, "Ascent", std::round(measures.ascent));
    file.put_real(descriptor, "Descent", std::round(measures.descent));
    file.put_real(descriptor, "CapHeight", std::round(measures.cap_height));
    file.put_number(descriptor, "StemV", measures.bold ? 140 : 80);
    file.put(descriptor, face.is_postscript() ? "FontFile3" : "FontFile2", embedded);
    if (with_set) file.put(descriptor, "CIDSet", file.stream(set_of(texts), true));

    HPDF_Dict descendant = file.dictionary();
    file.put_name(descendant, "Type", "Font");
    file.put_name(descendant, "Subtype", face.is_postscript() ? "CIDFontType0" : "CIDFontType2");
    file.put_name(descendant, "BaseFont", name);
    HPDF_Dict system = file.inner_dictionary();
    file.put_text(system, "Registry", "Adobe");
    file.put_text(system, "Ordering", "Identity");
    file.put_number(system, "Supplement", 0);
    file.put(descendant, "CIDSystemInfo", system);
    file.put(descendant, "FontDescriptor", descriptor);
    file.put_number(descendant, "DW", 1000);
    HPDF_Array widths = file.array();
    for (std::size_t i = 0; i < glyphs.size();) {
        HPDF_Array run = file.array();
        file.add_number(widths, glyphs[i]);
        std::size_t last = i;
        do {
            file.add_real(run, stated_width(face, glyphs[last]));
            ++last;
        } while (last < glyphs.size() && glyphs[last] == glyphs[last - 1] + 1);
        file.add(widths, run);
        i = last;
    }
    for (auto each = font.further.rbegin(); each != font.further.rend(); ++each) {
        HPDF_Array width = file.array();
        file.add_real(width, stated_width(face, each->first.first));
        file.add_number(widths, each->second);
        file.add(widths, width);
    }
    file.put(descendant, "W", widths);
    if (!font.further.empty()) {
        file.put(descendant, "CIDToGIDMap", file.stream(glyphs_of_codes(texts, font.further), true));
    } else if (!face.is_postscript()) {
        file.put_name(descendant, "CIDToGIDMap", "Identity");
    }

    HPDF_Dict result = file.dictionary();
    file.put_name(result, "Type", "Font");
    file.put_name(result, "Subtype", "Type0");
    file.put_name(result, "BaseFont", name);
    file.put_name(result, "Encoding", "Identity-H");
    HPDF_Array descendants = file.array();
    file.add(descendants, descendant);
    file.put(result, "DescendantFonts", descendants);
    file.put(result, "ToUnicode", file.stream(to_unicode(texts), true));
    return result;
}

}  // namespace casebook::write
