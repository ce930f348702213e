// The papers of one audience: composed, written as files, and those files decoded again for the scan.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "charts/setting.hpp"
#include "diagnostics/diagnostic.hpp"
#include "disclosure/guard.hpp"
#include "document/guide.hpp"
#include "document/palette.hpp"
#include "document/word_styles.hpp"
#include "fonts/library.hpp"
#include "passwords.hpp"
#include "publish/publish.hpp"
#include "read/read.hpp"
#include "released/paper.hpp"
#include "site/page.hpp"
#include "site/shells.hpp"
#include "wording/catalogue.hpp"
#include "wording/fill.hpp"

namespace casebook {

/// What every paper of a run is made with.
struct Workshop {
    fonts::Library typefaces;
    wording::Templates templates;
    wording::Catalogue catalogue;
    site::Shells shells;
    document::Guide guide;  ///< empty where no site is made
    Passwords passwords;    ///< of audiences whose papers are locked
    document::Palette palette = document::standard_palette;
    std::optional<document::Picture> logo = {};
    std::optional<document::WordStyles> word_styles = {};  ///< the school's own
    std::set<std::string, std::less<>> variants = {};      ///< printed beside the standard papers
};

/// Ids of reports, or `site`; empty: all.
using Choice = std::set<std::string, std::less<>>;

/// What `--only` calls the good-practice site, which is no single report.
inline constexpr std::string_view site_output = "site";

/// Papers that stand alone, and the pages of the site.
struct Papers {
    std::vector<released::Paper> reports;
    std::vector<site::Page> pages;
    std::vector<released::Paper> sheets = {};  ///< of the site, as PDF
    std::vector<site::File> site_files = {};   ///< data for its scripts, made of what the pages say
    std::string site_address = {};             ///< empty: not known
};

/// A document as one page for the browser, as a Word file, and as PDF.
[[nodiscard]] std::string as_html(const document::Document& document, const Workshop& workshop);
[[nodiscard]] std::string as_docx(const document::Document& document, const Workshop& workshop);
[[nodiscard]] std::string as_pdf(const document::Document& document, const Workshop& workshop,
                                 diagnostics::Diagnostics& diagnostics);

/// What charts are made with in this workshop, which must outlive it.
[[nodiscard]] charts::Setting chart_setting(const Workshop& workshop);

/// The reports and pages of a release's audience.
[[nodiscard]] Papers compose(const released::Release& release, const Workshop& workshop, const Choice& only,
                             diagnostics::Diagnostics& diagnostics);

class Remembrance;

/// Adds what the text guard finds in any of the papers, and in the stories of the release that no paper
/// prints in full: a name in a story keeps it from every reader it was meant for. Each finding once a place.
/// A paper about one pupil in which another is found is taken out of `papers`.
void guard(const released::Release& release, Papers& papers, const disclosure::Watch& watch,
           const disclosure::Writings& writings, Remembrance& remembrance,
           diagnostics::Diagnostics& diagnostics);

/// What a published file remembers of where it came from.
struct Origins {
    const diagnostics::Sources& sources;
    std::set<std::string> records;  ///< names of the files that figures are made from
    publish::Names rests_on;        ///< as `consented`
};

/// Reports as HTML, Word file and PDF, the latter in each variant that is wanted; pages as the site, whose
/// links are checked. Where an audience's papers are locked there is only PDF: the others cannot be.
[[nodiscard]] std::vector<publish::File> finish(const Papers& papers, const Workshop& workshop,
                                                const Origins& origins, Remembrance& remembrance,
                                                diagnostics::Diagnostics& diagnostics);

/// Adds what the scan finds in the finished files, unlocked and read back by the writers that know their
/// formats.
void scan(const std::vector<publish::File>& files, const Passwords& passwords, const disclosure::Watch& watch,
          Remembrance& remembrance, diagnostics::Diagnostics& diagnostics);

/// The stories and quotations of a release, by names that stay the same while their words do.
[[nodiscard]] std::set<std::string> consented(const released::Release& release);

}  // namespace casebook
