#include "write/pdf_structure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "write/pdf_roles.hpp"

namespace casebook::write {
namespace {

using layout::Node;
using layout::NodeId;
using layout::Role;

// An array of PDF is cut into groups long before its limit; NonStruct adds nothing to what is read.
constexpr std::size_t most_kids = 8'000;
constexpr std::size_t most_numbers = 64;  // in a leaf of the parent tree

// In an order that is that of the nodes, as a tree of names asks.
std::string note_name(NodeId node) {
    return fmt::format("note-{:08}", node);
}

bool stands_empty(Role role) {
    return role == Role::head_cell || role == Role::data_cell || role == Role::document;
}

}  // namespace

PdfStructure::PdfStructure(PdfFile& file, const layout::Pages& pages)
    : file_(file), pages_(pages), root_(file.dictionary()), kids_(pages.nodes.size()) {
    file_.put(file_.catalogue(), "StructTreeRoot", root_);
}

// Nodes are numbered as they are read, so all up to this one take their places among their parents' kids now.
void PdfStructure::reach(NodeId node) {
    for (; reached_ <= node && reached_ < pages_.nodes.size(); ++reached_) {
        kids_[pages_.nodes[reached_].parent].push_back({.node = reached_});
    }
}

void PdfStructure::add_page(HPDF_Page page, const std::vector<NodeId>& marked) {
    file_.put_number(page, "StructParents", page_objects_.size());
    const auto number = static_cast<std::uint32_t>(page_objects_.size());
    page_objects_.push_back(number_of(page));
    for (std::uint32_t i = 0; i < marked.size(); ++i) {
        reach(marked[i]);
        kids_[marked[i]].push_back({.number = i, .page = number});
    }
    marked_.push_back(marked);
}

void PdfStructure::add_annotation(HPDF_Dict annotation, NodeId node) {
    reach(node);
    kids_[node].push_back(
        {.annotation = annotation, .page = static_cast<std::uint32_t>(page_objects_.size() - 1)});
    // Pages take the numbers before these.
    file_.put_number(annotation, "StructParent", pages_.pages.size() + annotated_.size());
    annotated_.push_back(node);
}

void PdfStructure::set_bounds(NodeId figure, const layout::Rect& edges) {
    bounds_.emplace_back(figure, edges);
}

std::vector<bool> PdfStructure::nodes_with_content() const {
    std::vector<bool> result(kids_.size(), false);
    for (std::size_t i = pages_.nodes.size(); i-- > 0;) {
        const bool own = std::any_of(kids_[i].begin(), kids_[i].end(),
                                     [](const Kid& kid) { return kid.node == layout::no_node; });
        if (own || stands_empty(pages_.nodes[i].role)) result[i] = true;
        if (result[i] && i > 0) result[pages_.nodes[i].parent] = true;
    }
    // An item without words has a body all the same, beside its label.
    for (std::size_t i = 1; i < pages_.nodes.size(); ++i) {
        const Node& node = pages_.nodes[i];
        if (node.role == Role::item_body && result[node.parent]) result[i] = true;
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
}

// Groups of kids stand behind all elements.
void PdfStructure::number_elements() {
    const std::vector<bool> with_content = nodes_with_content();
    numbers_.assign(kids_.size(), 0);
    first_group_.assign(kids_.size(), 0);
    std::size_t next = file_.written().next_number();
    for (std::size_t i = 0; i < kids_.size(); ++i) {
        std::erase_if(kids_[i],
                      [&](const Kid& kid) { return kid.node != layout::no_node && !with_content[kid.node]; });
        if (with_content[i]) numbers_[i] = next++;
    }
    for (std::size_t i = 0; i < kids_.size(); ++i) {
        if (kids_[i].size() <= most_kids) continue;
        first_group_[i] = next;
        next += (kids_[i].size() + most_kids - 1) / most_kids;
    }
}

void PdfStructure::append_reference(std::string& to, std::size_t number) const {
    const fmt::format_int digits(number);
    to.append(digits.data(), digits.size());
    to += " 0 R";
}

void PdfStructure::append_kid(std::string& to, const Kid& kid, std::size_t own_page) const {
    if (kid.node != layout::no_node) return append_reference(to, numbers_[kid.node]);
    if (kid.annotation == nullptr && kid.page == own_page) {
        const fmt::format_int digits(kid.number);
        to.append(digits.data(), digits.size());
        return;
    }
    to += kid.annotation != nullptr ? "<</Type/OBJR/Pg " : "<</Type/MCR/Pg ";
    append_reference(to, page_objects_[kid.page]);
    if (kid.annotation != nullptr) {
        to += "/Obj ";
        append_reference(to, number_of(kid.annotation));
    } else {
        fmt::format_to(std::back_inserter(to), "/MCID {}", kid.number);
    }
    to += ">>";
}

void PdfStructure::append_kids(std::string& to, const std::vector<Kid>& kids, std::size_t own_page) const {
    to += "/K";
    if (kids.size() == 1 && kids.front().node == layout::no_node && kids.front().annotation == nullptr &&
        kids.front().page == own_page) {
        to += ' ';
        return append_kid(to, kids.front(), own_page);
    }
    to += '[';
    for (const Kid& kid : kids) {
        if (to.back() != '[') to += ' ';
        append_kid(to, kid, own_page);
    }
    to += ']';
}

void PdfStructure::append_attributes(std::string& to, NodeId id) const {
    const Node& node = pages_.nodes[id];
    if (node.scope == layout::Scope::row) to += "/A<</O/Table/Scope/Row>>";
    if (node.scope == layout::Scope::column) to += "/A<</O/Table/Scope/Column>>";
    if (node.role == Role::list)
        to += node.ordered ? "/A<</O/List/ListNumbering/Decimal>>" : "/A<</O/List/ListNumbering/Disc>>";
    if (node.role == Role::note) {
        to += "/ID";
        append_text(to, note_name(id));
    }
    if (!node.language.empty()) {
        to += "/Lang";
        append_text(to, node.language);
    }
    if (node.role != Role::figure) return;
    to += "/Alt";
    append_text(to, node.alternative);
    const auto bounds =
        std::find_if(bounds_.begin(), bounds_.end(), [id](const auto& each) { return each.first == id; });
    if (bounds == bounds_.end()) return;
    to += "/A<</O/Layout/Placement/Block/BBox[";
    const layout::Rect& edges = bounds->second;
    for (const double edge : {edges.x, edges.y, edges.x + edges.width, edges.y + edges.height}) {
        append_length(to, edge);
        to += ' ';
    }
    to += "]>>";
}

void PdfStructure::write_elements() {
    struct Group {
        std::size_t parent;
        std::size_t own_page;
        std::vector<Kid> kids;
    };
    std::vector<Group> groups;
    std::vector<std::size_t> parents(kids_.size(), number_of(root_));
    for (std::size_t i = 0; i < kids_.size(); ++i) {
        for (std::size_t k = 0; k < kids_[i].size(); ++k) {
            const Kid& kid = kids_[i][k];
            if (kid.node == layout::no_node) continue;
            parents[kid.node] = first_group_[i] == 0 ? numbers_[i] : first_group_[i] + k / most_kids;
        }
    }
    for (std::size_t i = 0; i < kids_.size(); ++i) {
        if (numbers_[i] == 0) continue;
        const std::vector<Kid>& kids = kids_[i];
        const auto on_a_page = std::find_if(kids.begin(), kids.end(),
                                            [](const Kid& kid) { return kid.node == layout::no_node; });
        const std::size_t own_page = on_a_page == kids.end() ? SIZE_MAX : on_a_page->page;
        const auto id = static_cast<NodeId>(i);
        std::string& out = file_.written().begin();
        out += "<</S/" + role_of(id) + "/P ";
        append_reference(out, parents[i]);
        if (own_page != SIZE_MAX) {
            out += "/Pg ";
            append_reference(out, page_objects_[own_page]);
        }
        if (i < pages_.nodes.size()) append_attributes(out, id);
        if (first_group_[i] != 0) {
            out += "/K[";
            for (std::size_t begin = 0; begin < kids.size(); begin += most_kids) {
                append_reference(out, first_group_[i] + begin / most_kids);
                out += ' ';
                const auto from = kids.begin() + static_cast<std::ptrdiff_t>(begin);
                const auto until = begin + most_kids < kids.size()
                                       ? from + static_cast<std::ptrdiff_t>(most_kids)
                                       : kids.end();
                groups.push_back({numbers_[i], own_page, {from, until}});
            }
            out += ']';
        } else if (!kids.empty()) {
            append_kids(out, kids, own_page);
        }
        out += ">>";
    }
    for (const Group& group : groups) {
        std::string& out = file_.written().begin();
        out += "<</S/NonStruct/P ";
        append_reference(out, group.parent);
        if (group.own_page != SIZE_MAX) {
            out += "/Pg ";
            append_reference(out, page_objects_[group.own_page]);
        }
        append_kids(out, group.kids, group.own_page);
        out += ">>";
    }
}

// Gives the number of its root.
std::size_t PdfStructure::write_parent_tree() {
    const std::size_t count = marked_.size() + annotated_.size();
    std::string leaves;
    for (std::size_t begin = 0; begin < count; begin += most_numbers) {
        const std::size_t end = std::min(count, begin + most_numbers);
        append_reference(leaves, file_.written().next_number());
        leaves += ' ';
        std::string& out = file_.written().begin();
        fmt::format_to(std::back_inserter(out), "<</Limits[{} {}]/Nums[", begin, end - 1);
        for (std::size_t i = begin; i < end; ++i) {
            fmt::format_to(std::back_inserter(out), "{}", i);
            if (i < marked_.size()) {
                out += '[';
                for (const NodeId node : marked_[i]) {
                    if (out.back() != '[') out += ' ';
                    append_reference(out, numbers_[node]);
                }
                out += ']';
            } else {
                out += ' ';
                append_reference(out, numbers_[annotated_[i - marked_.size()]]);
                out += ' ';
            }
        }
        out += "]>>";
    }
    const std::size_t tree = file_.written().next_number();
    file_.written().begin() += leaves.empty() ? "<</Nums[]>>" : "<</Kids[" + leaves + "]>>";
    return tree;
}

std::string PdfStructure::note_names() const {
    std::string names;
    for (std::size_t i = 0; i < pages_.nodes.size(); ++i) {
        if (pages_.nodes[i].role != Role::note || numbers_[i] == 0) continue;
        append_text(names, note_name(static_cast<NodeId>(i)));
        append_reference(names, numbers_[i]);
        names += ' ';
    }
    return names.empty() ? names : "/IDTree<</Names[" + names + "]>>";
}

void PdfStructure::write() {
    if (!pages_.nodes.empty()) reach(static_cast<NodeId>(pages_.nodes.size() - 1));
    group_by_headings();
    number_elements();
    write_elements();
    const std::size_t tree = write_parent_tree();
    file_.write_instead(
        root_, fmt::format("<</Type/StructTreeRoot/K {} 0 R/ParentTree {} 0 R/ParentTreeNextKey {}{}>>",
                           numbers_.empty() ? 0 : numbers_[0], tree, marked_.size() + annotated_.size(),
                           note_names()));
}

}  // namespace casebook::write
