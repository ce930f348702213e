#include "disclosure/standing_faults.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace casebook::disclosure {
namespace {

using diagnostics::Diagnostic;
using diagnostics::Severity;

bool is_about(const model::AcceptedFault& accepted, const Diagnostic& fault,
              const diagnostics::Sources& sources) {
    const bool same_line = !accepted.line || static_cast<std::uint32_t>(*accepted.line) == fault.where.line;
    return accepted.fault.value == fault.id && accepted.file == sources.name(fault.where.file) && same_line;
}

bool is_accepted(const Diagnostic& fault, const model::School& school, const diagnostics::Sources& sources) {
    return std::any_of(
        school.accepted_faults.begin(), school.accepted_faults.end(),
        [&](const model::AcceptedFault& accepted) { return is_about(accepted, fault, sources); });
}

}  // namespace

std::vector<Diagnostic> standing_faults(std::span<const Diagnostic> found, const model::School& school,
                                        const diagnostics::Sources& sources) {
    std::vector<Diagnostic> standing;
    std::copy_if(found.begin(), found.end(), std::back_inserter(standing), [&](const Diagnostic& one) {
        return one.severity == Severity::fault && !is_accepted(one, school, sources);
    });
    return standing;
}

diagnostics::Diagnostics without_answered(const diagnostics::Diagnostics& found, model::School& school,
                                          const diagnostics::Sources& sources) {
    diagnostics::Diagnostics left;
    const auto answered = [&](const Diagnostic& one) {
        return one.severity == Severity::warning && is_accepted(one, school, sources);
    };
    for (const Diagnostic& one : found.all())
        if (!answered(one)) left.add(one);
    std::erase_if(school.accepted_faults, [&](const model::AcceptedFault& accepted) {
        const auto concerns = [&](const Diagnostic& one) { return is_about(accepted, one, sources); };
        const bool fault = std::ranges::any_of(left.all(), concerns);
        return !fault && std::ranges::any_of(found.all(), concerns);
    });
    return left;
}

int set_aside(std::span<const Diagnostic> found) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> places;
    for (const Diagnostic& one : found)
        if (one.severity == Severity::fault) places.emplace(one.where.file, one.where.line);
    return static_cast<int>(places.size());
}

}  // namespace casebook::disclosure
