#include "rules.hpp"

#include <exception>
#include <set>
#include <utility>

namespace casebook::pdf_check {
namespace {

constexpr Rule rules[] = {
    {"marked", "the file says that it is tagged", is_marked},
    {"language", "the document has a language", has_language},
    {"title", "the document has a title, in XMP too", has_title},
    {"title-shown", "readers show the title, not the file's name", shows_title},
    {"standard", "XMP names PDF/UA-1", names_standard},
    {"identifier", "the file has an identifier", has_identifier},
    {"bookmarks", "a paper with several headings has bookmarks, and they lead to its pages", has_bookmarks},
    {"permission", "no password keeps a screen reader out", lets_readers_in},
    {"tree", "the structure is a tree whose links agree", tree_is_sound},
    {"document", "the tree begins with one Document", begins_with_document},
    {"roles", "roles are standard, or mapped to a standard one", roles_are_standard},
    {"nesting", "roles stand only in roles that may hold them", roles_are_nested},
    {"sections", "a Part or Sect begins with its heading and holds none of the same rank",
     sections_have_headings},
    {"headings", "headings begin with H1 and leave none out on the way down", headings_are_in_order},
    {"empty", "a paragraph, heading, caption or link holds something", blocks_say_something},
    {"languages", "languages are tags of BCP 47", languages_are_tags},
    {"content", "all that is painted is tagged or an artifact", content_is_marked},
    {"marks", "marks are closed and do not stand inside each other", marks_are_nested},
    {"held", "each mark stands on its page once and is held by one element", marks_are_held_once},
    {"parent-tree", "the parent tree agrees with the tree, both ways", parent_tree_agrees},
    {"artifacts", "running text is an artifact of pagination", artifacts_have_types},
    {"tabs", "the tab key follows the structure on pages with annotations", tabs_follow_structure},
    {"lists", "list items have a body, and labels a numbering", lists_are_labelled},
    {"tables", "a table is regular: its rows span equally many columns", tables_are_regular},
    {"heads", "each cell of a table has a head that a reader can find", table_heads_are_known},
    {"captions", "a caption comes first or last, and alone", captions_stand_at_an_end},
    {"figures", "a figure has an alternative text and a box on its page", figures_are_described},
    {"links", "a link has its annotation, which says where it leads and leads there", links_lead_somewhere},
    {"annotations", "each annotation is in the tree", annotations_are_tagged},
    {"notes", "a note has an identifier of its own", notes_have_ids},
    {"embedded", "fonts are embedded", fonts_are_embedded},
    {"maps", "maps to Unicode are sound", maps_are_sound},
    {"letters", "each glyph shown stands for letters, and is not the empty box", glyphs_have_letters},
    {"widths", "the widths that a font states are those of its glyphs", widths_agree},
};

}  // namespace

std::span<const Rule> all_rules() {
    return rules;
}

std::vector<Complaint> complaints(std::string_view bytes, const std::string& password) {
    std::vector<Complaint> result;
    try {
        const TaggedPdf pdf(bytes, password);
        for (const Rule& rule : rules) {
            std::set<std::string> told;
            rule.check(pdf, [&](const std::string& what) {
                if (told.insert(what).second) result.push_back({std::string{rule.id}, what});
            });
        }
        for (const QPDFExc& warning : pdf.file->getWarnings()) result.push_back({"file", warning.what()});
    } catch (const std::exception& fault) {
        result.push_back({"file", fault.what()});
    }
    return result;
}

std::vector<std::string> complaint_lines(std::string_view pdf, const std::string& password) {
    std::vector<std::string> lines;
    for (const Complaint& complaint : complaints(pdf, password))
        lines.push_back(complaint.rule + ": " + complaint.what);
    return lines;
}

}  // namespace casebook::pdf_check
