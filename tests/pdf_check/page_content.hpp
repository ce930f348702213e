// Reads the content of a page: what is marked, what is shown, in which fonts.
#pragma once

#include <map>
#include <string>

#include "tagged_pdf.hpp"

namespace casebook::pdf_check {

/// Fills in the sequences, faults and unmarked operators of a page, and the codes shown in each font.
void read_content(Page& page, std::map<std::string, Font>& fonts);

}  // namespace casebook::pdf_check
