// Checks an image file and takes everything out of it that is not the picture: place, time, camera,
// thumbnails, comments.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace casebook::read {

struct CleanPicture {
    std::string media_type;
    std::string bytes;
    int width = 0;
    int height = 0;
    bool turned = false;  ///< the camera noted that the picture does not stand upright
};

/// The picture, or why it cannot be shown.
struct PictureResult {
    std::optional<CleanPicture> picture;
    std::string trouble;
};

/// PNG or JPEG up to 8 MiB and 6,000 pixels a side; the file's ending has to say which it is.
[[nodiscard]] PictureResult clean_picture(std::string_view file_name, std::string_view bytes);

/// The same for each kind, without looking at the name.
[[nodiscard]] PictureResult clean_png(std::string_view bytes);
[[nodiscard]] PictureResult clean_jpeg(std::string_view bytes);

inline constexpr int most_pixels_a_side = 6000;

}  // namespace casebook::read
