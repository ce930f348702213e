// Finished pages: boxes in their places, each bound to a node of the structure that a screen reader walks.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "diagnostics/location.hpp"
#include "document/drawing.hpp"
#include "document/palette.hpp"
#include "fonts/library.hpp"

namespace casebook::layout {

/// In points from the top left corner of the page; y grows downwards.
struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

/// What a node is; the names follow PDF's standard structure types.
enum class Role : std::uint8_t {
    document,
    heading,
    paragraph,
    list,
    list_item,
    label,
    item_body,
    table,
    table_head,
    table_body,
    table_row,
    head_cell,
    data_cell,
    caption,
    figure,
    quotation,
    group,
    contents,
    contents_item,
    link,
    span,
    code,
    note,       ///< a footnote or a margin note
    reference,  ///< the mark of a note, a number of a page
    index
};
enum class Scope : std::uint8_t { none, column, row };

using NodeId = std::uint32_t;
inline constexpr NodeId no_node = UINT32_MAX;

/// A node of the structure. Nodes are numbered in reading order; the first is the document.
struct Node {
    Role role = Role::document;
    NodeId parent = no_node;
    int level = 0;                 ///< of a heading, 1 to 6, none left out
    Scope scope = Scope::none;     ///< of a head cell
    bool ordered = false;          ///< of a list
    std::string language = {};     ///< where it differs from what stands around it
    std::string alternative = {};  ///< of a figure, and what a link leads to
};

/// What stands on a page without belonging to what is read.
enum class Artifact : std::uint8_t { none, decoration, header, footer };

struct PlacedWord {
    double x = 0;
    const fonts::Word* word = nullptr;
    bool soft_hyphen = false;  ///< drawn only because the line breaks here
};
/// Words on one baseline in one size and colour. Spaces are words too; the one behind a line's last word may
/// hang over the margin.
struct Text {
    double baseline = 0;
    double size = 0;
    document::Ink ink = document::Ink::text;
    std::vector<PlacedWord> words = {};
};
/// The picture's file, as the document holds it.
struct Image {
    Rect area;
    std::shared_ptr<const std::string> bytes;
    std::string media_type;
    diagnostics::Location where = {};
};

using Shape = std::variant<Text, document::Line, document::Bar, document::Path, document::Marker, Image>;

struct Box {
    Shape shape = Text{};
    NodeId node = no_node;  ///< `no_node` for an artifact
    Artifact artifact = Artifact::none;
};
struct LinkArea {
    Rect area;
    NodeId node = no_node;
    std::string target;  ///< an address, a relative path, or `#anchor`
};
struct FigureArea {
    Rect area;
    NodeId node = no_node;
};

struct Page {
    double width = 0;
    double height = 0;
    Rect body = {};               ///< the area inside the margins that running text keeps to
    std::vector<Box> boxes = {};  ///< painted in order: that of reading, but for floats, which stand nearby
    std::vector<LinkArea> links = {};
    std::vector<FigureArea> figures = {};
};

/// A place that links and bookmarks lead to.
struct Destination {
    std::string anchor;
    std::size_t page = 0;  ///< from 0
    double y = 0;
};
struct Bookmark {
    int level = 0;  ///< 1 to 6
    std::string title = {};
    std::size_t page = 0;
    double y = 0;
};

/// A paper as pages, each of its own size. The library it was set with must outlive it.
struct Pages {
    std::vector<Page> pages;
    std::vector<Node> nodes;
    std::vector<Destination> destinations;
    std::vector<Bookmark> bookmarks;
    std::string title;
    std::string author;
    std::string subject;  ///< the audience line
    std::string date;     ///< ISO 8601
    std::string language;
    document::Palette palette = document::standard_palette;
    bool grey_pictures = false;  ///< pictures are shown in greys
    bool archive = false;        ///< to be kept for many years, as PDF/A
};

/// The letters of a text box as they are read: a soft hyphen leaves nothing.
[[nodiscard]] std::string letters(const Text& text);

/// From the first word to the end of the last one that is no space, as high as the face says of its letters.
[[nodiscard]] Rect extent(const Box& box);

}  // namespace casebook::layout
