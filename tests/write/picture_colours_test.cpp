#include "write/picture_colours.hpp"

#include <cstdio>

#include <jpeglib.h>

#include <png.h>

#include <catch2/catch.hpp>
#include <memory>
#include <sstream>

#include "finished_file.hpp"
#include "layout/lay_out.hpp"
#include "layout/variants.hpp"
#include "write/pdf.hpp"

namespace {

using namespace casebook;

constexpr std::size_t side = 48;

// A red field with a green one below it; `channels` samples a pixel.
std::string fields(std::size_t channels, bool inks) {
    std::string pixels;
    for (std::size_t i = 0; i < side * side; ++i) {
        const bool upper = i < side * side / 2;
        for (std::size_t k = 0; k < channels; ++k) {
            const bool lit = k == (upper ? 0U : 1U);
            pixels += inks ? (k == 3 || lit ? '\0' : '\xF0') : (k == 3 ? '\xA0' : lit ? '\xF0' : '\x10');
        }
    }
    return pixels;
}

std::string png(std::uint32_t format, std::size_t channels) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = image.height = side;
    image.format = format;
    const std::string pixels = fields(channels, false);
    std::string bytes(100'000, '\0');
    png_alloc_size_t size = bytes.size();
    REQUIRE(png_image_write_to_memory(&image, bytes.data(), &size, 0, pixels.data(), 0, nullptr) != 0);
    bytes.resize(size);
    return bytes;
}

std::string jpeg(J_COLOR_SPACE space, int channels) {
    jpeg_compress_struct file{};
    jpeg_error_mgr errors{};
    file.err = jpeg_std_error(&errors);
    jpeg_create_compress(&file);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&file, &bytes, &size);
    file.image_width = file.image_height = side;
    file.input_components = channels;
    file.in_color_space = space;
    jpeg_set_defaults(&file);
    jpeg_start_compress(&file, TRUE);
    std::string pixels = fields(static_cast<std::size_t>(channels), channels == 4);
    // Adobe's marker, which libjpeg writes for four inks, says that 255 is no ink.
    if (channels == 4)
        for (char& sample : pixels) sample = static_cast<char>(~sample);
    while (file.next_scanline < file.image_height) {
        auto* row = reinterpret_cast<JSAMPLE*>(pixels.data()) +
                    file.next_scanline * side * static_cast<std::size_t>(channels);
        jpeg_write_scanlines(&file, &row, 1);
    }
    jpeg_finish_compress(&file);
    jpeg_destroy_compress(&file);
    std::string result(reinterpret_cast<const char*>(bytes), size);
    std::free(bytes);
    return result;
}

// The paper with this picture in it, printed in some way, as another program shows its first page: whether it
// has a coloured pixel, and the greatest difference of two pixels in lightness.
struct Shown {
    bool coloured = false;
    int contrast = 0;
};
Shown shown(const std::string& picture, std::string_view variant) {
    static const fonts::Library library;
    document::Document paper;
    paper.blocks = {{document::Picture{.name = "p",
                                       .media_type = "image/png",
                                       .bytes = std::make_shared<const std::string>(picture),
                                       .width = 400,
                                       .height = 400,
                                       .alternative = "Two fields"}}};
    layout::PageStyle style;
    for (const layout::Variant& one : layout::all_variants())
        if (one.id == variant) style = one.of(style);
    diagnostics::Diagnostics diagnostics;
    const std::string bytes = write::pdf(layout::lay_out(paper, style, library, diagnostics), diagnostics);
    CHECK(diagnostics.all().empty());
    std::istringstream page(test::FinishedFile(bytes, ".pdf").ask("pdftoppm -r 20 -f 1 -l 1 -q"));
    std::string magic;
    std::size_t width = 0;
    std::size_t height = 0;
    int most = 0;
    page >> magic >> width >> height >> most;
    page.get();
    REQUIRE(magic == "P6");
    Shown result;
    int darkest = 255;
    int lightest = 0;
    for (std::size_t i = 0; i < width * height; ++i) {
        const int red = page.get();
        const int green = page.get();
        const int blue = page.get();
        result.coloured = result.coloured || std::max({red, green, blue}) - std::min({red, green, blue}) > 6;
        if (red + green + blue < 720) {
            darkest = std::min(darkest, green);
            lightest = std::max(lightest, green);
        }
    }
    result.contrast = lightest - darkest;
    return result;
}

}  // namespace

TEST_CASE(
    "a coloured picture of any kind is printed in greys by the monochrome variant, its fields still apart") {
    const std::pair<const char*, std::string> pictures[] = {{"PNG", png(PNG_FORMAT_RGB, 3)},
                                                            {"PNG, half opaque", png(PNG_FORMAT_RGBA, 4)},
                                                            {"JPEG", jpeg(JCS_RGB, 3)},
                                                            {"JPEG of four inks", jpeg(JCS_CMYK, 4)}};
    for (const auto& [name, bytes] : pictures) {
        CAPTURE(name);
        CHECK(shown(bytes, "standard").coloured);
        const Shown grey = shown(bytes, "monochrome");
        CHECK(!grey.coloured);
        CHECK(grey.contrast > 40);
    }
}

TEST_CASE("a damaged JPEG is made into no grey picture") {
    std::string bytes = jpeg(JCS_RGB, 3);
    const std::optional<write::Raster> whole = write::read_image(bytes);
    REQUIRE(whole);
    CHECK(write::in_greys(*whole));
    write::Raster cut = *whole;
    cut.samples.resize(cut.samples.size() / 2);
    CHECK(!write::in_greys(cut));
    write::Raster garbled = *whole;
    garbled.samples.replace(2, 40, 40, '\xFF');
    CHECK(!write::in_greys(garbled));
}

TEST_CASE("an opaque picture is what the half opaque one looks like on white paper") {
    const std::optional<write::Raster> half = write::read_image(png(PNG_FORMAT_RGBA, 4));
    REQUIRE(half);
    REQUIRE(!half->opacity.empty());
    const std::optional<write::Raster> whole = write::opaque(*half);
    REQUIRE(whole);
    CHECK(whole->opacity.empty());
    for (std::size_t i = 0; i < whole->samples.size(); ++i) {
        const double ink = static_cast<unsigned char>(half->samples[i]);
        const double opacity = static_cast<unsigned char>(half->opacity[i / 3]) / 255.0;
        const double seen = ink * opacity + 255 * (1 - opacity);
        if (std::abs(static_cast<unsigned char>(whole->samples[i]) - seen) > 0.51) FAIL("pixel " << i);
    }
    const std::optional<write::Raster> inks = write::read_image(jpeg(JCS_CMYK, 4));
    REQUIRE(inks);
    const std::optional<write::Raster> plain = write::opaque(*inks);
    REQUIRE(plain);
    CHECK(plain->channels == 3);
    CHECK(static_cast<unsigned char>(plain->samples[0]) > 180);
    CHECK(static_cast<unsigned char>(plain->samples[1]) < 60);
}
