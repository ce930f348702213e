#include "diagnostics/grouped.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include <fmt/format.h>

namespace casebook::diagnostics {
namespace {

std::string number(std::size_t count, std::string_view one, std::string_view several) {
    return fmt::format("{} {}", count, count == 1 ? one : several);
}

std::string by_file(const std::vector<Diagnostic>& list, const Sources& sources) {
    std::string result;
    for (auto first = list.begin(); first != list.end();) {
        const std::string_view file = sources.name(first->where.file);
        const auto last = std::find_if(
            first, list.end(), [&](const Diagnostic& one) { return sources.name(one.where.file) != file; });
        result += fmt::format("\n{}\n", file.empty() ? std::string{"the folder"} : printable(file));
        result += for_people({first, last}, sources);
        first = last;
    }
    return result;
}

}  // namespace

std::string grouped_for_people(std::span<const Diagnostic> list, const Sources& sources) {
    std::vector<Diagnostic> errors;
    std::vector<Diagnostic> warnings;
    for (const Diagnostic& one : list) (one.severity == Severity::warning ? warnings : errors).push_back(one);
    std::string result;
    if (!errors.empty())
        result += "ERRORS: to be mended before papers leave the school\n" + by_file(errors, sources);
    if (!errors.empty() && !warnings.empty()) result += "\n";
    if (!warnings.empty())
        result += "WARNINGS: nothing is held back for these\n" + by_file(warnings, sources);
    return result;
}

std::string counted(std::span<const Diagnostic> list) {
    if (list.empty()) return {};
    const auto errors = static_cast<std::size_t>(
        std::ranges::count_if(list, [](const Diagnostic& one) { return one.severity != Severity::warning; }));
    std::set<std::uint32_t> files;
    for (const Diagnostic& one : list) files.insert(one.where.file);
    const std::size_t warnings = list.size() - errors;
    return fmt::format("{}{}{} in {}", errors > 0 ? number(errors, "error", "errors") : "",
                       errors > 0 && warnings > 0 ? " and " : "",
                       warnings > 0 ? number(warnings, "warning", "warnings") : "",
                       number(files.size(), "file", "files"));
}

}  // namespace casebook::diagnostics
