#include "read/read.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "read/all_readers.hpp"
#include "read/formats.hpp"
#include "read/strays.hpp"
#include "read/workbook_of_records.hpp"

namespace casebook::read {
namespace {

/// Endings of files that people expect to be read; others (pictures, notes) may lie in the folder unread.
constexpr std::array expected_endings{std::string_view{".csv"},  std::string_view{".yaml"},
                                      std::string_view{".yml"},  std::string_view{".xlsx"},
                                      std::string_view{".xls"},  std::string_view{".ods"},
                                      std::string_view{".tsv"},  std::string_view{".xlsm"},
                                      std::string_view{".xlsb"}, std::string_view{".numbers"}};
bool ends_with_one_of(std::string_view path, std::span<const std::string_view> endings) {
    const std::string name = lower(path);
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return name.ends_with(ending); });
}

const Reader* reader_of(std::string_view path) {
    const std::span<const Reader> readers = all_readers();
    const auto found = std::find_if(readers.begin(), readers.end(), [&](const Reader& reader) {
        return matches(reader.pattern, table_path(path));
    });
    return found == readers.end() ? nullptr : &*found;
}

std::string place_of_table(const InputFile& file, const Reading& reading) {
    const auto found = reading.sheets.find(file.path);
    return found == reading.sheets.end()
               ? file.path
               : fmt::format("the sheet “{}” of {}", found->second.sheet, found->second.workbook->path);
}

/// Files that differ only in the case of their letters are one file on many computers, and a CSV and a
/// workbook of one name are one table; both are left unread.
std::vector<const InputFile*> without_clashes(Reading& reading) {
    std::map<std::string, std::vector<const InputFile*>> by_name;
    for (const InputFile& file : reading.folder) by_name[table_path(file.path)].push_back(&file);
    for (const InputFile& file : reading.sheet_files) by_name[table_path(file.path)].push_back(&file);
    std::vector<const InputFile*> result;
    for (const auto& [name, files] : by_name) {
        if (files.size() == 1) {
            result.push_back(files.front());
            continue;
        }
        const bool capitals =
            lower(files[0]->path) == lower(files[1]->path) && !reading.sheets.contains(files[1]->path);
        const diagnostics::Location where{reading.sources.add(files[capitals ? 1 : 0]->path, {}), 0, 0};
        if (capitals)
            report(reading.diagnostics, faults::file_names_clash, {where},
                   fmt::format("{} and {} differ only in capitals", files[0]->path, files[1]->path));
        else
            report(
                reading.diagnostics, faults::two_of_one_table, {where},
                fmt::format("{} and {} hold one table", files[0]->path, place_of_table(*files[1], reading)));
    }
    return result;
}

bool answers_of_a_questionnaire(std::string_view path, const Reading& reading) {
    if (!matches("views/*.csv", table_path(path))) return false;
    return find_file(reading.folder, fmt::format("{}.yaml", path.substr(0, path.rfind('.')))) != nullptr;
}

void report_unread(const InputFile& file, Reading& reading) {
    const bool ours = matches("templates/frameworks/*.yaml", file.path) ||
                      matches("templates/wording/*.yaml", file.path) ||
                      matches("templates/attendance-codes.yaml", file.path);
    if (ours || lower(file.path) == workbook_of_records || !ends_with_one_of(file.path, expected_endings) ||
        answers_of_a_questionnaire(file.path, reading))
        return;
    const diagnostics::Location where{reading.sources.add(file.path, {}), 0, 0};
    if (auto foreign = foreign_ending(file.path)) {
        report(reading.diagnostics, *foreign->fault, {where}, std::string{foreign->message},
               std::move(foreign->words));
        return;
    }
    std::vector<std::string_view> known;
    for (const Reader& reader : all_readers()) known.push_back(reader.pattern);
    report(reading.diagnostics, faults::file_not_read, {where}, fmt::format("{} was not read", file.path),
           {.mend = suggestion(file.path, known)});
}

}  // namespace

model::Model read(std::span<const InputFile> folder, std::span<const InputFile> shipped, model::Date today,
                  diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics) {
    model::Model result;
    Reading reading{folder, shipped, today, result, sources, diagnostics};
    take_sheets(reading);
    name_tables(reading);
    const std::vector<const InputFile*> files = without_clashes(reading);
    if (find_file(folder, "casebook.yaml") == nullptr)
        report(diagnostics, faults::file_missing, {{sources.add("casebook.yaml", {}), 0, 0}},
               "there is no casebook.yaml in this folder");
    for (const Reader& reader : all_readers())
        for (const InputFile* const file : files)
            if (reader_of(file->path) == &reader) reader.read(*file, reading);
    read_frameworks(reading);
    for (const InputFile* const file : files)
        if (reader_of(file->path) == nullptr) report_unread(*file, reading);
    report_strays(reading);
    report_missing_register(reading);
    std::ranges::stable_sort(result.plans, {}, [](const model::Plan& plan) {
        return std::pair{plan.pupil.value, plan.started.value};
    });
    return result;
}

}  // namespace casebook::read
