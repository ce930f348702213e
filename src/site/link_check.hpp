// Whether every link of the finished site leads somewhere.
#pragma once

#include <span>

#include "diagnostics/diagnostic.hpp"
#include "site/render.hpp"

namespace casebook::site {

/// A fault for each link, picture or style sheet inside the site that names a file which is not among `files`
/// (capitals count), and for each anchor that its page does not have. Links out of the site are not followed.
/// Where one of the `pages` was written with that link, the fault is placed there.
void check_links(std::span<const File> files, diagnostics::Diagnostics& diagnostics,
                 std::span<const Page> pages = {});

}  // namespace casebook::site
