#include "figures/all_figures.hpp"

#include <algorithm>
#include <array>

namespace casebook::figures {
namespace {

using Provenances = std::vector<const Provenance*>;

template <auto Figure>
Provenances of_one(const Figures& figures) {
    return {&(figures.*Figure).provenance};
}

template <auto List>
Provenances of_each(const Figures& figures) {
    Provenances provenances;
    for (const auto& figure : figures.*List) provenances.push_back(&figure.provenance);
    return provenances;
}

constexpr std::array<Definition, 11> definitions = {{
    {"pupils.supported", "Pupils supported",
     "Pupils with at least one day of support in the period. Support lasts from the start to the ending in "
     "the register, "
     "both days included; where no ending is recorded, it goes on. Each pupil counts once.",
     "rows of the register whose days of support and the period have a day in common; the period ends with "
     "the data's date "
     "where that comes first",
     ""},
    {"pupils.now", "Pupils supported now",
     "Pupils supported on the last day of the period, or on the data's date where that comes first.",
     "rows of the register whose days of support hold that day", ""},
    {"pupils.by-key-stage", "Pupils supported, by key stage",
     "The pupils supported, by the key stage of the year group that the register gives now: EYFS nursery and "
     "reception, "
     "KS1 years 1-2, KS2 3-6, KS3 7-9, KS4 10-11, KS5 12-13.",
     "each pupil counts in one key stage, so the key stages add up to the pupils supported", ""},
    {"sessions.contacts", "Sessions with pupils",
     "Rows of the weekly record in which a mentor was with at least one named pupil: one to one, group, in "
     "class or drop-in. "
     "A group counts once, however many pupils came. Time with parents, agencies or staff about a pupil is "
     "not counted "
     "here.",
     "rows of the weekly record of these kinds, with a pupil, dated in the period", ""},
    {"caseload", "Pupils a mentor supported at a time",
     "For each mentor: the pupils supported on the last day of the period that the data reach, and the most "
     "and the mean over school weeks. "
     "A school week "
     "is a week of the period in which anybody in the school recorded a session; a pupil counts in it when "
     "supported on its "
     "Monday.",
     "mean = pupils on each such Monday, added up / number of school weeks; most = the largest of them or of "
     "the number on that last day; sessions and minutes as in sessions.contacts",
     ""},
    {"referrals.received", "Referrals received",
     "Referrals dated in the period, whatever was decided. A pupil referred twice counts twice.",
     "rows of the referrals dated in the period", ""},
    {"referrals.by-reason", "Referrals, by reason",
     "The referrals received, by the reasons given. A referral with two reasons counts under each, so the "
     "numbers may "
     "add up to more than the referrals.",
     "for each reason: referrals that give it", ""},
    {"referrals.by-referrer", "Referrals, by who referred",
     "The referrals received, by who made them. Each referral counts once.",
     "for each referrer: referrals made; they add up to the referrals received", ""},
    {"referrals.by-decision", "Referrals, by decision",
     "The referrals received, by what was decided. Each referral counts once.",
     "for each decision: referrals so decided; they add up to the referrals received", ""},
    {"attendance.change", "Attendance before and during support",
     "For each pupil supported in the period: attendance in the last recorded weeks that end before support "
     "started, and in "
     "the recorded weeks after the one in which it started, up to and including the week in which it ended "
     "or the last one "
     "that the figure looks at. The week in which support started belongs to neither. A pupil counts when "
     "both windows hold "
     "enough possible sessions; the others are listed with the reason. Other things change too while a pupil "
     "is supported, "
     "and pupils are referred when things are at their worst, so this is an average change and not an "
     "effect.",
     "rate = 100 x sessions attended / sessions possible; where only percentages are recorded, their plain "
     "mean, and ten "
     "possible sessions a week are assumed; change = rate during - rate before; mean, standard deviation and "
     "95 % t "
     "interval of the changes; d_z = mean / standard deviation; g = d_z x (1 - 3 / (4 x (n - 1) - 1)), "
     "within pupils and "
     "not comparable with a difference between groups",
     "Student (1908), The probable error of a mean, Biometrika 6, 1-25; Hedges (1981), Distribution theory "
     "for Glass's "
     "estimator of effect size, Journal of Educational Statistics 6, 107-128"},
    {"questionnaire", "Answers to the questionnaires",
     "For each questionnaire and item: how many chose each answer, and how many agreed. An item's share is "
     "taken over those "
     "who answered that item. A response counts when it answers at least one item.",
     "share = 100 x agreed / answered, with its 95 % score interval",
     "Wilson (1927), Probable inference, the law of succession, and statistical inference, Journal of the "
     "American "
     "Statistical Association 22, 209-212"},
}};

struct RowsOf {
    std::string_view id;
    Provenances (*provenances)(const Figures&);
};

constexpr std::array<RowsOf, definitions.size()> rows_of = {{
    {"pupils.supported", of_one<&Figures::supported>},
    {"pupils.now", of_one<&Figures::on_caseload>},
    {"pupils.by-key-stage", of_one<&Figures::supported_by_key_stage>},
    {"sessions.contacts", of_one<&Figures::contacts>},
    {"caseload", of_each<&Figures::caseloads>},
    {"referrals.received", of_one<&Figures::referred>},
    {"referrals.by-reason", of_one<&Figures::referrals_by_reason>},
    {"referrals.by-referrer", of_one<&Figures::referrals_by_referrer>},
    {"referrals.by-decision", of_one<&Figures::referrals_by_decision>},
    {"attendance.change", of_one<&Figures::attendance>},
    {"questionnaire", of_each<&Figures::questionnaires>},
}};

}  // namespace

std::span<const Definition> all_figures() {
    return definitions;
}

const Definition* definition(std::string_view id) {
    const auto found = std::ranges::find(definitions, id, &Definition::id);
    return found == definitions.end() ? nullptr : &*found;
}

std::vector<const Provenance*> provenances(const Figures& figures, std::string_view id) {
    const auto found = std::ranges::find(rows_of, id, &RowsOf::id);
    return found == rows_of.end() ? Provenances{} : found->provenances(figures);
}

}  // namespace casebook::figures
