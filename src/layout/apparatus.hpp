// What hangs on the words of a paper: footnotes, margin notes, and places whose pages others name.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "layout/rich_text.hpp"

namespace casebook::layout {

/// Pages, counted from 1, that anchors stand on.
using PageNumbers = std::map<std::string, std::size_t, std::less<>>;

enum class HangerKind : std::uint8_t { note, margin_note, place };

/// Something that stands on the page of the words it hangs on.
struct Hanger {
    HangerKind kind = HangerKind::place;
    std::string anchor = {};  ///< the place itself; of a note its mark
    RichText words = {};      ///< of a note or a margin note
    std::string number = {};  ///< of a note
    NodeId label = no_node;   ///< where that number stands in the structure
};

struct Apparatus {
    PageNumbers pages = {};       ///< as the last setting of the paper found them; empty at first
    bool asks_for_pages = false;  ///< a page's number stands in running text
    std::string page = "page {}";
    std::string on_page = "on page {}";
    std::string note = "Note {}";
    std::string back = "Back to note {} in the text";
    std::vector<Hanger> hangers = {};

    /// `words` with the number of the anchor's page; empty where a paper that was set once has no such page.
    [[nodiscard]] std::string on(std::string_view anchor, const std::string& words);
};

/// The anchors of a note and of its mark in the text.
[[nodiscard]] std::string note_anchor(int number);
[[nodiscard]] std::string mark_anchor(int number);

}  // namespace casebook::layout
