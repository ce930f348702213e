// The folder's own files, searched for what a finding without a place was made of.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/sources.hpp"
#include "disclosure/guard.hpp"

namespace casebook::disclosure {

/// Texts of settings and tables come into a paper without their place: a school's note, a reason of referral,
/// a question. Here the place is looked for where such texts are written; nothing is read before it is asked
/// for.
class Writings {
  public:
    /// Both must outlive it.
    Writings(const diagnostics::Sources& sources, const Watch& watch) : sources_(sources), watch_(watch) {}

    struct Place {
        diagnostics::Location where;
        std::size_t width = 1;  ///< characters
    };
    /// The first place where the same is said of the same pupil or mentor; empty where it is written nowhere,
    /// or only in files that say it of right, as the register does, or that are in no paper for others.
    [[nodiscard]] std::optional<Place> of(const Watch::Hit& hit) const;

  private:
    void read_all() const;

    const diagnostics::Sources& sources_;
    const Watch& watch_;
    mutable bool read_ = false;
    mutable std::map<std::pair<std::string, std::string>, Place> places_;  ///< by kind and whom it is about
};

}  // namespace casebook::disclosure
