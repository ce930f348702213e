// The text guard over composed papers and the scan over finished files: no name, UPN or date of birth passes.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "model/model.hpp"
#include "released/paper.hpp"

namespace casebook::disclosure {

/// Finds register names (any case, accents folded, possessives), UPNs, dates of birth (in the usual
/// spellings), pupils' codes, names of staff and contact details in text, also in file names and addresses.
/// Built once a run; can be asked from several threads. Words of the allow-list pass: one that is written
/// there with a capital in any case, one without only as an ordinary word (small, or with the capital of a
/// sentence's start).
class Watch {
  public:
    explicit Watch(const model::Model& model);
    ~Watch();
    Watch(Watch&&) noexcept;

    struct Hit {
        std::size_t offset;  ///< bytes
        std::size_t length;
        /// `name`, `staff name`, `UPN`, `date of birth`, `pupil code`, `e-mail address`, `telephone number`,
        /// `postcode`
        std::string kind;
        std::string pupil;  ///< code of the pupil; of the mentor for `staff name`; empty for contact details
    };
    /// Contact details are searched for in what people write, not in a finished file: there the figures of a
    /// table stand side by side and may look like a telephone number.
    enum class Search { people, contacts_too };
    [[nodiscard]] std::vector<Hit> find(std::string_view text, Search search = Search::people) const;

  private:
    struct Index;
    std::unique_ptr<Index> index_;
};

/// Findings in a composed paper, as faults with the place of the text they came from (file and line; none
/// where the project made the text, the message then names part and paper) and how to mend them. For a paper
/// of the school they are warnings, of names, UPNs and dates of birth that the school itself wrote: its
/// papers carry codes. Messages name codes, not names, and are for the mentor only.
[[nodiscard]] std::vector<diagnostics::Diagnostic> guard(const released::Paper& paper, const Watch& watch);

/// A finished file as decoded by its writer: everything in it that a reader or a program could read, and its
/// own path.
struct DecodedFile {
    document::Audience audience;
    std::string path;
    std::vector<std::string> texts;
};
/// Findings in finished files, as faults, each name once a file; a place in a file of ours is not known any
/// more, so the message names the file. None for the school.
[[nodiscard]] std::vector<diagnostics::Diagnostic> scan(const DecodedFile& file, const Watch& watch);

}  // namespace casebook::disclosure
