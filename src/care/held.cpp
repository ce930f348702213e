#include "care/held.hpp"

#include <array>

#include "care/search.hpp"
#include "read/text.hpp"
#include "read/workbook.hpp"

namespace casebook::care {
namespace {

using diagnostics::InputFile;

bool ends_with_one_of(std::string_view path, std::initializer_list<std::string_view> endings) {
    const std::string name = [&] {
        std::string lower{path};
        for (char& c : lower)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        return lower;
    }();
    for (const std::string_view ending : endings)
        if (name.ends_with(ending)) return true;
    return false;
}

std::vector<Held> held_in(const Search& search, const InputFile& file) {
    if (read::looks_like_workbook(file.bytes)) return held_in_workbook(search, file);
    if (ends_with_one_of(file.path, {".csv", ".tsv"})) return held_in_table(search, file);
    if (ends_with_one_of(file.path, {".yaml", ".yml"})) return held_in_settings(search, file);
    if (ends_with_one_of(file.path, {".xls", ".xlsx", ".xlsm", ".docx", ".pdf"}))
        return {{Hold::unreadable, file.path, {}, 0, {}, {}}};
    return held_in_text(search, file);
}

}  // namespace

std::vector<Held> held_on(const Child& child, const model::Model& model, std::span<const InputFile> folder,
                          std::string_view dictionary) {
    const Search search(child, model, dictionary);
    std::vector<Held> all;
    for (const InputFile& file : folder) {
        // What was released holds figures alone, and a line of it that was changed would prove nothing any
        // more.
        if (file.path == "releases.jsonl") continue;
        for (Held& one : held_in(search, file)) all.push_back(std::move(one));
    }
    return all;
}

}  // namespace casebook::care
