// JPEG files made into samples and back, by libjpeg.
#pragma once

#include <optional>
#include <string>

#include "write/pdf_image.hpp"

namespace casebook::write {

/// The picture of a JPEG file as grey or red-green-blue samples. Nothing where its data are damaged.
[[nodiscard]] std::optional<Raster> decoded(const Raster& jpeg);

/// Grey samples as a JPEG file.
[[nodiscard]] Raster encoded(const Raster& grey);

}  // namespace casebook::write
