// Schools made by chance, released and released again, against an attacker who knows the papers alone.
// CASEBOOK_CALIBRATION_ROUNDS sets the number of schools, CASEBOOK_FIRST_ROUND where to begin.
// A search over whole numbers looks at every value of every small number; glpsol decides what the search
// leaves open, and is asked anew about the bounds of a sample, so that each is held against the other.
#include <malloc.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <set>
#include <string>
#include <vector>

#include "disclosure/audit.hpp"
#include "disclosure/gate.hpp"
#include "glpsol.hpp"
#include "outsider.hpp"
#include "random_school.hpp"

using namespace casebook;
using document::Audience;
using outsider::Glpsol;
using outsider::many;
using outsider::Notes;

namespace {

constexpr int last_day = 200;

#ifdef __SANITIZE_ADDRESS__
constexpr int schools = 12;  // its allocator makes each school take ten times as long
#else
constexpr int schools = 60;
#endif

int rounds() {
    const char* const wished = std::getenv("CASEBOOK_CALIBRATION_ROUNDS");
    return wished == nullptr ? schools : std::atoi(wished);
}

released::Release release(const model::Model& model, const figures::Figures& figures, Audience audience,
                          const std::vector<disclosure::Earlier>& earlier) {
    const diagnostics::Sources sources;
    diagnostics::Diagnostics said;
    return disclosure::Gate::release(model, figures, {audience, figures.date, 0, earlier}, sources, said);
}

/// A number of people that a reader must not narrow, and how many they are.
struct Target {
    std::string name;
    std::vector<std::pair<int, int>> sum;
    int people;
};

/// Reads papers as a person would, and writes down what they say; `truth` is looked at for targets and hints
/// only.
class Reader {
  public:
    /// Of numbers from 1 to `unread` it takes no notice, as if they had been painted over.
    Reader(Notes& notes, const figures::Figures& truth, std::string when, int unread = 0)
        : notes_(notes), truth_(truth), when_(std::move(when)), unread_(unread) {}

    int unknown(const std::string& name, int people) {
        const bool is_new = !notes_.has(name + when_);
        const int at = notes_.unknown(name + when_, people);
        if (is_new) targets_.push_back({name + when_, {{at, 1}}, people});
        return at;
    }

    void read(const released::Contents& papers, int threshold) {
        const int all = count(papers, "pupils.supported");
        const int now = count(papers, "pupils.now");
        const int received = count(papers, "referrals.received");
        some_of(now, all, "not now", people("pupils.supported") - people("pupils.now"));
        some_of(count(papers, "referrals.again"), received, "first time",
                people("referrals.received") - people("referrals.again"));
        table(papers, "pupils.by-key-stage", all);
        table(papers, "referrals.by-referrer", received);
        table(papers, "referrals.by-decision", received);
        table(papers, "referrals.by-reason", received);
        if (const auto* const endings = truth_.find<figures::Breakdown>("support.endings")) {
            const int ended = unknown("ended", endings->people);
            notes_.note({{ended, 1}, {now, 1}, {all, -1}}, 0, 0);
            table(papers, "support.endings", ended);
        }
        beside_school(papers, all);
        months(papers, all, now);
        waiting(papers, threshold);
        change(papers, all);
        absence(papers);
        voice(papers);
    }

    [[nodiscard]] const std::vector<Target>& targets() const { return targets_; }

  private:
    int people(const std::string& id) const {
        const auto* const count = truth_.find<figures::Count>(id);
        return count == nullptr ? 0 : count->value;
    }
    void printed(int unknown, const released::Cell& cell) {
        const auto* const number = std::get_if<released::Number>(&cell);
        if (number == nullptr) return;
        const auto value = static_cast<int>(number->value);
        if (value == 0 || value > unread_) notes_.note({{unknown, 1}}, value, value);
    }
    void some_of(int part, int whole, const std::string& rest, int how_many) {
        notes_.note({{whole, 1}, {part, -1}}, 0);
        targets_.push_back({rest + when_, {{whole, 1}, {part, -1}}, how_many});
    }

    int count(const released::Contents& papers, const std::string& id) {
        const int at = unknown(id, people(id));
        for (const auto& figure : papers.figures)
            if (figure->id == id) printed(at, figure->value);
        return at;
    }

    void table(const released::Contents& papers, const std::string& id, int whole) {
        const auto* const real = truth_.find<figures::Breakdown>(id);
        if (real == nullptr) return;
        for (const auto& breakdown : papers.breakdowns) {
            if (breakdown->id != id) continue;
            printed(whole, breakdown->people);
            if (breakdown->rows.empty()) continue;
            std::vector<std::pair<int, int>> together{{whole, -1}};
            for (const released::BreakdownRow& row : breakdown->rows) {
                const auto same = std::ranges::find(real->rows, row.label, &figures::BreakdownRow::label);
                const int at = unknown(id + "/" + row.label, same == real->rows.end() ? 0 : same->count);
                notes_.note({{at, 1}}, 1);
                printed(at, row.count);
                together.emplace_back(at, 1);
                if (!breakdown->exclusive) some_of(at, whole, "not " + row.label, real->people - same->count);
            }
            notes_.note(together, 0, breakdown->exclusive ? 0 : many);
        }
    }

    void beside_school(const released::Contents& papers, int all) {
        const auto* const real = truth_.find<figures::Representation>("pupils.representation");
        for (const auto& value : papers.representations) {
            printed(all, value->people);
            for (const released::RepresentedGroup& shown : value->groups) {
                const auto group =
                    std::ranges::find(real->groups, shown.label, &figures::RepresentedGroup::label);
                if (group->by == figures::GroupedBy::key_stage)
                    printed(unknown("pupils.by-key-stage/" + shown.label, group->count), shown.count);
                else
                    characteristic(*group, shown, all);
            }
        }
    }
    // How many of the school's pupils have the characteristic is known in the town.
    void characteristic(const figures::RepresentedGroup& real, const released::RepresentedGroup& shown,
                        int all) {
        const std::string id = "pupils.representation/" + real.label;
        const int has = unknown(id + ": has", real.count);
        const int of = unknown(id + ": of", real.of);
        printed(has, shown.count);
        printed(of, shown.of);
        some_of(of, all, id + ": not said", people("pupils.supported") - real.of);
        some_of(has, of, id + ": has not", real.of - real.count);
        if (!std::holds_alternative<released::Number>(shown.in_school)) return;
        const int with = real.school_count.value();
        const int without = real.on_roll.value() - with;
        notes_.note({{has, 1}, {unknown(id + ": has, not supported", with - real.count), 1}}, with, with);
        const int neither = unknown(id + ": neither", without - (real.of - real.count));
        notes_.note({{of, 1}, {has, -1}, {neither, 1}}, without, without);
    }

    void months(const released::Contents& papers, int all, int now) {
        const auto* const real = truth_.find<figures::Grid>("caseload.over-time");
        if (real == nullptr) return;
        for (const auto& grid : papers.grids) {
            if (grid->id != real->id || grid->rows.empty()) continue;
            int at = now;
            for (std::size_t i = 0; i < grid->columns.size(); ++i) {
                const int supported = real->sum_of_column(i);
                at = unknown("month " + grid->columns[i], supported);
                printed(at, grid->rows.front().cells[i]);
                some_of(at, all, "not in " + grid->columns[i], people("pupils.supported") - supported);
            }
            some_of(now, at, "just ended",
                    real->sum_of_column(grid->columns.size() - 1) - people("pupils.now"));
        }
    }

    void waiting(const released::Contents& papers, int threshold) {
        const auto* const real = truth_.find<figures::Spread>("referrals.until-start");
        if (real == nullptr || !notes_.has("referrals.by-decision/accepted" + when_)) return;
        const int accepted = notes_.unknown("referrals.by-decision/accepted" + when_, 0);
        for (const auto& spread : papers.spreads) {
            if (spread->id != real->id) continue;
            const auto started = static_cast<int>(real->values.size());
            const int at = unknown("started", started);
            printed(at, spread->people);
            some_of(at, accepted, "accepted, not started", real->wholes.back() - started);
            if (std::holds_alternative<released::Number>(spread->median))
                notes_.note({{at, 1}}, 2 * threshold);
            if (std::holds_alternative<released::Number>(spread->lower_quartile))
                notes_.note({{at, 1}}, 4 * threshold);
        }
    }

    void change(const released::Contents& papers, int all) {
        const auto* const real = truth_.find<figures::PairedChange>("attendance.change");
        for (const auto& value : papers.changes) {
            if (value->id != real->id) continue;
            printed(all, value->supported);
            const int pairs = unknown("pairs", static_cast<int>(real->pairs.size()));
            printed(pairs, value->pairs);
            std::vector<std::pair<int, int>> parts{{all, -1}, {pairs, 1}};
            using Lost = figures::LostReason;
            for (const auto& [cell, reason] :
                 {std::pair{value->lost_no_data, Lost::no_data},
                  std::pair{value->lost_no_baseline, Lost::no_baseline},
                  std::pair{value->lost_no_support_window, Lost::no_support_window}}) {
                const auto lost = static_cast<int>(
                    std::ranges::count_if(real->lost, [&](const auto& one) { return one.second == reason; }));
                const int at = unknown("lost " + std::to_string(static_cast<int>(reason)), lost);
                printed(at, cell);
                parts.emplace_back(at, 1);
            }
            notes_.note(parts, 0, 0);
            targets_.push_back(
                {"lost" + when_, {{all, 1}, {pairs, -1}}, static_cast<int>(real->lost.size())});
            std::vector<std::pair<int, int>> ways{{pairs, -1}};
            for (const auto& [name, cell, how_many] :
                 {std::tuple{"rose", value->rose, real->rose}, std::tuple{"fell", value->fell, real->fell},
                  std::tuple{"steady", value->steady, real->steady}}) {
                ways.emplace_back(unknown(name, how_many), 1);
                printed(ways.back().first, cell);
            }
            notes_.note(ways, 0, 0);
            if (std::holds_alternative<released::Number>(value->mean)) notes_.note({{pairs, 1}}, 10);
        }
    }

    void absence(const released::Contents& papers) {
        const auto* const real = truth_.find<figures::YesNoChange>("absence.persistent");
        for (const auto& value : papers.yes_no_changes) {
            if (value->id != real->id) continue;
            const int pairs = unknown("pairs", real->pairs());
            printed(pairs, value->pairs);
            const int both = unknown("both", real->both);
            const int stopped = unknown("stopped", real->only_before);
            const int began = unknown("began", real->only_during);
            const int neither = unknown("neither", real->neither);
            notes_.note({{both, 1}, {stopped, 1}, {began, 1}, {neither, 1}, {pairs, -1}}, 0, 0);
            const int before = unknown("before", real->before());
            const int during = unknown("during", real->during());
            notes_.note({{both, 1}, {stopped, 1}, {before, -1}}, 0, 0);
            notes_.note({{both, 1}, {began, 1}, {during, -1}}, 0, 0);
            printed(before, value->before);
            printed(during, value->during);
        }
    }

    void voice(const released::Contents& papers) {
        const auto all = truth_.each<figures::QuestionnaireResult>();
        for (const auto& value : papers.questionnaires) {
            const figures::QuestionnaireResult& real = all.front();
            const int responses = unknown("voice: responses", real.responses);
            printed(responses, value->responses);
            const int asked = unknown("voice, asked", real.given_to.value());
            printed(asked, value->given_to);
            some_of(responses, asked, "voice: silent", *real.given_to - real.responses);
            for (std::size_t i = 0; i < value->items.size(); ++i)
                item("voice: " + real.items[i].id, value->items[i], real.items[i], responses);
        }
    }
    // The first two labels are those of no, the others of yes.
    void item(const std::string& name, const released::Item& shown, const figures::ItemResult& real,
              int responses) {
        const int answered = unknown(name + ", answered", real.answered);
        const int agreed = unknown(name + ", agreed", real.agreed);
        notes_.note({{responses, 1}, {answered, -1}}, 0);
        printed(answered, shown.answered);
        printed(agreed, shown.agreed);
        some_of(agreed, answered, name + ", did not agree", real.answered - real.agreed);
        outsider::Terms of_answered{{answered, -1}};
        outsider::Terms of_agreed{{agreed, -1}};
        for (std::size_t label = 0; label < real.counts.size(); ++label) {
            const int at = unknown(name + ", label " + std::to_string(label), real.counts[label]);
            printed(at, shown.counts[label]);
            of_answered.emplace_back(at, 1);
            if (label >= 2) of_agreed.emplace_back(at, 1);
        }
        notes_.note(of_answered, 0, 0);
        notes_.note(of_agreed, 0, 0);
    }

    Notes& notes_;
    const figures::Figures& truth_;
    std::string when_;
    int unread_;
    std::vector<Target> targets_;
};

/// Counts that only grow within a period, as their definitions say.
bool only_grows(const std::string& name) {
    return name == "pupils.supported" || name == "referrals.received" || name == "referrals.again" ||
           name == "pairs" || name.starts_with("pupils.by-key-stage/") || name.ends_with(": has") ||
           name.ends_with(": of") || name.starts_with("referrals.by-reason/") ||
           name.starts_with("referrals.by-referrer/") || name == "referrals.by-decision/accepted" ||
           name == "ended" || name.starts_with("support.endings/") || name.starts_with("voice: ") ||
           name == "referrals.by-decision/declined";
}

/// How many numbers of papers are kept back, and the people that they count.
struct Hidden {
    long numbers = 0;
    long people = 0;
    Hidden& operator+=(const Hidden& other) {
        numbers += other.numbers;
        people += other.people;
        return *this;
    }
};
/// What is hidden by our rule, and what would be if each table or sentence that has a number below the
/// threshold were left out whole: the plain alternative, which does not even keep totals from giving away
/// what they are made of.
struct Loss {
    Hidden all;
    Hidden by_rule;
    Hidden by_whole_rows;
};
Loss loss_of(const disclosure::Audit& audited) {
    const auto figure_of = [](const std::string& name) { return name.substr(0, name.find('/')); };
    const disclosure::Facts& facts = audited.facts;
    std::set<std::string> with_small;
    for (const std::string& name : facts.values)
        if (facts.truth.at(name) > 0 && facts.truth.at(name) < audited.threshold)
            with_small.insert(figure_of(name));
    Loss loss;
    for (const std::string& name : facts.values) {
        const Hidden one{1, facts.truth.at(name)};
        loss.all += one;
        if (facts.hidden.contains(name)) loss.by_rule += one;
        if (with_small.contains(figure_of(name))) loss.by_whole_rows += one;
    }
    return loss;
}

struct Tally {
    int targets = 0;
    int narrowed = 0;
    int left_to_glpsol = 0;  ///< values that the search did not decide
    int undecided = 0;       ///< of these, what glpsol did not decide either
    int sampled = 0;         ///< small numbers of which both give the bounds
    int disagreements = 0;   ///< bounds that differ between the two
    int refused = 0;
    Loss loss = {};
};

class Attack {
  public:
    Attack(const Notes& notes, int threshold) : notes_(notes), most_(threshold - 1) {}

    /// The first small value that the sum cannot have; nothing where each is possible.
    [[nodiscard]] std::optional<int> excluded(const Target& target, Tally& tally) const {
        for (int value = 1; value <= most_; ++value)
            if (!can_be(target, value, tally)) return value;
        return std::nullopt;
    }

    /// Whether glpsol's bounds of the sum among the small values are those that the search gives.
    [[nodiscard]] bool bounds_agree(const Target& target, Tally& tally) const {
        const auto among = notes_.with(target.sum, 1, most_);
        const auto least = glpsol_.least(among, target.sum);
        const auto most = glpsol_.most(among, target.sum);
        int first = 1;
        while (first <= most_ && !can_be(target, first, tally)) ++first;
        int last = most_;
        while (last >= first && !can_be(target, last, tally)) --last;
        if (first > most_)
            return least.status == Glpsol::Status::impossible && most.status == Glpsol::Status::impossible;
        return least.status == Glpsol::Status::solved && least.value == first &&
               most.status == Glpsol::Status::solved && most.value == last;
    }

  private:
    [[nodiscard]] bool can_be(const Target& target, int value, Tally& tally) const {
        using Answer = outsider::Search::Answer;
        const Answer found = notes_.can_be(target.sum, value);
        if (found != Answer::undecided) return found == Answer::possible;
        ++tally.left_to_glpsol;
        const auto answer = glpsol_.least(notes_.with(target.sum, value, value), target.sum);
        if (answer.status == Glpsol::Status::undecided) ++tally.undecided;
        return answer.status != Glpsol::Status::impossible;
    }

    const Notes& notes_;
    int most_;
    Glpsol glpsol_;
};

void attack(const Notes& notes, const std::vector<Target>& targets, int threshold, const std::string& round,
            Tally& tally) {
    const Attack attack(notes, threshold);
    bool sampled = false;
    for (const Target& target : targets) {
        if (target.people < 1 || target.people >= threshold) continue;
        ++tally.targets;
        const auto excluded = attack.excluded(target, tally);
        if (excluded) ++tally.narrowed;
        INFO(round << ": " << target.name << " is " << target.people);
        CHECK((excluded ? "it cannot be " + std::to_string(*excluded) : "") == std::string{});
        if (sampled || tally.targets % 7 != 0) continue;
        sampled = true;
        ++tally.sampled;
        if (!attack.bounds_agree(target, tally)) ++tally.disagreements;
    }
}

}  // namespace

TEST_CASE("nobody narrows a small number by all papers of two releases together") {
    // A linear program takes and gives back a few hundred kilobytes at the heap's end; to hand them back to
    // the system each time took nine tenths of these minutes.
    ::mallopt(M_TRIM_THRESHOLD, 1 << 30);
    ::mallopt(M_TOP_PAD, 1 << 24);
    ::mallopt(M_MMAP_THRESHOLD, 1 << 28);
    Tally tally;
    const char* const from = std::getenv("CASEBOOK_FIRST_ROUND");
    const int first = from == nullptr ? 0 : std::atoi(from);
    for (int round = 0; round < rounds(); ++round) {
        const auto seed = static_cast<std::uint32_t>(1000 + first + round);
        const sample::RandomSchool school(seed);
        const bool released_before = (first + round) % 2 == 0;
        const int then_day = 90 + round % 100;
        const model::Model then = school.on_day(then_day);
        const figures::Figures figures_then = school.figures_of(then);
        const model::Model now = school.on_day(last_day);
        const figures::Figures figures = school.figures_of(now);

        std::vector<disclosure::Earlier> ledger;
        std::map<Audience, released::Release> before;
        if (released_before)
            for (const Audience audience : {Audience::governors, Audience::public_}) {
                const auto papers = release(then, figures_then, audience, ledger);
                before.emplace(audience, papers);
            }
        for (const auto& [audience, papers] : before) {
            auto line = disclosure::ledger_entry(disclosure::audit(papers, then, figures_then, {}), "A",
                                                 "2026-01-01", "");
            line.line = static_cast<std::uint32_t>(ledger.size() + 1);
            ledger.push_back(line);
        }
        std::map<Audience, released::Release> papers;
        bool refused = false;
        for (const Audience audience : {Audience::governors, Audience::public_}) {
            papers.emplace(audience, release(now, figures, audience, ledger));
            const auto audited = disclosure::audit(papers.at(audience), now, figures, ledger);
            refused = refused || std::ranges::any_of(audited.verdicts,
                                                     [](const auto& verdict) { return !verdict.safe; });
            const Loss loss = loss_of(audited);
            tally.loss.all += loss.all;
            tally.loss.by_rule += loss.by_rule;
            tally.loss.by_whole_rows += loss.by_whole_rows;
        }
        if (refused) {
            ++tally.refused;
            continue;
        }
        const std::string name = "school " + std::to_string(seed);
        for (const auto& [reader, threshold] :
             {std::pair{Audience::governors, 5}, std::pair{Audience::public_, 10}}) {
            Notes notes;
            Reader present(notes, figures, "");
            Reader past(notes, figures_then, " then");
            for (const auto& [audience, papers_threshold] :
                 {std::pair{Audience::governors, 5}, std::pair{Audience::public_, 10}}) {
                if (reader == Audience::public_ && audience != reader) continue;
                present.read(*papers.at(audience), papers_threshold);
                if (released_before) past.read(*before.at(audience), papers_threshold);
            }
            std::vector<Target> targets = present.targets();
            for (const Target& target : past.targets()) {
                if (target.sum.size() == 1) targets.push_back(target);
                const std::string name_now = target.name.substr(0, target.name.size() - 5);
                if (target.sum.size() != 1 || !only_grows(name_now) || !notes.has(name_now)) continue;
                const auto same = std::ranges::find(present.targets(), name_now, &Target::name);
                const int at = notes.unknown(name_now, 0);
                notes.note({{at, 1}, {target.sum.front().first, -1}}, 0);
                targets.push_back({name_now + " since",
                                   {{at, 1}, {target.sum.front().first, -1}},
                                   same->people - target.people});
            }
            INFO(name);
            CHECK(notes.untrue() == std::string{});
            attack(notes, targets, threshold, name, tally);
        }
    }
    WARN(rounds() << " schools, " << tally.targets << " small numbers attacked, " << tally.narrowed
                  << " narrowed; " << tally.left_to_glpsol << " values left to glpsol, " << tally.undecided
                  << " of them not decided; " << tally.disagreements << " differences in the bounds of "
                  << tally.sampled << " numbers; " << tally.refused << " sets of papers refused");
    const Loss& loss = tally.loss;
    WARN("of " << loss.all.numbers << " numbers about " << loss.all.people << " people hidden: by rule "
               << loss.by_rule.numbers << " about " << loss.by_rule.people << ", by whole rows "
               << loss.by_whole_rows.numbers << " about " << loss.by_whole_rows.people);
    CHECK(tally.undecided == 0);
    CHECK(tally.disagreements == 0);
    CHECK(tally.sampled > 0);
    CHECK(tally.targets > 10 * rounds());
    CHECK(tally.refused * 20 <= rounds());
}

namespace {

/// Small numbers of 40 schools, and how many of them the attacker narrows where nothing is protected.
struct Unprotected {
    int attacked = 0;
    int narrowed = 0;
};
Unprotected attack_unprotected(int painted_over) {
    constexpr int threshold = 5;
    Unprotected result;
    Tally tally;
    for (std::uint32_t seed = 1000; seed < 1040; ++seed) {
        const sample::RandomSchool school(seed);
        model::Model model = school.on_day(last_day);
        model.school.audiences[Audience::governors] = {model::Recorded<int>{1, {}}, "to be attacked", {}};
        const figures::Figures figures = school.figures_of(model);
        Notes notes;
        Reader reader(notes, figures, "", painted_over);
        reader.read(*release(model, figures, Audience::governors, {}), 1);
        CHECK(notes.untrue() == std::string{});
        const Attack attack(notes, threshold);
        for (const Target& target : reader.targets()) {
            if (target.people < 1 || target.people >= threshold) continue;
            ++result.attacked;
            if (attack.excluded(target, tally)) ++result.narrowed;
        }
    }
    WARN(result.narrowed << " of " << result.attacked << " small numbers narrowed");
    return result;
}

}  // namespace

// The attacker would also find nothing if it could not attack.
TEST_CASE("without protection the attacker reads small numbers, and works out what is painted over") {
    const Unprotected open = attack_unprotected(0);
    CHECK(open.narrowed * 10 > open.attacked * 9);
    const Unprotected painted_over = attack_unprotected(4);
    CHECK(painted_over.narrowed * 4 > painted_over.attacked);
}
