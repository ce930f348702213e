#include "publish/portable_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace casebook::publish {

namespace {

constexpr std::size_t longest_path = 180;  // Windows stops at 260 with the folder that it is copied to

constexpr std::array<std::string_view, 22> reserved{
    "con",  "prn",  "aux",  "nul",  "com1", "com2", "com3", "com4", "com5", "com6", "com7",
    "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9"};

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-_.,()+ ").find(c) != std::string_view::npos;
}

std::string unportable_part(std::string_view part) {
    if (part.empty()) return "a part of the path is empty";
    if (part == "." || part == "..") return "it leads out of its folder";
    if (part.ends_with('.') || part.ends_with(' '))
        return "Windows cannot keep a name that ends in a dot or a space";
    if (!std::ranges::all_of(part, is_plain))
        return "it has characters that not every computer allows in a file name";
    const std::string stem = folded(part.substr(0, part.find('.')));
    if (std::ranges::find(reserved, stem) != reserved.end()) {
        return fmt::format("Windows keeps the name {} for itself", part.substr(0, part.find('.')));
    }
    return {};
}

}  // namespace

std::string unportable(std::string_view path) {
    if (path.starts_with('/')) return "it is an absolute path";
    if (path.size() > longest_path) return fmt::format("it has more than {} characters", longest_path);
    while (true) {
        const auto slash = path.find('/');
        if (std::string why = unportable_part(path.substr(0, slash)); !why.empty()) return why;
        if (slash == std::string_view::npos) return {};
        path.remove_prefix(slash + 1);
    }
}

std::string folded(std::string_view path) {
    std::string small(path);
    std::ranges::transform(small, small.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return small;
}

}  // namespace casebook::publish
