// Links inside a paper that lead to nothing become plain words.
#pragma once

#include "document/document.hpp"

namespace casebook::reports {

/// Takes the link off words whose target `#anchor` no heading of the document has, as where a clerk took a
/// chapter out.
void unlink_missing(document::Document& document);

}  // namespace casebook::reports
