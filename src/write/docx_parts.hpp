// What the parts of a Word file share while they are written: links, pictures, notes, lists, and numbers
// that must not repeat.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "write/docx.hpp"

namespace casebook::write {

/// Something outside a part that it points to.
struct Relationship {
    std::string id;
    std::string_view type;  ///< last word of its type's address, as `hyperlink`
    std::string target;
    bool external = false;
};

class DocxParts {
  public:
    DocxParts(const document::Document& document, const DocxStyle& style);

    [[nodiscard]] const DocxStyle& style() const { return *style_; }

    /// Id of the relationship to an address outside the file.
    [[nodiscard]] std::string link(const std::string& target);
    /// Id of the relationship to a picture, which is kept once however often it is shown.
    [[nodiscard]] std::string picture(const document::Picture& picture);
    /// The bookmark of an anchor: short, and made of letters that Word allows; empty where the document has
    /// no such anchor.
    [[nodiscard]] std::string bookmark(std::string_view anchor) const;
    /// A number for a bookmark or a drawing.
    [[nodiscard]] int next_number() { return ++numbers_; }
    /// Keeps the text of a note (paragraphs as XML); gives the number that its mark names.
    [[nodiscard]] int note(std::string paragraphs);
    /// Begins a numbered list; gives the number that its items name.
    [[nodiscard]] int numbered_list(int start);

    [[nodiscard]] const std::vector<Relationship>& relationships() const { return relationships_; }
    [[nodiscard]] const std::map<std::string, std::string>& media() const { return media_; }
    [[nodiscard]] const std::vector<std::string>& notes() const { return notes_; }
    [[nodiscard]] const std::vector<int>& list_starts() const { return list_starts_; }

  private:
    std::string relate(std::string_view type, const std::string& target, bool external);

    const DocxStyle* style_;
    std::vector<Relationship> relationships_;
    std::map<std::string, std::string> media_;  ///< bytes by name in `word/media/`
    std::map<std::string, std::string> links_;
    std::map<std::string, std::string, std::less<>> bookmarks_;
    std::vector<std::string> notes_;
    std::vector<int> list_starts_;
    int numbers_ = 0;
};

}  // namespace casebook::write
