#include "write/pdf_roles.hpp"

#include <array>

namespace casebook::write {
namespace {

// By layout::Role; a heading's level is put behind its name.
constexpr std::array names{"Document", "H",          "P",         "L",    "LI",   "Lbl",  "LBody",
                           "Table",    "THead",      "TBody",     "TR",   "TH",   "TD",   "Caption",
                           "Figure",   "BlockQuote", "Div",       "TOC",  "TOCI", "Link", "Span",
                           "Code",     "Note",       "Reference", "Index"};

}  // namespace

std::string structure_name(const layout::Node& node) {
    std::string name = names[static_cast<std::size_t>(node.role)];
    if (node.role == layout::Role::heading) name += std::to_string(node.level);
    return name;
}

}  // namespace casebook::write
