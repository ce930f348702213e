#include <array>
#include <optional>

#include <fmt/format.h>

#include "read/all_readers.hpp"
#include "read/markdown.hpp"
#include "read/open_text.hpp"
#include "read/text.hpp"
#include "read/yaml.hpp"

namespace casebook::read {
namespace {

constexpr std::array template_patterns{std::string_view{"templates/reports/*.md"},
                                       std::string_view{"templates/parts/*.md"}};
constexpr std::string_view phrases_file = "templates/wording/en-gb.yaml";
constexpr std::string_view root_folder = "templates/";

class WordsReader {
  public:
    WordsReader(std::span<const InputFile> folder, std::span<const InputFile> shipped,
                diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics)
        : folder_(folder), shipped_(shipped), sources_(sources), diagnostics_(diagnostics) {}

    Words read() {
        for (const InputFile& file : shipped_)
            if (is_template(file.path)) read_template(own(file.path) != nullptr ? *own(file.path) : file);
        for (const InputFile& file : folder_)
            if (is_template(file.path) && find_file(shipped_, file.path) == nullptr) read_template(file);
        if (const InputFile* const file = find_file(shipped_, phrases_file)) read_phrases(*file, false);
        if (const InputFile* const file = own(phrases_file)) read_phrases(*file, true);
        return std::move(words_);
    }

  private:
    static bool is_template(std::string_view path) {
        for (const std::string_view pattern : template_patterns)
            if (matches(pattern, path)) return true;
        return false;
    }

    [[nodiscard]] const InputFile* own(std::string_view path) const { return find_file(folder_, path); }

    void read_template(const InputFile& input) {
        const std::optional<Opened> opened = open_text(input, sources_, diagnostics_);
        if (!opened) return;
        document::Template result;
        const std::string_view path = input.path;
        result.name = lower(path.substr(root_folder.size(), path.rfind('.') - root_folder.size()));
        result.document.blocks =
            read_markdown({opened->text, opened->file, 1, path, Purpose::words}, folder_, diagnostics_);
        words_.templates.insert_or_assign(result.name, std::move(result));
    }

    /// Phrases of a school's own file replace the shipped ones; a key that nobody asks for has no effect.
    void read_phrases(const InputFile& input, bool replacing) {
        const YamlFile yaml =
            read_yaml_file(input, diagnostics::Severity::structural, sources_, diagnostics_);
        if (!yaml.root || yaml.root->kind == NodeKind::nothing) return;
        if (replacing) {
            shipped_keys_.reserve(words_.phrases.size());
            for (const auto& [key, phrase] : words_.phrases) shipped_keys_.push_back(key);
        }
        add(*yaml.root, {}, yaml.root->where, replacing);
    }

    void add(const Node& node, const std::string& key, diagnostics::Location key_place, bool replacing) {
        const auto longer = [&](std::string_view part) {
            return key.empty() ? std::string{part} : fmt::format("{}.{}", key, part);
        };
        for (const Entry& entry : node.entries) add(entry.value, longer(entry.key), entry.where, replacing);
        for (std::size_t i = 0; i < node.items.size(); ++i)
            add(node.items[i], longer(fmt::format("{}", i + 1)), node.items[i].where, replacing);
        if (node.kind == NodeKind::map || node.kind == NodeKind::list) return;
        const auto known = words_.phrases.find(key);
        if (replacing && known == words_.phrases.end()) {
            const std::vector<std::string_view> keys(shipped_keys_.begin(), shipped_keys_.end());
            report(diagnostics_, faults::unknown_key, {key_place},
                   fmt::format("no phrase has the name “{}”", key), {.mend = suggestion(key, keys)});
            return;
        }
        if (!replacing && known != words_.phrases.end())
            report(diagnostics_, faults::duplicate_key, {key_place}, fmt::format("“{}” is set twice", key));
        words_.phrases.insert_or_assign(key, node.text);
        words_.phrase_places.insert_or_assign(key, node.where);
    }

    std::span<const InputFile> folder_;
    std::span<const InputFile> shipped_;
    diagnostics::Sources& sources_;
    diagnostics::Diagnostics& diagnostics_;
    std::vector<std::string> shipped_keys_;
    Words words_;
};

}  // namespace

Words read_words(std::span<const InputFile> folder, std::span<const InputFile> shipped,
                 diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics) {
    return WordsReader(folder, shipped, sources, diagnostics).read();
}

}  // namespace casebook::read
