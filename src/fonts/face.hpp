// One typeface file: its measures, its glyphs, and the subset of it that a finished document carries.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

struct hb_face_t;
struct hb_font_t;

namespace casebook::fonts {

/// Measures of a face, in thousandths of the em; y grows upwards.
struct Measures {
    double ascent = 0;
    double descent = 0;  ///< below the baseline, so negative
    double cap_height = 0;
    double slant = 0;  ///< degrees, negative where letters lean to the right
    double left = 0;   ///< the box that holds every glyph
    double bottom = 0;
    double right = 0;
    double top = 0;
    bool fixed_pitch = false;
    bool bold = false;
};

class Face {
  public:
    /// Reads the file once. Throws `std::runtime_error` where it is missing or no typeface.
    explicit Face(const std::filesystem::path& file);

    [[nodiscard]] const Measures& measures() const { return measures_; }
    /// PostScript name, as `Lato-Regular`.
    [[nodiscard]] std::string_view name() const { return name_; }
    /// True where outlines are PostScript curves (OTF), false where they are TrueType's.
    [[nodiscard]] bool is_postscript() const { return is_postscript_; }
    [[nodiscard]] bool has(char32_t character) const;
    /// In thousandths of the em.
    [[nodiscard]] double advance(std::uint32_t glyph) const;
    /// A font program with these glyphs and those they are built from, under the same numbers, without hints:
    /// a TrueType file, or the bare CFF table where `is_postscript()`.
    [[nodiscard]] std::string subset(std::span<const std::uint32_t> glyphs) const;

    /// For shaping; belongs to this face.
    [[nodiscard]] hb_font_t* handle() const { return font_.get(); }
    /// Thousandths of the em in one unit of the file.
    [[nodiscard]] double unit() const { return unit_; }

  private:
    struct Release {
        void operator()(hb_face_t* face) const;
        void operator()(hb_font_t* font) const;
    };
    std::unique_ptr<hb_face_t, Release> face_;
    std::unique_ptr<hb_font_t, Release> font_;
    double unit_ = 1;
    Measures measures_;
    std::string name_;
    bool is_postscript_ = false;
};

}  // namespace casebook::fonts
