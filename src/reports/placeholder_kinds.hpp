// Rows of the tables that say what every name in a template stands for; the same rows fill the templates and
// the list of placeholders.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "reports/context.hpp"
#include "wording/fill.hpp"
#include "wording/scope.hpp"

namespace casebook::reports {

/// `Of` is what a part is rendered for (a case study, an area); a report's own names take none.
template <typename... Of>
struct ValueKind {
    std::string_view name;
    std::string_view example;
    wording::Value (*make)(const Context&, const Of&...);
};
template <typename... Of>
struct BlocksKind {
    std::string_view name;
    std::string_view gives;
    document::Blocks (*make)(const Context&, const Of&...);
};
template <typename... Of>
struct ConditionKind {
    std::string_view name;
    std::string_view holds;  ///< when it holds, in words
    bool (*make)(const Context&, const Of&...);
};
template <typename... Of>
struct ListKind {
    std::string_view name;
    std::string_view part;
    std::string_view gives;
    std::vector<wording::Scope> (*make)(const Context&, const Of&...);
};
struct DirectiveKind {
    std::string_view verb;
    std::string_view example;
    std::string_view gives;
    wording::Made (*make)(const Context&, const document::Directive&, diagnostics::Location,
                          diagnostics::Diagnostics&);
};

/// All names that hold at one place of a template.
template <typename... Of>
struct Kinds {
    std::span<const ValueKind<Of...>> values;
    std::span<const BlocksKind<Of...>> blocks = {};
    std::span<const ConditionKind<Of...>> conditions = {};
    std::span<const ListKind<Of...>> lists = {};

    [[nodiscard]] wording::Scope scope(const Context& context, const Of&... of) const {
        wording::Scope scope;
        for (const auto& kind : values) scope.values.emplace(kind.name, kind.make(context, of...));
        for (const auto& kind : blocks) scope.blocks.emplace(kind.name, kind.make(context, of...));
        for (const auto& kind : conditions) scope.conditions.emplace(kind.name, kind.make(context, of...));
        for (const auto& kind : lists) {
            scope.lists.emplace(kind.name,
                                wording::Entries{std::string(kind.part), kind.make(context, of...)});
        }
        return scope;
    }
};

/// Words of the project's own, or with the place that they were read from.
[[nodiscard]] inline wording::Value say(std::string_view words, diagnostics::Location where = {}) {
    return wording::Spoken{document::words(words, where)};
}

/// Paragraphs, one a text; empty texts are left out.
[[nodiscard]] document::Blocks paragraphs(const std::vector<std::string>& texts,
                                          document::ParagraphStyle style = document::ParagraphStyle::body);
/// A list with one item a text; nothing where there is none.
[[nodiscard]] document::Blocks bullets(const std::vector<std::string>& texts);

}  // namespace casebook::reports
