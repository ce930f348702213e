#include "write/docx_texts.hpp"

#include <algorithm>
#include <iterator>

#include <pugixml.hpp>

#include "write/docx_package.hpp"
#include "write/picture_texts.hpp"

namespace casebook::write {
namespace {

/// Words shown, of a field, or deleted while changes were tracked.
bool is_of_a_run(std::string_view name) {
    return name == "w:t" || name == "w:instrText" || name == "w:delText" || name == "w:delInstrText";
}

/// The words of a paragraph, with what stands in for a tab or the end of a line. Text boxes hold paragraphs
/// of their own.
void add_words(const pugi::xml_node& node, std::string& words) {
    for (const pugi::xml_node& child : node.children()) {
        const std::string_view name = child.name();
        if (name == "w:p") continue;
        if (is_of_a_run(name)) words += child.text().get();
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
        for (const char* const attribute :
             {"descr", "title", "Target", "name", "w:name", "w:author", "w:initials", "w:fullName"})
            add(node.attribute(attribute).value());
        for (const char* const named : {"w:tblCaption", "w:tblDescription", "w:alias", "w:tag", "w:docVar"})
            if (name == named) add(node.attribute("w:val").value());
        if (node.type() == pugi::node_comment) add(node.value());
        // Metadata, formulas, words of charts, parts that other programs add.
        if (node.type() == pugi::node_pcdata && !is_of_a_run(node.parent().name())) add(node.value());
        return true;
    }

  private:
    void add(std::string_view text) {
        if (text.find_first_not_of(" \t\r\n") != std::string_view::npos) texts_.emplace_back(text);
    }

    std::vector<std::string>& texts_;
};

bool is_picture(std::string_view name) {
    return name.starts_with("word/media/");
}

}  // namespace

std::vector<std::string> docx_texts(std::string_view bytes) {
    std::vector<std::string> texts;
    for (const auto& [name, part] : unpacked(bytes)) {
        if (is_picture(name)) {
            texts.push_back(name);
            std::ranges::move(picture_texts(part), std::back_inserter(texts));
        }
        if (!name.ends_with(".xml") && !name.ends_with(".rels")) continue;
        pugi::xml_document parsed;
        if (!parsed.load_buffer(part.data(), part.size(),
                                pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_comments)) {
            texts.push_back(part);
            continue;
        }
        TextsOf reader(texts);
        parsed.traverse(reader);
    }
    return texts;
}

}  // namespace casebook::write
