// The same people's answers on two occasions: who is paired, and that counts and test are R's.
#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "figures/explain.hpp"
#include "figures/figures.hpp"
#include "made_up.hpp"

using namespace casebook;
using namespace casebook::figures;

namespace {

const std::vector<std::string> scale = {"never", "seldom", "often", "always"};

model::Questionnaire questionnaire(std::string id, std::string date) {
    model::Questionnaire asked;
    asked.id = std::move(id);
    asked.title.value = "Title of " + asked.id;
    asked.date = made_up::date(date);
    asked.scale = scale;
    asked.agree = {"often", "always"};
    asked.items.push_back({{"listens", {}}, "My mentor listens to me."});
    return asked;
}

void answer(model::Questionnaire& asked, const std::string& person, const std::string& label) {
    model::QuestionnaireAnswers answers;
    answers.where = {made_up::questionnaire_csv, static_cast<std::uint32_t>(asked.responses.size() + 2), 1};
    answers.respondent = person;
    if (!label.empty()) answers.answers["listens"] = label;
    asked.responses.push_back(answers);
}

model::Model folder_of(model::Questionnaire earlier, model::Questionnaire later) {
    made_up::Folder folder;
    folder.session("2025-11-28", model::SessionKind::one_to_one, {});
    later.repeats = model::Recorded<std::string>{earlier.id, {}};
    folder.model.questionnaires = {std::move(earlier), std::move(later)};
    return folder.model;
}

YesNoChange change_of(const model::Model& model) {
    const Figures figures = compute(model);
    const auto* const found = figures.find<YesNoChange>("second.listens.change");
    REQUIRE(found != nullptr);
    return *found;
}

std::vector<std::vector<std::string>> table(const std::string& name) {
    std::ifstream file{std::string{CASEBOOK_SOURCE_DIR} + "/tests/figures/reference/" + name + ".csv"};
    REQUIRE(file);
    std::vector<std::vector<std::string>> rows;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::vector<std::string> cells;
        std::istringstream stream{line};
        for (std::string cell; std::getline(stream, cell, ',');) cells.push_back(cell == "NA" ? "" : cell);
        rows.push_back(cells);
    }
    return rows;
}

}  // namespace

TEST_CASE("answers of the same people on two occasions are counted and tested as R does") {
    const auto answers = table("answers_again_data");
    const auto expected = table("answers_again");
    REQUIRE(expected.size() == 12);
    for (const auto& row : expected) {
        CAPTURE(row[0]);
        auto earlier = questionnaire("first", "2025-03-07");
        auto later = questionnaire("second", "2025-11-28");
        for (const auto& one : answers) {
            if (one[0] != row[0]) continue;
            answer(earlier, one[1], one[2]);
            answer(later, one[1], one[3]);
        }
        const auto change = change_of(folder_of(earlier, later));
        CHECK(change.pairs() == std::stoi(row[1]));
        CHECK(change.before() == std::stoi(row[2]));
        CHECK(change.during() == std::stoi(row[3]));
        CHECK(change.only_before == std::stoi(row[4]));
        CHECK(change.only_during == std::stoi(row[5]));
        CHECK(change.again->higher == std::stoi(row[6]));
        CHECK(change.again->lower == std::stoi(row[7]));
        CHECK(change.again->same == std::stoi(row[8]));
        CHECK(change.lost == std::stoi(row[9]));
        REQUIRE(change.p.has_value() == !row[10].empty());
        if (change.p) CHECK(std::abs(*change.p - std::stod(row[10])) <= 1e-9 * std::stod(row[10]));
    }
}

TEST_CASE("nobody is paired who has no number, whose number stands twice, or who answered once") {
    auto earlier = questionnaire("first", "2025-03-07");
    auto later = questionnaire("second", "2025-11-28");
    for (const auto& [person, label] :
         {std::pair{"1", "never"}, std::pair{"", "never"}, std::pair{"2", "often"}, std::pair{"2", "never"},
          std::pair{"3", "often"}, std::pair{"4", ""}})
        answer(earlier, person, label);
    for (const char* person : {"1", "", "2", "4", "5"}) answer(later, person, "always");
    const auto model = folder_of(earlier, later);
    const auto change = change_of(model);
    CHECK(change.pairs() == 1);
    CHECK(change.only_during == 1);
    CHECK(change.lost == 1);
    CHECK(change.provenance.used.size() == 2);
    CHECK(change.provenance.left_out.size() == 9);
    CHECK(change.cautions.contains(Caution::few_pairs));
    CHECK(change.cautions.contains(Caution::no_comparison));
    const auto told = explain(compute(model), "questionnaire.change", made_up::sources());
    CHECK(told.find("agreed: before 0 of 1, during 1 of 1") != std::string::npos);
    CHECK(told.find("second answer higher on the scale: 1; lower: 0; the same: 0") != std::string::npos);
    CHECK(told.find("answered the first time only: 1") != std::string::npos);
    CHECK(told.find("stands there twice") != std::string::npos);
}

TEST_CASE("a questionnaire that repeats none has no change, and neither has a statement asked once") {
    auto earlier = questionnaire("first", "2025-03-07");
    auto later = questionnaire("second", "2025-11-28");
    later.items.push_back({{"new", {}}, "Asked once."});
    answer(earlier, "1", "never");
    answer(later, "1", "often");
    auto model = folder_of(earlier, later);
    CHECK(compute(model).find<YesNoChange>("second.new.change") == nullptr);
    model.questionnaires.back().repeats.reset();
    CHECK(compute(model).find<YesNoChange>("second.listens.change") == nullptr);
}
