// A Drawing as a group of shapes that Word can change: lines, bars, marks and labels of DrawingML.
#pragma once

#include <string>

#include "document/drawing.hpp"
#include "write/docx_parts.hpp"

namespace casebook::write {

/// A run that holds the drawing, no wider than `room` points, with its alternative text.
[[nodiscard]] std::string docx_drawing(const document::Drawing& drawing, double room, DocxParts& parts);

/// A run that holds a picture, no wider than `room` points; one without an alternative text is decoration.
[[nodiscard]] std::string docx_picture(const document::Picture& picture, double room, DocxParts& parts);

}  // namespace casebook::write
