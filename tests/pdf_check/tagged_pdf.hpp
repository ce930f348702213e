// A PDF as its structure tree and the content of its pages tell it, read once for all rules.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <string_view>
#include <vector>

#include "character_map.hpp"

namespace casebook::pdf_check {

using Handle = QPDFObjectHandle;
inline constexpr std::size_t none = SIZE_MAX;

/// Marked content: the page, from 0, and its number (MCID) there.
struct Mark {
    std::size_t page = 0;
    int number = 0;
    auto operator<=>(const Mark&) const = default;
};

/// One of the three.
struct Kid {
    std::size_t element = none;
    std::optional<Mark> mark = {};
    std::optional<Handle> annotation = {};
};

struct Element {
    Handle object;
    std::string role;     ///< standard role without its slash, after the role map; else as it is written
    std::string written;  ///< as the file names it
    std::size_t parent = none;
    std::vector<Kid> kids = {};
};

/// A marked-content sequence of a page.
struct Sequence {
    std::string tag;
    Handle properties;
    bool artifact = false;
    std::optional<int> number = {};
    std::string text = {};  ///< all that it shows, UTF-8, with what is nested in it
};

struct Page {
    Handle object;
    std::vector<Sequence> sequences = {};
    std::vector<std::string> faults = {};  ///< of nesting
    std::size_t unmarked = 0;              ///< painting operators that are neither tagged nor an artifact
};

struct Font {
    Handle object;
    std::size_t code_bytes = 1;
    std::optional<CharacterMap> map = {};
    /// Codes shown, and whether some time without a replacement text around them.
    std::map<unsigned, bool> read_by_map = {};
};

struct TaggedPdf {
    /// Throws what libqpdf throws where the bytes are no PDF.
    explicit TaggedPdf(std::string_view bytes, const std::string& password = {});

    std::unique_ptr<QPDF> file;
    Handle catalogue;
    Handle tree;  ///< StructTreeRoot; null where there is none
    std::vector<Element> elements;
    std::vector<std::string> tree_faults;
    std::map<int, Handle> parents;  ///< the parent tree
    std::vector<std::string> parent_faults;
    std::vector<Page> pages;
    std::map<std::string, Font> fonts;  ///< by object number
    std::map<std::string, std::size_t> page_numbers;

    [[nodiscard]] const Element* parent(const Element& element) const {
        return element.parent == none ? nullptr : &elements[element.parent];
    }
    /// A value of one of the element's attribute objects; null where there is none.
    [[nodiscard]] static Handle attribute(const Element& element, std::string_view owner,
                                          const std::string& key);
    [[nodiscard]] std::vector<std::size_t> kids_of(std::size_t element) const;
    /// All that is read below an element, in the order of the tree.
    [[nodiscard]] std::string text_of(std::size_t element) const;
};

/// The object's number and generation.
[[nodiscard]] inline std::string id(Handle object) {
    return object.getObjGen().unparse();
}

}  // namespace casebook::pdf_check
