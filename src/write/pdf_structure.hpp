// The structure tree of a tagged PDF: what a screen reader walks, and which marks on which page belong to it.
#pragma once

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
    /// Where a figure stands, in PDF's coordinates.
    void set_bounds(layout::NodeId figure, const layout::Rect& area);
    /// Writes the tree into the catalogue.
    void write();

  private:
    struct Kid {
        layout::NodeId node = layout::no_node;  ///< an element, else marked content or an annotation
        HPDF_Dict annotation = nullptr;
        std::size_t number = 0;
        std::size_t page = 0;
    };
    [[nodiscard]] std::string role_of(layout::NodeId node) const;
    void reach(layout::NodeId node);
    void group_by_headings();
    [[nodiscard]] std::vector<bool> nodes_with_content() const;
    void write_element(layout::NodeId node, const std::vector<bool>& with_content);
    void put_kids(layout::NodeId node, const std::vector<bool>& with_content);
    void put_attributes(layout::NodeId node);
    void write_parent_tree();
    [[nodiscard]] HPDF_Dict scope_attribute(layout::Scope scope);

    PdfFile& file_;
    const layout::Pages& pages_;
    std::vector<HPDF_Page> page_objects_;
    std::vector<HPDF_Dict> elements_;
    std::vector<std::vector<Kid>> kids_;
    std::vector<bool> are_parts_;                      // sections, numbered on from the last node
    std::vector<std::vector<layout::NodeId>> marked_;  // by page
    std::vector<std::pair<HPDF_Dict, layout::NodeId>> annotations_;
    std::vector<std::pair<layout::NodeId, layout::Rect>> bounds_;
    HPDF_Dict scopes_[3] = {};
    layout::NodeId reached_ = 1;
};

}  // namespace casebook::write
