#include "site/guide_map.hpp"

#include <algorithm>

#include "site/page.hpp"

namespace casebook::site {
namespace {

/// A page called `index` would stand where the section's own first page stands.
std::string name_of(const document::GuidePage& page) {
    return page.id == "index" ? "index-page" : page.id;
}

const GuidePlace* with_id(const std::vector<GuidePlace>& places, std::string_view id) {
    const auto found =
        std::ranges::find_if(places, [&](const GuidePlace& place) { return place.page->id == id; });
    return found == places.end() ? nullptr : &*found;
}

}  // namespace

GuideMap::GuideMap(const document::Guide& guide) {
    for (const document::GuidePage& page : guide.chapters)
        chapters.push_back({&page, "guide/" + name_of(page), "chapter-" + page.id});
    for (const document::GuidePage& page : guide.forms)
        forms.push_back({&page, "guide/forms/" + name_of(page), "form-" + page.id});
    if (guide.glossary) glossary = GuidePlace{&*guide.glossary, std::string(glossary_path), "the-glossary"};
}

const GuidePlace* GuideMap::chapter(std::string_view id) const {
    return with_id(chapters, id);
}
const GuidePlace* GuideMap::form(std::string_view id) const {
    return with_id(forms, id);
}

std::string GuideMap::anchor_of(std::string_view from, std::string_view target) const {
    const std::size_t mark = std::min(target.find('#'), target.size());
    const std::string_view path = target.substr(0, mark);
    if (path.empty()) return {};
    const std::string file = std::string(from.substr(0, from.rfind('/') + 1)).append(path);
    if (glossary && file == file_of(glossary->path))
        return mark + 1 < target.size() ? term_anchor(target.substr(mark + 1)) : glossary->anchor;
    for (const auto* places : {&chapters, &forms})
        for (const GuidePlace& place : *places)
            if (file == file_of(place.path)) return place.anchor;
    return {};
}

std::string term_anchor(std::string_view anchor) {
    return "term-" + std::string(anchor);
}

}  // namespace casebook::site
