#include "read/placeholders.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "document/document.hpp"
#include "read/faults.hpp"
#include "read/text.hpp"

namespace casebook::read {
namespace {

using document::Inline;
using document::Inlines;

constexpr std::string_view opening = "{{";
constexpr std::string_view closing = "}}";

bool name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-' || c == '_';
}

bool is_name(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), name_character);
}

using Made = decltype(Inline::kind);

template <document::Mention mention>
Made reference(std::string_view words) {
    return document::Reference{document::slug(words), mention, {}};
}

Made index_mark(std::string_view words) {
    constexpr std::string_view below = " > ";
    constexpr std::string_view see_also = " see also ";
    document::IndexMark mark;
    if (const std::size_t at = words.find(see_also); at != words.npos) {
        mark.see_also = std::string{trimmed(words.substr(at + see_also.size()))};
        words = words.substr(0, at);
    }
    if (const std::size_t at = words.find(below); at != words.npos) {
        mark.below = std::string{trimmed(words.substr(at + below.size()))};
        words = words.substr(0, at);
    }
    mark.entry = std::string{trimmed(words)};
    return mark;
}

Made source(std::string_view id) {
    Inlines words = document::words(fmt::format("{}: ", id));
    words.push_back(
        {document::Reference{document::slug(fmt::format("figure {}", id)), document::Mention::page, {}}});
    return document::MarginNote{std::move(words)};
}

/// What stands inside a line and takes words.
struct InlineVerb {
    std::string_view name;
    Made (*make)(std::string_view words);
};
constexpr InlineVerb inline_verbs[] = {
    {"see", reference<document::Mention::name_and_page>},
    {"name-of", reference<document::Mention::name>},
    {"page-of", reference<document::Mention::page>},
    {"entry", index_mark},
    {"source", source},
};

const InlineVerb* inline_verb(std::string_view name) {
    const auto* const found = std::find_if(std::begin(inline_verbs), std::end(inline_verbs),
                                           [&](const InlineVerb& verb) { return verb.name == name; });
    return found == std::end(inline_verbs) ? nullptr : found;
}

class Splitter {
  public:
    explicit Splitter(diagnostics::Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    Inlines split(Inlines inlines) {
        Inlines result;
        for (Inline& item : inlines) {
            if (auto* const text = std::get_if<document::Text>(&item.kind)) {
                split_text(text->text, item.where, result);
                continue;
            }
            if (auto* const inner = std::get_if<document::Emphasis>(&item.kind))
                inner->content = split(std::move(inner->content));
            if (auto* const inner = std::get_if<document::Strong>(&item.kind))
                inner->content = split(std::move(inner->content));
            if (auto* const inner = std::get_if<document::Link>(&item.kind))
                inner->content = split(std::move(inner->content));
            result.push_back(std::move(item));
        }
        return result;
    }

  private:
    static diagnostics::Location at(diagnostics::Location where, std::string_view before) {
        where.column += static_cast<std::uint32_t>(characters(before));
        return where;
    }

    void split_text(std::string_view text, diagnostics::Location where, Inlines& result) {
        std::size_t from = 0;
        while (true) {
            const std::size_t open = text.find(opening, from);
            if (open == std::string_view::npos) break;
            add_text(text, from, open, where, result);
            const Place place{at(where, text.substr(0, open)), opening.size()};
            const std::size_t close = text.find(closing, open);
            const std::size_t next = text.find(opening, open + opening.size());
            if (close == std::string_view::npos || next < close) {
                report(diagnostics_, faults::placeholder_unclosed, place,
                       "a placeholder opens here and is not closed");
                from = open + opening.size();
                continue;
            }
            const std::string_view name =
                trimmed(text.substr(open + opening.size(), close - open - opening.size()));
            from = close + closing.size();
            const std::size_t space = std::min(name.find(' '), name.size());
            const InlineVerb* const verb = inline_verb(name.substr(0, space));
            if (verb != nullptr && space < name.size()) {
                Inline made{verb->make(trimmed(name.substr(space))), place.where};
                if (Inlines* const words = document::hanging_on(made))
                    for (Inline& one : *words) one.where = place.where;
                result.push_back(std::move(made));
            } else if (is_name(name)) {
                result.push_back({document::Placeholder{std::string{name}}, place.where});
            } else {
                report(diagnostics_, faults::placeholder_unreadable,
                       {place.where, characters(text.substr(open, from - open))},
                       fmt::format("“{}” is not the name of a value", name),
                       {.why = "a placeholder with more than a name has to stand on a line of its own"});
            }
        }
        add_text(text, from, text.size(), where, result);
    }

    static void add_text(std::string_view text, std::size_t from, std::size_t to, diagnostics::Location where,
                         Inlines& result) {
        if (to > from)
            result.push_back(
                {document::Text{std::string{text.substr(from, to - from)}}, at(where, text.substr(0, from))});
    }

    diagnostics::Diagnostics& diagnostics_;
};

}  // namespace

Inlines with_placeholders(Inlines inlines, diagnostics::Diagnostics& diagnostics) {
    return Splitter(diagnostics).split(std::move(inlines));
}

std::optional<document::Directive> directive(std::string_view line) {
    line = trimmed(line);
    const bool braces =
        line.size() > opening.size() + closing.size() && line.starts_with(opening) && line.ends_with(closing);
    if (!braces) return std::nullopt;
    std::string_view rest = line.substr(opening.size(), line.size() - opening.size() - closing.size());
    if (rest.find(opening) != std::string_view::npos || rest.find(closing) != std::string_view::npos)
        return std::nullopt;
    document::Directive result;
    for (rest = trimmed(rest); !rest.empty(); rest = trimmed(rest)) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        std::string word{rest.substr(0, end)};
        if (result.verb.empty()) {
            result.verb = std::move(word);
        } else {
            result.words.push_back(std::move(word));
        }
        rest.remove_prefix(end);
    }
    const bool value = result.words.empty() && result.verb.find('.') != std::string::npos;
    const bool in_a_line = !result.words.empty() && inline_verb(result.verb) != nullptr;
    return value || in_a_line || result.verb.empty() ? std::nullopt : std::optional{std::move(result)};
}

std::string take_anchor(Inlines& heading) {
    if (heading.empty()) return {};
    auto* const last = std::get_if<document::Text>(&heading.back().kind);
    if (last == nullptr || !last->text.ends_with('}')) return {};
    constexpr std::string_view mark = "{#";
    const std::size_t open = last->text.rfind(mark);
    if (open == std::string::npos) return {};
    const std::string name =
        last->text.substr(open + mark.size(), last->text.size() - open - mark.size() - 1);
    if (!is_name(name)) return {};
    last->text = std::string{trimmed(std::string_view{last->text}.substr(0, open))};
    if (last->text.empty()) heading.pop_back();
    return document::slug(name);
}

std::optional<document::Directive> take_condition(Inlines& heading) {
    if (heading.empty()) return std::nullopt;
    auto* const last = std::get_if<document::Text>(&heading.back().kind);
    if (last == nullptr || !last->text.ends_with('}')) return std::nullopt;
    constexpr std::string_view mark = "{when ";
    const std::size_t open = last->text.rfind(mark);
    if (open == std::string::npos) return std::nullopt;
    const std::string_view name = trimmed(
        std::string_view{last->text}.substr(open + mark.size(), last->text.size() - open - mark.size() - 1));
    if (!is_name(name)) return std::nullopt;
    document::Directive result{"when", {std::string{name}}};
    last->text = std::string{trimmed(std::string_view{last->text}.substr(0, open))};
    if (last->text.empty()) heading.pop_back();
    return result;
}

}  // namespace casebook::read
