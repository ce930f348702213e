// What all kinds of files are searched with: the child's names and codes, and those of the others.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "care/child.hpp"
#include "care/held.hpp"
#include "disclosure/guard.hpp"

namespace casebook::care {

class Search {
  public:
    Search(const Child& child, const model::Model& model, std::string_view dictionary);

    [[nodiscard]] const Child& child() const { return child_; }
    /// The word is the child's code; noughts that a spreadsheet took from its front do not matter.
    [[nodiscard]] bool is_code(std::string_view word) const;
    /// Any pupil's code of the register.
    [[nodiscard]] bool is_any_code(std::string_view word) const;
    /// A code that is found anywhere: it has letters and figures, so nothing else reads like it.
    [[nodiscard]] bool code_speaks_for_itself() const { return speaks_for_itself_; }
    /// The text is a name, a UPN or a code of the child, or may be.
    [[nodiscard]] bool mentions(std::string_view text) const;
    /// First and last name together, in either order, and no other pupil is called so.
    [[nodiscard]] bool is_whole_name(std::string_view text) const;
    /// The text without other children: a list of several codes is "a group", any other text that names one
    /// is left out.
    [[nodiscard]] std::string about_the_child(std::string_view text) const;

  private:
    const Child& child_;
    disclosure::Watch own_;
    disclosure::Watch others_;
    std::set<std::string> codes_;
    bool speaks_for_itself_ = false;
};

[[nodiscard]] std::vector<Held> held_in_table(const Search& search, const diagnostics::InputFile& file);
[[nodiscard]] std::vector<Held> held_in_workbook(const Search& search, const diagnostics::InputFile& file);
[[nodiscard]] std::vector<Held> held_in_settings(const Search& search, const diagnostics::InputFile& file);
[[nodiscard]] std::vector<Held> held_in_text(const Search& search, const diagnostics::InputFile& file);

}  // namespace casebook::care
