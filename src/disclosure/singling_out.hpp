// Words that single a pupil out without a name: "the only Year 4 young carer".
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "document/audience.hpp"
#include "model/model.hpp"

namespace casebook::disclosure {

struct SingledOut {
    std::uint32_t begin;  ///< bytes of the text
    std::uint32_t end;
    std::string what;  ///< `year 4 and young carer, 2 pupils on the register`
};

class SinglingOut {
  public:
    /// Counts the pupils of the register, those set aside too. Nothing of the model is kept.
    explicit SinglingOut(const model::Model& model);

    /// Where a text speaks of one child, or of a few by their number, and gives a combination that at least
    /// one pupil and fewer than the audience's threshold have: a year group, key stage or age with a
    /// characteristic (in the same or the next sentence) or a year group with a reason for referral (in the
    /// same); two characteristics; "the only" before a characteristic or a year group. A characteristic that
    /// the register records of nobody counts as held by few. Nothing for the school, nor where the allow-list
    /// has the words.
    [[nodiscard]] std::vector<SingledOut> find(std::string_view text, document::Audience audience) const;

  private:
    using Pupils = std::set<std::size_t>;
    /// What a pupil can be told by, and who has it.
    struct Trait {
        std::string name;
        std::vector<std::vector<std::string>> phrases;  ///< its words, in small letters
        Pupils pupils;
        bool is_reason = false;
        bool is_recorded = true;
    };
    struct Mention;
    struct Reading;

    [[nodiscard]] Reading read(std::string_view text) const;
    void add_characteristics(const model::Model& model);
    void add_reasons(const model::Model& model);
    [[nodiscard]] Pupils in_years(const std::function<bool(int)>& fits) const;

    std::vector<int> years_;  ///< of each pupil; −1 nursery, 0 reception, −2 not recorded
    std::vector<Trait> traits_;
    std::vector<std::vector<std::string>> allowed_;
    std::array<std::size_t, document::all_audiences.size()> thresholds_{};
};

}  // namespace casebook::disclosure
