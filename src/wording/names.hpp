// Looks names up through the scopes around a place of a template, and says what was perhaps meant where there
// is none.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "wording/scope.hpp"

namespace casebook::wording {

/// The scopes around a place, innermost last, and the faults found so far, each told once.
class Names {
  public:
    Names(const Scope& outermost, diagnostics::Diagnostics& diagnostics) : diagnostics_(diagnostics) {
        for (const auto* scope = &outermost; scope; scope = scope->around)
            scopes_.insert(scopes_.begin(), scope);
    }

    void enter(const Scope& scope) { scopes_.push_back(&scope); }
    void leave() { scopes_.pop_back(); }

    [[nodiscard]] const Value* value(std::string_view name) const { return find(name, &Scope::values); }
    [[nodiscard]] const document::Blocks* blocks(std::string_view name) const {
        return find(name, &Scope::blocks);
    }
    [[nodiscard]] const bool* condition(std::string_view name) const {
        return find(name, &Scope::conditions);
    }
    [[nodiscard]] const Entries* list(std::string_view name) const { return find(name, &Scope::lists); }

    /// Whether a reference of this name leads to something that this paper has not.
    [[nodiscard]] bool is_absent(std::string_view target) const {
        return std::ranges::any_of(scopes_,
                                   [&](const Scope* scope) { return scope->absent.contains(target); });
    }

    enum class Kind { placeholder, condition, list };
    /// A fault for a name that nothing stands behind; `width` characters are underlined.
    void unknown(Kind kind, std::string_view name, diagnostics::Location where, std::size_t width);
    /// The same for names that are not in scopes: `known` are those that would be right.
    void unknown(std::string_view id, std::string_view what, std::string_view name,
                 std::span<const std::string_view> known, diagnostics::Location where, std::size_t width);
    void add(diagnostics::Diagnostic diagnostic);

  private:
    template <typename Map>
    const typename Map::mapped_type* find(std::string_view name, Map Scope::*member) const {
        for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
            const auto found = ((*scope)->*member).find(name);
            if (found != ((*scope)->*member).end()) return &found->second;
        }
        return nullptr;
    }
    template <typename Map>
    void names_of(Map Scope::*member, std::vector<std::string_view>& out) const {
        for (const auto* scope : scopes_) {
            for (const auto& [name, unused] : scope->*member) out.push_back(name);
        }
    }

    std::vector<const Scope*> scopes_;
    diagnostics::Diagnostics& diagnostics_;
    std::set<std::tuple<diagnostics::Location, std::string, std::string>> told_;
};

}  // namespace casebook::wording
