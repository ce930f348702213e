// By what case studies can be found: each facet, its values, and the case studies that have them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "released/release.hpp"
#include "site/plan.hpp"
#include "wording/catalogue.hpp"

namespace casebook::site {

struct FacetValue {
    std::string id;     ///< for addresses: `key-stage-2`
    std::string words;  ///< as it is printed
    std::string path;   ///< of its page
    std::vector<const CasePage*> cases;
};
struct Facet {
    std::string_view id;     ///< `barrier`
    std::string_view label;  ///< the catalogue's key of its name
    std::vector<FacetValue> values;
};

/// Facets that have a value among the released case studies, from what was released of each; areas are those
/// of the framework in force whose themes or outcomes the case study shares. Values that differ in case,
/// accents or spaces only are one.
[[nodiscard]] std::vector<Facet> facets_of(const released::Contents& contents, const Plan& plan,
                                           const wording::Catalogue& catalogue);

/// The page of a case study's value; null where it has none.
[[nodiscard]] const FacetValue* facet_value(const std::vector<Facet>& facets, std::string_view facet,
                                            std::string_view words);

}  // namespace casebook::site
