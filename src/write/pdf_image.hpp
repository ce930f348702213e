// Pictures as PDF holds them: checked and decoded here, so that nothing damaged reaches a library that would
// stumble.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "write/pdf_objects.hpp"

namespace casebook::write {

/// Samples of 8 bits, rows from the top.
struct Raster {
    std::size_t width = 0;
    std::size_t height = 0;
    std::size_t channels = 0;  ///< 1 grey, 3 red-green-blue, 4 cyan-magenta-yellow-black
    std::string samples;       ///< a whole JPEG file where `is_jpeg`
    std::string opacity = {};  ///< one sample a pixel; empty where all is opaque
    bool is_jpeg = false;
    bool inverted = false;  ///< Adobe's CMYK, where 255 is no ink
};

/// Reads a PNG by libpng, or a JPEG by its markers, whatever the file claims to be. Nothing where the bytes
/// are damaged, of another kind, or larger than 60 million pixels.
[[nodiscard]] std::optional<Raster> read_image(std::string_view bytes);

[[nodiscard]] HPDF_Dict write_image(PdfFile& file, const Raster& raster);

}  // namespace casebook::write
