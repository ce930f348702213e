#include "write/picture_colours.hpp"

#include "write/jpeg.hpp"

namespace casebook::write {
namespace {

unsigned sample(const std::string& samples, std::size_t at) {
    return static_cast<unsigned char>(samples[at]);
}

}  // namespace

std::optional<Raster> in_greys(Raster picture) {
    const bool was_jpeg = picture.is_jpeg;
    if (picture.channels == 1) return picture;
    if (was_jpeg) {
        std::optional<Raster> plain = decoded(picture);
        if (!plain) return std::nullopt;
        picture = std::move(*plain);
    }
    std::string greys;
    greys.reserve(picture.samples.size() / 3);
    for (std::size_t at = 0; at + 2 < picture.samples.size(); at += 3) {
        const unsigned light = 299 * sample(picture.samples, at) + 587 * sample(picture.samples, at + 1) +
                               114 * sample(picture.samples, at + 2);
        greys += static_cast<char>((light + 500) / 1000);
    }
    picture.samples = std::move(greys);
    picture.channels = 1;
    return was_jpeg ? encoded(picture) : picture;
}

std::optional<Raster> opaque(Raster picture) {
    if (picture.is_jpeg) {
        if (picture.channels == 4) return decoded(picture);
        return picture;
    }
    for (std::size_t at = 0; at < picture.samples.size() && !picture.opacity.empty(); ++at) {
        const unsigned opacity = sample(picture.opacity, at / picture.channels);
        const unsigned mixed = sample(picture.samples, at) * opacity + 255 * (255 - opacity);
        picture.samples[at] = static_cast<char>((mixed + 127) / 255);
    }
    picture.opacity.clear();
    return picture;
}

}  // namespace casebook::write
