// What a PDF needs beside to be kept for many years (ISO 19005-1, PDF/A-1b).
#pragma once

#include <string>

#include "write/pdf_objects.hpp"

namespace casebook::write {

/// Says in the catalogue which red, green and blue are meant: those of sRGB (IEC 61966-2-1), as a profile
/// that Little CMS makes.
void write_output_intent(PdfFile& file);

/// The part of XMP that names the standard, and explains the schema that PDF/UA brings along: PDF/A-1 knows
/// only those of 2005.
[[nodiscard]] std::string archive_metadata();

}  // namespace casebook::write
