#include "write/picture_texts.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>

namespace casebook::write {
namespace {

constexpr std::string_view png_signature = "\x89PNG\r\n\x1A\n";
constexpr std::size_t most_text = 1U << 20U;  ///< bytes of a compressed text that are looked at

/// Chunks without words: sizes, colours and pixels.
constexpr std::array<std::string_view, 17> silent_chunks{"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM",
                                                         "gAMA", "sBIT", "sRGB", "bKGD", "hIST", "pHYs",
                                                         "sPLT", "tIME", "acTL", "fcTL", "fdAT"};

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) value = (value << 8U) | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

std::optional<std::string> inflated(std::string_view packed) {
    const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> reader(
        libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
    for (std::size_t room = packed.size() * 4 + 256; room <= most_text * 4; room *= 4) {
        std::string text(room, '\0');
        std::size_t size = 0;
        const auto outcome = libdeflate_zlib_decompress(reader.get(), packed.data(), packed.size(),
                                                        text.data(), text.size(), &size);
        if (outcome == LIBDEFLATE_INSUFFICIENT_SPACE) continue;
        if (outcome != LIBDEFLATE_SUCCESS) return std::nullopt;
        text.resize(size);
        return text;
    }
    return std::nullopt;
}

/// As it stands; and with the noughts left out, as letters of two bytes have them.
void add(std::string_view text, std::vector<std::string>& texts) {
    if (text.empty()) return;
    texts.emplace_back(text);
    if (text.find('\0') == std::string_view::npos) return;
    std::string letters;
    std::ranges::copy_if(text, std::back_inserter(letters), [](char c) { return c != '\0'; });
    texts.push_back(std::move(letters));
}

// A keyword ends with a nought; what is compressed begins somewhere behind it, where a stream of zlib can.
void add_chunk(std::string_view data, std::vector<std::string>& texts) {
    add(data, texts);
    constexpr char zlib_begins = '\x78';
    for (std::size_t at = data.find(zlib_begins); at != std::string_view::npos;
         at = data.find(zlib_begins, at + 1))
        if (const auto text = inflated(data.substr(at))) {
            add(*text, texts);
            return;
        }
}

bool add_png(std::string_view bytes, std::vector<std::string>& texts) {
    constexpr std::size_t head = 8;  // length and name
    constexpr std::size_t check = 4;
    std::size_t at = png_signature.size();
    while (at + head + check <= bytes.size()) {
        const std::size_t length = number_at(bytes, at, 4);
        const std::string_view name = bytes.substr(at + 4, 4);
        if (length > bytes.size() - at - head - check) return false;
        if (std::ranges::find(silent_chunks, name) == silent_chunks.end())
            add_chunk(bytes.substr(at + head, length), texts);
        at += head + length + check;
        if (name != "IEND") continue;
        add(bytes.substr(at), texts);
        return true;
    }
    return false;
}

bool add_jpeg(std::string_view bytes, std::vector<std::string>& texts) {
    constexpr std::uint32_t start_of_scan = 0xDA;
    constexpr std::uint32_t comment = 0xFE;
    std::size_t at = 2;
    while (at + 4 <= bytes.size() && bytes[at] == '\xFF') {
        const std::uint32_t marker = number_at(bytes, at + 1, 1);
        const std::size_t length = number_at(bytes, at + 2, 2);
        if (length < 2 || at + 2 + length > bytes.size()) return false;
        const bool is_application = marker >= 0xE0 && marker <= 0xEF;
        if (is_application || marker == comment) add(bytes.substr(at + 4, length - 2), texts);
        at += 2 + length;
        // Later scans of a progressive picture have no words; behind its end there may be some.
        if (marker != start_of_scan) continue;
        const std::size_t end = bytes.rfind("\xFF\xD9");
        if (end == std::string_view::npos || end < at) return false;
        add(bytes.substr(end + 2), texts);
        return true;
    }
    return false;
}

}  // namespace

std::vector<std::string> picture_texts(std::string_view bytes) {
    std::vector<std::string> texts;
    const bool is_read = bytes.starts_with(png_signature)    ? add_png(bytes, texts)
                         : bytes.starts_with("\xFF\xD8\xFF") ? add_jpeg(bytes, texts)
                                                             : false;
    if (!is_read) texts.emplace_back(bytes);
    return texts;
}

}  // namespace casebook::write
