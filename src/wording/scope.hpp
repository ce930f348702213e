// What the names in a template stand for at one place: values, blocks, conditions and lists.
#pragma once

#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "document/block.hpp"

namespace casebook::wording {

/// Words to be put in the place of a placeholder.
struct Spoken {
    document::Inlines content;
    /// The figure itself decides the direction ("a rise of …"), so that a direction word typed beside it is a
    /// warning.
    bool gives_direction = false;
};
/// There is nothing to put there: `sentence` stands instead of the whole sentence that holds the placeholder
/// (an empty one drops it), `sign` instead of the placeholder alone in a heading or a table.
struct Unspoken {
    std::string sentence;
    std::string sign;
};
using Value = std::variant<Spoken, Unspoken>;

struct Entries;

/// Names seen from one place of a template.
struct Scope {
    std::map<std::string, Value, std::less<>> values;             ///< `{{name}}` in running text
    std::map<std::string, document::Blocks, std::less<>> blocks;  ///< `{{name}}` on a line of its own
    std::map<std::string, bool, std::less<>> conditions;          ///< `{when name}` on a heading
    std::map<std::string, Entries, std::less<>> lists;            ///< `{{each name}}`
    std::set<std::string, std::less<>> absent = {};  ///< targets of references that this paper has not
    const Scope* around = nullptr;  ///< whose names are seen from here too, where this has none of its own
};

/// Things that one part is rendered for, one after the other; each sees its own names and those around it.
struct Entries {
    std::string part;  ///< below `templates/`, as `parts/case`
    std::vector<Scope> scopes;
};

}  // namespace casebook::wording
