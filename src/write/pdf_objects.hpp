// A PDF file as libharu holds it: dictionaries, arrays, strings and streams, each call checked.
#pragma once

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>

#include <memory>
#include <string>
#include <string_view>

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
    [[nodiscard]] std::string bytes() const;

  private:
    struct Release {
        void operator()(HPDF_Doc document) const { HPDF_Free(document); }
    };
    std::unique_ptr<_HPDF_Doc_Rec, Release> document_;
};

/// UTF-8 as PDF's UTF-16BE with a byte order mark, in hexadecimal digits.
[[nodiscard]] std::string utf16_digits(std::string_view text, bool with_mark);

}  // namespace casebook::write
