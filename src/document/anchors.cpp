#include <set>
#include <string>

#include "document/folded_words.hpp"
#include "document/visit_inlines.hpp"

namespace casebook::document {
namespace {

/// Takes the first Target out of a heading's words, but for those of the index.
std::string take_target(Inlines& text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto* const target = std::get_if<Target>(&text[i].kind);
        if (target != nullptr && !target->anchor.starts_with('_')) {
            std::string anchor = target->anchor;
            text.erase(text.begin() + static_cast<std::ptrdiff_t>(i));
            return anchor;
        }
    }
    return {};
}

std::string unique(const std::string& base, std::set<std::string>& taken) {
    std::string anchor = base;
    for (int copy = 2; !taken.insert(anchor).second; ++copy) anchor = base + "-" + std::to_string(copy);
    return anchor;
}

}  // namespace

std::string slug(std::string_view words) {
    std::string result;
    for (const char c : romanised(words)) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (kept)
            result += c;
        else if (c != '\'' && !result.empty() && result.back() != '-')
            result += '-';
    }
    while (!result.empty() && result.back() == '-') result.pop_back();
    return result.empty() ? "section" : result;
}

void number_anchors(Document& document) {
    std::set<std::string> taken;
    std::vector<Heading*> others;
    visit_blocks(document.blocks, [&](Block& block) {
        auto* const heading = std::get_if<Heading>(&block.kind);
        if (heading == nullptr) return;
        if (heading->anchor.empty()) heading->anchor = take_target(heading->content);
        if (heading->anchor.empty())
            others.push_back(heading);
        else
            heading->anchor = unique(heading->anchor, taken);
    });
    for (Heading* const heading : others) heading->anchor = unique(slug(plain(heading->content)), taken);
}

}  // namespace casebook::document
