
#include "read/pictures.hpp"

namespace casebook::read {
namespace {

using Byte = unsigned char;

constexpr Byte end_of_image = 0xD9;
constexpr Byte start_of_scan = 0xDA;
constexpr Byte application_0 = 0xE0;
constexpr Byte application_1 = 0xE1;   // Exif
constexpr Byte application_14 = 0xEE;  // Adobe: says how colours are coded, and nothing else
constexpr Byte application_15 = 0xEF;
constexpr Byte comment = 0xFE;

Byte byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<Byte>(bytes[at]);
}

bool is_frame(Byte marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

bool is_kept(Byte marker) {
    if (marker == application_14) return true;
    return marker != comment && !(marker >= application_0 && marker <= application_15);
}

unsigned pair_of(std::string_view bytes, std::size_t at, bool little) {
    const unsigned first = byte_at(bytes, at);
    const unsigned second = byte_at(bytes, at + 1);
    return little ? first | (second << 8U) : (first << 8U) | second;
}

/// Whether Exif data (TIFF after `Exif\0\0`) has an orientation tag other than upright.
bool notes_a_turn(std::string_view segment) {
    constexpr std::string_view head{"Exif\0\0", 6};
    if (!segment.starts_with(head)) return false;
    const std::string_view tiff = segment.substr(head.size());
    if (tiff.size() < 10) return false;
    const bool little = tiff.starts_with("II");
    const std::size_t offset = little ? pair_of(tiff, 4, true) : pair_of(tiff, 6, false);
    if (offset + 2 > tiff.size()) return false;
    const std::size_t count = pair_of(tiff, offset, little);
    constexpr std::size_t entry = 12;
    constexpr unsigned orientation = 0x0112;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = offset + 2 + i * entry;
        if (at + entry > tiff.size()) return false;
        if (pair_of(tiff, at, little) == orientation) return pair_of(tiff, at + 8, little) > 1;
    }
    return false;
}

/// The end of the entropy-coded data that follows a scan's header: the next marker that is no restart and no
/// stuffing.
std::size_t end_of_scan(std::string_view bytes, std::size_t at) {
    for (; at + 1 < bytes.size(); ++at) {
        const Byte next = byte_at(bytes, at + 1);
        if (byte_at(bytes, at) == 0xFF && next != 0 && !(next >= 0xD0 && next <= 0xD7) && next != 0xFF)
            return at;
    }
    return bytes.size();
}

PictureResult damaged() {
    return {std::nullopt, "it is damaged"};
}

}  // namespace

PictureResult clean_jpeg(std::string_view bytes) {
    CleanPicture picture;
    picture.media_type = "image/jpeg";
    picture.bytes = bytes.substr(0, 2);
    bool scanned = false;
    std::size_t at = 2;
    while (at + 4 <= bytes.size() || (at + 2 <= bytes.size() && byte_at(bytes, at + 1) == end_of_image)) {
        if (byte_at(bytes, at) != 0xFF) return damaged();
        const Byte marker = byte_at(bytes, at + 1);
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        if (marker == end_of_image) {
            picture.bytes += bytes.substr(at, 2);
            return scanned && picture.width > 0 ? PictureResult{std::move(picture), {}} : damaged();
        }
        const std::size_t size = pair_of(bytes, at + 2, false);
        if (size < 2 || at + 2 + size > bytes.size()) return damaged();
        if (is_frame(marker) && size >= 7) {
            picture.height = static_cast<int>(pair_of(bytes, at + 5, false));
            picture.width = static_cast<int>(pair_of(bytes, at + 7, false));
            if (picture.width == 0 || picture.height == 0) return {std::nullopt, "it has no size"};
            if (picture.width > most_pixels_a_side || picture.height > most_pixels_a_side)
                return {std::nullopt, "it is larger than 6,000 pixels"};
        }
        if (marker == application_1)
            picture.turned = picture.turned || notes_a_turn(bytes.substr(at + 4, size - 2));
        if (is_kept(marker)) picture.bytes += bytes.substr(at, size + 2);
        at += size + 2;
        if (marker != start_of_scan) continue;
        scanned = true;
        const std::size_t end = end_of_scan(bytes, at);
        picture.bytes += bytes.substr(at, end - at);
        at = end;
    }
    return damaged();
}

}  // namespace casebook::read
