#include "reference/records_page.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace casebook::reference {
namespace {

using read::CellKind;
using read::Field;
using read::Key;
using read::Need;
using read::Reader;

/// In the order of `CellKind`.
constexpr std::array kinds{
    std::string_view{"text"},           std::string_view{"a code"},   std::string_view{"a date"},
    std::string_view{"a whole number"}, std::string_view{"a number"}, std::string_view{"per cent"},
    std::string_view{"yes or no"},      std::string_view{"a list"},   std::string_view{"a word of a list"}};

std::string_view needed(Need need) {
    constexpr std::array words{std::string_view{""}, std::string_view{"column"},
                               std::string_view{"every row"}};
    return words.at(static_cast<std::size_t>(need));
}

/// A bar would begin another cell.
std::string cell(std::string_view text) {
    std::string result;
    for (const char c : text) result += c == '|' ? std::string{"\\|"} : std::string(1, c);
    return result;
}

std::string also(std::string_view synonyms) {
    std::string result{synonyms};
    for (std::size_t at = 0; (at = result.find('|', at)) != std::string::npos; at += 2)
        result.replace(at, 1, ", ");
    return result;
}

std::string columns(const Reader& reader) {
    std::string page =
        "\n| column | needed | written as | meaning | other headings that are known "
        "|\n|---|---|---|---|---|\n";
    for (const Field& field : reader.fields)
        page += fmt::format("| **{}** | {} | {} | {} | {} |\n", cell(field.name), needed(field.need),
                            cell(written_as(field.kind, field.choices)), cell(field.meaning),
                            cell(also(field.synonyms)));
    return page;
}

std::string settings(const Reader& reader) {
    std::string page = "\n| setting | needed | written as | meaning |\n|---|---|---|---|\n";
    for (const Key& key : reader.keys)
        page += fmt::format("| `{}` | {} | {} | {} |\n", full_name(key), key.required ? "yes" : "",
                            is_group(key, reader.keys) ? std::string{"settings below it"}
                                                       : cell(written_as(key.kind, key.choices)),
                            cell(key.meaning));
    return page;
}

constexpr std::string_view introduction = R"(# Every file, column and setting

Made from the program's own tables (`casebook list fields --markdown`); a test fails when this page differs from them.

Case, accents, spaces and punctuation of headings do not matter. A column that is needed has to be there; where every row
needs it, no cell may be empty. Dates are written 2025-09-03 or 3/9/2025. Lists in a cell are separated by semicolons; in
settings they stand in square brackets. `[]` after a name means a list of such groups, each beginning with a hyphen. A row
that begins with # is a note and is not read. Columns and settings of other names do no harm, with one exception: what
would hold child-protection detail is refused.
)";

}  // namespace

std::string written_as(CellKind kind, std::span<const std::string_view> choices) {
    const std::string_view word = kinds.at(static_cast<std::size_t>(kind));
    if (choices.empty()) return std::string{word};
    return fmt::format("{}: {}", kind == CellKind::list ? "some of" : "one of", fmt::join(choices, ", "));
}

std::string full_name(const Key& key) {
    return key.path.empty() ? std::string{key.name} : fmt::format("{}.{}", key.path, key.name);
}

bool is_group(const Key& key, std::span<const Key> keys) {
    const std::string name = full_name(key);
    return std::ranges::any_of(keys, [&](const Key& other) {
        return other.path == name || other.path == name + "[]" ||
               (other.path.ends_with(".*") && other.path.substr(0, other.path.size() - 2) == key.path);
    });
}

std::string records_page() {
    std::string page{introduction};
    for (const Reader& reader : read::all_readers()) {
        page += fmt::format("\n## `{}`\n\n{}.\n", reader.pattern,
                            std::string(1, static_cast<char>(std::toupper(reader.holds.front()))) +
                                std::string{reader.holds.substr(1)});
        if (!reader.fields.empty()) page += columns(reader);
        if (!reader.keys.empty()) page += settings(reader);
    }
    return page;
}

}  // namespace casebook::reference
