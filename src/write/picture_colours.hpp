// Pictures made into what a way of printing can show.
#pragma once

#include <optional>

#include "write/pdf_image.hpp"

namespace casebook::write {

/// The same picture in greys, weighed as the eye does (ITU-R BT.601). Nothing where its data are damaged.
[[nodiscard]] std::optional<Raster> in_greys(Raster picture);

/// The same picture on white paper, in grey or red-green-blue and without opacity, as PDF/A-1 wants it.
/// Nothing where its data are damaged.
[[nodiscard]] std::optional<Raster> opaque(Raster picture);

}  // namespace casebook::write
