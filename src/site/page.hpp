// A page of the site: its paper, and where it stands among the others.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "released/paper.hpp"

namespace casebook::site {

/// Places of other pages are indices into the site's pages; their names are read off those pages' own
/// documents, so that nothing is said about a page that the guard has not seen.
struct Page {
    released::Paper paper;
    std::string summary = {};                ///< one sentence, also in the paper; for search engines
    bool heads_section = false;              ///< stands in the navigation
    std::optional<std::size_t> parent = {};  ///< the page above it; none for the home page
    std::optional<std::size_t> previous = {};
    std::optional<std::size_t> next = {};
    std::string kind = {};                  ///< for the style sheet: `guide-form`
    std::vector<std::string> was = {};      ///< paths that it had before, which lead on to it
    std::string published = {};             ///< ISO 8601, of what is news to people who follow the site
    std::vector<std::string> scripts = {};  ///< files that make it easier to use, in their order
};

/// A file of the site; `path` is below the audience's folder, with `/`.
struct File {
    std::string path;
    std::string bytes;
};

/// The file of a page, below the site's folder.
[[nodiscard]] inline std::string file_of(std::string_view path) {
    return std::string(path) + ".html";
}

/// How the page at `from` spells a link to the file at `to`, both below the site's folder:
/// `../themes/loss.html`.
[[nodiscard]] std::string relative_link(std::string_view from, std::string_view to);

}  // namespace casebook::site
