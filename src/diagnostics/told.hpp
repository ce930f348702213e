// What a run says of the records, in the forms in which it can be asked for.
#pragma once

#include <span>
#include <string>

#include "diagnostics/diagnostic.hpp"

namespace casebook::diagnostics {

struct Told {
    std::string for_people = {};
    std::string faults_for_people = {};  ///< without warnings
    std::string as_json = {};
    std::string faults_as_json = {};
    bool any_fault = false;

    friend bool operator==(const Told&, const Told&) = default;
};

[[nodiscard]] Told told(const Diagnostics& diagnostics, const Sources& sources);

}  // namespace casebook::diagnostics
