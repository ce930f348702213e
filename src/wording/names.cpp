#include "wording/names.hpp"

#include <fmt/format.h>

#include <span>

namespace casebook::wording {

namespace {

struct Wording {
    std::string_view id;
    std::string_view what;
};
constexpr Wording wordings[] = {
    {"unknown-placeholder", "value"},
    {"unknown-condition", "condition"},
    {"unknown-list", "list"},
};

}  // namespace

void Names::add(diagnostics::Diagnostic diagnostic) {
    if (told_.emplace(diagnostic.where, diagnostic.id, diagnostic.message).second) {
        diagnostics_.add(std::move(diagnostic));
    }
}

void Names::unknown(Kind kind, std::string_view name, diagnostics::Location where, std::size_t width) {
    std::vector<std::string_view> known;
    if (kind == Kind::condition) names_of(&Scope::conditions, known);
    if (kind == Kind::list) names_of(&Scope::lists, known);
    if (kind == Kind::placeholder) {
        names_of(&Scope::values, known);
        names_of(&Scope::blocks, known);
    }
    const auto& wording = wordings[static_cast<std::size_t>(kind)];
    unknown(wording.id, wording.what, name, known, where, width);
}

void Names::unknown(std::string_view id, std::string_view what, std::string_view name,
                    std::span<const std::string_view> known, diagnostics::Location where, std::size_t width) {
    const auto near = diagnostics::did_you_mean(name, known);
    add({.severity = diagnostics::Severity::fault,
         .id = std::string(id),
         .where = where,
         .width = width,
         .message = fmt::format("there is no {} called \"{}\" here", what, name),
         .why = "a name in a template stands for something that the paper holds at this place",
         .mend =
             near.empty()
                 ? "choose a name from `casebook list placeholders`, or take it out"
                 : fmt::format("did you mean \"{}\"? `casebook list placeholders` shows every name", near)});
}

}  // namespace casebook::wording
