#include <png.h>

#include <stdexcept>
#include <string>

#include "specimen/specimen.hpp"

namespace casebook::specimen {

namespace {

constexpr int width = 480;
constexpr int height = 150;

/// Grey hills before a pale sky, each a little darker than the one behind it.
std::string pixels() {
    std::string result;
    result.reserve(static_cast<std::size_t>(width) * height);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            int shade = 235;
            for (int hill = 0; hill < 4; ++hill) {
                // A parabola between two valleys.
                const int wide = 240 - 40 * hill;
                const int along = (x + 70 * hill) % wide - wide / 2;
                const int top = 45 + 28 * hill + along * along * 60 / (wide * wide);
                if (y > top) shade = 200 - 40 * hill;
            }
            result += static_cast<char>(shade);
        }
    }
    return result;
}

}  // namespace

document::Picture sample_picture() {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = width;
    image.height = height;
    image.format = PNG_FORMAT_GRAY;
    const std::string grey = pixels();
    std::string bytes(grey.size() + 4096, '\0');
    png_alloc_size_t size = bytes.size();
    if (png_image_write_to_memory(&image, bytes.data(), &size, 0, grey.data(), 0, nullptr) == 0)
        throw std::runtime_error(std::string("the picture of the specimen cannot be written: ") +
                                 image.message);
    bytes.resize(size);
    document::Picture picture;
    picture.name = "hills.png";
    picture.media_type = "image/png";
    picture.bytes = std::make_shared<const std::string>(std::move(bytes));
    picture.width = width;
    picture.height = height;
    picture.alternative = "Four rows of grey hills, the nearest the darkest";
    picture.caption = document::words("A picture, with its caption below it");
    return picture;
}

}  // namespace casebook::specimen
