// One number of people or things.
#pragma once

#include <string>
#include <string_view>

#include "figures/provenance.hpp"

namespace casebook::figures {

/// `part_of` is the id of the count that these people are a part of; empty for none. `is_work` says that the
/// number shows how much a mentor worked, so that one mentor's may be seen by the school alone.
struct Count {
    std::string id;
    int value = 0;
    Provenance provenance = {};
    std::string_view part_of = {};
    bool is_work = false;
};

}  // namespace casebook::figures
