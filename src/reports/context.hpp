// What the parts of a report are made from: one release, the words, and the page.
#pragma once

#include "charts/setting.hpp"
#include "released/release.hpp"
#include "wording/catalogue.hpp"

namespace casebook::reports {

struct Context {
    const released::Contents& contents;
    const wording::Catalogue& words;
    const charts::Setting& setting;
};

}  // namespace casebook::reports
