#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "figures/figures.hpp"
#include "sample_folder.hpp"

using namespace casebook;
using namespace casebook::figures;
namespace fs = std::filesystem;

namespace {

using Values = std::map<std::string, double>;

Values expected(const std::string& sample) {
    std::ifstream file{fs::path{CASEBOOK_SOURCE_DIR} / "tests/figures/expected" / (sample + ".tsv")};
    Values values;
    for (std::string line; std::getline(file, line);) {
        const std::size_t tab = line.find('\t');
        values[line.substr(0, tab)] = std::stod(line.substr(tab + 1));
    }
    return values;
}

void add(Values& values, const Count& count) {
    values[count.id] = count.value;
}

void add(Values& values, const Breakdown& breakdown) {
    for (const BreakdownRow& row : breakdown.rows) values[breakdown.id + "." + row.label] = row.count;
}

void add(Values& values, const Caseload& caseload) {
    const std::string name = "caseload." + caseload.mentor_id + ".";
    values[name + "now"] = caseload.now;
    values[name + "most"] = caseload.most;
    values[name + "mean"] = caseload.mean.value();
    values[name + "contacts"] = caseload.contacts;
    values[name + "minutes"] = caseload.minutes;
}

void add(Values& values, const PairedChange& change) {
    const std::string name = change.id + ".";
    values[name + "pairs"] = static_cast<double>(change.pairs.size());
    for (const auto& pair : change.pairs) {
        values[name + pair.pupil.code + ".before"] = pair.before;
        values[name + pair.pupil.code + ".during"] = pair.during;
    }
    for (const char* reason : {"no_baseline", "no_support_window", "no_data"})
        values[name + "lost." + reason] = 0;
    for (const auto& [pupil, reason] : change.lost)
        ++values[name + "lost." +
                 (reason == LostReason::no_baseline ? "no_baseline"
                  : reason == LostReason::no_data   ? "no_data"
                                                    : "no_support_window")];
    values[name + "rose"] = change.rose;
    values[name + "fell"] = change.fell;
    values[name + "rows-used"] = static_cast<double>(change.provenance.used.size());
    values[name + "rows-left-out"] = static_cast<double>(change.provenance.left_out.size());
    if (!change.mean) return;
    values[name + "mean-before"] = change.mean_before.value();
    values[name + "mean-during"] = change.mean_during.value();
    values[name + "mean"] = change.mean.value();
    values[name + "sd"] = change.sd.value();
    values[name + "low"] = change.interval.value().low;
    values[name + "high"] = change.interval.value().high;
    values[name + "g"] = change.g.value();
    if (change.of && change.of->expected_return) values[name + "expected"] = *change.of->expected_return;
}

void add(Values& values, const YesNoChange& change) {
    const std::string name = change.id + ".";
    values[name + "before"] = change.before();
    values[name + "during"] = change.during();
    values[name + "only-before"] = change.only_before;
    values[name + "pairs"] = change.pairs();
    if (change.p) values[name + "p"] = *change.p;
    for (std::size_t band = 0; band < change.bands.size(); ++band) {
        values[name + "band-" + std::to_string(band) + ".before"] = change.bands[band].before;
        values[name + "band-" + std::to_string(band) + ".during"] = change.bands[band].during;
    }
    if (change.asked != Asked::suspension) return;
    values[name + "days-before"] = change.suspended_before.days;
    values[name + "days-during"] = change.suspended_during.days;
    values[name + "largest-during"] = change.suspended_during.largest;
}

void add(Values& values, const Trend& trend) {
    for (const TrendTime& time : trend.times) {
        const std::string name = trend.id + "." + std::to_string(static_cast<int>(time.first.year())) + "-" +
                                 std::to_string(static_cast<unsigned>(time.first.month())) + ".";
        values[name + "pupils"] = time.pupils;
        if (time.mean) values[name + "mean"] = *time.mean;
        if (time.interval) values[name + "low"] = time.interval->low;
        if (time.whole_school) values[name + "whole"] = *time.whole_school;
    }
}

void add(Values& values, const Comparison& comparison) {
    const std::string name = comparison.id + ".";
    values[name + "pupils"] = static_cast<double>(comparison.pupils.size());
    values[name + "not-compared"] = static_cast<double>(comparison.not_compared.size());
    values[name + "change"] = comparison.change.value();
    values[name + "other-change"] = comparison.other_change.value();
    values[name + "difference"] = comparison.difference.value();
    values[name + "low"] = comparison.interval.value().low;
    values[name + "high"] = comparison.interval.value().high;
}

void add(Values& values, const QuestionnaireResult& questionnaire) {
    const std::string name = "questionnaire." + questionnaire.id + ".";
    values[name + "responses"] = questionnaire.responses;
    for (const ItemResult& item : questionnaire.items) {
        values[name + item.id + ".answered"] = item.answered;
        values[name + item.id + ".agreed"] = item.agreed;
        values[name + item.id + ".low"] = item.agreed_interval.value().low;
        values[name + item.id + ".high"] = item.agreed_interval.value().high;
    }
}

void add(Values& values, const Amount& amount) {
    values[amount.id] = amount.total.value();
    for (const AmountPart& part : amount.parts) values[amount.id + "." + part.label] += part.value;
}

void add(Values& values, const Spread& spread) {
    values[spread.id + ".n"] = static_cast<double>(spread.values.size());
    values[spread.id + ".lower"] = spread.middle.value().lower_quartile;
    values[spread.id + ".median"] = spread.middle.value().median;
    values[spread.id + ".upper"] = spread.middle.value().upper_quartile;
}

void add(Values& values, const Grid& grid) {
    for (std::size_t row = 0; row < grid.rows.size(); ++row)
        for (std::size_t column = 0; column < grid.columns.size(); ++column)
            values[grid.id + "." + grid.rows[row] + "." + grid.columns[column]] = grid.counts[row][column];
}

void add(Values& values, const Representation& representation) {
    for (const RepresentedGroup& group : representation.groups) {
        const std::string name = representation.id + "." + group.label + ".";
        values[name + "count"] = group.count;
        values[name + "of"] = group.of;
        values[name + "low"] = group.interval.value().low;
        values[name + "high"] = group.interval.value().high;
        values[name + "in-school"] = group.in_school.value();
        values[name + "verdict"] = static_cast<double>(group.verdict);
    }
}

Values computed(const std::string& sample) {
    const Figures figures = sample_folder::figures_of(sample);
    Values values;
    for (const Figure& figure : figures.all)
        std::visit([&](const auto& form) { add(values, form); }, figure.shape);
    return values;
}

}  // namespace

// Where this fails after a sample's rows were changed, run tests/figures/oracle.py again as it says, and look
// at what moved.
TEST_CASE("the figures of the samples are those of an independent calculation") {
    for (const char* sample : {"hazelbrook", "little-combe"}) {
        const Values other = expected(sample);
        const Values ours = computed(sample);
        REQUIRE(other.size() > 50);
        for (const auto& [name, value] : other) {
            CAPTURE(sample, name);
            REQUIRE(ours.contains(name));
            CHECK(ours.at(name) == Approx(value).epsilon(1e-7).margin(1e-6));
        }
        for (const auto& [name, value] : ours) {
            CAPTURE(sample, name);
            CHECK(other.contains(name));
        }
    }
}
