#include "care/forget.hpp"

#include <algorithm>

namespace casebook::care {
namespace {

using diagnostics::InputFile;

bool is_register(const InputFile& file) {
    return file.path == "register.csv";
}

std::string without(std::string_view bytes, std::vector<Stretch> stretches) {
    std::ranges::sort(stretches, {}, &Stretch::begin);
    std::string result;
    std::size_t at = 0;
    for (const Stretch& stretch : stretches) {
        if (stretch.begin > at) result += bytes.substr(at, stretch.begin - at);
        at = std::max(at, stretch.end);
    }
    return result += bytes.substr(at);
}

bool says_nothing(std::string_view text) {
    return text.find_first_not_of(" \t\r\n\xEF\xBB\xBF") == std::string_view::npos;
}

}  // namespace

Forgetting forget(std::span<const Held> held, std::span<const InputFile> folder) {
    Forgetting result;
    for (const InputFile& file : folder) {
        std::vector<Stretch> out;
        bool whole = false;
        for (const Held& one : held) {
            if (one.file != file.path) continue;
            const bool can_go = one.bytes.begin != one.bytes.end || one.hold == Hold::file;
            (can_go ? result.done : result.by_hand).push_back(one);
            if (one.hold == Hold::file) whole = true;
            if (can_go) out.push_back(one.bytes);
        }
        if (out.empty()) continue;
        std::string rest = without(file.bytes, out);
        // A list of quotations that had only this child's.
        if (whole || says_nothing(rest))
            result.removed.push_back(file.path);
        else
            result.changed.push_back({file.path, std::move(rest)});
    }
    std::ranges::stable_partition(result.changed, [](const InputFile& file) { return !is_register(file); });
    return result;
}

}  // namespace casebook::care
