#include "roles.hpp"

#include <map>
#include <set>

namespace casebook::pdf_check {
namespace {

using Roles = std::set<std::string>;

const Roles grouping{"Document", "Part", "Art",  "Sect",      "Div",     "BlockQuote",
                     "Caption",  "TOC",  "TOCI", "NonStruct", "Private", "Index"};
const Roles block{"P",   "H",     "H1",    "H2", "H3", "H4", "H5",    "H6",    "L",    "LI",
                  "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot"};
const Roles within_line{"Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot",
                        "Ruby", "RB",    "RT",   "RP",        "Warichu",  "WT",   "WP"};
const Roles illustration{"Figure", "Formula", "Form"};

// Where a role is listed, it may stand in these only.
const std::map<std::string, Roles> parents_of{
    {"LI", {"L"}},
    {"LBody", {"LI"}},
    {"Lbl",
     {"LI", "Note", "TOCI", "Reference", "BibEntry", "Caption", "Figure", "H1", "H2", "H3", "H4", "H5", "H6",
      "P"}},
    {"TR", {"Table", "THead", "TBody", "TFoot"}},
    {"TH", {"TR"}},
    {"TD", {"TR"}},
    {"THead", {"Table"}},
    {"TBody", {"Table"}},
    {"TFoot", {"Table"}},
    {"TOCI", {"TOC"}},
    {"Caption", {"Table", "Figure", "L", "TOC", "Formula", "Index", "Div"}},
    {"Sect", {"Document", "Part", "Art", "Sect", "Div"}},
    {"Part", {"Document", "Part"}},
    {"Document", {""}},
};
// Where a role is listed, it may hold these only.
const std::map<std::string, Roles> kids_of{
    {"L", {"LI", "L", "Caption"}},
    {"LI", {"Lbl", "LBody"}},
    {"Table", {"TR", "THead", "TBody", "TFoot", "Caption"}},
    {"THead", {"TR"}},
    {"TBody", {"TR"}},
    {"TFoot", {"TR"}},
    {"TR", {"TH", "TD"}},
    {"TOC", {"TOCI", "TOC", "Caption"}},
    {"TOCI", {"Lbl", "Reference", "P", "Link", "TOC"}},
};

bool is_line_of_text(const std::string& role) {
    return role == "P" || role == "H" || heading_level(role) > 0 || role == "Span" || role == "Link" ||
           role == "Lbl" || role == "Reference" || role == "Code" || role == "Quote";
}

}  // namespace

bool is_standard(const std::string& role) {
    return grouping.contains(role) || block.contains(role) || within_line.contains(role) ||
           illustration.contains(role);
}

int heading_level(const std::string& role) {
    return role.size() == 2 && role[0] == 'H' && role[1] >= '1' && role[1] <= '6' ? role[1] - '0' : 0;
}

bool may_hold_marks(const std::string& role) {
    static const Roles never{"Document", "Part",  "Art",   "Sect", "L",  "Table",      "TR",
                             "THead",    "TBody", "TFoot", "TOC",  "LI", "BlockQuote", "Index"};
    return !never.contains(role);
}

std::string misplaced(const std::string& kid, const std::string& parent) {
    if (kid == "NonStruct" || kid == "Private" || parent == "Private") return {};
    const auto parents = parents_of.find(kid);
    if (parents != parents_of.end() && !parents->second.contains(parent))
        return kid + " stands in " + (parent.empty() ? "nothing" : parent);
    const auto kids = kids_of.find(parent);
    if (kids != kids_of.end() && !kids->second.contains(kid)) return parent + " holds " + kid;
    const bool whole_block = grouping.contains(kid) || (block.contains(kid) && kid != "Lbl");
    if (is_line_of_text(parent) && whole_block) return parent + " holds " + kid;
    return {};
}

}  // namespace casebook::pdf_check
