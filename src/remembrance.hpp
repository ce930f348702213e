// What a run need not do again, since an earlier one did it with the same things: setting, writing and
// reading through. Reading the records and deciding what each audience may hold are always done.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "disclosure/guard.hpp"
#include "document/document.hpp"
#include "intake.hpp"
#include "papers.hpp"
#include "pipeline.hpp"
#include "publish/memory.hpp"

namespace casebook {

/// Stands for everything that a whole run depends on; empty where nothing is remembered.
[[nodiscard]] std::string key_of(const Request& request, const Intake& gathered,
                                 const publish::Memory& memory);
/// Where the last run had this key and its output stands there untouched: sets what became of that run, which
/// is what would become of this one, and gives true.
[[nodiscard]] bool is_as_before(Outcome& outcome, const publish::Memory& memory, const std::string& key,
                                const Request& request, publish::Disk& disk);
/// Keeps what is known after a run that was published.
void note_run(const Outcome& outcome, publish::Memory& memory, const std::string& key, const Request& request,
              publish::Disk& disk);

class Remembrance {
  public:
    /// A memory that works takes part in what follows.
    Remembrance(publish::Memory& memory, const Request& request, const Intake& intake,
                const Workshop& workshop);

    using Make = std::function<std::string(diagnostics::Diagnostics&)>;
    /// The finished file of a document: as it stands in the output, where it was made there from the same
    /// document with the same program, words and style, and its making had nothing to tell; else made now.
    [[nodiscard]] std::string file(document::Audience audience, const std::string& path,
                                   const document::Document& document, const Make& make,
                                   diagnostics::Diagnostics& diagnostics);
    /// As disclosure::guard. A paper in whose like nothing was found is not read again while those whose
    /// names are looked for are the same.
    [[nodiscard]] std::vector<diagnostics::Diagnostic> guard(const released::Paper& paper,
                                                             const disclosure::Watch& watch,
                                                             const disclosure::Writings& writings);
    /// The same for a finished file, of which `read` decodes the texts.
    [[nodiscard]] std::vector<diagnostics::Diagnostic> scan(
        const publish::File& file, const disclosure::Watch& watch,
        const std::function<std::vector<std::string>()>& read);

  private:
    using Find = std::function<std::vector<diagnostics::Diagnostic>()>;
    [[nodiscard]] std::vector<diagnostics::Diagnostic> unless_clean(const std::string& digest,
                                                                    const Find& find);

    publish::Memory& memory_;
    std::string tools_;    ///< what any document is made into a file with
    std::string watched_;  ///< who is looked for in texts
};

}  // namespace casebook
