#include "write/pdf_read_fonts.hpp"

#include <qpdf/QUtil.hh>

#include "fonts/utf8.hpp"

namespace casebook::write {
namespace {

unsigned code_of(const std::string& bytes) {
    unsigned code = 0;
    for (const char byte : bytes) code = code << 8 | static_cast<unsigned char>(byte);
    return code;
}

std::string utf8_of(const std::string& utf16) {
    return QUtil::utf16_to_utf8("\xFE\xFF" + utf16);
}

// A map to Unicode is PostScript, of which only the pairs between `begin…` and `end…` matter.
class MapReader : public QPDFObjectHandle::ParserCallbacks {
  public:
    explicit MapReader(std::map<unsigned, std::string>& texts) : texts_(texts) {}

    void handleObject(QPDFObjectHandle object) override {
        if (!object.isOperator()) {
            operands_.push_back(object);
            return;
        }
        const std::string name = object.getOperatorValue();
        if (name == "endbfchar") read_characters();
        if (name == "endbfrange") read_ranges();
        operands_.clear();
    }
    void handleEOF() override {}

  private:
    void read_characters() {
        for (std::size_t i = 0; i + 1 < operands_.size(); i += 2) {
            if (!operands_[i].isString() || !operands_[i + 1].isString()) continue;
            texts_[code_of(operands_[i].getStringValue())] = utf8_of(operands_[i + 1].getStringValue());
        }
    }
    void read_ranges() {
        for (std::size_t i = 0; i + 2 < operands_.size(); i += 3) {
            if (!operands_[i].isString() || !operands_[i + 1].isString()) continue;
            const unsigned first = code_of(operands_[i].getStringValue());
            const unsigned last = code_of(operands_[i + 1].getStringValue());
            constexpr unsigned most = 0x10000;
            for (unsigned code = first; code <= last && code - first < most; ++code) {
                QPDFObjectHandle& target = operands_[i + 2];
                if (target.isArray() && code - first < static_cast<unsigned>(target.getArrayNItems())) {
                    texts_[code] =
                        utf8_of(target.getArrayItem(static_cast<int>(code - first)).getStringValue());
                } else if (target.isString() && !target.getStringValue().empty()) {
                    std::string text = target.getStringValue();
                    text.back() = static_cast<char>(static_cast<unsigned char>(text.back()) + (code - first));
                    texts_[code] = utf8_of(text);
                }
            }
        }
    }

    std::map<unsigned, std::string>& texts_;
    std::vector<QPDFObjectHandle> operands_;
};

}  // namespace

ReadFont::ReadFont(QPDFObjectHandle font) {
    const bool wide = font.getKey("/Subtype").isNameAndEquals("/Type0");
    code_bytes_ = wide ? 2 : 1;
    if (font.getKey("/ToUnicode").isStream()) {
        read_map(font.getKey("/ToUnicode"));
    } else {
        is_readable_ = !wide && !font.getKey("/Encoding").isDictionary();
    }
    if (wide) {
        QPDFObjectHandle descendants = font.getKey("/DescendantFonts");
        if (descendants.isArray() && descendants.getArrayNItems() > 0)
            read_wide_widths(descendants.getArrayItem(0));
    } else {
        read_simple_widths(font);
    }
}

void ReadFont::read_map(QPDFObjectHandle to_unicode) {
    MapReader reader(texts_);
    QPDFObjectHandle::parseContentStream(to_unicode, &reader);
}

void ReadFont::read_wide_widths(QPDFObjectHandle descendant) {
    if (descendant.getKey("/DW").isNumber())
        default_width_ = descendant.getKey("/DW").getNumericValue() / 1000;
    QPDFObjectHandle list = descendant.getKey("/W");
    if (!list.isArray()) return;
    for (int i = 0; i + 1 < list.getArrayNItems();) {
        const auto first = static_cast<unsigned>(list.getArrayItem(i).getNumericValue());
        QPDFObjectHandle second = list.getArrayItem(i + 1);
        if (second.isArray()) {
            for (int k = 0; k < second.getArrayNItems(); ++k) {
                widths_[first + static_cast<unsigned>(k)] = second.getArrayItem(k).getNumericValue() / 1000;
            }
            i += 2;
        } else {
            if (i + 2 >= list.getArrayNItems()) return;
            const auto last = static_cast<unsigned>(second.getNumericValue());
            const double width = list.getArrayItem(i + 2).getNumericValue() / 1000;
            for (unsigned code = first; code <= last && code - first < 0x10000; ++code) widths_[code] = width;
            i += 3;
        }
    }
}

void ReadFont::read_simple_widths(QPDFObjectHandle font) {
    default_width_ = 0.5;
    QPDFObjectHandle widths = font.getKey("/Widths");
    if (!widths.isArray() || !font.getKey("/FirstChar").isInteger()) return;
    const auto first = static_cast<unsigned>(font.getKey("/FirstChar").getIntValueAsInt());
    for (int i = 0; i < widths.getArrayNItems(); ++i) {
        widths_[first + static_cast<unsigned>(i)] = widths.getArrayItem(i).getNumericValue() / 1000;
    }
}

std::vector<ReadFont::Glyph> ReadFont::glyphs(const std::string& shown) const {
    std::vector<Glyph> result;
    for (std::size_t at = 0; at + code_bytes_ <= shown.size(); at += code_bytes_) {
        const unsigned code = code_of(shown.substr(at, code_bytes_));
        Glyph glyph;
        const auto width = widths_.find(code);
        glyph.advance = width == widths_.end() ? default_width_ : width->second;
        glyph.is_space = code_bytes_ == 1 && code == ' ';
        const auto text = texts_.find(code);
        if (text != texts_.end()) {
            glyph.text = text->second;
        } else if (code_bytes_ == 1 && code >= ' ' && code <= '~') {
            glyph.text = static_cast<char>(code);
        } else {
            fonts::append_character(glyph.text, 0xFFFD);
        }
        result.push_back(std::move(glyph));
    }
    return result;
}

}  // namespace casebook::write
