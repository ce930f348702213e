// The structure tree of a tagged PDF: what a screen reader walks, and which marks on which page belong to it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "layout/page.hpp"
#include "write/pdf_objects.hpp"

namespace casebook::write {

class PdfStructure {
  public:
    PdfStructure(PdfFile& file, const layout::Pages& pages);

    /// The marked content of a page, in the order of its numbers. Pages are added in order.
    void add_page(HPDF_Page page, const std::vector<layout::NodeId>& marked);
    /// A link's annotation on the page added last.
    void add_annotation(HPDF_Dict annotation, layout::NodeId node);
    /// Where a figure stands, in PDF's coordinates: left, lower, right and upper edge.
    void set_bounds(layout::NodeId figure, const layout::Rect& edges);
    /// Writes the tree into the catalogue. No other object may be made after it.
    void write();

  private:
    struct Kid {
        layout::NodeId node = layout::no_node;  ///< an element, else marked content or an annotation
        HPDF_Dict annotation = nullptr;
        std::uint32_t number = 0;
        std::uint32_t page = 0;
    };
    [[nodiscard]] std::string role_of(layout::NodeId node) const;
    void reach(layout::NodeId node);
    void group_by_headings();
    [[nodiscard]] std::vector<bool> nodes_with_content() const;
    void number_elements();
    void append_reference(std::string& to, std::size_t number) const;
    void append_kid(std::string& to, const Kid& kid, std::size_t own_page) const;
    void append_kids(std::string& to, const std::vector<Kid>& kids, std::size_t own_page) const;
    void append_attributes(std::string& to, layout::NodeId node) const;
    void write_elements();
    [[nodiscard]] std::size_t write_parent_tree();
    [[nodiscard]] std::string note_names() const;

    PdfFile& file_;
    const layout::Pages& pages_;
    HPDF_Dict root_;
    std::vector<std::size_t> page_objects_;
    std::vector<std::vector<Kid>> kids_;
    std::vector<bool> are_parts_;           // sections, numbered on from the last node
    std::vector<std::size_t> numbers_;      // of the elements' objects; 0 for those without content
    std::vector<std::size_t> first_group_;  // of elements whose kids are cut into groups, else 0
    std::vector<std::vector<layout::NodeId>> marked_;  // by page
    std::vector<layout::NodeId> annotated_;
    std::vector<std::pair<layout::NodeId, layout::Rect>> bounds_;
    layout::NodeId reached_ = 1;
};

}  // namespace casebook::write
