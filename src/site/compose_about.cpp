// About the data: what is counted, what is held back and what that means, who approved, and how to have
// something corrected.
#include <algorithm>
#include <initializer_list>

#include "site/pieces.hpp"
#include "wording/sentences.hpp"

namespace casebook::site {
namespace {

using namespace document;

class AboutPage {
  public:
    explicit AboutPage(const Pieces& pieces)
        : pieces_(pieces), contents_(*pieces.release), catalogue_(pieces.catalogue) {}

    Page compose() {
        const std::string lead =
            catalogue_.phrase("site.about.lead", {{"period", wording::period_in_words(contents_, catalogue_)},
                                                  {"date", catalogue_.date(contents_.data_date)}});
        blocks_.push_back(paragraph(lead, ParagraphStyle::lead));
        if (!contents_.note.empty())
            blocks_.push_back({Callout{CalloutKind::note,
                                       words(catalogue_.phrase("site.about.school-note")),
                                       {paragraph(contents_.note)}}});
        figures();
        held_back();
        people();
        Document document = pieces_.document(catalogue_.phrase("site.about.title"));
        document.blocks = std::move(blocks_);
        return pieces_.page(about_path, std::move(document), lead);
    }

  private:
    void head(std::string_view key) { blocks_.push_back(heading(2, catalogue_.phrase(key))); }
    void say(const std::string& sentence) {
        if (!sentence.empty()) blocks_.push_back(paragraph(sentence));
    }
    void figure(const std::string& title, std::initializer_list<std::string> sentences,
                const std::string& about) {
        blocks_.push_back(heading(3, title));
        for (const std::string& sentence : sentences) say(sentence);
        blocks_.push_back(paragraph(about, ParagraphStyle::small));
    }

    void figures() {
        if (contents_.figures.empty() && contents_.breakdowns.empty() && contents_.changes.empty()) return;
        head("site.about.figures");
        for (const auto& one : contents_.figures) figure(one->title, {spoken(*one)}, one->about);
        for (const auto& one : contents_.breakdowns)
            figure(one->title, {wording::groups_sentence(*one, catalogue_)}, one->about);
        for (const auto& one : contents_.changes) change(*one);
    }

    void change(const released::Change& change) {
        figure(change.title,
               {wording::change_sentence(change, catalogue_), wording::change_counts(change, catalogue_),
                wording::expected_return_sentence(change, catalogue_),
                wording::pairs_lost(change, catalogue_), wording::windows_sentence(change, catalogue_)},
               change.about);
        std::vector<Inlines> warnings;
        for (const std::string& warning : wording::cautions(change.cautions, catalogue_))
            warnings.push_back(words(warning));
        if (!warnings.empty())
            blocks_.push_back({Callout{CalloutKind::caution,
                                       words(catalogue_.phrase("site.about.cautions")),
                                       {list(std::move(warnings))}}});
    }

    /// The figure as a sentence of its own: "45 pupils.", or why there is no number.
    std::string spoken(const released::Figure& figure) const {
        const wording::Value value = wording::figure_in_words(figure, catalogue_);
        if (const auto* said = std::get_if<wording::Spoken>(&value)) return plain(said->content) + ".";
        return std::get<wording::Unspoken>(value).sentence;
    }

    void held_back() {
        const std::string people = catalogue_.number(contents_.threshold.people);
        head("site.about.held-back");
        say(contents_.threshold.people <= 1 ? catalogue_.phrase("threshold.none")
                                            : catalogue_.phrase("site.about.threshold", {{"n", people}}));
        if (contents_.threshold.lowered)
            say(catalogue_.phrase("site.about.lowered", {{"reason", contents_.threshold.reason}}));
        Definitions kinds;
        for (const std::string kind : {"held-back", "missing", "nought"})
            kinds.items.push_back({words(catalogue_.phrase("site.about.kind." + kind)),
                                   words(catalogue_.phrase("site.about.kind." + kind + ".meaning"))});
        blocks_.push_back({std::move(kinds)});
        if (contents_.accepted_faults.empty()) return;
        say(catalogue_.phrase("site.about.accepted"));
        std::vector<Inlines> reasons;
        for (const std::string& reason : contents_.accepted_faults) reasons.push_back(words(reason));
        blocks_.push_back(list(std::move(reasons)));
    }

    void people() {
        head("site.about.stories");
        say(catalogue_.phrase("site.about.no-names"));
        std::vector<std::string> roles;
        for (const auto& story : contents_.cases)
            if (!story->approved_by.empty() &&
                std::find(roles.begin(), roles.end(), story->approved_by) == roles.end())
                roles.push_back(story->approved_by);
        if (!roles.empty())
            say(catalogue_.phrase("site.about.approved", {{"roles", catalogue_.list(roles)}}));
        say(catalogue_.phrase("site.about.results"));
        head("site.about.corrections");
        say(catalogue_.phrase("site.about.corrections.how", {{"school", contents_.school}}));
    }

    const Pieces& pieces_;
    const released::Contents& contents_;
    const wording::Catalogue& catalogue_;
    Blocks blocks_;
};

}  // namespace

Page about_page(const Pieces& pieces) {
    return AboutPage(pieces).compose();
}

}  // namespace casebook::site
