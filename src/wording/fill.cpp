#include "wording/fill.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <type_traits>

#include "wording/fill_words.hpp"
#include "wording/names.hpp"

namespace casebook::wording {

namespace {

using document::Block;
using document::Blocks;
using document::Directive;
using document::Inlines;

/// The placeholder that a paragraph consists of; null where it holds anything else.
const document::Placeholder* alone(const document::Paragraph& paragraph) {
    const document::Placeholder* found = nullptr;
    for (const auto& one : paragraph.content) {
        if (const auto* placeholder = std::get_if<document::Placeholder>(&one.kind)) {
            if (found) return nullptr;
            found = placeholder;
        } else if (says_something({one})) {
            return nullptr;
        }
    }
    return found;
}

/// `KEY=VALUE` among the words of a directive.
std::string_view option(const Directive& directive, std::string_view key) {
    for (const std::string_view word : directive.words) {
        const auto equals = word.find('=');
        if (equals != word.npos && word.substr(0, equals) == key) return word.substr(equals + 1);
    }
    return {};
}

/// Puts the headings of `blocks` below a heading of `level`.
void move_below(int level, Blocks& blocks) {
    int highest = 7;
    for (const auto& block : blocks) {
        if (const auto* heading = std::get_if<document::Heading>(&block.kind))
            highest = std::min(highest, heading->level);
    }
    for (auto& block : blocks) {
        auto* heading = std::get_if<document::Heading>(&block.kind);
        if (heading) heading->level = std::clamp(heading->level + level + 1 - highest, 2, 6);
    }
}

/// Adds blocks; a list that follows a list at the seam becomes part of it.
void add_with_seam(Blocks& out, Blocks more) {
    auto first = more.begin();
    if (!out.empty() && first != more.end()) {
        auto* before = std::get_if<document::List>(&out.back().kind);
        auto* after = std::get_if<document::List>(&first->kind);
        if (before && after && before->ordered == after->ordered) {
            std::ranges::move(after->items, std::back_inserter(before->items));
            ++first;
        }
    }
    std::move(first, more.end(), std::back_inserter(out));
}

class Filling {
  public:
    Filling(const Scope& scope, const Directives& directives, const Templates& templates,
            const Catalogue& catalogue, diagnostics::Diagnostics& diagnostics)
        : names_(scope, diagnostics), directives_(directives), templates_(templates) {
        std::istringstream words(catalogue.phrase("lint.direction-words"));
        for (std::string word; words >> word;) direction_words_.push_back(word);
    }

    Blocks fill(const Blocks& blocks) {
        Blocks out;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const auto* directive = std::get_if<Directive>(&blocks[i].kind);
            if (directive && directive->verb == "when") {
                i = behind_condition(blocks, i, *directive) - 1;
            } else {
                fill_one(blocks[i], out);
            }
        }
        return out;
    }

  private:
    Inlines paragraph(const Inlines& text) {
        return fill_words(text, Place::paragraph, names_, direction_words_);
    }
    Inlines label(const Inlines& text) { return fill_words(text, Place::label, names_, direction_words_); }

    /// Index of the first block that is still wanted behind `when` at `at`.
    std::size_t behind_condition(const Blocks& blocks, std::size_t at, const Directive& directive) {
        const std::string name = directive.words.empty() ? "" : directive.words.front();
        const bool* holds = names_.condition(name);
        if (!holds) names_.unknown(Names::Kind::condition, name, blocks[at].where, name.size());
        if (holds && *holds) return at + 1;
        const auto level_of = [&](std::size_t i) {
            const auto* heading =
                i < blocks.size() ? std::get_if<document::Heading>(&blocks[i].kind) : nullptr;
            return heading ? heading->level : 0;
        };
        const auto level = level_of(at + 1);
        if (level == 0) return at + 1;
        auto end = at + 2;
        for (; end < blocks.size(); ++end) {
            const auto* next = std::get_if<Directive>(&blocks[end].kind);
            const auto there = level_of(next && next->verb == "when" ? end + 1 : end);
            if (there > 0 && there <= level) break;
        }
        return end;
    }

    void fill_one(const Block& block, Blocks& out) {
        std::visit([&](const auto& kind) { add(kind, block, out); }, block.kind);
    }

    void add(const document::Heading& heading, const Block& block, Blocks& out) {
        auto copy = heading;
        copy.content = label(heading.content);
        level_ = heading.level;
        if (says_something(copy.content)) out.push_back({std::move(copy), block.where});
    }
    void add(const document::Paragraph& paragraph_, const Block& block, Blocks& out) {
        if (const auto* placeholder = alone(paragraph_)) {
            if (const auto* blocks = names_.blocks(placeholder->name)) return splice(*blocks, out);
            if (std::ranges::find(directives_.verbs, placeholder->name) != directives_.verbs.end()) {
                return add(Directive{placeholder->name, {}}, block, out);
            }
        }
        auto copy = paragraph_;
        copy.content = paragraph(paragraph_.content);
        if (says_something(copy.content)) out.push_back({std::move(copy), block.where});
    }
    void add(const document::List& list, const Block& block, Blocks& out) {
        auto copy = list;
        copy.items.clear();
        for (const auto& item : list.items) {
            if (auto filled = fill(item); !filled.empty()) copy.items.push_back(std::move(filled));
        }
        if (!copy.items.empty()) out.push_back({std::move(copy), block.where});
    }
    void add(const document::Quotation& quotation, const Block& block, Blocks& out) {
        document::Quotation copy{fill(quotation.content), label(quotation.attribution)};
        if (!copy.content.empty()) out.push_back({std::move(copy), block.where});
    }
    void add(const document::Callout& callout, const Block& block, Blocks& out) {
        document::Callout copy{callout.kind, label(callout.title), fill(callout.content)};
        if (!copy.content.empty()) out.push_back({std::move(copy), block.where});
    }
    void add(const document::Cover& cover, const Block& block, Blocks& out) {
        out.push_back({document::Cover{fill(cover.content), cover.logo}, block.where});
    }
    void add(const document::Table& table, const Block& block, Blocks& out) {
        auto copy = table;
        copy.caption = label(table.caption);
        for (auto& column : copy.columns) column.head = label(column.head);
        for (auto& row : copy.rows) {
            for (auto& cell : row) cell = label(cell);
        }
        out.push_back({std::move(copy), block.where});
    }
    void add(const document::Picture& picture, const Block& block, Blocks& out) {
        auto copy = picture;
        copy.caption = label(picture.caption);
        out.push_back({std::move(copy), block.where});
    }
    void add(const document::Definitions& definitions, const Block& block, Blocks& out) {
        document::Definitions copy;
        for (const auto& [term, meaning] : definitions.items) {
            document::Definition filled{label(term), paragraph(meaning)};
            if (says_something(filled.meaning)) copy.items.push_back(std::move(filled));
        }
        if (!copy.items.empty()) out.push_back({std::move(copy), block.where});
    }
    void add(const Directive& directive, const Block& block, Blocks& out) {
        const auto& verbs = directives_.verbs;
        if (directive.verb == "each") {
            add_each(directive, block.where, out);
        } else if (std::ranges::find(verbs, directive.verb) != verbs.end()) {
            auto made = directives_.make(directive, block.where);
            if (const auto* entries = std::get_if<Entries>(&made)) {
                render(*entries, option(directive, "as"), block.where, out);
            } else {
                splice(std::get<Blocks>(std::move(made)), out);
            }
        } else if (const auto* blocks = directive.words.empty() ? names_.blocks(directive.verb) : nullptr) {
            splice(*blocks, out);
        } else if (directive.words.empty() && names_.value(directive.verb)) {
            add(document::Paragraph{{{document::Placeholder{directive.verb}, block.where}}}, block, out);
        } else {
            std::vector<std::string_view> known(verbs.begin(), verbs.end());
            known.insert(known.end(), {"each", "when"});
            names_.unknown("unknown-directive", "block", directive.verb, known, block.where,
                           directive.verb.size() + 2);
        }
    }
    /// What a template holds as it is.
    template <typename Kind>
    void add(const Kind&, const Block& block, Blocks& out) {
        static_assert(std::is_same_v<Kind, document::Chart> || std::is_same_v<Kind, document::Preformatted> ||
                      std::is_same_v<Kind, document::Contents> || std::is_same_v<Kind, document::PageBreak> ||
                      std::is_same_v<Kind, document::Index>);
        out.push_back(block);
    }

    void add_each(const Directive& directive, diagnostics::Location where, Blocks& out) {
        const std::string name = directive.words.empty() ? "" : directive.words.front();
        if (const auto* entries = names_.list(name)) {
            render(*entries, option(directive, "as"), where, out);
        } else {
            names_.unknown(Names::Kind::list, name, where, name.size() + 7);
        }
    }

    void render(const Entries& entries, std::string_view other_part, diagnostics::Location where,
                Blocks& out) {
        const auto part = other_part.empty() ? entries.part : fmt::format("parts/{}", other_part);
        const auto found = templates_.find(part);
        if (found == templates_.end()) {
            std::vector<std::string_view> known;
            for (const auto& [name, unused] : templates_) {
                if (std::string_view(name).starts_with("parts/"))
                    known.push_back(std::string_view(name).substr(6));
            }
            const auto name = std::string_view(part).substr(std::string_view(part).find('/') + 1);
            return names_.unknown("unknown-part", "part", name, known, where, name.size());
        }
        if (std::ranges::find(open_parts_, part) != open_parts_.end()) {
            return names_.add({.severity = diagnostics::Severity::fault,
                               .id = "part-inside-itself",
                               .where = where,
                               .width = 1,
                               .message = fmt::format("the part \"{}\" stands inside itself", part),
                               .why = "it would never come to an end",
                               .mend = "take this line out, or name another part with as="});
        }
        open_parts_.push_back(part);
        Blocks rendered;
        for (const auto& scope : entries.scopes) {
            const auto level = level_;
            names_.enter(scope);
            add_with_seam(rendered, fill(found->second.document.blocks));
            names_.leave();
            level_ = level;
        }
        open_parts_.pop_back();
        std::ranges::move(rendered, std::back_inserter(out));
    }

    void splice(Blocks blocks, Blocks& out) {
        move_below(level_, blocks);
        std::ranges::move(blocks, std::back_inserter(out));
    }

    Names names_;
    const Directives& directives_;
    const Templates& templates_;
    std::vector<std::string> direction_words_;
    std::vector<std::string> open_parts_;
    int level_ = 1;  ///< of the heading that the next block stands under
};

}  // namespace

Blocks fill(const Blocks& blocks, const Scope& scope, const Directives& directives,
            const Templates& templates, const Catalogue& catalogue, diagnostics::Diagnostics& diagnostics) {
    return Filling(scope, directives, templates, catalogue, diagnostics).fill(blocks);
}

}  // namespace casebook::wording
