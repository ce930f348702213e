#include "site/facets.hpp"

#include <algorithm>
#include <array>

#include "document/document.hpp"
#include "site/pieces.hpp"

namespace casebook::site {
namespace {

using document::slug;
using released::Case;
using released::Contents;

/// A value as the case study has it, and as it is printed.
struct Said {
    std::string id;
    std::string words;
};
using ValuesOf = std::vector<Said> (*)(const Case&, const Contents&, const wording::Catalogue&);

std::vector<Said> labelled(const wording::Catalogue& catalogue, std::string_view prefix,
                           const std::vector<std::string>& values) {
    std::vector<Said> result;
    for (const std::string& value : values)
        if (!value.empty()) result.push_back({slug(value), capitalised(catalogue.label(prefix, value))});
    return result;
}

bool shares_word(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::ranges::any_of(a, [&](const std::string& one) {
        return std::ranges::any_of(b, [&](const std::string& other) { return slug(one) == slug(other); });
    });
}

std::vector<Said> areas(const Case& story, const Contents& contents, const wording::Catalogue&) {
    std::vector<Said> result;
    for (const auto& framework : contents.frameworks) {
        if (framework->archive) continue;
        for (const released::FrameworkArea& area : framework->areas)
            if (shares_word(area.themes, story.themes) || shares_word(area.outcomes, story.outcomes))
                result.push_back({slug(area.id), area.title});
        break;
    }
    return result;
}

struct Kind {
    std::string_view id;
    std::string_view label;
    ValuesOf values;
};
constexpr std::array kinds{
    Kind{"barrier", "site.facet.barriers",
         [](const Case& c, const Contents&, const wording::Catalogue& words) {
             return labelled(words, "barrier", c.barriers);
         }},
    Kind{"outcome", "site.facet.outcomes",
         [](const Case& c, const Contents&, const wording::Catalogue& words) {
             return labelled(words, "outcome", c.outcomes);
         }},
    Kind{"phase", "site.facet.key-stage",
         [](const Case& c, const Contents&, const wording::Catalogue& words) {
             return labelled(words, "key-stage", {c.key_stage});
         }},
    Kind{"kind", "site.facet.kind",
         [](const Case& c, const Contents&, const wording::Catalogue& words) {
             return labelled(words, "kind", {c.kind});
         }},
    Kind{"intensity", "site.facet.intensity",
         [](const Case& c, const Contents&, const wording::Catalogue& words) {
             return labelled(words, "intensity", {c.intensity});
         }},
    Kind{"agency", "site.facet.agencies",
         [](const Case& c, const Contents&, const wording::Catalogue& words) {
             return labelled(words, "agency", c.agencies);
         }},
    Kind{"result", "site.facet.result",
         [](const Case& c, const Contents&, const wording::Catalogue& words) {
             return labelled(words, "result", {c.result});
         }},
    Kind{"area", "site.facet.areas", areas},
};

}  // namespace

std::vector<Facet> facets_of(const Contents& contents, const Plan& plan,
                             const wording::Catalogue& catalogue) {
    std::vector<Facet> facets;
    for (const Kind& kind : kinds) {
        Facet facet{kind.id, kind.label, {}};
        for (const CasePage& page : plan.cases)
            for (const Said& said : kind.values(*page.story, contents, catalogue)) {
                auto found = std::ranges::find(facet.values, said.id, &FacetValue::id);
                if (found == facet.values.end()) {
                    const std::string path =
                        std::string("cases/by-").append(kind.id).append("/").append(said.id);
                    found = facet.values.insert(facet.values.end(), {said.id, said.words, path, {}});
                }
                if (found->cases.empty() || found->cases.back() != &page) found->cases.push_back(&page);
            }
        std::ranges::sort(facet.values, {}, &FacetValue::id);
        if (!facet.values.empty()) facets.push_back(std::move(facet));
    }
    return facets;
}

const FacetValue* facet_value(const std::vector<Facet>& facets, std::string_view facet,
                              std::string_view words) {
    const auto found = std::ranges::find(facets, facet, &Facet::id);
    if (found == facets.end()) return nullptr;
    const auto value = std::ranges::find(found->values, slug(words), &FacetValue::id);
    return value == found->values.end() ? nullptr : &*value;
}

}  // namespace casebook::site
