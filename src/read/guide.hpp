// The practice guide: the pages that come with the program, with the school's own in their place or beside
// them.
#pragma once

#include <span>

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/input_file.hpp"
#include "document/guide.hpp"

namespace casebook::read {

/// `shipped` holds our `site/guide/…`, `folder` the school's `guide/…`. Pages are told apart by their names
/// without the number in front: `guide/referral.md` takes the place of `site/guide/03-referral.md`, and a
/// name that is not among ours is a page more. Numbers give the order; a page without one keeps the place of
/// the page that it stands for, or comes last. Pages at fault are left out and reported.
[[nodiscard]] document::Guide read_guide(std::span<const diagnostics::InputFile> folder,
                                         std::span<const diagnostics::InputFile> shipped,
                                         diagnostics::Sources& sources,
                                         diagnostics::Diagnostics& diagnostics);

}  // namespace casebook::read
