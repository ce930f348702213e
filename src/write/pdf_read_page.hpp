// The words of one page of a PDF that is read back.
#pragma once

#include <functional>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

#include "write/pdf_read_back.hpp"
#include "write/pdf_read_fonts.hpp"

namespace casebook::write {

/// Text as shown, with `\n` where it goes on in another line. A word that our own lines part has no `\n` in
/// it.
[[nodiscard]] std::string words_of_page(QPDFObjectHandle page, ReadFonts& fonts, PdfTexts& texts);

}  // namespace casebook::write
