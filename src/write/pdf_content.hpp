// Draws one page as PDF operators.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "layout/page.hpp"
#include "write/pdf_fonts.hpp"

namespace casebook::write {

/// A piece of marked content on a page, and the node it belongs to; its number is its index in the page's
/// list.
using MarkedContent = std::vector<layout::NodeId>;

/// Resource name of an image on this page; empty where it cannot be shown.
using NameOfImage = std::function<std::string(const layout::Image& image)>;

struct PageContent {
    std::string operators;
    MarkedContent marked;
};

/// An image without a name is drawn as an empty frame.
[[nodiscard]] PageContent draw_page(const layout::Pages& pages, const layout::Page& page, PdfFonts& fonts,
                                    const NameOfImage& name_of_image);

}  // namespace casebook::write
