#include "read/strays.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "read/all_readers.hpp"
#include "read/text.hpp"

namespace casebook::read {
namespace {

constexpr std::array documents{std::string_view{".docx"}, std::string_view{".doc"}, std::string_view{".odt"},
                               std::string_view{".rtf"}, std::string_view{".pages"}};
/// Looked at elsewhere, or harmless: pictures belong to stories, tables and settings have readers.
constexpr std::array others{
    std::string_view{".csv"},     std::string_view{".tsv"},  std::string_view{".yaml"},
    std::string_view{".yml"},     std::string_view{".xlsx"}, std::string_view{".xls"},
    std::string_view{".xlsm"},    std::string_view{".xlsb"}, std::string_view{".ods"},
    std::string_view{".numbers"}, std::string_view{".png"},  std::string_view{".jpg"},
    std::string_view{".jpeg"},    std::string_view{".gif"},  std::string_view{".svg"},
    std::string_view{".webp"},    std::string_view{".jsonl"}};
/// Words in the names that people give their register.
constexpr std::array register_words{std::string_view{"register"}, std::string_view{"pupil"},
                                    std::string_view{"mentee"}, std::string_view{"caseload"}};

template <std::size_t Size>
bool ends_with_one_of(std::string_view name, const std::array<std::string_view, Size>& endings) {
    return std::ranges::any_of(endings, [&](std::string_view ending) { return name.ends_with(ending); });
}

bool belongs_here(std::string_view name) {
    const std::string_view own = file_name(name);
    const bool hidden = name.starts_with('.') || name.find("/.") != std::string_view::npos;
    return hidden || name.starts_with("templates/") || name.starts_with("site/") ||
           own.starts_with("readme") || own.starts_with("licen") || ends_with_one_of(name, others) ||
           std::ranges::any_of(all_readers(),
                               [&](const Reader& reader) { return matches(reader.pattern, name); });
}

/// The folder's file that looks like a register of another name; empty where there is none.
std::string_view misnamed_register(const Reading& reading) {
    for (const InputFile& file : reading.folder) {
        const std::string name = lower(file.path);
        const bool table = name.ends_with(".csv") || name.ends_with(".xlsx");
        const bool read = std::ranges::any_of(
            all_readers(), [&](const Reader& reader) { return matches(reader.pattern, name); });
        if (!table || read || name == "casebook.xlsx" || name.find('/') != std::string::npos) continue;
        const std::string own = folded(stem(file.path));
        const std::array<std::string_view, 1> wanted{"register"};
        if (!diagnostics::did_you_mean(own, wanted).empty() ||
            std::ranges::any_of(register_words,
                                [&](std::string_view word) { return own.find(word) != std::string::npos; }))
            return file.path;
    }
    return {};
}

}  // namespace

void report_strays(Reading& reading) {
    for (const InputFile& file : reading.folder) {
        const std::string name = lower(file.path);
        if (belongs_here(name)) continue;
        const Place where{{reading.sources.add(file.path, {}), 0, 0}};
        if (!ends_with_one_of(name, documents)) {
            report(reading.diagnostics, faults::file_not_read, where,
                   fmt::format("{} was not read", file.path),
                   {.mend = "nothing, if it is only kept here; what is read: casebook list files"});
            continue;
        }
        const bool story = name.starts_with("cases/") || name.starts_with("practice/");
        report(
            reading.diagnostics, faults::file_not_read, where, "word-processor documents are not read",
            {.mend = story ? "casebook new case \"Title\" makes a text file with the facts that papers need; "
                             "paste the story into it"
                           : "keep it outside this folder"});
    }
}

void report_missing_register(Reading& reading) {
    for (const std::string_view name : {"register.csv", "register.xlsx", "casebook.xlsx"})
        if (find_file(reading.folder, name) != nullptr) return;
    if (!reading.model.pupils.empty() || !reading.model.pupils_set_aside.empty()) return;
    const std::string_view misnamed = misnamed_register(reading);
    if (misnamed.empty()) return;
    report(reading.diagnostics, faults::register_missing, {}, "there is no register.csv in this folder",
           {.mend = fmt::format("did you mean “{}”? Rename it to register.{}", misnamed,
                                lower(misnamed).ends_with(".csv") ? "csv" : "xlsx")});
}

}  // namespace casebook::read
