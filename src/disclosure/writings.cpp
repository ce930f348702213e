#include "disclosure/writings.hpp"

#include <algorithm>
#include <array>

#include "disclosure/characters.hpp"

namespace casebook::disclosure {
namespace {

constexpr std::array<std::string_view, 6> of_right{"register",    "consents", "sessions",
                                                   "supervision", "meetings", "releases"};
constexpr std::array<std::string_view, 3> folders_of_right{"plans/", "tracking/", "cases/"};

bool says_it_of_right(std::string_view written) {
    std::string name{written};  // "Register.csv" is the register, too
    for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return std::ranges::any_of(of_right, [&](std::string_view stem) { return name.starts_with(stem); }) ||
           std::ranges::any_of(folders_of_right,
                               [&](std::string_view folder) { return name.starts_with(folder); });
}

}  // namespace

std::optional<Writings::Place> Writings::of(const Watch::Hit& hit) const {
    if (!read_) read_all();
    const auto found = places_.find({hit.kind, hit.pupil});
    return found == places_.end() ? std::nullopt : std::optional{found->second};
}

void Writings::read_all() const {
    read_ = true;
    for (std::uint32_t file = 1; !sources_.name(file).empty(); ++file) {
        const bool is_list = says_it_of_right(sources_.name(file)) || says_it_of_right(sources_.sheet(file));
        if (is_list || watch_.is_own_file(file)) continue;
        const bool is_sheet = !sources_.sheet(file).empty();
        std::string_view text = sources_.text(file);
        for (std::uint32_t line = 1; !text.empty(); ++line) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            const std::string_view words = text.substr(0, end);
            text.remove_prefix(std::min(end + 1, text.size()));
            for (const Watch::Hit& hit : watch_.find(words, Watch::Search::contacts_too)) {
                const std::string_view before = words.substr(0, hit.offset);
                const auto column = is_sheet ? std::ranges::count(before, '\t')
                                             : static_cast<std::ptrdiff_t>(count_characters(before));
                places_.try_emplace({hit.kind, hit.pupil},
                                    Place{{file, line, static_cast<std::uint32_t>(column) + 1},
                                          count_characters(words.substr(hit.offset, hit.length))});
            }
        }
    }
}

}  // namespace casebook::disclosure
