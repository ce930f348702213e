#include "wording/fill_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <type_traits>

#include "wording/sentence_ends.hpp"

namespace casebook::wording {

namespace {

using document::Inline;
using document::Inlines;

template <typename T>
constexpr bool holds_content = std::is_same_v<T, document::Emphasis> || std::is_same_v<T, document::Strong> ||
                               std::is_same_v<T, document::Link> || std::is_same_v<T, document::Language>;
template <typename T>
constexpr bool has_text = std::is_same_v<T, document::Text> || std::is_same_v<T, document::Code>;

const Value nothing = Unspoken{};

bool ends_a_sentence(const Inlines& words) {
    const auto text = document::plain(words);
    return text.ends_with('.') || text.ends_with('!') || text.ends_with('?');
}

/// A piece of the text as it stands in the template, with its place in the words read as one line.
struct Leaf {
    const Inline* source;
    std::size_t begin;
    std::size_t end;
    const Value* value = nullptr;  ///< of a placeholder
};

/// The words of a paragraph as one line, so that sentences are found across emphasis and links.
struct Line {
    std::string words;
    std::vector<Leaf> leaves;
};

void read_line(const Inlines& text, Names& names, Line& line) {
    for (const auto& one : text) {
        const auto begin = line.words.size();
        const Value* value = nullptr;
        std::visit(
            [&](const auto& kind) {
                using Kind = std::decay_t<decltype(kind)>;
                if constexpr (holds_content<Kind>) {
                    read_line(kind.content, names, line);
                } else if constexpr (std::is_same_v<Kind, document::Placeholder>) {
                    value = names.value(kind.name);
                    if (!value) {
                        names.unknown(Names::Kind::placeholder, kind.name, one.where, kind.name.size() + 4);
                        value = &nothing;
                    }
                    const auto* spoken = std::get_if<Spoken>(value);
                    // A value that is a sentence by itself ends one, so that the next one beside it stands
                    // for itself.
                    if (!spoken || says_something(spoken->content)) line.words += 'X';
                    if (spoken && ends_a_sentence(spoken->content)) line.words += '.';
                } else if constexpr (std::is_same_v<Kind, document::LineBreak>) {
                    line.words += ' ';
                } else if constexpr (has_text<Kind>) {
                    line.words += kind.text;
                } else if constexpr (std::is_same_v<Kind, document::Reference>) {
                    line.words += 'X';
                    if (names.is_absent(kind.target)) value = &nothing;
                }
            },
            one.kind);
        const bool container = std::visit(
            [](const auto& kind) { return holds_content<std::decay_t<decltype(kind)>>; }, one.kind);
        if (!container) line.leaves.push_back({&one, begin, line.words.size(), value});
    }
}

class Filler {
  public:
    Filler(const Line& line, Place place) : line_(line), place_(place), ends_(sentence_ends(line.words)) {
        if (place_ == Place::label) return;
        for (const auto& leaf : line_.leaves) {
            const auto* unspoken = leaf.value ? std::get_if<Unspoken>(leaf.value) : nullptr;
            if (unspoken) instead_[sentence_of(leaf.begin)].insert(unspoken->sentence);
        }
    }

    Inlines fill(const Inlines& text) {
        Inlines out;
        for (const auto& one : text) {
            fill_one(one, out);
            for (auto& sentence : pending_) append_text(out, std::move(sentence), one.where);
            pending_.clear();
        }
        while (!out.empty()) {
            auto* last = std::get_if<document::Text>(&out.back().kind);
            if (!last) break;
            while (!last->text.empty() && last->text.back() == ' ') last->text.pop_back();
            if (!last->text.empty()) break;
            out.pop_back();
        }
        return out;
    }

    [[nodiscard]] std::size_t sentence_of(std::size_t offset) const {
        return static_cast<std::size_t>(std::ranges::upper_bound(ends_, offset) - ends_.begin());
    }
    [[nodiscard]] std::pair<std::size_t, std::size_t> bounds(std::size_t sentence) const {
        return {sentence == 0 ? 0 : ends_[sentence - 1],
                sentence < ends_.size() ? ends_[sentence] : line_.words.size()};
    }

  private:
    void fill_one(const Inline& one, Inlines& out) {
        std::visit(
            [&](const auto& kind) {
                using Kind = std::decay_t<decltype(kind)>;
                if constexpr (holds_content<Kind>) {
                    auto copy = kind;
                    copy.content.clear();
                    for (const auto& inner : kind.content) fill_one(inner, copy.content);
                    if (says_something(copy.content)) out.push_back({std::move(copy), one.where});
                } else {
                    fill_leaf(line_.leaves[next_leaf_++], out);
                }
            },
            one.kind);
    }

    void fill_leaf(const Leaf& leaf, Inlines& out) {
        if (const auto* text = std::get_if<document::Text>(&leaf.source->kind)) {
            for (auto at = leaf.begin; at < leaf.end;) {
                const auto sentence = sentence_of(at);
                const auto end = std::min(leaf.end, bounds(sentence).second);
                if (!gives_way(sentence)) {
                    append_text(out, text->text.substr(at - leaf.begin, end - at), leaf.source->where);
                }
                at = end;
            }
            return;
        }
        if (gives_way(sentence_of(leaf.begin))) return;
        if (!leaf.value) {
            out.push_back(*leaf.source);
        } else if (const auto* spoken = std::get_if<Spoken>(leaf.value)) {
            for (const auto& word : spoken->content) append(out, word, leaf.source->where);
        } else {
            append_text(out, std::get<Unspoken>(*leaf.value).sign, leaf.source->where);
        }
    }

    /// Whether the sentence is one that something else stands for; the first time, that is put aside for
    /// printing.
    bool gives_way(std::size_t sentence) {
        const auto found = instead_.find(sentence);
        if (found == instead_.end()) return false;
        for (const auto& words : found->second) {
            const bool last = bounds(sentence).second == line_.words.size();
            if (!words.empty() && said_.insert(words).second) pending_.push_back(last ? words : words + " ");
        }
        return true;
    }

    void append(Inlines& out, Inline word, diagnostics::Location where) {
        // What a value says came from the file that gave it; what the project says itself came from this
        // template.
        if (word.where == diagnostics::Location{}) word.where = where;
        if (auto* text = std::get_if<document::Text>(&word.kind)) {
            append_text(out, std::move(text->text), word.where);
        } else {
            out.push_back(std::move(word));
        }
    }

    /// Where a value left nothing, the white space around it must not stand twice.
    void append_text(Inlines& out, std::string text, diagnostics::Location where) {
        const bool after_space = out.empty() ? place_at_start_ : ends_in_space(out.back());
        if (after_space) text.erase(0, text.find_first_not_of(' '));
        if (!text.empty()) out.push_back({document::Text{std::move(text)}, where});
        place_at_start_ = place_at_start_ && out.empty();
    }
    static bool ends_in_space(const Inline& one) {
        const auto* text = std::get_if<document::Text>(&one.kind);
        return text && text->text.ends_with(' ');
    }

    const Line& line_;
    Place place_;
    std::vector<std::size_t> ends_;
    std::map<std::size_t, std::set<std::string>> instead_;  ///< by sentence
    std::set<std::string> said_;
    std::vector<std::string> pending_;
    std::size_t next_leaf_ = 0;
    bool place_at_start_ = true;
};

bool is_letter(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0;
}

/// Offset of the first of `looked_for` that stands as a word in `words`; npos for none.
std::pair<std::size_t, std::string_view> find_word(std::string_view words,
                                                   const std::vector<std::string>& looked_for) {
    std::pair<std::size_t, std::string_view> first{std::string_view::npos, {}};
    for (const std::string_view word : looked_for) {
        for (auto at = words.find(word); at != words.npos; at = words.find(word, at + 1)) {
            const bool begins = at == 0 || !is_letter(words[at - 1]);
            const bool ends = at + word.size() == words.size() || !is_letter(words[at + word.size()]);
            if (begins && ends && at < first.first) first = {at, word};
        }
    }
    return first;
}

std::uint32_t characters(std::string_view text) {
    return static_cast<std::uint32_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

void warn_of_typed_directions(const Line& line, const Filler& filler,
                              const std::vector<std::string>& direction_words, Names& names) {
    for (const auto& leaf : line.leaves) {
        const auto* spoken = leaf.value ? std::get_if<Spoken>(leaf.value) : nullptr;
        if (!spoken || !spoken->gives_direction) continue;
        const auto [begin, end] = filler.bounds(filler.sentence_of(leaf.begin));
        for (const auto& text : line.leaves) {
            const auto* typed = std::get_if<document::Text>(&text.source->kind);
            if (!typed || text.end <= begin || text.begin >= end) continue;
            const auto from = std::max(begin, text.begin);
            const auto part = std::string_view(line.words).substr(from, std::min(end, text.end) - from);
            const auto [at, word] = find_word(part, direction_words);
            if (at == part.npos) continue;
            auto where = text.source->where;
            if (where.column > 0) {
                where.column += characters(std::string_view(typed->text).substr(0, from - text.begin + at));
            }
            names.add(
                {.severity = diagnostics::Severity::warning,
                 .id = "typed-direction",
                 .where = where,
                 .width = characters(word),
                 .message = fmt::format("\"{}\" is typed beside a change", word),
                 .why = "the figure itself says whether there was a rise, a fall or no clear change, and it "
                        "may be "
                        "another one next time",
                 .mend =
                     "leave the word out: the value brings its own (\"a rise of 2.1 percentage points\")"});
            break;
        }
    }
}

bool has_notes(const Inlines& text) {
    return std::ranges::any_of(text, [](const Inline& one) {
        const auto* const inner = document::content_of(one);
        return document::hanging_on(one) || (inner && has_notes(*inner));
    });
}

/// A note is a text of its own; one that has nothing left to say goes.
Inlines with_filled_notes(Inlines text, Names& names, const std::vector<std::string>& direction_words) {
    Inlines out;
    for (auto& one : text) {
        if (auto* inner = document::content_of(one))
            *inner = with_filled_notes(std::move(*inner), names, direction_words);
        if (auto* words = document::hanging_on(one)) {
            *words = fill_words(*words, Place::paragraph, names, direction_words);
            if (!says_something(*words)) continue;
        }
        out.push_back(std::move(one));
    }
    return out;
}

Inlines fill_line(const Inlines& text, Place place, Names& names,
                  const std::vector<std::string>& direction_words) {
    Line line;
    read_line(text, names, line);
    const bool plain_text =
        std::ranges::none_of(line.leaves, [](const Leaf& leaf) { return leaf.value != nullptr; });
    if (plain_text) return text;
    Filler filler(line, place);
    warn_of_typed_directions(line, filler, direction_words, names);
    return filler.fill(text);
}

}  // namespace

bool says_something(const Inlines& text) {
    if (document::plain(text).find_first_not_of(" \n\t") != std::string::npos) return true;
    // What a reference says is known only when the paper is whole.
    return std::ranges::any_of(text, [](const Inline& one) {
        const auto* const inner = document::content_of(one);
        return std::holds_alternative<document::Reference>(one.kind) || (inner && says_something(*inner));
    });
}

Inlines fill_words(const Inlines& text, Place place, Names& names,
                   const std::vector<std::string>& direction_words) {
    if (!has_notes(text)) return fill_line(text, place, names, direction_words);
    return fill_line(with_filled_notes(text, names, direction_words), place, names, direction_words);
}

}  // namespace casebook::wording
