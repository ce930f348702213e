#include "write/docx_parts.hpp"

#include <fmt/format.h>

#include "document/references.hpp"

namespace casebook::write {

DocxParts::DocxParts(const document::Document& document, const DocxStyle& style) : style_(&style) {
    for (const document::Place& place : document::places_of(document))
        bookmarks_.emplace(place.anchor, fmt::format("_Place{}", bookmarks_.size() + 1));
}

std::string DocxParts::relate(std::string_view type, const std::string& target, bool external) {
    relationships_.push_back({fmt::format("rId{}", relationships_.size() + 1), type, target, external});
    return relationships_.back().id;
}

std::string DocxParts::link(const std::string& target) {
    const auto known = links_.find(target);
    if (known != links_.end()) return known->second;
    return links_[target] = relate("hyperlink", target, true);
}

std::string DocxParts::picture(const document::Picture& picture) {
    const std::string_view ending = picture.media_type == "image/png" ? "png" : "jpeg";
    for (const auto& [name, bytes] : media_)
        if (bytes == *picture.bytes) return links_.at(name);
    const std::string name = fmt::format("media/picture{}.{}", media_.size() + 1, ending);
    media_[name] = *picture.bytes;
    return links_[name] = relate("image", name, false);
}

std::string DocxParts::bookmark(std::string_view anchor) const {
    const auto known = bookmarks_.find(anchor);
    return known == bookmarks_.end() ? std::string{} : known->second;
}

int DocxParts::note(std::string paragraphs) {
    notes_.push_back(std::move(paragraphs));
    return static_cast<int>(notes_.size());
}

int DocxParts::numbered_list(int start) {
    list_starts_.push_back(start);
    return static_cast<int>(list_starts_.size()) + 1;  // 1 is the list of bullets
}

}  // namespace casebook::write
