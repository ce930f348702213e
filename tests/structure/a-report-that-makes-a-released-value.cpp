// Must not compile: only `disclosure` makes what an audience may hold.
#include "released/release.hpp"

casebook::released::Released<casebook::released::Figure> invented() {
    return casebook::released::Released<casebook::released::Figure>(casebook::released::Figure{});
}
