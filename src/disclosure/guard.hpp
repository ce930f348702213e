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

/// Finds register names (any case, accents folded, possessives), UPNs and dates of birth (in the usual spellings) in text.
/// Built once a run; words of the allow-list pass.
class Watch {
  public:
    explicit Watch(const model::Model& model);
    ~Watch();
    Watch(Watch&&) noexcept;

    struct Hit {
        std::size_t offset;  ///< bytes
        std::size_t length;
        std::string kind;    ///< `name`, `UPN`, `date of birth`
        std::string pupil;   ///< code
    };
    [[nodiscard]] std::vector<Hit> find(std::string_view text) const;

  private:
    struct Index;
    std::unique_ptr<Index> index_;
};

/// Findings in a composed paper, as faults with the place of the text they came from (file and line; the paper's own
/// name where the project made the text) and how to mend them. Empty for a paper of the school.
[[nodiscard]] std::vector<diagnostics::Diagnostic> guard(const released::Paper& paper, const Watch& watch);

/// A finished file as decoded by its writer: everything in it that a reader or a program could read, and its own path.
struct DecodedFile {
    document::Audience audience;
    std::string path;
    std::vector<std::string> texts;
};
/// Findings in finished files; a place in a file of ours is not known any more, so the message names the file.
[[nodiscard]] std::vector<diagnostics::Diagnostic> scan(const DecodedFile& file, const Watch& watch);

}  // namespace casebook::disclosure
