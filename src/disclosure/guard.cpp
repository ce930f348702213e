#include "disclosure/guard.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "disclosure/characters.hpp"
#include "disclosure/consent.hpp"
#include "disclosure/writings.hpp"

namespace casebook::disclosure {
namespace {

using diagnostics::Diagnostic;
using diagnostics::Location;
using diagnostics::Severity;
using document::Audience;

/// What is said of each kind of finding.
struct Finding {
    std::string_view kind;
    std::string_view id;
    std::string_view what;  ///< with the code of the pupil or mentor
    std::string_view why;
    std::string_view mend;
};
constexpr std::string_view whom_a_contact_reaches =
    "where somebody lives or can be reached tells who they are; the school itself is known to its readers";
constexpr std::string_view leave_a_contact_out =
    "take it out; where it is the school's own or a public service's, allow it with a reason under `guard:`, "
    "`allow:` in casebook.yaml";
constexpr std::array<Finding, 11> findings = {{
    {"name", "name-in-paper", "a name of pupil {}",
     "no reader outside the school may be able to tell who a child is",
     "write \"the pupil\" or a broad role in its place; where the word is no name here, allow it with a "
     "reason under `guard:`, "
     "`allow:` in casebook.yaml"},
    {"staff name", "staff-name-in-paper", "a name of mentor {}",
     "staff are named in the school's own papers only",
     "write the role in its place, as \"the learning mentor\"; where the word is no name here, allow it with "
     "a reason under "
     "`guard:`, `allow:` in casebook.yaml"},
    {"family name", "family-name-in-paper", "a name of who gave consent for {}",
     "the name of a parent or carer tells who the child is", "write \"the parent or carer\" in its place"},
    {"approver", "staff-name-in-paper", "the name of who approved {}",
     "staff are named in the school's own papers only",
     "write the role in its place, as \"the headteacher\""},
    {"combination", "pupil-singled-out", "a combination that singles a pupil out ({})",
     "so few children have both that readers who know the school can tell who is meant",
     "leave one of them out, or write it more broadly, as \"a pupil\" or \"an older pupil\"; where nobody is "
     "meant, "
     "allow these words with a reason under `guard:`, `allow:` in casebook.yaml"},
    {"UPN", "upn-in-paper", "the UPN of pupil {}", "a UPN is never printed", "take it out"},
    {"date of birth", "birth-date-in-paper", "the date of birth of pupil {}",
     "a date of birth is never printed", "take it out, or write the year group in its place"},
    {"pupil code", "code-in-paper", "the code {}", "codes of pupils stand in the school's own papers only",
     "write \"the pupil\" in its place"},
    {"e-mail address", "contact-in-paper", "an e-mail address", whom_a_contact_reaches, leave_a_contact_out},
    {"telephone number", "contact-in-paper", "a telephone number", whom_a_contact_reaches,
     leave_a_contact_out},
    {"postcode", "contact-in-paper", "a postcode", whom_a_contact_reaches, leave_a_contact_out},
}};

const Finding& finding(std::string_view kind) {
    return *std::ranges::find(findings, kind, &Finding::kind);
}

/// In the school's papers codes and staff names are in their place.
bool concerns_the_school(const Watch::Hit& hit) {
    const std::string_view id = finding(hit.kind).id;
    return id != "staff-name-in-paper" && id != "family-name-in-paper" && id != "code-in-paper" &&
           id != "contact-in-paper";
}

Diagnostic fault(const Watch::Hit& hit, Location where, std::size_t width, const std::string& place) {
    const Finding& said = finding(hit.kind);
    return {Severity::fault,
            std::string{said.id},
            where,
            width,
            fmt::format(fmt::runtime(std::string{said.what} + " stands in {}"), hit.pupil, place),
            std::string{said.why},
            std::string{said.mend}};
}

/// The school may read the name, but its papers are handed on too.
Diagnostic school_warning(const Watch::Hit& hit, Location where, std::size_t width,
                          const std::string& place) {
    Diagnostic warning = fault(hit, where, width, place);
    warning.severity = Severity::warning;
    warning.id = "name-in-school-paper";
    warning.why = "the school's papers carry codes, so that they can be shown to a visitor";
    if (hit.kind == "name")
        warning.mend =
            "write the pupil's code or a role in its place; where the word is no name here, allow it with a "
            "reason "
            "under `guard:`, `allow:` in casebook.yaml";
    return warning;
}

bool of_a_pupil(const Watch::Hit& hit) {
    return hit.kind == "name" || hit.kind == "pupil code" || hit.kind == "UPN" || hit.kind == "date of birth";
}

/// The sheet of one child lies before this child and the family.
Diagnostic other_child(const Watch::Hit& hit, Location where, std::size_t width, const std::string& place) {
    Diagnostic told = fault(hit, where, width, place);
    told.id = "other-child-in-sheet";
    told.why = "this sheet is read by one child and the family; the sheet was left out";
    if (hit.kind == "name") told.mend = "write \"another pupil\" or \"a friend\" in its place";
    return told;
}

std::string place_in(const released::Paper& paper, std::string_view part) {
    return fmt::format("the {} of `{}` for {}", part, paper.path(), readers(paper.audience()));
}

class Report {
  public:
    Report(const released::Paper& paper, const Watch& watch, const Writings* writings)
        : paper_(paper), watch_(watch), writings_(writings) {
        if (!paper.about().empty()) own_.emplace(watch.of_one(paper.about()));
    }

    void look_at(const document::ReadText& read) {
        const auto own = own_ ? own_->find(read.text) : std::vector<Watch::Hit>{};
        for (const Watch::Hit& hit : watch_.find(read.text, Watch::Search::contacts_too)) {
            if (is_of_own_pupil(hit, own)) continue;
            Location where = watch_.written_at(read.at(hit.offset), read.text, hit.offset);
            if (hit.own_word && (where.file == 0 || watch_.is_own_file(where.file))) continue;
            // An anchor repeats its heading, which a template may have made of a story's title.
            if (read.part == "anchor" && headed_.contains({hit.kind, hit.pupil})) continue;
            headed_.emplace(hit.kind, hit.pupil);
            seen_.insert({where.file, where.line, hit.kind, hit.pupil});
            std::size_t width = count_characters(std::string_view{read.text}.substr(hit.offset, hit.length));
            const bool no_place = where.file == 0 &&
                                  (!document::is_within_school(paper_.audience()) || !paper_.about().empty());
            const bool is_sought = no_place || watch_.is_own_file(where.file);
            const auto written = is_sought && writings_ != nullptr ? writings_->of(hit) : std::nullopt;
            if (written) std::tie(where, width) = std::tie(written->where, written->width);
            if (!paper_.about().empty() && of_a_pupil(hit))
                found_.push_back(other_child(hit, where, width, place_in(paper_, read.part)));
            else if (!document::is_within_school(paper_.audience()))
                found_.push_back(fault(hit, where, width, place_in(paper_, read.part)));
            else if (concerns_the_school(hit) && where.file != 0)
                found_.push_back(school_warning(hit, where, width, place_in(paper_, read.part)));
        }
        look_for_combinations(read);
    }

    [[nodiscard]] std::vector<Diagnostic> take() { return std::move(found_); }

  private:
    // What has no place was made from released figures, whose small numbers are hidden by other means; the
    // name of a file is somebody's.
    void look_for_combinations(const document::ReadText& read) {
        if (read.part == "anchor") return;
        for (const Watch::Hit& hit : watch_.singled_out(read.text, paper_.audience())) {
            const Location where = read.at(hit.offset);
            const bool is_ours = where.file == 0 ? read.part != "file name" : watch_.is_own_file(where.file);
            if (is_ours || !seen_.insert({where.file, where.line, hit.kind, hit.pupil}).second) continue;
            found_.push_back(fault(
                hit, where, count_characters(std::string_view{read.text}.substr(hit.offset, hit.length)),
                place_in(paper_, read.part)));
        }
    }

    /// The paper may name the one pupil that it is about, also where another child has the same name.
    static bool is_of_own_pupil(const Watch::Hit& hit, const std::vector<Watch::Hit>& own) {
        return std::ranges::any_of(own, [&](const Watch::Hit& name) {
            return name.offset <= hit.offset && hit.offset + hit.length <= name.offset + name.length;
        });
    }

    const released::Paper& paper_;
    const Watch& watch_;
    const Writings* writings_;
    std::optional<Watch> own_;                              ///< for the one pupil that the paper is about
    std::set<std::pair<std::string, std::string>> headed_;  ///< what was told of this paper before
    std::set<std::tuple<std::uint32_t, std::uint32_t, std::string, std::string>> seen_;
    std::vector<Diagnostic> found_;
};

}  // namespace

std::vector<Diagnostic> guard(const released::Paper& paper, const Watch& watch, const Writings* writings) {
    Report report{paper, watch, writings};
    report.look_at({paper.path(), {{0, {}}}, "file name"});
    document::visit_texts(paper.document(), [&](const document::ReadText& read) { report.look_at(read); });
    return report.take();
}

std::vector<Diagnostic> scan(const DecodedFile& file, const Watch& watch) {
    std::vector<Diagnostic> found;
    if (document::is_within_school(file.audience)) return found;
    std::set<std::tuple<std::string, std::string>> seen;
    const auto look_at = [&](std::string_view text, const std::string& place) {
        for (const Watch::Hit& hit : watch.find(text))
            if (!hit.own_word && seen.insert({hit.kind, hit.pupil}).second)
                found.push_back(fault(hit, {}, 1, place));
    };
    look_at(file.path,
            fmt::format("the name of the finished file `{}` for {}", file.path, readers(file.audience)));
    for (const std::string& text : file.texts)
        look_at(text, fmt::format("the finished file `{}` for {}", file.path, readers(file.audience)));
    return found;
}

}  // namespace casebook::disclosure
