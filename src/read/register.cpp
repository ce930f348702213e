#include <algorithm>
#include <array>
#include <cctype>
#include <regex>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "read/all_readers.hpp"
#include "read/export_faults.hpp"
#include "read/record_faults.hpp"
#include "read/second_table.hpp"
#include "read/text.hpp"
#include "read/words_for_values.hpp"

namespace casebook::read {
namespace {

enum Column : std::size_t {
    code,
    upn,
    first_name,
    last_name,
    known_as,
    date_of_birth,
    year_group,
    free_school_meals,
    special_needs,
    english_additional,
    looked_after,
    young_carer,
    mentor,
    support_started,
    support_ended,
    intensity
};

constexpr std::array needs{
    Word<std::string_view>{"N|none|no|no sen|no special educational need|n no sen|no sen support", "N"},
    Word<std::string_view>{"K|sen support|support|sen k|send support", "K"},
    Word<std::string_view>{"E|ehcp|ehc|ehc plan|ehcplan|sen e|plan|education health and care plan|statement",
                           "E"},
};

/// `Ever 6` and `FSM6` stand for the last six years.
enum class Meals { yes, ever, no };
constexpr std::array meals{
    Word<Meals>{"yes|y|true|t|1|fsm|eligible|currently eligible|current fsm", Meals::yes},
    Word<Meals>{"ever 6|fsm6|fsm 6|ever 6 fsm|e6|ever fsm|fsm ever 6|fsme6", Meals::ever},
    Word<Meals>{"no|n|false|f|0|not eligible|none", Meals::no},
};

/// The young carer codes of the census: not one, named by the family, named by the school.
constexpr std::array carers{
    Word<bool>{"yes|y|true|t|1|p|s", true},
    Word<bool>{"no|n|false|f|0", false},
};

constexpr std::array fields{
    Field{"Pupil", "pupil id|pupil code|code|id|ref|reference|pupil ref|mentee|child", Need::value,
          CellKind::code, "a code of your own, the same in every file"},
    Field{"UPN", "unique pupil number", Need::none, CellKind::code, "never printed", {}, true},
    Field{"First name", "forename|given name|first names|forenames|firstname|legal forename|legal first name",
          Need::heading, CellKind::text, "so that no paper lets it through"},
    Field{"Last name", "surname|family name|lastname|legal surname|legal last name", Need::heading,
          CellKind::text, "so that no paper lets it through"},
    Field{"Known as", "preferred name|preferred forename|nickname|chosen name|preferred first name",
          Need::none, CellKind::text, "the name used in school"},
    Field{"Date of birth", "dob|birth date|birthday|born|d.o.b.", Need::none, CellKind::date,
          "never printed"},
    Field{"Year group", "year|nc year|nc year actual|ncy|yr|national curriculum year", Need::none,
          CellKind::choice, "N, R or 1 to 13", names<year_groups>},
    Field{"Free school meals", "fsm|free meals|eligible for free meals|fsm eligible|free school meal",
          Need::none, CellKind::yes_no, "yes, no, or empty where it is not known"},
    Field{"SEN", "special educational needs|send|sen status|sen code|sen need|special needs|sen provision",
          Need::none, CellKind::choice, "N none, K support, E plan", names<needs>},
    Field{"EAL", "english as an additional language|english additional language|additional language",
          Need::none, CellKind::yes_no, "yes, no, or empty where it is not known"},
    Field{"Looked after", "lac|cla|in care|looked after child|child looked after|children looked after",
          Need::none, CellKind::yes_no, "yes, no, or empty where it is not known"},
    Field{"Young carer", "carer|young carer indicator", Need::none, CellKind::yes_no,
          "yes, no, or empty where it is not known"},
    Field{"Mentor", "learning mentor|mentor id|key worker|keyworker", Need::none, CellKind::code,
          "a mentor's id in casebook.yaml"},
    Field{"Support started", "started|start|start date|support start|from|mentoring started|date started",
          Need::none, CellKind::date, "first day of the present support"},
    Field{"Support ended", "ended|end|end date|support end|until|exit date|mentoring ended|date ended",
          Need::none, CellKind::date, "empty, or ongoing, while support goes on"},
    Field{"Intensity", "level|level of support|support level", Need::none, CellKind::choice,
          "how much is planned: significant, medium or low", names<intensities>},
};
static_assert(fields.size() == intensity + 1);

std::optional<bool> free_meals(RowReader& row, std::string_view heading) {
    const std::optional<Meals> word = row.coded<Meals>(free_school_meals, meals);
    if (!word) return std::nullopt;
    if (*word == Meals::ever)
        row.report_here(free_school_meals, faults::ever_eligible,
                        fmt::format("{} says “ever”, not “today”", heading));
    return *word != Meals::no;
}

/// `Nguy?n`, and the sign for a letter that was lost before: what the guard would look for is not the name.
bool lost_a_letter(std::string_view name) {
    constexpr std::string_view sign = "\xEF\xBF\xBD";
    const auto is_letter = [&](std::size_t i) {
        return i < name.size() && (std::isalpha(static_cast<unsigned char>(name[i])) != 0 ||
                                   static_cast<unsigned char>(name[i]) >= 0x80);
    };
    if (name.find(sign) != std::string_view::npos) return true;
    for (std::size_t at = name.find('?'); at != std::string_view::npos; at = name.find('?', at + 1))
        if ((at > 0 && is_letter(at - 1)) || is_letter(at + 1)) return true;
    return false;
}

/// The year group; a class in its place is a fault that says so.
std::string year_group_of(RowReader& row) {
    static const std::regex with_letter{R"((?:y|yr|year )?(\d{1,2}) ?[a-z]{1,3})", std::regex::icase};
    static const std::regex class_number{R"((?:class|form|group) ?\d{1,2}[a-z]?)", std::regex::icase};
    constexpr std::size_t longest = 20;
    const std::string text{row.written(year_group)};
    std::smatch match;
    const bool known = std::ranges::any_of(year_groups, [&](const auto& word) {
        return spelled_as(text, std::array{word.spellings}).has_value();
    });
    if (!known && text.size() <= longest && std::regex_match(text, match, with_letter)) {
        row.report_here(year_group, faults::unknown_word, fmt::format("year group is “{}”", text),
                        {.why = "this is a class, and years of a mixed class differ",
                         .mend = fmt::format("write {} if that is the year group", match.str(1))});
        return {};
    }
    if (!known && text.size() <= longest && std::regex_match(text, class_number)) {
        row.report_here(
            year_group, faults::unknown_word, fmt::format("year group is “{}”", text),
            {.why = "the number of a class may be another than that of the year group",
             .mend = "write the year group, N, R or 1 to 13; the class can have a column of its own"});
        return {};
    }
    return std::string{row.coded<std::string_view>(year_group, year_groups).value_or("")};
}

/// Whether a row has a pupil's name.
bool is_named(const Table& table, const Row& row) {
    for (const std::size_t column : {first_name, last_name, known_as})
        if (const Cell* const cell = table.cell(row, column); cell != nullptr && !cell->text.empty())
            return true;
    return false;
}

/// Words that stand alone in their row, as `Waiting list`: codes hold figures, or are one word.
bool is_note(const Row& row) {
    const std::string_view only = only_text(row);
    return only.find(' ') != std::string_view::npos || only.ends_with(':');
}

/// Leaves out the notes of a register with names, and tells who has none.
void look_for_names(Table& table, diagnostics::Diagnostics& diagnostics) {
    const auto named = [&](const Row& row) { return is_named(table, row); };
    if (std::ranges::none_of(table.rows, named)) return;
    std::erase_if(table.rows, [&](const Row& row) {
        if (named(row)) return false;
        const Cell* const cell = table.cell(row, code);
        if (cell == nullptr || cell->text.empty()) return false;
        const Place place{{table.file, cell->line, cell->column},
                          std::max<std::size_t>(characters(cell->text), 1)};
        if (is_note(row))
            report(diagnostics, faults::note_in_register, place,
                   fmt::format("“{}” stands alone in its row", cell->text));
        else
            report(diagnostics, faults::pupil_without_name, place, fmt::format("{} has no name", cell->text));
        return is_note(row);
    });
}

}  // namespace

std::span<const Field> register_fields() {
    return fields;
}

void read_register(const InputFile& file, Reading& reading) {
    const std::size_t before = reading.diagnostics.count(diagnostics::Severity::fault);
    std::optional<Table> table = load_table(file, fields, reading);
    if (!table || reading.diagnostics.count(diagnostics::Severity::fault) > before)
        report(reading.diagnostics, faults::register_unreadable,
               {{table ? table->file : reading.sources.add(file.path, {}), 0, 0}},
               "some pupils' names could not be read");
    if (!table) return;
    look_for_names(*table, reading.diagnostics);
    for (const Row& cells : table->rows) {
        RowReader row(*table, cells, reading.diagnostics);
        model::Pupil pupil;
        pupil.id = row.pupil(code);
        pupil.upn = row.text(upn);
        pupil.first_name = row.text(first_name);
        pupil.last_name = row.text(last_name);
        pupil.known_as = row.text(known_as);
        for (const std::size_t column : {first_name, last_name, known_as})
            if (const std::string name = row.text(column).value; lost_a_letter(name))
                row.report_here(column, faults::name_lost_letters,
                                fmt::format("“{}” has lost a letter", name));
        pupil.date_of_birth = row.date(date_of_birth);
        pupil.year_group = {year_group_of(row), row.place(year_group).where};
        pupil.free_school_meals = free_meals(row, "free school meals");
        pupil.special_needs = row.coded<std::string_view>(special_needs, needs).value_or("");
        pupil.english_additional = row.yes_no(english_additional);
        pupil.looked_after = row.yes_no(looked_after);
        pupil.young_carer = row.coded<bool>(young_carer, carers);
        pupil.mentor = row.text(mentor);
        pupil.support_started = row.date(support_started);
        pupil.support_ended = row.date(support_ended);
        pupil.intensity = row.choice<model::Intensity>(intensity, intensities);
        // A row at fault is in no figure, but its names must not pass into a paper either.
        (row.sound() ? reading.model.pupils : reading.model.pupils_set_aside).push_back(std::move(pupil));
    }
}

}  // namespace casebook::read
