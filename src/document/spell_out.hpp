// A document as one run of bytes, so that two documents can be told apart without being kept.
#pragma once

#include <functional>
#include <string_view>

#include "document/document.hpp"
#include "document/palette.hpp"

namespace casebook::document {

/// Takes the next bytes of what is spelled out; they last no longer than the call.
using Spelling = std::function<void(std::string_view)>;

/// Hands every field of the document to `spelling`, the places where its words were written apart: two
/// documents that any writer could write differently are spelled differently, since each text comes with its
/// length and each list with its number.
void spell_out(const Document& document, const Spelling& spelling);
void spell_out(const Picture& picture, const Spelling& spelling);
void spell_out(const Palette& palette, const Spelling& spelling);

}  // namespace casebook::document
