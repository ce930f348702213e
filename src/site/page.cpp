#include "site/page.hpp"

#include <algorithm>

namespace casebook::site {

std::string relative_link(std::string_view from, std::string_view to) {
    std::size_t shared = 0;
    for (std::size_t i = 0; i < std::min(from.size(), to.size()) && from[i] == to[i]; ++i)
        if (from[i] == '/') shared = i + 1;
    std::string result;
    for (const char c : from.substr(shared))
        if (c == '/') result += "../";
    return result.append(to.substr(shared));
}

}  // namespace casebook::site
