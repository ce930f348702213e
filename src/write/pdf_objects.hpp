// A PDF file as libharu holds it: dictionaries, arrays, strings and streams, each call checked.
#pragma once

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "write/pdf_save.hpp"

namespace casebook::write {

/// The most items one array may hold (PDF 1.7, annex C, and libharu's own check).
inline constexpr std::size_t most_in_an_array = 32'000;

/// Every function throws `std::runtime_error` where libharu refuses; nothing is returned that is null.
/// Objects belong to the file.
class PdfFile {
  public:
    PdfFile();

    /// An object with a number of its own, which others refer to.
    [[nodiscard]] HPDF_Dict dictionary();
    /// A stream; compressed if wished for. `filtered` data is already in the form that the caller's /Filter
    /// names.
    [[nodiscard]] HPDF_Dict stream(std::string_view bytes, bool compress);
    [[nodiscard]] HPDF_Array shared_array();
    /// Objects that are written where they are used.
    [[nodiscard]] HPDF_Dict inner_dictionary() const;
    [[nodiscard]] HPDF_Array array() const;

    void put(HPDF_Dict into, const char* key, void* object) const;
    void put_name(HPDF_Dict into, const char* key, const std::string& name) const;
    void put_text(HPDF_Dict into, const char* key, std::string_view text) const;
    void put_number(HPDF_Dict into, const char* key, std::size_t number) const;
    void put_real(HPDF_Dict into, const char* key, double number) const;
    void put_flag(HPDF_Dict into, const char* key, bool flag) const;
    void add(HPDF_Array into, void* object) const;
    void add_number(HPDF_Array into, std::size_t number) const;
    void add_real(HPDF_Array into, double number) const;
    void add_name(HPDF_Array into, const char* name) const;
    void add_null(HPDF_Array into) const;
    void add_bytes(HPDF_Array into, std::string_view bytes) const;

    [[nodiscard]] HPDF_Page add_page(double width, double height);
    /// Adds drawing operators to a page.
    void draw(HPDF_Page page, std::string_view operators) const;
    [[nodiscard]] HPDF_Dict resources(HPDF_Page page) const;

    [[nodiscard]] HPDF_Dict catalogue() const { return document_->catalog; }
    [[nodiscard]] HPDF_Dict information() const { return document_->info; }
    [[nodiscard]] HPDF_Dict trailer() const { return document_->trailer; }

    /// Where objects that are PDF syntax already are added; once it is asked for, no other object may be
    /// made.
    [[nodiscard]] WrittenObjects& written();
    /// Writes this in the place of an object.
    void write_instead(HPDF_Dict object, std::string syntax) {
        instead_[number_of(object)] = std::move(syntax);
    }
    /// The whole file, packed or with each object by itself.
    [[nodiscard]] std::string bytes(bool packed) const;

  private:
    struct Release {
        void operator()(HPDF_Doc document) const { HPDF_Free(document); }
    };
    std::unique_ptr<_HPDF_Doc_Rec, Release> document_;
    WrittenObjects written_;
    std::map<std::size_t, std::string> instead_;
};

/// A text as a string of PDF: plain ASCII as it is, all else in hexadecimal digits.
void append_text(std::string& to, std::string_view text);
/// At most three decimals, no exponent; what is no number is a mistake of ours.
void append_number(std::string& to, double number);
/// The same to the hundredth of a point, which no eye and no printer tells apart.
void append_length(std::string& to, double points);

/// UTF-8 as PDF's UTF-16BE with a byte order mark, in hexadecimal digits.
[[nodiscard]] std::string utf16_digits(std::string_view text, bool with_mark);

}  // namespace casebook::write
