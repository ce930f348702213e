// The names that are watched for, by how they are compared.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "disclosure/words.hpp"
#include "model/model.hpp"

namespace casebook::disclosure {

/// Whose name it is. The school's own name is looked for too, so that a name inside it ("St Mary's") is not
/// taken for a pupil's.
enum class Owner : std::uint8_t { pupil, staff, family, approver, school };

class NameIndex {
  public:
    /// The names of register and staff.
    ///
    /// Watched of a pupil: first name, last name and known-as, whole, and each part of three letters or more
    /// of those that have several. Accents may be missing; umlauts and their like may be written out
    /// (Özdemir, Oezdemir). Hyphens, spaces and apostrophes inside a name may be exchanged or left out; a
    /// line may break inside it; "s" may follow. A name of two letters is watched in any case unless it is an
    /// ordinary short word ("An", "Jo" is none): then only with a capital inside a sentence, and together
    /// with the other name in either order. One letter is watched only so, and
    /// in scripts without spaces where no other letter stands beside it. A name that is an everyday word
    /// too ("Summer", "Mark") is watched alone only where it has a capital, or is a part of a path by itself.
    /// Watched of staff: the whole name; and each part of three letters or more where it has a capital.
    /// Of a pupil whose name is allowed or an everyday word, also the first letter with the other name in
    /// capitals ("J. Page", "Grace O."). `known as` may hold several names, separated by semicolons or
    /// slashes. Of who gave a consent, or approved a case: what is written with a title ("Mrs Pell") or as
    /// two names and more, none of them a word for a role; like names of staff. `dictionary`: everyday words,
    /// one a line.
    explicit NameIndex(const model::Model& model, std::string_view dictionary = {});

    struct Found {
        std::uint32_t begin;  ///< bytes of the text
        std::uint32_t end;
        Owner owner;
        std::string_view code;  ///< of the pupil or mentor
        std::string_view key;   ///< the name folded; empty where it has several words
    };
    /// Names in a text, which is needed beside its words for what follows them. In a `path` (no spaces) case
    /// is no guide.
    [[nodiscard]] std::vector<Found> find(const Words& words, std::string_view text, bool path) const;

  private:
    enum class Style : std::uint8_t {
        any_case,
        capital,
        capital_inside_sentence,
        everyday,
        initial,      ///< each word with a capital
        after_title,  ///< with a capital, behind "Mr" or an initial
        by_itself
    };
    struct Pattern {
        std::vector<std::uint32_t> joints;  ///< bytes of the key at which its words may be parted
        Style style;
        Owner owner;
        std::string code;
    };
    struct Entry {
        std::vector<Pattern> patterns;
        bool begins_longer = false;  ///< a longer key parts here
        bool parts_far = false;      ///< in the longer key anything may stand here, as it does in the name
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
    };
    struct Match {
        std::size_t last = 0;  ///< word
        const Pattern* pattern = nullptr;
    };

    void add_pupil(const model::Pupil& pupil);
    [[nodiscard]] bool reads_as_words(const Words& name) const;
    void add_user_name(std::string_view first, std::string_view last, const std::string& code);
    void add_initials(std::string_view first, std::string_view last, const std::string& code);
    void add_staff(const model::Mentor& mentor);
    void add_adult(std::string_view written, Owner owner, const std::string& code);
    void add_adult_name(const Words& name, Owner owner, const std::string& code);
    void add_name(std::string_view name, const std::string& code);
    void add_spelling(std::string_view name, const std::string& code);
    void add(const Words& words, std::size_t first, std::size_t last, Style style, Owner owner,
             const std::string& code);
    void allow(const model::AllowedWord& allowed);

    [[nodiscard]] Match match_at(const Words& words, std::size_t first, std::string_view text,
                                 bool path) const;
    [[nodiscard]] const Pattern* pattern_for(const Words& words, std::size_t first, std::size_t last,
                                             std::string_view text, bool path) const;
    [[nodiscard]] const Pattern* fitting(const Entry& entry, const Words& words, std::size_t first,
                                         std::size_t last, std::string_view text, bool path) const;
    [[nodiscard]] bool is_allowed(std::string_view key, const Word& word) const;

    std::set<std::string, std::less<>> everyday_;
    std::unordered_map<std::string, Entry, Hash, std::equal_to<>> entries_;
    std::unordered_map<std::string, bool, Hash, std::equal_to<>>
        allowed_;  ///< true: also with a capital inside a sentence
};

}  // namespace casebook::disclosure
