#include "read/mapping.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "read/all_readers.hpp"
#include "read/measures.hpp"
#include "read/text.hpp"
#include "read/tracking.hpp"
#include "read/yaml.hpp"

namespace casebook::read {
namespace {

constexpr double largest = 1e9;

constexpr std::array orders{
    Word<DateOrder>{"day first|dmy|dd/mm/yyyy", DateOrder::day_first},
    Word<DateOrder>{"month first|mdy|mm/dd/yyyy", DateOrder::month_first},
};
constexpr std::array others_words{
    Word<Others>{"fault|error", Others::fault},
    Word<Others>{"leave out|leave-out|ignore", Others::leave_out},
    Word<Others>{"compare|comparison", Others::compare},
};
constexpr std::array age_forms{
    Word<AgeForm>{"years and months|years.months|years:months", AgeForm::years_and_months},
    Word<AgeForm>{"decimals|decimal|years", AgeForm::decimals},
};
constexpr std::array raters{
    Word<model::Rater>{"nobody|a test|test", model::Rater::nobody},
    Word<model::Rater>{"pupil|self|child", model::Rater::pupil},
    Word<model::Rater>{"parent|carer|parent or carer", model::Rater::parent},
    Word<model::Rater>{"teacher|staff", model::Rater::teacher},
    Word<model::Rater>{"mentor|learning mentor", model::Rater::mentor},
};
constexpr std::array directions{
    Word<model::Better>{"up|more|higher", model::Better::up},
    Word<model::Better>{"down|less|lower|fewer", model::Better::down},
};
constexpr std::array combinations{
    Word<model::Combine>{"latest|last", model::Combine::latest},
    Word<model::Combine>{"mean|average", model::Combine::mean},
    Word<model::Combine>{"sum|total", model::Combine::sum},
};

constexpr std::array keys{
    Key{"half_terms[]",
        "name",
        true,
        "as it stands in the headings of exports",
        CellKind::text,
        {},
        "Autumn 1"},
    Key{"half_terms[]", "from", true, "first day", CellKind::date, {}, "2025-09-03"},
    Key{"half_terms[]", "until", true, "last day", CellKind::date, {}, "2025-10-24"},
    Key{"measures[]", "id", true, "a short name for it, as reading-age", CellKind::code, {}, "reading-age"},
    Key{"measures[]", "name", true, "as it is printed", CellKind::text, {}, "Reading age"},
    Key{"measures[]", "unit", false, "printed after a value, as months", CellKind::text, {}, "months"},
    Key{"measures[]", "better", true, "which way is better", CellKind::choice, names<directions>, "up"},
    Key{"measures[]", "grades", false,
        "the grades from the lowest to the highest, where it has grades and no numbers", CellKind::list},
    Key{"measures[]", "combine", false, "how several values of one pupil in one stretch of time become one",
        CellKind::choice, names<combinations>},
    Key{"measures[]", "least", false, "no value can be lower", CellKind::number},
    Key{"measures[]", "most", false, "no value can be higher", CellKind::number},
    Key{"measures[]", "threshold", false,
        "how much a pupil's value has to change to count as higher or lower", CellKind::number},
    Key{"measures[]", "reliability", false,
        "as its manual gives it, between 0 and 1; with spread, a change counts from the size that the "
        "measure's "
        "own unsteadiness does not give",
        CellKind::number},
    Key{"measures[]", "spread", false,
        "the standard deviation in all pupils, as the manual or the school knows it", CellKind::number},
    Key{"measures[]", "usual", false, "the mean in all pupils, as the manual or the school knows it",
        CellKind::number},
    Key{"measures[]", "equal_steps", false,
        "whether its grades lie equally far apart, so that a mean has a sense", CellKind::yes_no},
    Key{"measures[]", "attainment", false,
        "whether it measures learning, as a reading test; months of progress are given for nothing else",
        CellKind::yes_no},
    Key{"measures[]", "rated_by", false, "whose judgement the values are", CellKind::choice, names<raters>},
    Key{"measures[]", "changed", false, "the first day on which it was measured in another way",
        CellKind::date},
    Key{"mapping[]", "file", true, "as tracking/autumn.xlsx", CellKind::text, {}, "tracking/autumn.xlsx"},
    Key{"mapping[]", "sheet", false, "the sheet of a workbook that has several"},
    Key{"mapping[]", "as", false,
        "the kind of tracking data: attendance, marks, school-attendance, behaviour, suspensions, sdq or "
        "scores"},
    Key{"mapping[]", "dates", false, "the order of day and month", CellKind::choice, names<orders>},
    Key{"mapping[]", "others", false, "what becomes of pupils who are not on the register", CellKind::choice,
        names<others_words>},
    Key{"mapping[]", "measure", false, "what the values measure, where the file measures one thing",
        CellKind::code},
    Key{"mapping[]", "ages", false,
        "how ages with a point are meant: 9.10 is nine years and ten months, or nine years and a tenth",
        CellKind::choice, names<age_forms>},
    Key{"mapping[]", "columns", false, "what its columns hold"},
    Key{"mapping[].columns[]", "heading", true, "as it stands in the file"},
    Key{"mapping[].columns[]", "holds", true, "the name that casebook list fields gives it, as Attended"},
    Key{"mapping[].columns[]", "from", false,
        "first day that the column is about, where it is about a stretch of time", CellKind::date},
    Key{"mapping[].columns[]", "until", false, "last day that it is about", CellKind::date},
    Key{"mapping[].columns[]", "measure", false, "what the column measures", CellKind::code},
    Key{"columns[]",
        "file",
        true,
        "as tracking/attendance.csv",
        CellKind::text,
        {},
        "tracking/attendance.csv"},
    Key{"columns[]", "heading", true, "as it stands in the file"},
    Key{"columns[]",
        "holds",
        true,
        "the name that casebook list fields gives it, as Attended",
        CellKind::text,
        {},
        "Attended"},
};

class MappingReader {
  public:
    MappingReader(Gravity gravity, Reading& reading) : gravity_(gravity), reading_(reading) {}

    void read(Settings& casebook) {
        for (const Node* const node : casebook.maps("half_terms")) read_half_term(*node);
        for (const Node* const node : casebook.maps("measures")) read_measure(*node);
        for (const Node* const node : casebook.maps("mapping")) read_mapping(*node);
        for (const Node* const node : casebook.maps("columns")) {
            Settings settings = group(*node, "columns[]");
            add_column(settings, settings.plain_text("file"), {}, {});
        }
    }

  private:
    Settings group(const Node& node, std::string_view path) {
        return Settings(node, path, keys, gravity_, reading_.diagnostics);
    }

    void read_half_term(const Node& node) {
        Settings settings = group(node, "half_terms[]");
        HalfTerm half_term;
        half_term.name = settings.plain_text("name");
        const auto from = settings.date("from");
        const auto until = settings.date("until");
        if (!settings.sound() || !from || !until) return;
        half_term.from = from->value;
        half_term.until = until->value;
        if (half_term.until < half_term.from) {
            settings.report_at({until->where, 10}, faults::out_of_range,
                               fmt::format("until is {}", iso(half_term.until)),
                               {.why = "it lies before the first day"});
            return;
        }
        // A term holds its half terms, and two names may mean one; any other overlap is a slip.
        for (const HalfTerm& other : reading_.half_terms) {
            const bool apart = half_term.until < other.from || other.until < half_term.from;
            const bool within = other.from <= half_term.from && half_term.until <= other.until;
            const bool around = half_term.from <= other.from && other.until <= half_term.until;
            if (apart || within || around) continue;
            settings.report_at(
                {from->where, 10}, faults::out_of_range,
                fmt::format("“{}” is {} to {}, and “{}” is {} to {}", half_term.name, iso(half_term.from),
                            iso(half_term.until), other.name, iso(other.from), iso(other.until)),
                {.why = "two half terms overlap, so the days that both have would count twice",
                 .mend = "correct the days of the one or the other"});
            return;
        }
        reading_.half_terms.push_back(std::move(half_term));
    }

    void read_measure(const Node& node) {
        Settings settings = group(node, "measures[]");
        model::Measure measure;
        if (auto id = settings.text("id")) measure.id = std::move(*id);
        measure.name = settings.plain_text("name");
        measure.unit = settings.plain_text("unit");
        measure.better = settings.choice<model::Better>("better", directions).value_or(model::Better::up);
        measure.grades = settings.plain_list("grades");
        measure.combine =
            settings.choice<model::Combine>("combine", combinations).value_or(model::Combine::latest);
        if (const auto least = settings.number("least", -largest, largest)) measure.least = least->value;
        if (const auto most = settings.number("most", -largest, largest)) {
            if (measure.least && most->value < *measure.least)
                settings.report_at(
                    {most->where, 1}, faults::out_of_range, fmt::format("most is {:g}", most->value),
                    {.why = fmt::format("least is {:g}, so no value could lie between", *measure.least)});
            else
                measure.most = most->value;
        }
        if (const auto least = settings.number("threshold", 0, largest)) measure.threshold = least->value;
        if (const auto share = settings.number("reliability", 0, 1)) measure.reliability = share->value;
        if (const auto spread = settings.number("spread", 0, largest)) measure.spread = spread->value;
        if (const auto mean = settings.number("usual", -largest, largest)) measure.usual = mean->value;
        measure.equal_steps = settings.yes_no("equal_steps").value_or(false);
        measure.attainment = settings.yes_no("attainment").value_or(false);
        measure.rated_by = settings.choice<model::Rater>("rated_by", raters).value_or(model::Rater::nobody);
        if (const auto day = settings.date("changed")) measure.changed = day->value;
        if (!settings.sound()) return;
        if (find_measure(reading_.model, measure.id.value) != nullptr) {
            settings.report_at({measure.id.where, characters(measure.id.value)}, faults::duplicate_key,
                               fmt::format("measure “{}” stands here twice", measure.id.value));
            return;
        }
        reading_.model.measures.push_back(std::move(measure));
    }

    void read_mapping(const Node& node) {
        Settings settings = group(node, "mapping[]");
        Mapping mapping;
        if (auto file = settings.text("file")) mapping.file = std::move(*file);
        mapping.sheet = settings.plain_text("sheet");
        mapping.kind = settings.plain_text("as");
        mapping.dates = settings.choice<DateOrder>("dates", orders);
        mapping.others = settings.choice<Others>("others", others_words);
        mapping.measure = settings.plain_text("measure");
        mapping.ages = settings.choice<AgeForm>("ages", age_forms);
        if (!mapping.kind.empty() && tracking_kind_named(mapping.kind) == nullptr) {
            std::vector<std::string_view> known;
            for (const TrackingKind& kind : tracking_kinds()) known.push_back(kind.name);
            settings.report_at({settings.where("as"), characters(mapping.kind)}, faults::unknown_word,
                               fmt::format("as is “{}”", mapping.kind),
                               {.why = fmt::format("it has to be {}", alternatives(known)),
                                .mend = suggestion(mapping.kind, known)});
        }
        if (!settings.sound()) return;
        if (const Mapping* const earlier = mapping_of(reading_, mapping.file.value)) {
            settings.report_at({mapping.file.where, characters(mapping.file.value)}, faults::duplicate_key,
                               fmt::format("{} is mapped here twice", mapping.file.value),
                               {.why = fmt::format("line {} maps it already", earlier->file.where.line)});
            return;
        }
        reading_.mappings.push_back(mapping);
        for (const Node* const one : settings.maps("columns")) {
            Settings column = group(*one, "mapping[].columns[]");
            DeclaredColumn spanning;
            if (const auto from = column.date("from")) spanning.from = from->value;
            if (const auto until = column.date("until")) spanning.until = until->value;
            spanning.measure = column.plain_text("measure");
            add_column(column, mapping.file.value, mapping.kind, std::move(spanning));
        }
    }

    /// The names that a column of this file can be said to hold.
    [[nodiscard]] static std::vector<std::string_view> names_of(const std::string& file,
                                                                std::string_view kind) {
        std::vector<std::string_view> names;
        const std::string path = table_path(file);
        for (const Reader& reader : all_readers())
            if (matches(reader.pattern, path) && !matches("tracking/*.csv", path))
                for (const Field& field : reader.fields) names.push_back(field.name);
        if (!matches("tracking/*.csv", path)) return names;
        const TrackingKind* const known = kind.empty() ? nullptr : tracking_kind_named(kind);
        for (const TrackingKind& one : tracking_kinds())
            if (known == nullptr || known->name == one.name)
                for (const Field& field : one.fields)
                    if (std::find(names.begin(), names.end(), field.name) == names.end())
                        names.push_back(field.name);
        return names;
    }

    void add_column(Settings& settings, std::string file, std::string_view kind, DeclaredColumn column) {
        column.file = std::move(file);
        column.heading = settings.plain_text("heading");
        column.holds = settings.plain_text("holds");
        if (!settings.sound()) return;
        const std::vector<std::string_view> names = names_of(column.file, kind);
        if (std::find(names.begin(), names.end(), column.holds) != names.end()) {
            reading_.columns.push_back(std::move(column));
            return;
        }
        settings.report_at({settings.where("holds"), characters(column.holds)}, faults::unknown_word,
                           fmt::format("holds is “{}”", column.holds),
                           {.why = names.empty() ? fmt::format("{} is not a file with columns", column.file)
                                                 : fmt::format("it has to be {}", alternatives(names)),
                            .mend = suggestion(column.holds, names)});
    }

    Gravity gravity_;
    Reading& reading_;
};

}  // namespace

std::span<const Key> mapping_keys() {
    return keys;
}

void read_mappings(Settings& casebook, Gravity gravity, Reading& reading) {
    MappingReader(gravity, reading).read(casebook);
}

}  // namespace casebook::read
