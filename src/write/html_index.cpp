#include "write/html_index.hpp"

#include <set>

#include <fmt/format.h>

#include "document/index.hpp"
#include "write/html_escape.hpp"

namespace casebook::write {
namespace {

using namespace document;

class IndexWriter {
  public:
    IndexWriter(const Index& index, const HtmlStyle& style) : index_(index), style_(style) {}

    std::string list(const std::vector<IndexEntry>& entries) const {
        std::string result = "<ul>";
        for (const IndexEntry& one : entries) result += "\n<li>" + entry(one) + "</li>";
        return result + "\n</ul>\n";
    }

  private:
    std::string entry(const IndexEntry& entry) const {
        std::string result = escape(entry.words);
        std::string_view between = ": ";
        // On screen a section is one place, however often it speaks of a thing.
        std::set<std::string> named;
        for (const IndexPlace& place : entry.places) {
            const std::string section = html_inlines(place.section, style_);
            if (section.empty() || !named.insert(section).second) continue;
            result += fmt::format(R"({}<a href="#{}">{}</a>)", between, escape(place.anchor), section);
            between = ", ";
        }
        between = entry.places.empty() ? ", " : "; ";
        for (const std::string& other : entry.see_also) {
            result += fmt::format("{}<em>{}</em> {}", between, escape(index_.see_also), escape(other));
            between = ", ";
        }
        return entry.below.empty() ? result : result + "\n" + list(entry.below);
    }

    const Index& index_;
    const HtmlStyle& style_;
};

}  // namespace

std::string html_index(const Index& index, const Blocks& blocks, int level, const HtmlStyle& style) {
    std::string result;
    for (const IndexLetter& letter : index_of(blocks, style.language)) {
        result += fmt::format("<h{0}>{1}</h{0}>\n", level, escape(letter.letter));
        result += IndexWriter(index, style).list(letter.entries);
    }
    return result.empty() ? result : "<div class=\"index\">\n" + result + "</div>\n";
}

}  // namespace casebook::write
