// Title and meaning of a figure's definition, put into any released shape that carries them.
#pragma once

#include <string>
#include <string_view>

#include "figures/all_figures.hpp"

namespace casebook::disclosure {

template <typename Value>
void describe(Value& value, std::string_view id) {
    value.id = std::string{id};
    if (const figures::Definition* const definition = figures::definition(id)) {
        value.title = std::string{definition->title};
        value.about = std::string{definition->meaning};
    }
}

}  // namespace casebook::disclosure
