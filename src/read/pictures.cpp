#include "read/pictures.hpp"

#include <array>
#include <cstdint>
#include <vector>

#include <fmt/format.h>
#include <png.h>

#include "read/reading.hpp"

namespace casebook::read {
namespace {

constexpr std::size_t most_bytes = 8U << 20U;
constexpr std::string_view png_signature = "\x89PNG\r\n\x1A\n";
constexpr std::string_view jpeg_signature = "\xFF\xD8\xFF";
constexpr std::size_t chunk_overhead = 12;  // length, name, checksum

/// Chunks without which the picture would not look as it does.
constexpr std::array png_chunks{std::string_view{"IHDR"}, std::string_view{"PLTE"}, std::string_view{"tRNS"},
                                std::string_view{"IDAT"}, std::string_view{"IEND"}};

std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i) value = (value << 8U) | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

PictureResult trouble(std::string text) {
    return {std::nullopt, std::move(text)};
}

std::string size_trouble(std::uint32_t width, std::uint32_t height) {
    constexpr auto most = static_cast<std::uint32_t>(most_pixels_a_side);
    if (width == 0 || height == 0) return "it has no size";
    if (width > most || height > most)
        return fmt::format("it is {} × {} pixels, and 6,000 is the most", width, height);
    return {};
}

/// libpng's reading state, freed with its owner.
struct PngImage {
    png_image image{};
    PngImage() { image.version = PNG_IMAGE_VERSION; }
    ~PngImage() { png_image_free(&image); }
    PngImage(const PngImage&) = delete;
    PngImage& operator=(const PngImage&) = delete;
};

/// Decodes every row, so that a damaged picture is found here and not in a paper.
std::string decoding_trouble(std::string_view bytes) {
    PngImage reading;
    if (png_image_begin_read_from_memory(&reading.image, bytes.data(), bytes.size()) == 0)
        return "it is damaged";
    reading.image.format = PNG_FORMAT_GRAY;
    std::vector<png_byte> pixels(PNG_IMAGE_SIZE(reading.image));
    const png_color white{255, 255, 255};
    if (png_image_finish_read(&reading.image, &white, pixels.data(), 0, nullptr) == 0) return "it is damaged";
    return {};
}

}  // namespace

PictureResult clean_png(std::string_view bytes) {
    CleanPicture picture;
    picture.media_type = "image/png";
    picture.bytes = png_signature;
    bool ended = false;
    for (std::size_t at = png_signature.size(); !ended;) {
        if (at + chunk_overhead > bytes.size()) return trouble("it is damaged");
        const std::size_t size = chunk_overhead + big_endian(bytes, at, 4);
        if (size > bytes.size() - at) return trouble("it is damaged");
        const std::string_view name = bytes.substr(at + 4, 4);
        if (name == "IHDR" && size >= chunk_overhead + 8) {
            const std::uint32_t width = big_endian(bytes, at + 8, 4);
            const std::uint32_t height = big_endian(bytes, at + 12, 4);
            if (std::string wrong = size_trouble(width, height); !wrong.empty())
                return trouble(std::move(wrong));
            picture.width = static_cast<int>(width);
            picture.height = static_cast<int>(height);
        }
        for (const std::string_view kept : png_chunks)
            if (name == kept) picture.bytes += bytes.substr(at, size);
        ended = name == "IEND";
        at += size;
    }
    if (picture.width == 0) return trouble("it is damaged");
    if (std::string wrong = decoding_trouble(picture.bytes); !wrong.empty()) return trouble(std::move(wrong));
    return {std::move(picture), {}};
}

PictureResult clean_picture(std::string_view file_name, std::string_view bytes) {
    if (bytes.size() > most_bytes) return trouble("it is larger than 8 MiB");
    const bool png = bytes.starts_with(png_signature);
    const bool jpeg = bytes.starts_with(jpeg_signature);
    if (!png && !jpeg) return trouble("it is neither a PNG nor a JPEG picture");
    const std::string name = lower(file_name);
    const bool named_png = name.ends_with(".png");
    const bool named_jpeg = name.ends_with(".jpg") || name.ends_with(".jpeg");
    if ((png && !named_png) || (jpeg && !named_jpeg))
        return trouble(fmt::format("its name does not say that it is a {} picture", png ? "PNG" : "JPEG"));
    return png ? clean_png(bytes) : clean_jpeg(bytes);
}

}  // namespace casebook::read
