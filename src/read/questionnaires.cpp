#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "read/all_readers.hpp"
#include "read/text.hpp"
#include "read/yaml.hpp"

namespace casebook::read {
namespace {

constexpr std::array keys{
    Key{"", "title", true, "as it is printed", CellKind::text, {}, "What mentored pupils think"},
    Key{"",
        "asked",
        true,
        "who was asked: pupils, parents, teachers, agencies",
        CellKind::text,
        {},
        "pupils"},
    Key{"", "date", false, "when", CellKind::date},
    Key{"",
        "repeats",
        false,
        "an earlier questionnaire (the name of its file) that the same people answered, each under the same "
        "number in both",
        CellKind::code,
        {},
        "pupils-in-autumn"},
    Key{"", "given_to", false, "how many people were asked", CellKind::whole_number},
    Key{"",
        "scale",
        true,
        "the labels, from least to most",
        CellKind::list,
        {},
        "[Disagree, Not sure, Agree]"},
    Key{"", "agree", true, "the labels that count as agreement", CellKind::list, {}, "[Agree]"},
    Key{"", "items", true, "the statements"},
    Key{"items[]", "id", true, "the heading of its column", CellKind::code, {}, "listens"},
    Key{"items[]", "text", true, "the statement", CellKind::text, {}, "My mentor listens to me."},
};
constexpr int most_people = 10'000;

/// A list's text as the scale spells it; empty, and reported, where it is none of its labels.
std::string label(std::string_view written, Place place, const model::Questionnaire& questionnaire,
                  diagnostics::Diagnostics& diagnostics) {
    const std::string wanted = folded(written);
    for (const std::string& candidate : questionnaire.scale)
        if (folded(candidate) == wanted) return candidate;
    const std::vector<std::string_view> labels(questionnaire.scale.begin(), questionnaire.scale.end());
    report(diagnostics, faults::unknown_answer, place, fmt::format("the answer is “{}”", written),
           {.mend = suggestion(written, labels)});
    return {};
}

void read_items(Settings& settings, model::Questionnaire& questionnaire, Reading& reading) {
    for (const Node* const node : settings.maps("items")) {
        Settings item(*node, "items[]", keys, {}, reading.diagnostics);
        const auto id = item.text("id");
        const std::string text = item.plain_text("text");
        if (!item.sound() || !id) continue;
        const auto same = std::find_if(questionnaire.items.begin(), questionnaire.items.end(),
                                       [&](const model::QuestionnaireItem& earlier) {
                                           return folded(earlier.id.value) == folded(id->value);
                                       });
        if (same != questionnaire.items.end()) {
            item.report_at({id->where, characters(id->value)}, faults::duplicate_key,
                           fmt::format("item “{}” stands here twice", id->value));
            continue;
        }
        questionnaire.items.push_back({*id, text});
    }
}

void read_answers(const InputFile& input, model::Questionnaire& questionnaire, Reading& reading) {
    std::vector<Field> fields{
        {"Response", "respondent|id|number|no|person", Need::none, CellKind::code,
         "a number, never a name; the same on both occasions where a questionnaire is repeated"}};
    for (const model::QuestionnaireItem& item : questionnaire.items)
        fields.push_back({item.id.value, item.text, Need::none, CellKind::choice, item.text});
    const std::optional<Table> table = load_table(input, fields, reading);
    if (!table) return;
    for (std::size_t i = 0; i < questionnaire.items.size(); ++i)
        if (!table->has(i + 1))
            report(reading.diagnostics, faults::no_answers,
                   {questionnaire.items[i].id.where, characters(questionnaire.items[i].id.value)},
                   fmt::format("{} has no column “{}”", input.path, questionnaire.items[i].id.value));
    for (const Row& cells : table->rows) {
        RowReader row(*table, cells, reading.diagnostics);
        model::QuestionnaireAnswers answers;
        answers.where = {table->file, cells.line, 1};
        answers.respondent = row.text(0).value;
        bool sound = true;
        for (std::size_t i = 0; i < questionnaire.items.size(); ++i) {
            const model::Recorded<std::string> written = row.text(i + 1);
            if (written.value.empty()) continue;
            std::string answer = label(written.value, row.place(i + 1), questionnaire, reading.diagnostics);
            sound = sound && !answer.empty();
            answers.answers.emplace(questionnaire.items[i].id.value, std::move(answer));
        }
        if (sound && row.sound()) questionnaire.responses.push_back(std::move(answers));
    }
}

}  // namespace

std::span<const Key> questionnaire_keys() {
    return keys;
}

void read_questionnaire(const InputFile& input, Reading& reading) {
    const YamlFile yaml =
        read_yaml_file(input, diagnostics::Severity::fault, reading.sources, reading.diagnostics);
    if (!yaml.root) return;
    Settings settings(*yaml.root, "", keys, {}, reading.diagnostics);
    model::Questionnaire questionnaire;
    questionnaire.id = stem(input.path);
    if (auto title = settings.text("title")) questionnaire.title = std::move(*title);
    questionnaire.asked = settings.plain_text("asked");
    if (const auto date = settings.date("date")) {
        questionnaire.date = date->value;
        if (std::chrono::sys_days{date->value} > std::chrono::sys_days{reading.today})
            settings.report_at({date->where, 10}, faults::date_ahead, "date lies after today");
    }
    questionnaire.repeats = settings.text("repeats");
    const auto given = settings.whole_number("given_to", 1, most_people);
    if (given) questionnaire.given_to = given->value;
    questionnaire.scale = settings.plain_list("scale");
    for (const model::Recorded<std::string>& word : settings.list("agree"))
        if (std::string known =
                label(word.value, {word.where, characters(word.value)}, questionnaire, reading.diagnostics);
            !known.empty())
            questionnaire.agree.insert(std::move(known));
    read_items(settings, questionnaire, reading);
    if (!settings.sound()) return;
    const std::string rows = fmt::format("{}.csv", input.path.substr(0, input.path.rfind('.')));
    if (const InputFile* const answers = find_table(reading, rows)) {
        read_answers(*answers, questionnaire, reading);
        if (given && questionnaire.responses.size() > static_cast<std::size_t>(given->value)) {
            settings.report_at(
                {given->where, 1}, faults::out_of_range,
                fmt::format("given_to is {}, and {} answered", given->value, questionnaire.responses.size()),
                {.why = "no more people can answer than were asked",
                 .mend = "correct given_to, or remove answers that stand twice"});
            questionnaire.given_to.reset();
        }
    } else {
        report(reading.diagnostics, faults::no_answers, {{yaml.file, 0, 0}},
               fmt::format("there is no file {}", rows));
    }
    reading.model.questionnaires.push_back(std::move(questionnaire));
}

}  // namespace casebook::read
