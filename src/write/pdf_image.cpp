#include "write/pdf_image.hpp"

#include <png.h>

#include <algorithm>
#include <memory>

namespace casebook::write {
namespace {

constexpr std::size_t most_pixels = 60'000'000;

std::optional<Raster> read_png(std::string_view bytes) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    const std::unique_ptr<png_image, decltype(&png_image_free)> release{&image, png_image_free};
    if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) return std::nullopt;
    if (static_cast<std::size_t>(image.width) * image.height > most_pixels) return std::nullopt;
    const bool colour = (image.format & PNG_FORMAT_FLAG_COLOR) != 0;
    const bool alpha = (image.format & PNG_FORMAT_FLAG_ALPHA) != 0;
    image.format =
        colour ? (alpha ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB) : (alpha ? PNG_FORMAT_GA : PNG_FORMAT_GRAY);
    std::string pixels(PNG_IMAGE_SIZE(image), '\0');
    if (png_image_finish_read(&image, nullptr, pixels.data(), 0, nullptr) == 0) return std::nullopt;
    Raster raster{.width = image.width, .height = image.height, .channels = colour ? 3U : 1U, .samples = {}};
    if (!alpha) {
        raster.samples = std::move(pixels);
        return raster;
    }
    const std::size_t step = raster.channels + 1;
    for (std::size_t at = 0; at < pixels.size(); at += step) {
        raster.samples.append(pixels, at, raster.channels);
        raster.opacity += pixels[at + raster.channels];
    }
    const auto opaque = [](char sample) { return static_cast<unsigned char>(sample) == 255; };
    if (std::all_of(raster.opacity.begin(), raster.opacity.end(), opaque)) raster.opacity.clear();
    return raster;
}

bool is_start_of_frame(unsigned marker) {
    return marker >= 0xC0 && marker <= 0xC2;  // baseline, extended, progressive: what PDF's DCTDecode reads
}

bool stands_alone(unsigned marker) {
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
}

// Walks the markers up to the picture's data (ITU-T T.81, annex B).
std::optional<Raster> read_jpeg(std::string_view bytes) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
    const auto word = [&](std::size_t at) { return static_cast<std::size_t>(byte(at) << 8 | byte(at + 1)); };
    const std::size_t end = bytes.find_last_not_of('\0');
    if (bytes.size() < 4 || byte(end) != 0xD9 || end < 1 || byte(end - 1) != 0xFF) return std::nullopt;
    Raster raster{.samples = {}, .is_jpeg = true};
    bool adobe = false;
    for (std::size_t at = 2; at + 4 <= bytes.size();) {
        if (byte(at) != 0xFF) return std::nullopt;
        const unsigned marker = byte(at + 1);
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        if (stands_alone(marker)) {
            at += 2;
            continue;
        }
        const std::size_t length = word(at + 2);
        if (length < 2 || at + 2 + length > bytes.size()) return std::nullopt;
        if (marker == 0xEE && length >= 14 && bytes.substr(at + 4, 5) == "Adobe") adobe = true;
        if (is_start_of_frame(marker)) {
            if (length < 8 || byte(at + 4) != 8) return std::nullopt;
            raster.height = word(at + 5);
            raster.width = word(at + 7);
            raster.channels = byte(at + 9);
        }
        if (marker == 0xDA) {
            const bool readable = raster.width > 0 && raster.height > 0 &&
                                  raster.width * raster.height <= most_pixels &&
                                  (raster.channels == 1 || raster.channels == 3 || raster.channels == 4);
            if (!readable) return std::nullopt;
            raster.inverted = adobe && raster.channels == 4;
            raster.samples = bytes;
            return raster;
        }
        at += 2 + length;
    }
    return std::nullopt;
}

const char* colour_space(std::size_t channels) {
    if (channels == 1) return "DeviceGray";
    return channels == 3 ? "DeviceRGB" : "DeviceCMYK";
}

HPDF_Dict write_samples(PdfFile& file, std::string_view samples, const Raster& raster, std::size_t channels,
                        bool compress) {
    HPDF_Dict image = file.stream(samples, compress);
    file.put_name(image, "Type", "XObject");
    file.put_name(image, "Subtype", "Image");
    file.put_number(image, "Width", raster.width);
    file.put_number(image, "Height", raster.height);
    file.put_number(image, "BitsPerComponent", 8);
    file.put_name(image, "ColorSpace", colour_space(channels));
    return image;
}

}  // namespace

std::optional<Raster> read_image(std::string_view bytes) {
    constexpr std::string_view png_signature = "\x89PNG\r\n\x1A\n";
    constexpr std::string_view jpeg_signature = "\xFF\xD8\xFF";
    if (bytes.starts_with(png_signature)) return read_png(bytes);
    if (bytes.starts_with(jpeg_signature)) return read_jpeg(bytes);
    return std::nullopt;
}

HPDF_Dict write_image(PdfFile& file, const Raster& raster) {
    HPDF_Dict image = write_samples(file, raster.samples, raster, raster.channels, !raster.is_jpeg);
    if (raster.is_jpeg) file.put_name(image, "Filter", "DCTDecode");
    if (raster.inverted) {
        HPDF_Array decode = file.array();
        for (std::size_t i = 0; i < raster.channels; ++i) {
            file.add_number(decode, 1);
            file.add_number(decode, 0);
        }
        file.put(image, "Decode", decode);
    }
    if (!raster.opacity.empty())
        file.put(image, "SMask", write_samples(file, raster.opacity, raster, 1, true));
    return image;
}

}  // namespace casebook::write
