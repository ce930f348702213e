// What casebook.yaml arranges about the records themselves: how long they are kept, which stories are
// disguised.
#pragma once

#include <span>

#include "diagnostics/input_file.hpp"
#include "diagnostics/sources.hpp"
#include "model/arrangements.hpp"

namespace casebook::read {

/// What is wrong with them, `read` has told. Places name the file as `sources` do.
[[nodiscard]] model::Arrangements read_arrangements(std::span<const diagnostics::InputFile> folder,
                                                    const diagnostics::Sources& sources);

}  // namespace casebook::read
