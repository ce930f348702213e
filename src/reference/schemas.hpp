// Schemas for other programs: Frictionless Table Schema for rows, JSON Schema (2020-12) for settings and
// front matter, from the readers' own tables.
#pragma once

#include <string>

#include "read/all_readers.hpp"

namespace casebook::reference {

/// The schema of one kind of file, as indented JSON.
[[nodiscard]] std::string schema(const read::Reader& reader);

}  // namespace casebook::reference
