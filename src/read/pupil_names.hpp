// The register's pupils by everything that an export may name them by.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/model.hpp"

namespace casebook::read {

/// Which of a pupil's names stands first where one cell holds both and no comma parts them.
enum class NameOrder { first_name, last_name };

/// Finds pupils by code, UPN and name. Case, accents and punctuation do not matter; where a first name ends
/// and the last one begins does.
class PupilNames {
  public:
    explicit PupilNames(const model::Model& model);

    [[nodiscard]] bool empty() const { return codes_.empty(); }
    [[nodiscard]] bool has_code(const std::string& code) const { return codes_.contains(code); }
    [[nodiscard]] const std::set<std::string>& codes() const { return codes_; }

    /// The pupils that can be meant: none, one, or several.
    using Codes = std::set<std::string>;
    [[nodiscard]] Codes by_upn(std::string_view upn) const;
    [[nodiscard]] Codes by_parts(std::string_view first, std::string_view last) const;
    /// Of one cell: “Bell, Ann”; or “Ann Bell” in the order given.
    [[nodiscard]] Codes by_name(std::string_view name, NameOrder order) const;
    /// Whether the register has a UPN for the pupil.
    [[nodiscard]] bool has_upn(const std::string& code) const { return with_upn_.contains(code); }
    /// Those whose last name and first given name are these, or who would be it but for a class in brackets
    /// or for a first name of one letter.
    [[nodiscard]] Codes near(std::string_view name) const;
    /// Those whose whole name it is, but for a class in brackets or after it.
    [[nodiscard]] Codes but_for_class(std::string_view name) const;
    /// Whether a name could be a pupil's own, written in another way: one of its words is one of the pupil's.
    [[nodiscard]] bool could_be(const std::string& code, std::string_view name) const;

  private:
    using Index = std::map<std::string, Codes, std::less<>>;

    void know(std::string_view first, std::string_view last, const std::string& code);

    Codes codes_;
    Codes with_upn_;
    Index upns_;
    Index names_;                                         ///< first and last name, parted
    Index given_;                                         ///< the same of the first of several given names
    Index initials_;                                      ///< the same of the first name's first letter
    std::map<std::string, Codes, std::less<>> words_of_;  ///< by code: the words of the pupil's names
};

/// Whether a cell holds several words without a figure.
[[nodiscard]] bool looks_like_a_name(std::string_view text);

}  // namespace casebook::read
