#include "diagnostics/told.hpp"

#include <vector>

namespace casebook::diagnostics {

Told told(const Diagnostics& diagnostics, const Sources& sources) {
    const std::vector<Diagnostic> all = diagnostics.sorted(sources);
    std::vector<Diagnostic> faults = all;
    std::erase_if(faults, [](const Diagnostic& one) { return one.severity == Severity::warning; });
    return {.for_people = for_people(all, sources),
            .faults_for_people = for_people(faults, sources),
            .as_json = as_json(all, sources),
            .faults_as_json = as_json(faults, sources),
            .any_fault = diagnostics.has(Severity::fault)};
}

}  // namespace casebook::diagnostics
