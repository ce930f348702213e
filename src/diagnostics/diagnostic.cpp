#include "diagnostics/diagnostic.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace casebook::diagnostics {

void Diagnostics::add(Diagnostic diagnostic) {
    list_.push_back(std::move(diagnostic));
}

void Diagnostics::add(const Diagnostics& others) {
    list_.insert(list_.end(), others.list_.begin(), others.list_.end());
}

std::vector<Diagnostic> Diagnostics::sorted(const Sources& sources) const {
    const auto key = [&](const Diagnostic& d) {
        return std::tuple(sources.name(d.where.file), sources.sheet(d.where.file), d.where.line,
                          d.where.column, std::string_view{d.id}, std::string_view{d.message});
    };
    std::vector<Diagnostic> list = list_;
    std::stable_sort(list.begin(), list.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
    list.erase(
        std::unique(list.begin(), list.end(), [&](const auto& a, const auto& b) { return key(a) == key(b); }),
        list.end());
    return list;
}

bool Diagnostics::has(Severity at_least) const {
    return std::any_of(list_.begin(), list_.end(), [&](const auto& d) { return d.severity >= at_least; });
}

std::size_t Diagnostics::count(Severity severity) const {
    return static_cast<std::size_t>(
        std::count_if(list_.begin(), list_.end(), [&](const auto& d) { return d.severity == severity; }));
}

std::span<const Diagnostic> Diagnostics::all() const {
    return list_;
}

}  // namespace casebook::diagnostics
