// From the bytes of a folder to the Model, with every fault of every file in one run.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/input_file.hpp"
#include "document/document.hpp"
#include "model/model.hpp"

namespace casebook::read {

using diagnostics::InputFile;

/// The Model of a mentor's folder. Records at fault are set aside and listed in `diagnostics`; a structural
/// fault leaves the Model empty or partial and must stop the build. `shipped` are the files of our
/// `templates/`; a file `templates/…` of the folder overrides the shipped one of the same name. `today` is
/// only used to find dates that lie ahead.
[[nodiscard]] model::Model read(std::span<const InputFile> folder, std::span<const InputFile> shipped,
                                model::Date today, diagnostics::Sources& sources,
                                diagnostics::Diagnostics& diagnostics);

/// Words that people may change: report templates, their parts, and the catalogue of phrases.
struct Words {
    std::map<std::string, document::Template, std::less<>>
        templates;                                            ///< `reports/governor-report`, `parts/mentor`
    std::map<std::string, std::string, std::less<>> phrases;  ///< key → phrase
    std::map<std::string, diagnostics::Location, std::less<>> phrase_places;
};
[[nodiscard]] Words read_words(std::span<const InputFile> folder, std::span<const InputFile> shipped,
                               diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics);

}  // namespace casebook::read
