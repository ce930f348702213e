#include "write/pdf_structure.hpp"

#include <algorithm>
#include <utility>

#include "write/pdf_roles.hpp"

namespace casebook::write {
namespace {

using layout::Node;
using layout::NodeId;
using layout::Role;

// An array of PDF is cut into groups long before its limit; NonStruct adds nothing to what is read.
constexpr std::size_t most_kids = 8'000;
constexpr std::size_t most_numbers = 4'000;

bool stands_empty(Role role) {
    return role == Role::head_cell || role == Role::data_cell || role == Role::document;
}

}  // namespace

PdfStructure::PdfStructure(PdfFile& file, const layout::Pages& pages)
    : file_(file), pages_(pages), elements_(pages.nodes.size()), kids_(pages.nodes.size()) {}

// Nodes are numbered as they are read, so all up to this one take their places among their parents' kids now.
void PdfStructure::reach(NodeId node) {
    for (; reached_ <= node && reached_ < pages_.nodes.size(); ++reached_) {
        kids_[pages_.nodes[reached_].parent].push_back({.node = reached_});
    }
}

void PdfStructure::add_page(HPDF_Page page, const std::vector<NodeId>& marked) {
    page_objects_.push_back(page);
    for (std::size_t i = 0; i < marked.size(); ++i) {
        reach(marked[i]);
        kids_[marked[i]].push_back({.number = i, .page = page_objects_.size() - 1});
    }
    file_.put_number(page, "StructParents", page_objects_.size() - 1);
    marked_.push_back(marked);
}

void PdfStructure::add_annotation(HPDF_Dict annotation, NodeId node) {
    reach(node);
    kids_[node].push_back({.annotation = annotation, .page = page_objects_.size() - 1});
    // Pages take the numbers before these.
    file_.put_number(annotation, "StructParent", pages_.pages.size() + annotations_.size());
    annotations_.emplace_back(annotation, node);
}

void PdfStructure::set_bounds(NodeId figure, const layout::Rect& area) {
    bounds_.emplace_back(figure, area);
}

std::vector<bool> PdfStructure::nodes_with_content() const {
    std::vector<bool> result(kids_.size(), false);
    for (std::size_t i = pages_.nodes.size(); i-- > 0;) {
        const bool own = std::any_of(kids_[i].begin(), kids_[i].end(),
                                     [](const Kid& kid) { return kid.node == layout::no_node; });
        if (own || stands_empty(pages_.nodes[i].role)) result[i] = true;
        if (result[i] && i > 0) result[pages_.nodes[i].parent] = true;
    }
    // A section begins with the heading that made it; those within come behind it.
    for (std::size_t i = kids_.size(); i-- > pages_.nodes.size();) {
        result[i] =
            std::any_of(kids_[i].begin(), kids_[i].end(), [&](const Kid& kid) { return result[kid.node]; });
    }
    return result;
}

std::string PdfStructure::role_of(NodeId node) const {
    if (node < pages_.nodes.size()) return structure_name(pages_.nodes[node]);
    return are_parts_[node - pages_.nodes.size()] ? "Part" : "Sect";
}

// Each heading below the title opens a section that holds all up to the next of its rank or a higher one; in
// a paper with a list of contents the widest are its parts.
void PdfStructure::group_by_headings() {
    struct Open {
        NodeId section;
        int level;
    };
    if (pages_.nodes.empty()) return;
    const bool has_contents = std::any_of(pages_.nodes.begin(), pages_.nodes.end(),
                                          [](const Node& node) { return node.role == Role::contents; });
    const std::vector<Kid> kids = std::exchange(kids_[0], {});
    std::vector<Open> open{{0, 1}};
    for (const Kid& kid : kids) {
        const Node& node = pages_.nodes[kid.node];
        if (node.role == Role::heading && node.level > 1) {
            while (open.back().level >= node.level) open.pop_back();
            const auto section = static_cast<NodeId>(kids_.size());
            are_parts_.push_back(has_contents && open.back().section == 0);
            kids_[open.back().section].push_back({.node = section});
            kids_.emplace_back();
            open.push_back({section, node.level});
        }
        kids_[open.back().section].push_back(kid);
    }
    elements_.resize(kids_.size());
}

HPDF_Dict PdfStructure::scope_attribute(layout::Scope scope) {
    HPDF_Dict& shared = scopes_[static_cast<std::size_t>(scope)];
    if (shared == nullptr) {
        shared = file_.dictionary();
        file_.put_name(shared, "O", "Table");
        file_.put_name(shared, "Scope", scope == layout::Scope::row ? "Row" : "Column");
    }
    return shared;
}

void PdfStructure::put_attributes(NodeId id) {
    const Node& node = pages_.nodes[id];
    HPDF_Dict element = elements_[id];
    if (node.scope != layout::Scope::none) file_.put(element, "A", scope_attribute(node.scope));
    if (node.role == Role::list) {
        HPDF_Dict attribute = file_.inner_dictionary();
        file_.put_name(attribute, "O", "List");
        file_.put_name(attribute, "ListNumbering", node.ordered ? "Decimal" : "Disc");
        file_.put(element, "A", attribute);
    }
    if (node.role == Role::figure) file_.put_text(element, "Alt", node.alternative);
    if (!node.language.empty()) file_.put_text(element, "Lang", node.language);
}

void PdfStructure::put_kids(NodeId id, const std::vector<bool>& with_content) {
    HPDF_Dict element = elements_[id];
    std::vector<Kid> kids = kids_[id];
    std::erase_if(kids,
                  [&](const Kid& kid) { return kid.node != layout::no_node && !with_content[kid.node]; });
    if (kids.empty()) return;
    const auto on_a_page =
        std::find_if(kids.begin(), kids.end(), [](const Kid& kid) { return kid.node == layout::no_node; });
    const std::size_t own_page = on_a_page == kids.end() ? SIZE_MAX : on_a_page->page;
    if (own_page != SIZE_MAX) file_.put(element, "Pg", page_objects_[own_page]);
    const auto add = [&](HPDF_Array to, const Kid& kid, HPDF_Dict parent) {
        if (kid.node != layout::no_node) {
            file_.add(to, elements_[kid.node]);
            file_.put(elements_[kid.node], "P", parent);
        } else if (kid.annotation != nullptr || kid.page != own_page) {
            HPDF_Dict reference = file_.inner_dictionary();
            file_.put_name(reference, "Type", kid.annotation != nullptr ? "OBJR" : "MCR");
            file_.put(reference, "Pg", page_objects_[kid.page]);
            if (kid.annotation != nullptr) {
                file_.put(reference, "Obj", kid.annotation);
            } else {
                file_.put_number(reference, "MCID", kid.number);
            }
            file_.add(to, reference);
        } else {
            file_.add_number(to, kid.number);
        }
    };
    HPDF_Array list = file_.array();
    file_.put(element, "K", list);
    if (kids.size() <= most_kids) {
        for (const Kid& kid : kids) add(list, kid, element);
        return;
    }
    for (std::size_t begin = 0; begin < kids.size(); begin += most_kids) {
        HPDF_Dict group = file_.dictionary();
        file_.put_name(group, "S", "NonStruct");
        file_.put(group, "P", element);
        if (own_page != SIZE_MAX) file_.put(group, "Pg", page_objects_[own_page]);
        HPDF_Array part = file_.array();
        file_.put(group, "K", part);
        for (std::size_t i = begin; i < std::min(kids.size(), begin + most_kids); ++i)
            add(part, kids[i], group);
        file_.add(list, group);
    }
}

void PdfStructure::write_element(NodeId id, const std::vector<bool>& with_content) {
    file_.put_name(elements_[id], "S", role_of(id));
    if (id < pages_.nodes.size()) put_attributes(id);
    put_kids(id, with_content);
}

void PdfStructure::write_parent_tree() {
    std::vector<void*> values;
    for (const auto& page : marked_) {
        HPDF_Array owners = file_.shared_array();
        for (const NodeId node : page) file_.add(owners, elements_[node]);
        values.push_back(owners);
    }
    for (const auto& [annotation, node] : annotations_) values.push_back(elements_[node]);
    HPDF_Dict tree = file_.dictionary();
    HPDF_Array leaves = file_.array();
    for (std::size_t begin = 0; begin < values.size(); begin += most_numbers) {
        const std::size_t end = std::min(values.size(), begin + most_numbers);
        HPDF_Dict leaf = file_.dictionary();
        HPDF_Array limits = file_.array();
        file_.add_number(limits, begin);
        file_.add_number(limits, end - 1);
        file_.put(leaf, "Limits", limits);
        HPDF_Array numbers = file_.array();
        for (std::size_t i = begin; i < end; ++i) {
            file_.add_number(numbers, i);
            file_.add(numbers, values[i]);
        }
        file_.put(leaf, "Nums", numbers);
        file_.add(leaves, leaf);
    }
    file_.put(tree, "Kids", leaves);
    HPDF_Dict root = file_.dictionary();
    file_.put_name(root, "Type", "StructTreeRoot");
    file_.put(root, "K", elements_[0]);
    file_.put(root, "ParentTree", tree);
    file_.put_number(root, "ParentTreeNextKey", values.size());
    file_.put(elements_[0], "P", root);
    file_.put(file_.catalogue(), "StructTreeRoot", root);
}

void PdfStructure::write() {
    if (!pages_.nodes.empty()) reach(static_cast<NodeId>(pages_.nodes.size() - 1));
    group_by_headings();
    const std::vector<bool> with_content = nodes_with_content();
    for (NodeId node = 0; node < elements_.size(); ++node) {
        if (with_content[node]) elements_[node] = file_.dictionary();
    }
    for (const auto& [figure, area] : bounds_) {
        if (!with_content[figure]) continue;
        HPDF_Dict attribute = file_.inner_dictionary();
        file_.put_name(attribute, "O", "Layout");
        file_.put_name(attribute, "Placement", "Block");
        HPDF_Array box = file_.array();
        for (const double side : {area.x, area.y, area.x + area.width, area.y + area.height})
            file_.add_real(box, side);
        file_.put(attribute, "BBox", box);
        file_.put(elements_[figure], "A", attribute);
    }
    for (NodeId node = 0; node < elements_.size(); ++node) {
        if (with_content[node]) write_element(node, with_content);
    }
    write_parent_tree();
}

}  // namespace casebook::write
