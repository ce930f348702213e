#include "disclosure/standing_faults.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace casebook::disclosure {
namespace {

using diagnostics::Diagnostic;
using diagnostics::Severity;

bool is_accepted(const Diagnostic& fault, const model::School& school, const diagnostics::Sources& sources) {
    return std::any_of(school.accepted_faults.begin(), school.accepted_faults.end(),
                       [&](const model::AcceptedFault& accepted) {
                           const bool same_line = !accepted.line || static_cast<std::uint32_t>(
                                                                        *accepted.line) == fault.where.line;
                           return accepted.fault.value == fault.id &&
                                  accepted.file == sources.name(fault.where.file) && same_line;
                       });
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

int set_aside(std::span<const Diagnostic> found) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> places;
    for (const Diagnostic& one : found)
        if (one.severity == Severity::fault) places.emplace(one.where.file, one.where.line);
    return static_cast<int>(places.size());
}

}  // namespace casebook::disclosure
