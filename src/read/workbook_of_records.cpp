#include "read/workbook_of_records.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "read/all_readers.hpp"
#include "read/text.hpp"
#include "read/tracking.hpp"

namespace casebook::read {
namespace {

/// Sheets that hold explanations or the words of drop-down lists.
constexpr std::array silent{std::string_view{"notes"},  std::string_view{"lists"}, std::string_view{"readme"},
                            std::string_view{"guide"},  std::string_view{"help"},  std::string_view{"start"},
                            std::string_view{"choices"}};
constexpr std::string_view tracking_prefix = "tracking";

std::string file_like(std::string_view name) {
    std::string result = lower(name);
    std::replace(result.begin(), result.end(), ' ', '-');
    std::replace(result.begin(), result.end(), '_', '-');
    return result;
}

/// The file that a sheet of this name stands for.
std::optional<std::string> path_of(std::string_view name, const Reading& reading) {
    const std::string wanted = folded(name);
    for (const Reader& reader : all_readers()) {
        const bool one_file = !reader.fields.empty() && reader.pattern.find('*') == std::string_view::npos;
        if (one_file && folded(stem(reader.pattern)) == wanted) return std::string{reader.pattern};
    }
    for (const InputFile& file : reading.folder)
        if (matches("views/*.yaml", file.path) && folded(stem(file.path)) == wanted)
            return fmt::format("views/{}.csv", stem(file.path));
    if (wanted.starts_with(tracking_prefix) && wanted.size() > tracking_prefix.size())
        return fmt::format(
            "tracking/{}.csv",
            file_like(name.substr(tracking_prefix.size() + (name[tracking_prefix.size()] == ' ' ? 1 : 0))));
    if (tracking_kind_named(name) != nullptr) return fmt::format("tracking/{}.csv", file_like(name));
    return std::nullopt;
}

std::string sheet_of_records(std::string_view name) {
    return fmt::format("the sheet “{}” of {}", name, workbook_of_records);
}

}  // namespace

void take_sheets(Reading& reading) {
    const InputFile* const file = find_file(reading.folder, workbook_of_records);
    if (file == nullptr) return;
    const Workbook& workbook =
        reading.workbooks.emplace(file->path, read_workbook(file->bytes)).first->second;
    const auto tell = [&](const Fault& fault, std::string message) {
        report(reading.diagnostics, fault, {{reading.sources.add(file->path, {}), 0, 0}}, std::move(message));
    };
    if (workbook.refusal != nullptr) return tell(*workbook.refusal, workbook.message);
    for (const Sheet& sheet : workbook.sheets) {
        const std::string name = folded(sheet.name);
        if (sheet.hidden || sheet.rows.empty() ||
            std::find(silent.begin(), silent.end(), name) != silent.end())
            continue;
        const std::optional<std::string> path = path_of(sheet.name, reading);
        if (!path || reading.sheets.contains(*path)) {
            tell(faults::sheet_not_read, fmt::format("the sheet “{}” was not read", sheet.name));
            continue;
        }
        // Headings without rows are no second table beside a file of that name.
        if (sheet.rows.size() == 1 && find_table(reading, *path) != nullptr) continue;
        reading.sheets.emplace(*path, SheetOfAFile{file, sheet.name});
        reading.sheet_files.push_back({*path, {}});
    }
}

void name_tables(Reading& reading) {
    if (find_file(reading.folder, workbook_of_records) != nullptr) {
        for (const Reader& reader : all_readers())
            if (!reader.fields.empty() && reader.pattern.find('*') == std::string_view::npos)
                reading.sources.keeps(std::string{reader.pattern}, sheet_of_records(stem(reader.pattern)));
        // What messages give as an example of tracking data.
        reading.sources.keeps("tracking/attendance.csv", sheet_of_records("attendance"));
        for (const InputFile& file : reading.folder)
            if (matches("views/*.yaml", file.path))
                reading.sources.keeps(fmt::format("views/{}.csv", stem(file.path)),
                                      sheet_of_records(stem(file.path)));
        for (const auto& [path, sheet] : reading.sheets)
            reading.sources.keeps(path, sheet_of_records(sheet.sheet));
    }
    for (const InputFile& file : reading.folder)
        if (const std::string table = table_path(file.path); table.ends_with(".csv")) {
            const bool text = find_file(reading.folder, table) != nullptr;
            reading.sources.keeps(table, text ? table : file.path);
        }
}

}  // namespace casebook::read
