#include <algorithm>
#include <optional>
#include <string_view>

#include "care/search.hpp"
#include "care/text_table.hpp"
#include "diagnostics/diagnostic.hpp"
#include "read/text.hpp"
#include "read/yaml.hpp"

namespace casebook::care {
namespace {

using diagnostics::InputFile;

/// One line of a file: its bytes with the line end, and its words without.
struct Line {
    Stretch bytes;
    std::string_view text;
};

std::vector<Line> lines_of(std::string_view bytes) {
    std::vector<Line> lines;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
        std::string_view text = bytes.substr(at, end - at);
        while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
        lines.push_back({{at, end}, text});
        at = end;
    }
    return lines;
}

std::string_view after_spaces(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view{} : text.substr(first);
}

bool is_blank_or_note(std::string_view text) {
    const std::string_view words = after_spaces(text);
    return words.empty() || words.starts_with('#');
}

std::optional<read::Node> parsed(std::string_view text) {
    diagnostics::Diagnostics told_elsewhere;
    return read::parse_yaml({.text = text, .file = 1}, told_elsewhere);
}

std::string utf8(std::string_view text) {
    return read::valid_utf8(text) ? std::string{text} : read::decode(text).text;
}

/// Lines that name the child, from `first` on up to `last`.
void add_mentions(const Search& search, const InputFile& file, const std::vector<Line>& lines,
                  std::size_t first, std::size_t last, std::vector<Held>& found) {
    for (std::size_t i = first; i < last; ++i) {
        const std::string text = utf8(lines[i].text);
        // A name may be parted by the end of a line.
        const std::string both = i + 1 < last ? text + "\n" + utf8(lines[i + 1].text) : text;
        const bool across = i + 1 < last && search.mentions(both) && !search.mentions(text) &&
                            !search.mentions(utf8(lines[i + 1].text));
        if (search.mentions(text) || across)
            found.push_back({Hold::mention,
                             file.path,
                             {},
                             static_cast<std::uint32_t>(i + 1),
                             {},
                             {{{}, search.about_the_child(read::trimmed(text))}}});
    }
}

/// Whether a setting says that the entry is the child's.
bool belongs(const Search& search, const read::Entry& entry) {
    const std::string key = read::folded(entry.key);
    if (entry.value.kind != read::NodeKind::scalar) return false;
    if (key == "pupil" || key == "subject" || key == "child") return search.is_code(entry.value.text);
    return key == "consent" && search.child().consents.contains(entry.value.text);
}

std::vector<Fact> facts_of(const Search& search, const std::vector<Line>& lines, std::size_t first,
                           std::size_t last) {
    std::vector<Fact> facts;
    for (std::size_t i = first; i < last; ++i) {
        const std::string text = utf8(lines[i].text);
        if (!read::trimmed(text).empty()) facts.push_back({{}, search.about_the_child(text)});
    }
    return facts;
}

/// The lines of each entry of a list, from the dash to what comes before the next; nothing where two share a
/// line.
std::optional<std::vector<Stretch>> entries_of(const read::Node& list, const std::vector<Line>& lines) {
    std::vector<Stretch> entries;
    for (const read::Node& item : list.items) {
        std::size_t line = item.where.line;
        if (line == 0 || line > lines.size()) return std::nullopt;
        --line;
        while (line > 0 && !after_spaces(lines[line].text).starts_with('-')) --line;
        if (!after_spaces(lines[line].text).starts_with('-') ||
            (!entries.empty() && entries.back().begin >= line))
            return std::nullopt;
        if (!entries.empty()) entries.back().end = line;
        entries.push_back({line, lines.size()});
    }
    for (Stretch& entry : entries)
        while (entry.end > entry.begin + 1 && is_blank_or_note(lines[entry.end - 1].text)) --entry.end;
    return entries;
}

void look_at_list(const Search& search, const InputFile& file, const read::Node& list,
                  const std::vector<Line>& lines, std::vector<Held>& found) {
    const auto entries = entries_of(list, lines);
    std::size_t done = 0;
    for (std::size_t i = 0; entries && i < list.items.size(); ++i) {
        const Stretch entry = (*entries)[i];
        if (!std::ranges::any_of(list.items[i].entries,
                                 [&](const auto& one) { return belongs(search, one); }))
            continue;
        add_mentions(search, file, lines, done, entry.begin, found);
        done = entry.end;
        found.push_back({Hold::entry,
                         file.path,
                         {},
                         static_cast<std::uint32_t>(entry.begin + 1),
                         {lines[entry.begin].bytes.begin, lines[entry.end - 1].bytes.end},
                         facts_of(search, lines, entry.begin, entry.end)});
    }
    add_mentions(search, file, lines, done, lines.size(), found);
}

/// The line behind the front matter's second rule; 0 where there is none.
std::size_t end_of_front_matter(const std::vector<Line>& lines) {
    if (lines.empty() || lines.front().text.find("---") == std::string_view::npos) return 0;
    for (std::size_t i = 1; i < lines.size(); ++i)
        if (lines[i].text == "---" || lines[i].text == "...") return i + 1;
    return 0;
}

/// The child's code in `pupils:`; how many codes stand there is written to `codes`.
std::optional<Held> code_in_front_matter(const Search& search, const InputFile& file,
                                         const std::vector<Line>& lines, std::size_t front,
                                         std::size_t& codes) {
    const Stretch inside{lines.front().bytes.end, lines[front - 1].bytes.begin};
    const auto node = parsed(std::string_view{file.bytes}.substr(inside.begin, inside.end - inside.begin));
    const read::Entry* const pupils = node ? node->find("pupils") : nullptr;
    const read::Entry* const pupil = node && pupils == nullptr ? node->find("pupil") : pupils;
    if (pupil == nullptr) return std::nullopt;
    std::vector<const read::Node*> items;
    if (pupil->value.kind == read::NodeKind::scalar) items.push_back(&pupil->value);
    for (const read::Node& item : pupil->value.items) items.push_back(&item);
    codes = items.size();
    for (const read::Node* const item : items) {
        if (!search.is_code(item->text) || item->where.line == 0) continue;
        const Line& line = lines.at(item->where.line);  // the first line of the file is the rule
        Stretch bytes = line.bytes;
        if (!after_spaces(line.text).starts_with('-')) {
            const std::size_t colon = line.text.find(':');
            const std::size_t list = colon == std::string_view::npos ? 0 : colon + 1;
            std::size_t begin = line.bytes.begin + list;
            std::size_t end = line.bytes.begin + line.text.size();
            while (begin < end && (file.bytes[begin] == ' ' || file.bytes[begin] == '[')) ++begin;
            while (end > begin && (file.bytes[end - 1] == ' ' || file.bytes[end - 1] == ']')) --end;
            bytes = element_in(file.bytes, {begin, end}, item->text);
        }
        return Held{Hold::story, file.path, {}, item->where.line + 1, bytes, {}};
    }
    return std::nullopt;
}

}  // namespace

std::vector<Held> held_in_settings(const Search& search, const InputFile& file) {
    const std::vector<Line> lines = lines_of(file.bytes);
    const std::optional<read::Node> node = parsed(file.bytes);
    std::vector<Held> found;
    const bool is_plan =
        node && file.path != "casebook.yaml" &&
        std::ranges::any_of(node->entries, [&](const auto& one) { return belongs(search, one); });
    if (is_plan) {
        found.push_back(
            {Hold::file, file.path, {}, 1, {0, file.bytes.size()}, facts_of(search, lines, 0, lines.size())});
    } else if (node && node->kind == read::NodeKind::list) {
        look_at_list(search, file, *node, lines, found);
    } else {
        add_mentions(search, file, lines, 0, lines.size(), found);
    }
    return found;
}

std::vector<Held> held_in_text(const Search& search, const InputFile& file) {
    std::vector<Held> found;
    if (search.mentions(file.path))
        found.push_back({Hold::mention, file.path, {}, 0, {}, {{"name of the file", file.path}}});
    if (file.bytes.find('\0') != std::string::npos) return found;
    const std::vector<Line> lines = lines_of(file.bytes);
    const std::size_t front = end_of_front_matter(lines);
    std::size_t codes = 0;
    if (front > 0)
        if (auto story = code_in_front_matter(search, file, lines, front, codes)) {
            if (codes == 1)
                story->facts = facts_of(search, lines, 0, lines.size());
            else
                story->facts = {{{}, "a case study about a group"}};
            const std::uint32_t line = story->line;
            found.push_back(std::move(*story));
            add_mentions(search, file, lines, 0, line - 1, found);
            add_mentions(search, file, lines, line, lines.size(), found);
            return found;
        }
    add_mentions(search, file, lines, 0, lines.size(), found);
    return found;
}

}  // namespace casebook::care
