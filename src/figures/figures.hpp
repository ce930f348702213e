// The typed results of every sum over the Model.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "figures/provenance.hpp"
#include "model/model.hpp"
#include "statistics/interval.hpp"

namespace casebook::figures {

using statistics::Interval;

/// What a reader must know before believing a figure; each is one phrase of the catalogue.
/// `few_pairs`: under 10 pairs, `indicative`: 10 to 19 (never both). `low_response`: fewer than six in ten
/// answered, or nobody wrote down how many were asked.
enum class Caution {
    few_pairs,
    indicative,
    regression_to_the_mean,
    no_comparison,
    pairs_lost,
    percentages_averaged,
    low_response
};

/// One number of people or things.
struct Count {
    std::string_view id;
    int value = 0;
    Provenance provenance;
};

/// A share of people in named groups. `people` is the number the groups are counted from (for referrals:
/// referrals, so a pupil referred twice counts twice); groups may overlap (a referral has several reasons),
/// then `exclusive` is false and the groups do not add up to `people`. Groups of nobody are not listed; what
/// the row does not say is `not recorded`.
struct BreakdownRow {
    std::string label;
    int count = 0;
};
struct Breakdown {
    std::string_view id;
    std::vector<BreakdownRow> rows;  ///< largest first, then by label
    int people = 0;
    bool exclusive = true;
    Provenance provenance;
};

/// How many pupils a mentor supported: on the last day reported, and the most and the mean over the Mondays
/// of the weeks of the period in which anybody in the school recorded a session.
struct Caseload {
    std::string mentor_id;
    std::string mentor_name;
    int now = 0;
    int most = 0;                ///< on one of those Mondays, or on the last day reported
    std::optional<double> mean;  ///< unset where no week of the period has a session
    int weeks = 0;               ///< weeks the mean is taken over
    int contacts = 0;            ///< rows of the weekly record with a pupil present; a group counts once
    int minutes = 0;             ///< recorded minutes of those rows
    Provenance provenance;
};

/// What one window of one pupil adds up to.
struct WindowSums {
    int weeks = 0;
    model::Date first{};  ///< Mondays of the first and the last week
    model::Date last{};
    double attended = 0;  ///< half-day sessions; both 0 where only percentages are recorded
    double possible = 0;
    bool from_percentages = false;
};

/// One pupil's attendance before and during support, in per cent of possible sessions.
struct PupilChange {
    model::PupilId pupil;
    double before = 0;
    double during = 0;
    WindowSums before_sums;
    WindowSums during_sums;
};

/// Why a supported pupil has no pair: no usable attendance at all; too little before support (whatever came
/// later); enough before, too little during.
enum class LostReason { no_baseline, no_support_window, no_data };

/// Paired change of a measure between two windows, with its uncertainty. `interval` is the 95 % t interval of
/// the mean difference (Student 1908); `d_z` the mean difference over the SD of differences, `g` = J·d_z with
/// J = 1 − 3/(4·df − 1) (Hedges 1981), both within-person. Under two pairs, or where all changes are equal,
/// `interval` and `d_z` are not set (the latter sample shows no spread to judge by); `g` needs three pairs,
/// since J is 0 for two. The pupils are those of `pupils.supported`: `pairs` and `lost` together.
struct PairedChange {
    std::string_view id;
    std::vector<PupilChange> pairs;  ///< by pupil code
    std::optional<double> mean_before;
    std::optional<double> mean_during;
    std::optional<double> mean;  ///< percentage points
    std::optional<double> sd;
    std::optional<Interval> interval;
    std::optional<double> d_z;
    std::optional<double> g;
    int rose = 0;  ///< by at least `threshold`
    int fell = 0;
    int steady = 0;
    double threshold = 1.0;  ///< percentage points that count as a rise or a fall
    std::vector<std::pair<model::PupilId, LostReason>> lost;
    std::set<Caution> cautions;
    model::AttendanceWindows windows;
    Provenance provenance;
};

struct ItemResult {
    std::string id;
    std::string text;
    std::vector<int> counts;  ///< by label of the scale
    int answered = 0;
    int agreed = 0;
    std::optional<Interval> agreed_interval;  ///< Wilson (1927) 95 % interval of the share, in per cent
};
struct QuestionnaireResult {
    std::string id;
    std::string title;
    std::string asked;
    std::optional<model::Date> date;
    std::vector<std::string> scale;
    std::vector<ItemResult> items;
    int responses = 0;
    std::optional<int> given_to;
    std::set<Caution> cautions;
    Provenance provenance;
};

struct Figures {
    model::Date date{};    ///< the data's date
    model::Period period;  ///< as the school set it; rows after the data's date do not exist
    Count supported;       ///< `pupils.supported`: pupils with at least a day of support in the period
    Count on_caseload;     ///< `pupils.now`: supported on the last day reported
    Count contacts;        ///< `sessions.contacts`
    Count referred;        ///< `referrals.received`
    Breakdown referrals_by_reason;
    Breakdown referrals_by_referrer;
    Breakdown referrals_by_decision;
    Breakdown supported_by_key_stage;
    std::vector<Caseload> caseloads;  ///< `caseload`
    PairedChange attendance;          ///< `attendance.change`
    std::vector<QuestionnaireResult> questionnaires;
};

/// All figures of a folder.
[[nodiscard]] Figures compute(const model::Model& model);

}  // namespace casebook::figures
