// The fonts of a PDF that is read back: codes to text, and how far each glyph moves the pen.
#pragma once

#include <map>
#include <memory>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

namespace casebook::write {

class ReadFont {
  public:
    explicit ReadFont(QPDFObjectHandle font);

    struct Glyph {
        std::string text;    ///< UTF-8; U+FFFD where the file does not say
        double advance = 0;  ///< in ems
        bool is_space = false;
    };
    /// The glyphs of a shown string.
    [[nodiscard]] std::vector<Glyph> glyphs(const std::string& shown) const;
    /// False where the file gives no map to Unicode and the codes are not plain ASCII either.
    [[nodiscard]] bool is_readable() const { return is_readable_; }

  private:
    void read_map(QPDFObjectHandle to_unicode);
    void read_wide_widths(QPDFObjectHandle descendant);
    void read_simple_widths(QPDFObjectHandle font);

    std::map<unsigned, std::string> texts_;
    std::map<unsigned, double> widths_;
    double default_width_ = 1;
    std::size_t code_bytes_ = 1;
    bool is_readable_ = true;
};

/// Fonts of one file by their objects: most pages share theirs.
using ReadFonts = std::map<QPDFObjGen, std::shared_ptr<const ReadFont>>;

}  // namespace casebook::write
