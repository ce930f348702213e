#include "read/reading.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "read/text.hpp"

namespace casebook::read {

std::string lower(std::string_view text) {
    std::string result{text};
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

std::string spoken(std::string_view name) {
    const bool capitals = name.size() > 1 && name[1] >= 'A' && name[1] <= 'Z';
    return capitals ? std::string{name} : lower(name);
}

const InputFile* find_file(std::span<const InputFile> files, std::string_view path) {
    const std::string wanted = lower(path);
    const auto found = std::find_if(files.begin(), files.end(), [&](const InputFile& file) {
        return file.path.size() == wanted.size() && lower(file.path) == wanted;
    });
    return found == files.end() ? nullptr : &*found;
}

std::string table_path(std::string_view path) {
    std::string result = lower(path);
    for (const std::string_view ending : {".xlsx", ".xlsm", ".xls", ".html", ".htm", ".tsv"})
        if (result.ends_with(ending)) return result.substr(0, result.size() - ending.size()) + ".csv";
    return result;
}

const Mapping* mapping_of(const Reading& reading, std::string_view path) {
    const auto found =
        std::find_if(reading.mappings.begin(), reading.mappings.end(),
                     [&](const Mapping& one) { return table_path(one.file.value) == table_path(path); });
    return found == reading.mappings.end() ? nullptr : &*found;
}

const InputFile* find_table(const Reading& reading, std::string_view path) {
    const std::string wanted = table_path(path);
    const auto is_it = [&](const InputFile& file) { return table_path(file.path) == wanted; };
    const auto found = std::find_if(reading.folder.begin(), reading.folder.end(), is_it);
    if (found != reading.folder.end()) return &*found;
    const auto sheet = std::find_if(reading.sheet_files.begin(), reading.sheet_files.end(), is_it);
    return sheet == reading.sheet_files.end() ? nullptr : &*sheet;
}

std::string suggestion(std::string_view word, std::span<const std::string_view> candidates) {
    std::vector<std::string> plain;
    plain.reserve(candidates.size());
    for (const std::string_view candidate : candidates) plain.push_back(folded(candidate));
    const std::vector<std::string_view> views(plain.begin(), plain.end());
    const std::string wanted = folded(word);
    const std::string_view nearest =
        wanted.empty() ? std::string_view{} : diagnostics::did_you_mean(wanted, views);
    if (nearest.empty()) return {};
    const auto found = std::find(views.begin(), views.end(), nearest) - views.begin();
    return fmt::format("did you mean “{}”?", candidates[static_cast<std::size_t>(found)]);
}

std::string alternatives(std::span<const std::string_view> words) {
    std::string result;
    for (std::size_t i = 0; i < words.size(); ++i)
        result += fmt::format("{}{}", i == 0 ? "" : i + 1 == words.size() ? " or " : ", ", words[i]);
    return result;
}

std::string_view file_name(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string_view stem(std::string_view path) {
    const std::string_view name = file_name(path);
    return name.substr(0, name.rfind('.'));
}

}  // namespace casebook::read
