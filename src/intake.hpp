// The first half of a run: a mentor's folder as a Model, and what every paper is made with.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/input_file.hpp"
#include "disclosure/guard.hpp"
#include "disclosure/ledger.hpp"
#include "model/arrangements.hpp"
#include "model/model.hpp"
#include "papers.hpp"
#include "read/read.hpp"

namespace casebook {

/// What a run is asked to do.
struct Request {
    std::filesystem::path folder;    ///< the mentor's
    std::filesystem::path out = {};  ///< empty: `out` inside the folder
    Choice only = {};                ///< empty: every report and the site
    Choice variants = {};            ///< of print, made beside the standard papers
    model::Date today{};
    bool clock_only_removes = true;  ///< consents are judged at the later of `today` and the data's date
};

/// Where the papers of a run go.
[[nodiscard]] std::filesystem::path output_folder(const Request& request);

/// What was read, and all that was found wrong with it.
struct Intake {
    diagnostics::Sources sources;
    diagnostics::Diagnostics diagnostics;
    std::vector<diagnostics::InputFile> folder;
    std::vector<diagnostics::InputFile> shipped;  ///< our own `templates/…` and `site/…`
    model::Model model;
    model::Arrangements arrangements;
    read::Words words;
    std::optional<document::WordStyles> word_styles;  ///< of the folder's own reference.docx
    std::vector<disclosure::Earlier> ledger;          ///< what was released before
    std::string dictionary;                           ///< words of everyday British English, one a line
    Passwords passwords;
    bool wants_site = false;  ///< only then the practice guide is read

    /// False where a structural fault leaves nothing to work on.
    [[nodiscard]] bool usable() const { return !diagnostics.has(diagnostics::Severity::structural); }
    /// The texts that come with the program, as far as the school has not put its own in their place.
    [[nodiscard]] disclosure::Watch::Own own_words() const;
    /// Ids of the case studies that casebook.yaml wants disguised.
    [[nodiscard]] std::set<std::string> disguised() const;
    /// Names of the folder's files that hold rows and settings, from which figures are made.
    [[nodiscard]] std::set<std::string> records() const;
};

/// The bytes of the folder and of the program's own texts, not looked into yet.
[[nodiscard]] Intake gather(const Request& request);
/// Text → Model, checked, with every fault of every file.
[[nodiscard]] Intake take_in(const Request& request);
[[nodiscard]] Intake take_in(const Request& request, Intake gathered);

/// Our own words and shells alone, without anybody's folder.
[[nodiscard]] Intake take_in_shipped();

/// Words, typefaces and shells; faults of the school's own shells are added to the intake's diagnostics.
[[nodiscard]] Workshop equip(Intake& intake, const Choice& variants = {});

}  // namespace casebook
