#include "write/pdf_objects.hpp"

#include <fmt/format.h>
#include <hpdf_catalog.h>
#include <hpdf_info.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "fonts/utf8.hpp"

namespace casebook::write {
namespace {

[[noreturn]] void refuse(HPDF_STATUS error, HPDF_STATUS detail) {
    throw std::runtime_error("libharu refused to go on: error " + std::to_string(error) + ", detail " +
                             std::to_string(detail));
}

void on_error(HPDF_STATUS error, HPDF_STATUS detail, void*) {
    refuse(error, detail);
}

void check(HPDF_STATUS status) {
    if (status != HPDF_OK) refuse(status, 0);
}

template <typename Object>
Object check(Object object) {
    if (object == nullptr) throw std::bad_alloc();
    return object;
}

std::u16string utf16(std::string_view text) {
    std::u16string result;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = fonts::next_character(text, at);
        if (character >= 0x10000) {
            result += static_cast<char16_t>(0xD800 + ((character - 0x10000) >> 10));
            result += static_cast<char16_t>(0xDC00 + ((character - 0x10000) & 0x3FF));
        } else {
            result += static_cast<char16_t>(character);
        }
    }
    return result;
}

std::string big_endian(std::u16string_view text, bool with_mark) {
    std::string result = with_mark ? "\xFE\xFF" : "";
    for (const char16_t unit : text) {
        result += static_cast<char>(unit >> 8);
        result += static_cast<char>(unit & 0xFF);
    }
    return result;
}

bool is_plain_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char byte) { return byte >= ' ' && byte <= '~'; });
}

// libharu takes at most 65,535 bytes in one string.
constexpr std::size_t longest_string = 32'000;

}  // namespace

PdfFile::PdfFile() : document_(check(HPDF_New(on_error, nullptr))) {
    document_->pdf_version = HPDF_VER_17;
    check(HPDF_SetCompressionMode(document_.get(), HPDF_COMP_TEXT));
}

HPDF_Dict PdfFile::dictionary() {
    HPDF_Dict result = check(HPDF_Dict_New(document_->mmgr));
    check(HPDF_Xref_Add(document_->xref, result));
    return result;
}

HPDF_Array PdfFile::shared_array() {
    HPDF_Array result = check(HPDF_Array_New(document_->mmgr));
    check(HPDF_Xref_Add(document_->xref, result));
    return result;
}

HPDF_Dict PdfFile::stream(std::string_view bytes, bool compress) {
    HPDF_Dict result = check(HPDF_DictStream_New(document_->mmgr, document_->xref));
    if (compress) result->filter = HPDF_STREAM_FILTER_FLATE_DECODE;
    check(HPDF_Stream_Write(result->stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                            static_cast<HPDF_UINT>(bytes.size())));
    return result;
}

HPDF_Dict PdfFile::inner_dictionary() const {
    return check(HPDF_Dict_New(document_->mmgr));
}
HPDF_Array PdfFile::array() const {
    return check(HPDF_Array_New(document_->mmgr));
}

void PdfFile::put(HPDF_Dict into, const char* key, void* object) const {
    check(HPDF_Dict_Add(into, key, check(object)));
}
void PdfFile::put_name(HPDF_Dict into, const char* key, const std::string& name) const {
    check(HPDF_Dict_AddName(into, key, name.c_str()));
}
void PdfFile::put_text(HPDF_Dict into, const char* key, std::string_view text) const {
    if (text.size() <= longest_string && is_plain_ascii(text)) {
        return put(into, key, HPDF_String_New(document_->mmgr, std::string{text}.c_str(), nullptr));
    }
    std::u16string units = utf16(text);
    if (units.size() > longest_string) units.resize(longest_string);
    std::string bytes = big_endian(units, true);
    put(into, key,
        HPDF_Binary_New(document_->mmgr, reinterpret_cast<HPDF_BYTE*>(bytes.data()),
                        static_cast<HPDF_UINT>(bytes.size())));
}
void PdfFile::put_number(HPDF_Dict into, const char* key, std::size_t number) const {
    check(HPDF_Dict_AddNumber(into, key, static_cast<HPDF_INT32>(number)));
}
void PdfFile::put_real(HPDF_Dict into, const char* key, double number) const {
    check(HPDF_Dict_AddReal(into, key, static_cast<HPDF_REAL>(number)));
}
void PdfFile::put_flag(HPDF_Dict into, const char* key, bool flag) const {
    check(HPDF_Dict_AddBoolean(into, key, flag ? HPDF_TRUE : HPDF_FALSE));
}
void PdfFile::add(HPDF_Array into, void* object) const {
    check(HPDF_Array_Add(into, check(object)));
}
void PdfFile::add_number(HPDF_Array into, std::size_t number) const {
    check(HPDF_Array_AddNumber(into, static_cast<HPDF_INT32>(number)));
}
void PdfFile::add_real(HPDF_Array into, double number) const {
    check(HPDF_Array_AddReal(into, static_cast<HPDF_REAL>(number)));
}
void PdfFile::add_name(HPDF_Array into, const char* name) const {
    check(HPDF_Array_AddName(into, name));
}
void PdfFile::add_null(HPDF_Array into) const {
    add(into, HPDF_Null_New(document_->mmgr));
}
void PdfFile::add_bytes(HPDF_Array into, std::string_view bytes) const {
    std::string copy{bytes};
    add(into, HPDF_Binary_New(document_->mmgr, reinterpret_cast<HPDF_BYTE*>(copy.data()),
                              static_cast<HPDF_UINT>(copy.size())));
}

HPDF_Page PdfFile::add_page(double width, double height) {
    HPDF_Page page = check(HPDF_AddPage(document_.get()));
    check(HPDF_Page_SetWidth(page, static_cast<HPDF_REAL>(width)));
    check(HPDF_Page_SetHeight(page, static_cast<HPDF_REAL>(height)));
    return page;
}

void PdfFile::draw(HPDF_Page page, std::string_view operators) const {
    const auto* attributes = static_cast<HPDF_PageAttr>(page->attr);
    const std::string bytes = deflated(operators);
    check(HPDF_Stream_Write(attributes->stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                            static_cast<HPDF_UINT>(bytes.size())));
    put_name(attributes->contents, "Filter", "FlateDecode");
}

HPDF_Dict PdfFile::resources(HPDF_Page page) const {
    return static_cast<HPDF_Dict>(check(HPDF_Dict_GetItem(page, "Resources", HPDF_OCLASS_DICT)));
}

WrittenObjects& PdfFile::written() {
    if (written_.first() == 0) written_ = WrittenObjects(document_->xref->entries->count);
    return written_;
}

std::string PdfFile::bytes(bool packed) const {
    return saved(document_.get(), written_, instead_, packed);
}

void append_text(std::string& to, std::string_view text) {
    if (!is_plain_ascii(text)) {
        to += '<' + utf16_digits(text, true) + '>';
        return;
    }
    to += '(';
    for (const char character : text) {
        if (character == '(' || character == ')' || character == '\\') to += '\\';
        to += character;
    }
    to += ')';
}

void append_length(std::string& to, double points) {
    append_number(to, std::round(points * 100) / 100);
}

void append_number(std::string& to, double number) {
    if (!std::isfinite(number)) throw std::logic_error("a page holds a measure that is no number");
    auto thousandths = static_cast<long long>(std::llround(std::clamp(number, -1e9, 1e9) * 1000));
    if (thousandths < 0) {
        to += '-';
        thousandths = -thousandths;
    }
    const fmt::format_int whole(thousandths / 1000);
    to.append(whole.data(), whole.size());
    if (const long long rest = thousandths % 1000; rest != 0) {
        const char digits[] = {'.', static_cast<char>('0' + rest / 100),
                               static_cast<char>('0' + rest / 10 % 10), static_cast<char>('0' + rest % 10)};
        to.append(digits, rest % 10 != 0 ? 4 : rest % 100 != 0 ? 3 : 2);
    }
}

std::string utf16_digits(std::string_view text, bool with_mark) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    for (const char byte : big_endian(utf16(text), with_mark)) {
        result += digits[static_cast<unsigned char>(byte) >> 4];
        result += digits[static_cast<unsigned char>(byte) & 0xF];
    }
    return result;
}

}  // namespace casebook::write
