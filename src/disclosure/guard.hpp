// The text guard over composed papers and the scan over finished files: no name, UPN or date of birth passes.
#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "model/model.hpp"
#include "released/paper.hpp"

namespace casebook::disclosure {

/// Finds register names (any case, accents folded, look-alike letters, possessives), names of who gave a
/// consent or approved a case, UPNs, dates of birth (in the usual
/// spellings), pupils' codes, names of staff and contact details in text, also in file names and addresses.
/// Built once a run; can be asked from several threads. Words of the allow-list pass: one that is written
/// there with a capital in any case, one without only as an ordinary word (small, or with the capital of a
/// sentence's start).
class Watch {
  public:
    /// What the program itself says is no mention of a child, whoever is called so: `Page 1` of a footer, the
    /// month of May. `words` are texts that come with the program, `files` the ids of those files.
    struct Own {
        std::vector<std::string_view> words;
        std::set<std::uint32_t> files;
        std::string_view dictionary;  ///< words of everyday British English, one a line
    };
    explicit Watch(const model::Model& model, const Own& own = {});
    ~Watch();
    Watch(Watch&&) noexcept;

    struct Hit {
        std::size_t offset;  ///< bytes
        std::size_t length;
        /// `name`, `family name`, `staff name`, `approver`, `UPN`, `date of birth`, `pupil code`,
        /// `e-mail address`, `telephone number`, `postcode`, `combination`
        std::string kind;
        /// Code of the pupil; of the mentor for `staff name`, of the case for `approver`; what is combined;
        /// empty for contact details.
        std::string pupil;
        bool own_word = false;  ///< a name of one word that the program's own texts have too
    };
    /// Contact details are searched for in what people write, not in a finished file: there the figures of a
    /// table stand side by side and may look like a telephone number.
    enum class Search { people, contacts_too };
    [[nodiscard]] std::vector<Hit> find(std::string_view text, Search search = Search::people) const;
    /// What stands for this one pupil in a text, whoever else bears the name; for the paper about the pupil.
    [[nodiscard]] Watch of_one(std::string_view pupil) const;
    /// Words that single a pupil out for this audience without a name, as "the only Year 4 young carer".
    [[nodiscard]] std::vector<Hit> singled_out(std::string_view text, document::Audience audience) const;
    /// Where the words at `offset` were written, in a text that says of itself no more than that it came from
    /// the facts at the top of a story: the line of the title or the summary, else the file.
    [[nodiscard]] diagnostics::Location written_at(diagnostics::Location where, std::string_view text,
                                                   std::size_t offset) const;
    /// The file came with the program: its words are the same in every school.
    [[nodiscard]] bool is_own_file(std::uint32_t file) const;

  private:
    struct Index;
    std::unique_ptr<Index> index_;
};

class Writings;

/// Own words are passed over where no file, or one that came with the program, is their place: the school's
/// own words always have one. Findings in a composed paper, as faults with the place of the text they came
/// from (file and line; none where the project made the text, the message then names part and paper) and how
/// to mend them. For a paper of the school they are warnings, of names, UPNs and dates of birth that the
/// school itself wrote: its papers carry codes. Messages name codes, not names, and are for the mentor only.
/// Where `writings` are given, a text without a place is looked for in the folder's files.
[[nodiscard]] std::vector<diagnostics::Diagnostic> guard(const released::Paper& paper, const Watch& watch,
                                                         const Writings* writings = nullptr);

/// A finished file as decoded by its writer: everything in it that a reader or a program could read, and its
/// own path.
struct DecodedFile {
    document::Audience audience;
    std::string path;
    std::vector<std::string> texts;
};
/// Findings in finished files, as faults, each name once a file; a place in a file of ours is not known any
/// more, so the message names the file. None for the school. Own words are passed over: the guard has seen
/// what the school wrote, and a footer or a month comes after it.
[[nodiscard]] std::vector<diagnostics::Diagnostic> scan(const DecodedFile& file, const Watch& watch);

}  // namespace casebook::disclosure
