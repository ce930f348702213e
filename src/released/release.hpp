// All that one audience may hold: the only thing a report is made from.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "document/audience.hpp"
#include "released/amount.hpp"
#include "released/comparison.hpp"
#include "released/feedback_slip.hpp"
#include "released/grid.hpp"
#include "released/improvement.hpp"
#include "released/pupil_review.hpp"
#include "released/register_entry.hpp"
#include "released/released.hpp"
#include "released/representation.hpp"
#include "released/safeguards.hpp"
#include "released/spread.hpp"
#include "released/stories.hpp"
#include "released/trend.hpp"
#include "released/values.hpp"
#include "released/yes_no_change.hpp"

namespace casebook::released {

/// Released values of one folder for one audience. Order is that of the files; figures in the order of their
/// definitions.
struct Contents {
    document::Audience audience = document::Audience::public_;
    std::string school;
    std::string phase;
    std::string note;          ///< of the school, as "an invented school"
    std::string site_address;  ///< where the site will stand, with the last slash; empty: not known
    std::string site_contact;  ///< whom readers of the site may ask; empty: the school
    std::string period_label;  ///< as the school calls its own
    std::string period_from;   ///< ISO 8601; of the days that the papers are about
    std::string period_until;
    bool rolling_year = false;  ///< those days are the twelve months to the end of the school's own period
    std::string data_date;      ///< ISO 8601; governs every printed date
    std::string last_day;       ///< of the period, as far as the data reach: its end or the data's date
    int rows_set_aside = 0;     ///< for the draft stamp; always 0 outside the school unless accepted
    std::vector<std::string> accepted_faults;  ///< reasons, printed
    int mentors = 0;                           ///< how many mentors the school has
    Threshold threshold;
    std::vector<std::string>
        known_figures;  ///< ids of every figure that there can be, also where the records hold nothing for it
    std::vector<Released<Figure>> figures;
    std::vector<Released<Breakdown>> breakdowns;
    std::vector<Released<Caseload>> caseloads;
    std::vector<Released<Amount>> amounts;
    std::vector<Released<Spread>> spreads;
    std::vector<Released<Grid>> grids;
    std::vector<Released<Representation>> representations;
    std::vector<Released<Change>> changes;
    std::vector<Released<Comparison>> comparisons;
    std::vector<Released<YesNoChange>> yes_no_changes;
    std::vector<Released<Trend>> trends;
    std::vector<Released<PupilRow>> pupils;
    std::vector<Released<Questionnaire>> questionnaires;
    std::vector<Released<Case>> cases;
    std::vector<Released<Note>> notes;
    std::vector<Released<Quote>> quotes;
    std::vector<Released<Framework>> frameworks;
    std::vector<Released<Trace>> traces;
    std::vector<Released<SelfEvaluation>> self_evaluations;  ///< one at most; school only
    std::vector<Released<Action>> actions;
    std::vector<Released<PupilReview>> reviews;          ///< by mentor and code; school only
    std::vector<Released<RegisterEntry>> register_list;  ///< by code; school only
    std::vector<Released<FeedbackSlip>> slips;           ///< by code; staff only
    std::vector<Released<HeldBack>> held_back;
    std::vector<Released<Safeguards>> safeguards;  ///< one, for the school
};

/// The sealed contents; made by `disclosure` only.
class Release {
  public:
    const Contents& operator*() const { return contents_; }
    const Contents* operator->() const { return &contents_; }
    [[nodiscard]] document::Audience audience() const { return contents_.audience; }

  private:
    friend class disclosure::Gate;
    explicit Release(Contents contents) : contents_(std::move(contents)) {}
    Contents contents_;
};

}  // namespace casebook::released
