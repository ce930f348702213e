#include "write/docx_texts.hpp"

#include <pugixml.hpp>

#include "write/docx_package.hpp"

namespace casebook::write {
namespace {

/// The words of a paragraph, with what stands in for a tab or the end of a line. Text boxes hold paragraphs
/// of their own.
void add_words(const pugi::xml_node& node, std::string& words) {
    for (const pugi::xml_node& child : node.children()) {
        const std::string_view name = child.name();
        if (name == "w:p") continue;
        if (name == "w:t" || name == "w:instrText") words += child.text().get();
        if (name == "w:tab" || name == "w:br") words += ' ';
        add_words(child, words);
    }
}

class TextsOf : public pugi::xml_tree_walker {
  public:
    explicit TextsOf(std::vector<std::string>& texts) : texts_(texts) {}

    bool for_each(pugi::xml_node& node) override {
        const std::string_view name = node.name();
        if (name == "w:p") {
            std::string words;
            add_words(node, words);
            if (!words.empty()) texts_.push_back(std::move(words));
        }
        for (const char* const attribute : {"descr", "title", "Target", "w:name"})
            if (const char* const value = node.attribute(attribute).value(); *value != '\0')
                texts_.emplace_back(value);
        if (name == "w:tblCaption") texts_.emplace_back(node.attribute("w:val").value());
        if (name.starts_with("dc:")) texts_.emplace_back(node.text().get());
        return true;
    }

  private:
    std::vector<std::string>& texts_;
};

}  // namespace

std::vector<std::string> docx_texts(std::string_view bytes) {
    std::vector<std::string> texts;
    for (const auto& [name, part] : unpacked(bytes)) {
        if (!name.ends_with(".xml") && !name.ends_with(".rels")) continue;
        pugi::xml_document parsed;
        if (!parsed.load_buffer(part.data(), part.size(), pugi::parse_default | pugi::parse_ws_pcdata)) {
            texts.push_back(part);
            continue;
        }
        TextsOf reader(texts);
        parsed.traverse(reader);
    }
    return texts;
}

}  // namespace casebook::write
