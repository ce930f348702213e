#include <catch2/catch.hpp>

#include "folder_on_disk.hpp"
#include "read/pictures.hpp"

using namespace casebook;

namespace {

const std::filesystem::path here = std::filesystem::path{CASEBOOK_SOURCE_DIR} / "tests" / "read" / "cases" /
                                   "pictures-are-shown-only-when-they-are-sound" / "practice";

}  // namespace

TEST_CASE("a picture leaves its author, comments and what follows its end behind") {
    const std::string file = GENERATE(as<std::string>{}, "hall.png", "turned.jpg");
    const std::string bytes = tests::file_bytes(here / file) + "Ann Bell was here";
    REQUIRE(bytes.find("Ann Bell") != std::string::npos);
    const read::PictureResult result = read::clean_picture(file, bytes);
    REQUIRE(result.picture);
    CHECK(result.picture->bytes.find("Ann Bell") == std::string::npos);
    CHECK(result.picture->bytes.find("Exif") == std::string::npos);
    CHECK(result.picture->width == 6);
    CHECK(result.picture->height == 4);
}

TEST_CASE("a picture that was cleaned once is not changed by cleaning it again") {
    const std::string file = GENERATE(as<std::string>{}, "hall.png", "turned.jpg");
    const read::PictureResult once = read::clean_picture(file, tests::file_bytes(here / file));
    REQUIRE(once.picture);
    const read::PictureResult twice = read::clean_picture(file, once.picture->bytes);
    REQUIRE(twice.picture);
    CHECK(twice.picture->bytes == once.picture->bytes);
}

TEST_CASE("a picture that is cut off anywhere is damaged or whole, and never crashes the reader") {
    for (const std::string file : {"hall.png", "turned.jpg"}) {
        const std::string bytes = tests::file_bytes(here / file);
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            const read::PictureResult result =
                read::clean_picture(file, std::string_view{bytes}.substr(0, size));
            CHECK(result.picture.has_value() == result.trouble.empty());
        }
    }
}
