#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>

#include "charts/all_charts.hpp"
#include "reports/entries.hpp"
#include "reports/evidence.hpp"
#include "reports/lookup.hpp"
#include "reports/references.hpp"
#include "reports/report_kinds.hpp"
#include "reports/tables.hpp"

namespace casebook::reports {

namespace {

using diagnostics::Diagnostics;
using diagnostics::Location;
using document::Blocks;
using document::Directive;
using wording::Entries;
using wording::Made;

/// Reports a word after a directive that nothing stands behind.
void unknown_word(const Directive& directive, std::string_view word, std::span<const std::string_view> known,
                  Location where, Diagnostics& diagnostics) {
    const auto near = diagnostics::did_you_mean(word, known);
    diagnostics.add({.severity = diagnostics::Severity::fault,
                     .id = "unknown-directive-word",
                     .where = where,
                     .width = directive.verb.size() + word.size() + 5,
                     .message = fmt::format("\"{}\" has nothing called \"{}\"", directive.verb, word),
                     .why = "the words after it choose what is put in its place",
                     .mend = near.empty() ? "choose one from `casebook list placeholders`"
                                          : fmt::format("did you mean \"{}\"?", near)});
}

/// The row of a table that the first word names; reports a word that names none, or a missing one.
template <typename Kinds, typename Name>
auto chosen(const Kinds& kinds, Name name, const Directive& directive, Location where,
            Diagnostics& diagnostics) {
    const std::string_view word =
        directive.words.empty() ? std::string_view{} : std::string_view(directive.words.front());
    const auto found = std::ranges::find(kinds, word, name);
    if (found != kinds.end()) return &*found;
    std::vector<std::string_view> known;
    for (const auto& kind : kinds) known.push_back(std::invoke(name, kind));
    unknown_word(directive, word, known, where, diagnostics);
    return static_cast<decltype(&*found)>(nullptr);
}

Made table(const Context& context, const Directive& directive, Location where, Diagnostics& diagnostics) {
    const auto* kind = chosen(all_tables(), &TableKind::id, directive, where, diagnostics);
    if (!kind) return Blocks{};
    auto blocks = kind->blocks(context);
    for (auto& block : blocks) {
        if (auto* one = std::get_if<document::Table>(&block.kind)) one->anchor = anchor_of("table", kind->id);
    }
    return blocks;
}

Made index(const Context& context, const Directive& directive, Location where, Diagnostics& diagnostics) {
    if (directive.words.empty()) return Blocks{{document::Index{context.words.phrase("index.see-also")}}};
    const auto* kind = chosen(all_indexes(), &IndexKind::by, directive, where, diagnostics);
    return kind ? kind->make(context) : Blocks{};
}

Made contents(const Context&, const Directive&, Location, Diagnostics&) {
    return Blocks{{document::Contents{}}};
}
Made cover(const Context&, const Directive&, Location, Diagnostics&) {
    return Blocks{{document::Cover{}}};
}
Made page_break(const Context&, const Directive&, Location, Diagnostics&) {
    return Blocks{{document::PageBreak{}}};
}

/// `KEY=VALUE[,VALUE…]` words of a directive that chooses among stories.
class Choice {
  public:
    Choice(const Directive& directive, std::initializer_list<std::string_view> keys, Location where,
           Diagnostics& diagnostics) {
        const std::vector<std::string_view> known(keys);
        for (const std::string_view word : directive.words) {
            const auto equals = word.find('=');
            const auto key = word.substr(0, equals);
            if (equals == word.npos || (key != "as" && std::ranges::find(known, key) == known.end())) {
                unknown_word(directive, key, known, where, diagnostics);
            } else if (key == "limit" && !number(word.substr(equals + 1))) {
                unknown_word(directive, word, {}, where, diagnostics);
            } else {
                chosen_.emplace_back(key, word.substr(equals + 1));
            }
        }
    }

    /// Whether one of `values` was asked for, or nothing was asked under this key. Spaces in values are
    /// written as `-`.
    [[nodiscard]] bool allows(std::string_view key, const std::vector<std::string>& values) const {
        for (const auto& [asked_key, asked] : chosen_) {
            if (asked_key == key && !any_of(asked, values)) return false;
        }
        return true;
    }
    /// Where `value` stands in what was asked for under this key; 0 where nothing was asked.
    [[nodiscard]] std::size_t rank(std::string_view key, const std::string& value) const {
        for (const auto& [asked_key, asked] : chosen_) {
            if (asked_key == key) return asked.find(value);
        }
        return 0;
    }
    /// At most so many; everything where none is given.
    [[nodiscard]] std::size_t limit() const {
        for (const auto& [key, value] : chosen_) {
            if (key == "limit") return number(value).value_or(0);
        }
        return static_cast<std::size_t>(-1);
    }

  private:
    static std::optional<std::size_t> number(std::string_view digits) {
        std::size_t value = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return error == std::errc() && end == digits.data() + digits.size() ? std::optional(value)
                                                                            : std::nullopt;
    }
    static bool any_of(std::string_view asked, const std::vector<std::string>& values) {
        const auto same = [](std::string_view a, std::string_view b) {
            return std::ranges::equal(
                a, b, [](char x, char y) { return (x == ' ' ? '-' : x) == (y == ' ' ? '-' : y); });
        };
        for (std::size_t at = 0; at <= asked.size();) {
            const auto end = std::min(asked.find(',', at), asked.size());
            const auto one = asked.substr(at, end - at);
            if (std::ranges::any_of(values, [&](const std::string& value) { return same(one, value); }))
                return true;
            at = end + 1;
        }
        return false;
    }
    std::vector<std::pair<std::string_view, std::string_view>> chosen_;
};

template <typename T>
std::vector<const T*> first_of(std::vector<const T*> entries, std::size_t limit) {
    if (entries.size() > limit) entries.resize(limit);
    return entries;
}

Made chart(const Context& context, const Directive& directive, Location where, Diagnostics& diagnostics) {
    const auto* kind = chosen(charts::all_charts(), &charts::ChartKind::id, directive, where, diagnostics);
    Blocks blocks;
    if (!kind) return blocks;
    auto setting = context.setting;
    setting.most_bars = Choice({directive.verb, {directive.words.begin() + 1, directive.words.end()}},
                               {"limit"}, where, diagnostics)
                            .limit();
    for (auto& one : kind->charts(context.contents, setting)) {
        one.anchor = anchor_of("chart", kind->id);
        blocks.push_back({std::move(one), where});
    }
    for (auto& block : sign_key(blocks, context.words)) blocks.push_back(std::move(block));
    return blocks;
}

Made cases(const Context& context, const Directive& directive, Location where, Diagnostics& diagnostics) {
    const Choice choice(directive, {"outcome", "result", "theme", "kind", "limit"}, where, diagnostics);
    auto entries = all_of(context.contents.cases);
    std::erase_if(entries, [&](const released::Case* one) {
        // "outcome" is the word for both: how it ended, and which of the five outcomes it served.
        auto outcomes = one->outcomes;
        outcomes.push_back(one->result);
        return !choice.allows("outcome", outcomes) || !choice.allows("result", {one->result}) ||
               !choice.allows("theme", one->themes) || !choice.allows("kind", {one->kind});
    });
    // A template that asks for "negative,mixed" wants them in this order.
    std::ranges::stable_sort(entries, {}, [&](const released::Case* one) {
        return std::pair{choice.rank("outcome", one->result), choice.rank("result", one->result)};
    });
    return Entries{"parts/case-summary",
                   scopes(context, case_kinds(), first_of(std::move(entries), choice.limit()))};
}

Made notes(const Context& context, const Directive& directive, Location where, Diagnostics& diagnostics) {
    const Choice choice(directive, {"theme", "kind", "limit"}, where, diagnostics);
    auto entries = all_of(context.contents.notes);
    std::erase_if(entries, [&](const released::Note* one) {
        return !choice.allows("theme", one->themes) || !choice.allows("kind", {one->kind});
    });
    return Entries{"parts/note-line",
                   scopes(context, note_kinds(), first_of(std::move(entries), choice.limit()))};
}

Made quotations(const Context& context, const Directive& directive, Location where,
                Diagnostics& diagnostics) {
    const Choice choice(directive, {"theme", "role", "limit"}, where, diagnostics);
    auto entries = all_of(context.contents.quotes);
    std::erase_if(entries, [&](const released::Quote* one) {
        return !choice.allows("theme", {one->theme}) || !choice.allows("role", {one->role});
    });
    return Entries{"parts/quotation",
                   scopes(context, quotation_kinds(), first_of(std::move(entries), choice.limit()))};
}

constexpr DirectiveKind directives[] = {
    {"chart", "{{chart attendance.before-after}}",
     "A chart with the table behind it; limit= draws so many bars for themselves.", chart},
    {"table", "{{table referrals.by-reason}}", "A table of a figure.", table},
    {"cases", "{{cases outcome=mixed,negative}}",
     "Case studies, chosen by outcome=, result=, theme=, kind=, limit=; as= names another part.", cases},
    {"notes", "{{notes theme=attendance}}",
     "Practice notes, chosen by theme=, kind=, limit=; as= names another part.", notes},
    {"quotations", "{{quotations limit=3}}",
     "Quotations, chosen by theme=, role=, limit=; as= names another part.", quotations},
    {"index", "{{index}}",
     "What is marked with {{entry …}}, by letter, with page numbers in print; with area, theme or outcome a "
     "table of where everything stands.",
     index},
    {"cover", "{{cover}}",
     "At the beginning: a first page of its own with the title, and the paragraphs that follow it.", cover},
    {"contents", "{{contents}}", "The list of headings, with page numbers in print.", contents},
    {"page-break", "{{page-break}}", "A new page in print.", page_break},
};

}  // namespace

std::span<const DirectiveKind> report_directives() {
    return directives;
}

}  // namespace casebook::reports
