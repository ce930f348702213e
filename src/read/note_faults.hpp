// The faults of notes in Markdown: marks without notes, and notes that nobody marks.
#pragma once

#include "read/faults.hpp"

namespace casebook::read::faults {

inline constexpr Fault note_missing{"note-missing", fault,
                                    "a mark in square brackets stands for a note of the same name",
                                    "write the note on a line of its own, as [^1]: and its words"};
inline constexpr Fault note_without_mark{
    "note-without-mark", warning, "a note is printed where its mark stands, so this one is not printed",
    "put its mark behind the words that it belongs to, or take it out"};
inline constexpr Fault note_twice{"note-twice", warning, "the first one is printed",
                                  "give this one a name of its own, or take it out"};
inline constexpr Fault note_of_blocks{"note-of-blocks", warning,
                                      "at the foot of a page there is room for sentences only",
                                      "write the note as sentences"};

}  // namespace casebook::read::faults
