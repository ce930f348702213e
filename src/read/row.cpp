#include "read/row.hpp"

#include <algorithm>
#include <cmath>
#include <regex>

#include <fmt/format.h>

#include "read/dates.hpp"
#include "read/export_faults.hpp"
#include "read/record_faults.hpp"
#include "read/text.hpp"
#include "read/words_for_values.hpp"

namespace casebook::read {
namespace {

constexpr std::array spreadsheet_errors{
    std::string_view{"#N/A"},   std::string_view{"#REF!"},   std::string_view{"#VALUE!"},
    std::string_view{"#NAME?"}, std::string_view{"#DIV/0!"}, std::string_view{"#NUM!"},
    std::string_view{"#NULL!"}, std::string_view{"#SPILL!"}, std::string_view{"#####"}};
constexpr std::array<std::string_view, 2> yes_and_no{"yes|y|true|t|1", "no|n|false|f|0"};

struct DateFault {
    DateForm form;
    const Fault* fault;
};
constexpr std::array date_faults{DateFault{DateForm::month_first, &faults::date_month_first_here},
                                 DateFault{DateForm::other_weekday, &faults::date_other_weekday},
                                 DateFault{DateForm::short_year, &faults::date_short_year},
                                 DateFault{DateForm::serial, &faults::date_serial},
                                 DateFault{DateForm::unreadable, &faults::date_unreadable}};

/// `9.99E+12`: what is left of a long code once a spreadsheet took it for a number.
bool damaged_by_a_spreadsheet(std::string_view text) {
    const std::size_t e = text.find_first_of("Ee");
    if (e == std::string_view::npos || e + 2 >= text.size() || text[e + 1] != '+') return false;
    const auto figures = [](std::string_view part, std::string_view allowed) {
        return !part.empty() && part.find_first_not_of(allowed) == std::string_view::npos;
    };
    return figures(text.substr(0, e), "0123456789.,") && figures(text.substr(e + 2), "0123456789");
}

}  // namespace

std::optional<std::size_t> spelled_as(std::string_view word, std::span<const std::string_view> spellings) {
    const std::string wanted = folded(word);
    // A number below nought is not the same as above it.
    if (word.size() > 1 && word.front() == '-' && word[1] >= '0' && word[1] <= '9') return std::nullopt;
    for (std::size_t i = 0; i < spellings.size(); ++i) {
        std::string_view rest = spellings[i];
        while (!rest.empty()) {
            const std::size_t bar = rest.find('|');
            if (folded(rest.substr(0, bar)) == wanted) return i;
            rest = bar == std::string_view::npos ? std::string_view{} : rest.substr(bar + 1);
        }
    }
    return std::nullopt;
}

namespace {

/// Whether a text is several of the words, separated by commas, semicolons or slashes.
bool several_words(std::string_view text, std::span<const std::string_view> spellings) {
    std::size_t count = 0;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find_first_of(",;/", from), text.size());
        if (!spelled_as(text.substr(from, end - from), spellings)) return false;
        ++count;
        from = end + 1;
    }
    return count > 1;
}

/// Words and dashes for an empty cell. `unknown` and `?` are none: the day was, and nobody knows which.
bool says_no_date(std::string_view text) {
    constexpr std::array<std::string_view, 1> spellings{"n/a|na|not applicable|none"};
    return text.find_first_not_of("-–—./ ") == std::string_view::npos ||
           spelled_as(text, spellings).has_value();
}

/// Words for an end that has not come, under a heading of an end.
bool says_no_end(std::string_view heading, std::string_view text) {
    constexpr std::array<std::string_view, 1> ends{"until|ended|support ended|return date|renew by|next"};
    constexpr std::array<std::string_view, 1> spellings{
        "ongoing|on going|still ongoing|continuing|current|still supported|to date|present|open ended|"
        "no end date"};
    return spelled_as(heading, ends) && spelled_as(text, spellings);
}

}  // namespace

Place RowReader::place(std::size_t field) const {
    const Cell* const cell = table_.cell(row_, field);
    if (cell == nullptr) return {{table_.file, row_.line, 0}};
    return {{table_.file, cell->line, cell->column}, std::max<std::size_t>(characters(cell->text), 1)};
}

bool RowReader::empty(std::size_t field) const {
    const Cell* const cell = table_.cell(row_, field);
    return cell == nullptr || cell->text.empty();
}

std::string_view RowReader::written(std::size_t field) const {
    const Cell* const cell = table_.cell(row_, field);
    return cell == nullptr ? std::string_view{} : cell->text;
}

void RowReader::report_here(std::size_t field, const Fault& fault, std::string message, Instead words) {
    if (fault.severity != diagnostics::Severity::warning) sound_ = false;
    report(diagnostics_, fault, place(field), std::move(message), std::move(words),
           spoken(table_.fields[field].name));
}

std::string RowReader::value(std::size_t field) {
    const Cell* const cell = table_.cell(row_, field);
    if (cell == nullptr || cell->text.empty()) {
        if (table_.fields[field].need == Need::value)
            report_here(field, faults::missing_value,
                        fmt::format("{} is empty", spoken(table_.fields[field].name)));
        return {};
    }
    if (std::find(spreadsheet_errors.begin(), spreadsheet_errors.end(), cell->text) !=
        spreadsheet_errors.end()) {
        report_here(field, faults::spreadsheet_error,
                    fmt::format("{} is {}", spoken(table_.fields[field].name), cell->text));
        return {};
    }
    const CellKind kind = table_.fields[field].kind;
    if (cell->text.starts_with('=') && kind != CellKind::text) {
        report_here(field, faults::formula_without_value,
                    fmt::format("{} is a formula", spoken(table_.fields[field].name)));
        return {};
    }
    if (kind == CellKind::code && damaged_by_a_spreadsheet(cell->text)) {
        const bool needed = table_.fields[field].need == Need::value;
        report_here(field, needed ? faults::damaged_code : faults::damaged_code_left_out,
                    fmt::format("{} is {}", spoken(table_.fields[field].name),
                                table_.fields[field].secret ? "a rounded number" : cell->text));
        return {};
    }
    bool hidden = false;
    std::string text = clean(cell->text, hidden);
    if (hidden)
        report_here(
            field, faults::hidden_characters,
            fmt::format("{} holds characters that cannot be seen", spoken(table_.fields[field].name)));
    return text;
}

model::Recorded<std::string> RowReader::text(std::size_t field) {
    std::string text = value(field);
    return {std::move(text), place(field).where};
}

model::Recorded<model::PupilId> RowReader::pupil(std::size_t field) {
    std::string text = value(field);
    return {model::PupilId{std::move(text)}, place(field).where};
}

std::vector<model::Recorded<std::string>> RowReader::list(std::size_t field) {
    return parts(field, ";");
}

std::vector<model::Recorded<std::string>> RowReader::codes(std::size_t field) {
    return parts(field, ";,");
}

std::vector<model::Recorded<std::string>> RowReader::parts(std::size_t field, std::string_view separators) {
    const std::string text = value(field);
    std::vector<model::Recorded<std::string>> parts;
    const diagnostics::Location start = place(field).where;
    const Cell* const cell = table_.cell(row_, field);
    const bool verbatim = cell != nullptr && cell->verbatim && cell->text == text;
    std::size_t counted = 0;  ///< characters before `from`
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find_first_of(separators, from), text.size());
        std::size_t before = 0;
        const std::string_view part = trimmed(std::string_view{text}.substr(from, end - from), &before);
        diagnostics::Location where = start;
        if (verbatim) where.column += static_cast<std::uint32_t>(counted + before);
        counted += characters(std::string_view{text}.substr(from, end - from)) + 1;
        if (!part.empty()) parts.push_back({std::string{part}, where});
        from = end + 1;
    }
    return parts;
}

std::optional<model::Recorded<model::Date>> RowReader::date(std::size_t field) {
    const std::string text = value(field);
    const bool optional = table_.fields[field].need == Need::none;
    const bool open = says_no_date(text) || says_no_end(table_.fields[field].name, text);
    if (text.empty() || (optional && open)) return std::nullopt;
    const ReadDate read = read_date(text, table_.dates);
    if (read.form == DateForm::serial && table_.serials[field])
        if (const auto date = date_of_serial(std::stoi(text)))
            return model::Recorded<model::Date>{*date, place(field).where};
    if (read.form == DateForm::short_year)
        if (const auto date = in_century(read.date, table_.windows[field].from, table_.windows[field].until))
            return model::Recorded<model::Date>{*date, place(field).where};
    if (read.form == DateForm::readable) return model::Recorded<model::Date>{read.date, place(field).where};
    const auto fault = std::find_if(date_faults.begin(), date_faults.end(),
                                    [&](const DateFault& candidate) { return candidate.form == read.form; });
    report_here(field, *fault->fault, fmt::format("{} is {}", spoken(table_.fields[field].name), text));
    return std::nullopt;
}

Instead how_to_write(const std::string& text) {
    static const std::regex of_possible{R"((\d+)\s*(/|of|out of|von)\s*(\d+))", std::regex::icase};
    static const std::regex with_note{R"(([0-9]+([.,][0-9]+)?)(\s*[(\[?*!~]|\s+[a-z]).*)", std::regex::icase};
    constexpr std::size_t longest = 80;  // a regular expression takes long over a long text
    static const std::regex in_thousands{"[0-9]{1,3}( |\xC2\xA0|\xE2\x80\xAF|\xE2\x80\x89|')[0-9]{3}"};
    std::smatch match;
    if (text.size() > longest) return {};
    if (std::regex_match(text, match, in_thousands)) {
        std::string plain;
        std::ranges::copy_if(text, std::back_inserter(plain), [](char c) { return c >= '0' && c <= '9'; });
        return {.why = "a space could stand between thousands or part two numbers",
                .mend = fmt::format("write {} if it is one number", plain)};
    }
    if (std::regex_match(text, match, of_possible))
        return {.why = fmt::format("it seems to be {} of {}, and two numbers need two cells", match.str(1),
                                   match.str(3)),
                .mend = fmt::format("write {} under Attended and {} under Possible, if that is what they are",
                                    match.str(1), match.str(3))};
    if (std::regex_match(text, match, with_note))
        return {.why = "a number stands alone in its cell",
                .mend = fmt::format(
                    "write {} if that is right, and what else there is to say in a column of its own",
                    match.str(1))};
    return {};
}

std::optional<ReadNumber> RowReader::read_as_number(std::size_t field) {
    const std::string text = value(field);
    if (text.empty()) return std::nullopt;
    const std::optional<ReadNumber> number = read_number(text, true);
    const bool told = table_.separator == ',' || table_.separator == '\0';
    if (number && number->comma && told)
        report_here(field, faults::decimal_comma,
                    fmt::format("{} is {}", spoken(table_.fields[field].name), text));
    if (number) return number;
    const bool comma = text.find(',') != std::string::npos && text.find_first_of("0123456789") == 0;
    if (Instead words = how_to_write(text); !words.mend.empty()) {
        report_here(field, faults::number_unreadable,
                    fmt::format("{} is {}", spoken(table_.fields[field].name), text), std::move(words));
        return std::nullopt;
    }
    report_here(field, faults::number_unreadable,
                fmt::format("{} is {}", spoken(table_.fields[field].name), text),
                comma ? Instead{.why = "its comma could be a decimal point, or stand between thousands",
                                .mend = "write the number without a comma"}
                      : Instead{});
    return number;
}

std::optional<model::Recorded<int>> RowReader::whole_number(std::size_t field) {
    const std::optional<ReadNumber> number = read_as_number(field);
    if (!number) return std::nullopt;
    constexpr double largest = 1e9;
    if (number->per_cent || number->value != std::floor(number->value) || std::abs(number->value) > largest) {
        report_here(
            field, faults::number_unreadable,
            fmt::format("{} is {}", spoken(table_.fields[field].name), table_.cell(row_, field)->text),
            {.why = "this has to be a whole number"});
        return std::nullopt;
    }
    return model::Recorded<int>{static_cast<int>(number->value), place(field).where};
}

std::optional<double> RowReader::number(std::size_t field) {
    const std::optional<ReadNumber> number = read_as_number(field);
    return number ? std::optional{number->value} : std::nullopt;
}

std::optional<double> RowReader::percentage(std::size_t field) {
    const std::optional<ReadNumber> number = read_as_number(field);
    if (!number) return std::nullopt;
    if (table_.shares[field]) return number->value * 100;
    const bool unclear = !number->per_cent && number->value > 0 && number->value <= 1;
    if (!unclear) return number->value;
    report_here(field, faults::share_unclear,
                fmt::format("{} is {}", spoken(table_.fields[field].name), table_.cell(row_, field)->text));
    return std::nullopt;
}

bool RowReader::says_nothing(std::size_t field, std::string_view text) {
    static constexpr std::array dashes{std::string_view{"-"}, std::string_view{"–"}, std::string_view{"—"},
                                       std::string_view{"--"}};
    if (table_.fields[field].need == Need::value ||
        std::find(dashes.begin(), dashes.end(), text) == dashes.end())
        return false;
    report_here(field, faults::dash_read_as_empty,
                fmt::format("{} is “{}”", spoken(table_.fields[field].name), text));
    return true;
}

std::optional<bool> RowReader::yes_no(std::size_t field) {
    const std::string text = value(field);
    if (text.empty() || says_nothing(field, text)) return std::nullopt;
    const std::optional<std::size_t> index = spelled_as(text, yes_and_no);
    if (!index)
        report_here(field, faults::yes_or_no,
                    fmt::format("{} is “{}”", spoken(table_.fields[field].name), text));
    return index ? std::optional{*index == 0} : std::nullopt;
}

std::optional<std::size_t> RowReader::chosen(std::size_t field, std::span<const std::string_view> spellings,
                                             bool coded) {
    const std::string text = value(field);
    if (text.empty() || says_nothing(field, text)) return std::nullopt;
    std::optional<std::size_t> index = spelled_as(text, spellings);
    for (const std::string_view between : {" - ", " – ", ": "})
        if (const std::size_t at = text.find(between); coded && !index && at != std::string::npos)
            index = spelled_as(std::string_view{text}.substr(0, at), spellings);
    if (index) return index;
    std::vector<std::string_view> names;
    for (const std::string_view spelling : spellings) names.push_back(spelling.substr(0, spelling.find('|')));
    report_here(
        field, faults::unknown_word, fmt::format("{} is “{}”", spoken(table_.fields[field].name), text),
        {.why = fmt::format("it has to be {}", alternatives(names)),
         .mend = several_words(text, spellings) ? std::string{"one value stands in a cell; write a row of "
                                                              "its own for each, or the one that counts"}
                 : characters(text) < 3         ? std::string{}  // any other letter would be as near
                                                : suggestion(text, names)});
    return std::nullopt;
}

std::set<document::Audience> RowReader::audiences(std::size_t field) {
    std::set<document::Audience> result;
    for (const model::Recorded<std::string>& word : codes(field)) {
        if (const auto audience = reading_audience(lower(word.value))) {
            result.insert(*audience);
            continue;
        }
        sound_ = false;
        std::vector<std::string_view> names;
        for (const document::Audience audience : document::reading_audiences)
            names.push_back(document::name(audience));
        report(diagnostics_, faults::unknown_word, {word.where, characters(word.value)},
               fmt::format("audience is “{}”", word.value),
               {.why = fmt::format("it has to be {}", alternatives(names)),
                .mend = suggestion(word.value, names)});
    }
    return result;
}

}  // namespace casebook::read
