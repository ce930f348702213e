#include <memory>
#include <set>
#include <string>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include "document/document.hpp"

namespace casebook::document {
namespace {

/// Letters of any script as ASCII where a usual romanisation exists.
icu::Transliterator& ascii_folding() {
    thread_local const auto folding = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::Transliterator>(
            icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    }();
    return *folding;
}

std::string folded(std::string_view words) {
    bool ascii = true;
    for (const char c : words) ascii = ascii && static_cast<unsigned char>(c) < 0x80;
    if (ascii) return std::string{words};
    icu::UnicodeString text =
        icu::UnicodeString::fromUTF8({words.data(), static_cast<std::int32_t>(words.size())});
    ascii_folding().transliterate(text);
    std::string result;
    return text.toUTF8String(result);
}

void number(Blocks& blocks, std::set<std::string>& taken) {
    for (Block& block : blocks) {
        if (auto* const heading = std::get_if<Heading>(&block.kind)) {
            const std::string base = slug(plain(heading->content));
            std::string anchor = base;
            for (int copy = 2; !taken.insert(anchor).second; ++copy)
                anchor = base + "-" + std::to_string(copy);
            heading->anchor = anchor;
        } else if (auto* const list = std::get_if<List>(&block.kind)) {
            for (Blocks& item : list->items) number(item, taken);
        } else if (auto* const quotation = std::get_if<Quotation>(&block.kind)) {
            number(quotation->content, taken);
        } else if (auto* const callout = std::get_if<Callout>(&block.kind)) {
            number(callout->content, taken);
        }
    }
}

}  // namespace

std::string slug(std::string_view words) {
    std::string result;
    for (const char c : folded(words)) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const bool kept = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
        if (kept)
            result += lower;
        else if (c != '\'' && !result.empty() && result.back() != '-')
            result += '-';
    }
    while (!result.empty() && result.back() == '-') result.pop_back();
    return result.empty() ? "section" : result;
}

void number_anchors(Document& document) {
    std::set<std::string> taken;
    number(document.blocks, taken);
}

}  // namespace casebook::document
