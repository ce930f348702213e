// The files that a page is put into, looked through before any of them is used.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/input_file.hpp"
#include "site/page.hpp"

namespace casebook::site {

struct Shells {
    std::string page;                ///< Mustache, around every page
    std::string style_sheet;         ///< beside the pages, and inside papers that stand alone
    std::vector<File> scripts = {};  ///< beside the pages
};

/// The one tag that may pass without escaping: the page's blocks, which `write` has escaped already.
inline constexpr std::string_view body_slot = "body";

/// Takes `page.mustache`, `casebook.css` and the scripts from `ours`, or from `theirs` where the school has
/// its own (paths are below the folder `site/`). A shell's tags are scanned: a name that pages do not have, a
/// tag that passes text unescaped, a tag that is left open, a partial and a change of the tag's own signs are
/// faults, and so is a shell without the body, or with two. A file of theirs that the site has no place for
/// is a warning, and so is a shell of theirs without what newer pages need. Throws `std::logic_error` where
/// ours are not complete.
[[nodiscard]] Shells shells(std::span<const diagnostics::InputFile> ours,
                            std::span<const diagnostics::InputFile> theirs, diagnostics::Sources& sources,
                            diagnostics::Diagnostics& diagnostics);

}  // namespace casebook::site
