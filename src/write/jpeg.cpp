#include "write/jpeg.hpp"

#include <cstdio>  // before jpeglib.h, which needs it

#include <jpeglib.h>

#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace casebook::write {
namespace {

constexpr int quality = 90;

struct Damaged : std::runtime_error {
    using std::runtime_error::runtime_error;
};

[[noreturn]] void on_error(j_common_ptr) {
    throw Damaged("a JPEG file is damaged");
}

// A file that ends too early or is garbled is not shown in part.
void on_message(j_common_ptr file, int level) {
    if (level < 0) on_error(file);
}

jpeg_error_mgr error_manager() {
    jpeg_error_mgr manager{};
    jpeg_std_error(&manager);
    manager.error_exit = on_error;
    manager.emit_message = on_message;
    return manager;
}

std::uint8_t product(unsigned a, unsigned b) {
    return static_cast<std::uint8_t>((a * b + 127) / 255);
}

// Adobe's files hold 255 for no ink.
std::string without_black(const std::string& samples, bool inverted) {
    std::string result;
    result.reserve(samples.size() / 4 * 3);
    const auto light = [&](std::size_t at) {
        const auto sample = static_cast<unsigned char>(samples[at]);
        return static_cast<unsigned>(inverted ? sample : 255 - sample);
    };
    for (std::size_t at = 0; at + 3 < samples.size(); at += 4) {
        for (std::size_t ink = 0; ink < 3; ++ink)
            result += static_cast<char>(product(light(at + ink), light(at + 3)));
    }
    return result;
}

}  // namespace

std::optional<Raster> decoded(const Raster& jpeg) {
    jpeg_decompress_struct file{};
    jpeg_error_mgr errors = error_manager();
    file.err = &errors;
    jpeg_create_decompress(&file);
    const std::unique_ptr<jpeg_decompress_struct, decltype(&jpeg_destroy_decompress)> release{
        &file, jpeg_destroy_decompress};
    Raster raster;
    try {
        jpeg_mem_src(&file, reinterpret_cast<const unsigned char*>(jpeg.samples.data()), jpeg.samples.size());
        jpeg_read_header(&file, TRUE);
        file.out_color_space = jpeg.channels == 1 ? JCS_GRAYSCALE : jpeg.channels == 3 ? JCS_RGB : JCS_CMYK;
        jpeg_start_decompress(&file);
        raster.width = file.output_width;
        raster.height = file.output_height;
        raster.channels = static_cast<std::size_t>(file.output_components);
        const std::size_t row = raster.width * raster.channels;
        raster.samples.resize(row * raster.height);
        while (file.output_scanline < file.output_height) {
            auto* into = reinterpret_cast<JSAMPLE*>(raster.samples.data()) + row * file.output_scanline;
            jpeg_read_scanlines(&file, &into, 1);
        }
        jpeg_finish_decompress(&file);
    } catch (const Damaged&) {
        return std::nullopt;
    }
    if (raster.channels == 4) {
        raster.samples = without_black(raster.samples, jpeg.inverted);
        raster.channels = 3;
    }
    return raster;
}

Raster encoded(const Raster& grey) {
    jpeg_compress_struct file{};
    jpeg_error_mgr errors = error_manager();
    file.err = &errors;
    jpeg_create_compress(&file);
    const std::unique_ptr<jpeg_compress_struct, decltype(&jpeg_destroy_compress)> release{
        &file, jpeg_destroy_compress};
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&file, &bytes, &size);
    file.image_width = static_cast<JDIMENSION>(grey.width);
    file.image_height = static_cast<JDIMENSION>(grey.height);
    file.input_components = 1;
    file.in_color_space = JCS_GRAYSCALE;
    jpeg_set_defaults(&file);
    jpeg_set_quality(&file, quality, TRUE);
    jpeg_start_compress(&file, TRUE);
    std::string row;
    while (file.next_scanline < file.image_height) {
        row = grey.samples.substr(file.next_scanline * grey.width, grey.width);
        auto* samples = reinterpret_cast<JSAMPLE*>(row.data());
        jpeg_write_scanlines(&file, &samples, 1);
    }
    jpeg_finish_compress(&file);
    const std::unique_ptr<unsigned char, decltype(&std::free)> held{bytes, std::free};
    Raster result{.width = grey.width, .height = grey.height, .channels = 1, .samples = {}, .is_jpeg = true};
    result.samples.assign(reinterpret_cast<const char*>(bytes), size);
    return result;
}

}  // namespace casebook::write
