// What PDF/UA-1 (ISO 14289-1) asks of a file, as far as a program can see it, and what is wrong with one.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tagged_pdf.hpp"

namespace casebook::pdf_check {

using Say = std::function<void(const std::string& what)>;

struct Rule {
    std::string_view id;
    std::string_view asks;
    void (*check)(const TaggedPdf& pdf, const Say& say);
};

[[nodiscard]] std::span<const Rule> all_rules();

struct Complaint {
    std::string rule;
    std::string what;
};

/// Each complaint once, in the order of the rules. A file that cannot be read is one complaint.
[[nodiscard]] std::vector<Complaint> complaints(std::string_view pdf, const std::string& password = {});

/// The same as lines `rule: what`.
[[nodiscard]] std::vector<std::string> complaint_lines(std::string_view pdf,
                                                       const std::string& password = {});

// document_rules.cpp
void is_marked(const TaggedPdf& pdf, const Say& say);
void has_language(const TaggedPdf& pdf, const Say& say);
void has_title(const TaggedPdf& pdf, const Say& say);
void shows_title(const TaggedPdf& pdf, const Say& say);
void names_standard(const TaggedPdf& pdf, const Say& say);
void has_identifier(const TaggedPdf& pdf, const Say& say);
void has_bookmarks(const TaggedPdf& pdf, const Say& say);
void lets_readers_in(const TaggedPdf& pdf, const Say& say);
// tree_rules.cpp
void tree_is_sound(const TaggedPdf& pdf, const Say& say);
void begins_with_document(const TaggedPdf& pdf, const Say& say);
void roles_are_standard(const TaggedPdf& pdf, const Say& say);
void roles_are_nested(const TaggedPdf& pdf, const Say& say);
void sections_have_headings(const TaggedPdf& pdf, const Say& say);
void headings_are_in_order(const TaggedPdf& pdf, const Say& say);
void blocks_say_something(const TaggedPdf& pdf, const Say& say);
void languages_are_tags(const TaggedPdf& pdf, const Say& say);
// mark_rules.cpp
void content_is_marked(const TaggedPdf& pdf, const Say& say);
void marks_are_nested(const TaggedPdf& pdf, const Say& say);
void marks_are_held_once(const TaggedPdf& pdf, const Say& say);
void parent_tree_agrees(const TaggedPdf& pdf, const Say& say);
void artifacts_have_types(const TaggedPdf& pdf, const Say& say);
void tabs_follow_structure(const TaggedPdf& pdf, const Say& say);
// block_rules.cpp
void lists_are_labelled(const TaggedPdf& pdf, const Say& say);
void captions_stand_at_an_end(const TaggedPdf& pdf, const Say& say);
void figures_are_described(const TaggedPdf& pdf, const Say& say);
void links_lead_somewhere(const TaggedPdf& pdf, const Say& say);
void annotations_are_tagged(const TaggedPdf& pdf, const Say& say);
void notes_have_ids(const TaggedPdf& pdf, const Say& say);
// table_rules.cpp
void tables_are_regular(const TaggedPdf& pdf, const Say& say);
void table_heads_are_known(const TaggedPdf& pdf, const Say& say);
// font_rules.cpp
void fonts_are_embedded(const TaggedPdf& pdf, const Say& say);
void maps_are_sound(const TaggedPdf& pdf, const Say& say);
void glyphs_have_letters(const TaggedPdf& pdf, const Say& say);
void widths_agree(const TaggedPdf& pdf, const Say& say);

}  // namespace casebook::pdf_check
