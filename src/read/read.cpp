#include "read/read.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "read/all_readers.hpp"

namespace casebook::read {
namespace {

/// Endings of files that people expect to be read; others (pictures, notes) may lie in the folder unread.
constexpr std::array expected_endings{
    std::string_view{".csv"}, std::string_view{".yaml"}, std::string_view{".yml"}, std::string_view{".xlsx"},
    std::string_view{".xls"}, std::string_view{".ods"},  std::string_view{".tsv"}};
constexpr std::array spreadsheets{std::string_view{".xlsx"}, std::string_view{".xls"},
                                  std::string_view{".ods"}};

bool ends_with_one_of(std::string_view path, std::span<const std::string_view> endings) {
    const std::string name = lower(path);
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return name.ends_with(ending); });
}

const Reader* reader_of(std::string_view path) {
    const std::span<const Reader> readers = all_readers();
    const auto found = std::find_if(readers.begin(), readers.end(),
                                    [&](const Reader& reader) { return matches(reader.pattern, path); });
    return found == readers.end() ? nullptr : &*found;
}

/// Files that differ only in the case of their letters are one file on many computers; both are left unread.
std::vector<const InputFile*> without_clashes(Reading& reading) {
    std::map<std::string, std::vector<const InputFile*>> by_name;
    for (const InputFile& file : reading.folder) by_name[lower(file.path)].push_back(&file);
    std::vector<const InputFile*> result;
    for (const auto& [name, files] : by_name) {
        if (files.size() == 1) {
            result.push_back(files.front());
            continue;
        }
        report(reading.diagnostics, faults::file_names_clash,
               {{reading.sources.add(files[1]->path, {}), 0, 0}},
               fmt::format("{} and {} differ only in capitals", files[0]->path, files[1]->path));
    }
    return result;
}

bool answers_of_a_questionnaire(std::string_view path, const Reading& reading) {
    if (!matches("views/*.csv", path)) return false;
    return find_file(reading.folder, fmt::format("{}.yaml", path.substr(0, path.rfind('.')))) != nullptr;
}

void report_unread(const InputFile& file, Reading& reading) {
    const bool ours =
        matches("templates/frameworks/*.yaml", file.path) || matches("templates/wording/*.yaml", file.path);
    if (ours || !ends_with_one_of(file.path, expected_endings) ||
        answers_of_a_questionnaire(file.path, reading))
        return;
    const diagnostics::Location where{reading.sources.add(file.path, {}), 0, 0};
    if (ends_with_one_of(file.path, spreadsheets)) {
        report(reading.diagnostics, faults::file_not_read, {where}, "workbooks are not read",
               {.why = std::string{faults::spreadsheet.why}, .mend = std::string{faults::spreadsheet.mend}});
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
    return result;
}

}  // namespace casebook::read
