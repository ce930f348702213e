#include "read/settings.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "read/child_protection.hpp"
#include "read/dates.hpp"
#include "read/numbers.hpp"
#include "read/text.hpp"
#include "read/words_for_values.hpp"
#include "read/yaml_advice.hpp"

namespace casebook::read {
namespace {

constexpr std::array<std::string_view, 2> yes_and_no{"yes|true", "no|false"};
constexpr std::array kinds{"nothing", "a single value", "a list", "a group of settings"};

/// The lines that set a key that was left out, with those that it needs below it.
std::string lines_to_add(const Key& key, std::span<const Key> keys, std::size_t depth = 0) {
    const std::string pad(depth * 2, ' ');
    const std::string path =
        key.path.empty() ? std::string{key.name} : fmt::format("{}.{}", key.path, key.name);
    std::string below;
    bool list = false;
    for (const Key& inner : keys) {
        const bool in_list = inner.path == path + "[]";
        if ((!in_list && inner.path != path) || !inner.required) continue;
        std::string lines = lines_to_add(inner, keys, depth + (in_list ? 2 : 1));
        if (in_list && !list) lines[(depth + 1) * 2] = '-';
        list = list || in_list;
        below += "\n" + lines;
    }
    if (!below.empty()) return fmt::format("{}{}:{}", pad, key.name, below);
    return fmt::format("{}{}: {}", pad, key.name, key.example.empty() ? std::string_view{"…"} : key.example);
}

/// The lines of all that a map needs.
std::string needed_lines(std::string_view path, std::span<const Key> keys) {
    std::string lines;
    for (const Key& key : keys)
        if (key.path == path && key.required) lines += (lines.empty() ? "" : "\n") + lines_to_add(key, keys);
    return lines;
}

std::string_view kind_of(const Node& node) {
    return kinds.at(static_cast<std::size_t>(node.kind));
}

}  // namespace

Place place_of(const Node& node) {
    return {node.where, std::max<std::size_t>(characters(node.text), 1)};
}

Settings::Settings(const Node& node, std::string_view path, std::span<const Key> keys, Gravity gravity,
                   diagnostics::Diagnostics& diagnostics)
    : node_(node), path_(path), keys_(keys), gravity_(gravity), diagnostics_(diagnostics) {
    std::vector<std::string_view> names;
    for (const Key& key : keys)
        if (key.path == path) names.push_back(key.name);
    if (path.empty() && node.kind == NodeKind::nothing) {
        report_at(
            {node.where}, faults::empty_settings,
            node.where.line == 0 ? "the file is empty" : "there are no facts between the lines of hyphens",
            {.mend = fmt::format("{}:\n{}", faults::empty_settings.mend, needed_lines(path, keys))});
        return;
    }
    if (node.kind != NodeKind::map) {
        report_at({node.where}, faults::wrong_type,
                  fmt::format("settings are wanted here, and {} was found", kind_of(node)));
        return;
    }
    for (const Entry& entry : node.entries) {
        if (std::find(names.begin(), names.end(), entry.key) != names.end()) continue;
        if (is_child_protection(entry.key)) {
            report_at({entry.where, characters(entry.key)}, faults::child_protection,
                      fmt::format("“{}” would hold child-protection detail", entry.key));
            continue;
        }
        std::string mend = suggestion(entry.key, names);
        if (mend.empty()) mend = fmt::format("use {}, or remove it", alternatives(names));
        diagnostics_.add({.severity = gravity_.unknown,
                          .id = std::string{faults::unknown_key.id},
                          .where = entry.where,
                          .width = std::max<std::size_t>(characters(entry.key), 1),
                          .message = fmt::format("“{}” is not known here", entry.key),
                          .why = std::string{faults::unknown_key.why},
                          .mend = std::move(mend)});
    }
    for (const Key& key : keys)
        if (key.path == path && key.required && !has(key.name))
            report_at({node.where}, faults::missing_key, fmt::format("“{}” is not set", key.name),
                      {.mend = "add:\n" + lines_to_add(key, keys)});
}

void Settings::report_at(const Place& place, const Fault& fault, std::string message, Instead words) {
    sound_ = false;
    diagnostics_.add({.severity = gravity_.fault,
                      .id = std::string{fault.id},
                      .where = place.where,
                      .width = place.width,
                      .message = std::move(message),
                      .why = words.why.empty() ? std::string{fault.why} : std::move(words.why),
                      .mend = words.mend.empty() ? std::string{fault.mend} : std::move(words.mend)});
}

const Node* Settings::written(std::string_view name) const {
    const Entry* const entry = node_.find(name);
    return entry == nullptr || entry->value.kind == NodeKind::nothing ? nullptr : &entry->value;
}

diagnostics::Location Settings::where(std::string_view name) const {
    const Node* const node = written(name);
    return node == nullptr ? node_.where : node->where;
}

void Settings::wrong_type(const Node& node, std::string_view name, std::string_view wanted) {
    const std::string found =
        node.kind == NodeKind::scalar ? fmt::format("“{}”", node.text) : std::string{kind_of(node)};
    const std::string spaced =
        node.kind == NodeKind::scalar ? with_space_behind_colon(node.text) : std::string{};
    std::string mend;
    if (!spaced.empty()) mend = fmt::format("write a space behind the colon: {}", spaced);
    if (wanted == "a list" && node.kind == NodeKind::map && !node.entries.empty())
        mend = fmt::format(
            "write a hyphen and a space before its first line, as “- {}:”, and two spaces before "
            "the others",
            node.entries.front().key);
    if (wanted.ends_with("number") && node.kind == NodeKind::scalar)
        mend = "write it in figures alone, as 1200";
    report_at(place_of(node), faults::wrong_type, fmt::format("{} is {}", name, found),
              {.why = fmt::format("{} is needed here", wanted), .mend = std::move(mend)});
}

CellKind Settings::kind_of_key(std::string_view name) const {
    const auto key = std::find_if(keys_.begin(), keys_.end(),
                                  [&](const Key& one) { return one.path == path_ && one.name == name; });
    return key == keys_.end() ? CellKind::text : key->kind;
}

std::string Settings::plain_value(const Node& node, std::string_view name) {
    const std::string_view inner = without_typographic_marks(node.text);
    if (inner.empty()) return std::string{trimmed(node.text)};
    report(diagnostics_, faults::typographic_marks, place_of(node), fmt::format("{} is {}", name, node.text),
           {.mend = fmt::format("write {}", inner)});
    return std::string{trimmed(inner)};
}

const Node* Settings::scalar(std::string_view name, std::string_view wanted) {
    const Node* const node = written(name);
    constexpr std::size_t most_characters = 10000;
    if (node == nullptr) return node;
    if (node->kind != NodeKind::scalar) {
        wrong_type(*node, name, wanted);
        return nullptr;
    }
    const std::size_t length = characters(node->text);
    if (length <= most_characters) return node;
    report(diagnostics_, faults::text_too_long, place_of(*node),
           fmt::format("{} has {} characters", name, length));
    return nullptr;
}

std::optional<model::Recorded<std::string>> Settings::text(std::string_view name) {
    const Node* const node = scalar(name, "a text");
    if (node == nullptr) return std::nullopt;
    return model::Recorded<std::string>{
        kind_of_key(name) == CellKind::text ? node->text : plain_value(*node, name), node->where};
}

std::string Settings::plain_text(std::string_view name) {
    const Node* const node = scalar(name, "a text");
    return node == nullptr ? std::string{} : node->text;
}

std::optional<double> Settings::in_range(const Node& node, std::string_view name, double least, double most) {
    const std::optional<ReadNumber> number = read_number(plain_value(node, name), false);
    if (!number || number->per_cent) {
        wrong_type(node, name, "a number");
        return std::nullopt;
    }
    if (number->value >= least && number->value <= most) return number->value;
    report_at(place_of(node), faults::out_of_range, fmt::format("{} is {}", name, node.text),
              {.why = fmt::format("it has to lie between {} and {}", least, most)});
    return std::nullopt;
}

std::optional<model::Recorded<int>> Settings::whole_number(std::string_view name, int least, int most) {
    const Node* const node = scalar(name, "a whole number");
    if (node == nullptr) return std::nullopt;
    std::string_view text = without_typographic_marks(node->text);
    if (text.empty()) text = node->text;
    if (text.find_first_not_of("-0123456789") != std::string_view::npos) {
        wrong_type(*node, name, "a whole number");
        return std::nullopt;
    }
    const std::optional<double> value = in_range(*node, name, least, most);
    return value ? std::optional{model::Recorded<int>{static_cast<int>(*value), node->where}} : std::nullopt;
}

std::optional<model::Recorded<double>> Settings::number(std::string_view name, double least, double most) {
    const Node* const node = scalar(name, "a number");
    if (node == nullptr) return std::nullopt;
    const std::optional<double> value = in_range(*node, name, least, most);
    return value ? std::optional{model::Recorded<double>{*value, node->where}} : std::nullopt;
}

std::optional<model::Recorded<model::Date>> Settings::date(std::string_view name) {
    const Node* const node = scalar(name, "a date");
    if (node == nullptr) return std::nullopt;
    const ReadDate read = read_date(plain_value(*node, name));
    if (read.form == DateForm::readable) {
        if (read.proves == OrderProof::either)
            report(diagnostics_, faults::date_order_unproven, place_of(*node),
                   fmt::format("{} is {}, which was read as {}", name, node->text, iso(read.date)),
                   {.why = "day and month could be exchanged; it was read day first",
                    .mend = fmt::format("write {}, if that is the day", iso(read.date))});
        return model::Recorded<model::Date>{read.date, node->where};
    }
    const Instead words = read.form == DateForm::month_first
                              ? Instead{.why = "there is no such month; the day stands first"}
                          : read.form == DateForm::short_year ? Instead{.why = "the year has two figures"}
                                                              : Instead{};
    report_at(place_of(*node), faults::date_unreadable, fmt::format("{} is {}", name, node->text),
              {.why = words.why, .mend = "write the date as 2025-09-03"});
    return std::nullopt;
}

std::optional<bool> Settings::yes_no(std::string_view name) {
    const Node* const node = scalar(name, "yes or no");
    if (node == nullptr) return std::nullopt;
    const std::optional<std::size_t> index = spelled_as(plain_value(*node, name), yes_and_no);
    if (!index) wrong_type(*node, name, "yes or no");
    return index ? std::optional{*index == 0} : std::nullopt;
}

std::vector<model::Recorded<std::string>> Settings::list(std::string_view name) {
    std::vector<model::Recorded<std::string>> result;
    const Node* const node = written(name);
    if (node == nullptr) return result;
    if (node->kind == NodeKind::scalar) return parts_of(*node, name);
    if (node->kind != NodeKind::list) {
        wrong_type(*node, name, "a list");
        return result;
    }
    for (const Node& item : node->items) {
        if (item.kind == NodeKind::scalar) {
            result.push_back({plain_value(item, name), item.where});
        } else {
            wrong_type(item, name, "a list of single values");
        }
    }
    return result;
}

std::vector<model::Recorded<std::string>> Settings::parts_of(const Node& node, std::string_view name) {
    const std::string text = plain_value(node, name);
    if (text.size() > 1 && text.front() == '-' && text[1] != ' ')
        report(diagnostics_, faults::hyphen_without_space, place_of(node),
               fmt::format("{} is “{}”", name, text));
    if (text.find(", ") != std::string::npos && text.find(';') == std::string::npos)
        report(diagnostics_, faults::several_in_one, place_of(node), fmt::format("{} is “{}”", name, text),
               {.mend = fmt::format("if they are several, write: {}: [{}]; if it is one, write: {}: [\"{}\"]",
                                    name, text, name, text)});
    std::vector<model::Recorded<std::string>> parts;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find(';', from), text.size());
        std::size_t before = 0;
        const std::string_view part = trimmed(std::string_view{text}.substr(from, end - from), &before);
        diagnostics::Location where = node.where;
        where.column += static_cast<std::uint32_t>(characters(text.substr(0, from)) + before);
        if (!part.empty()) parts.push_back({std::string{part}, where});
        from = end + 1;
    }
    return parts;
}

std::vector<std::string> Settings::plain_list(std::string_view name) {
    std::vector<std::string> result;
    for (model::Recorded<std::string>& item : list(name)) result.push_back(std::move(item.value));
    return result;
}

std::set<document::Audience> Settings::audiences(std::string_view name) {
    std::set<document::Audience> result;
    for (const model::Recorded<std::string>& word : list(name)) {
        if (const auto audience = reading_audience(lower(word.value))) {
            result.insert(*audience);
            continue;
        }
        std::vector<std::string_view> names;
        for (const document::Audience audience : document::reading_audiences)
            names.push_back(document::name(audience));
        report_at({word.where, std::max<std::size_t>(characters(word.value), 1)}, faults::unknown_word,
                  fmt::format("audience is “{}”", word.value),
                  {.why = fmt::format("it has to be {}", alternatives(names)),
                   .mend = suggestion(word.value, names)});
    }
    return result;
}

std::optional<std::size_t> Settings::chosen(std::string_view name,
                                            std::span<const std::string_view> spellings) {
    const Node* const node = scalar(name, "a word of a list");
    if (node == nullptr) return std::nullopt;
    const std::optional<std::size_t> index = spelled_as(plain_value(*node, name), spellings);
    if (index) return index;
    std::vector<std::string_view> names;
    for (const std::string_view spelling : spellings) names.push_back(spelling.substr(0, spelling.find('|')));
    report_at(
        place_of(*node), faults::unknown_word, fmt::format("{} is “{}”", name, node->text),
        {.why = fmt::format("it has to be {}", alternatives(names)), .mend = suggestion(node->text, names)});
    return std::nullopt;
}

const Node* Settings::map(std::string_view name) {
    const Node* const node = written(name);
    if (node == nullptr || node->kind == NodeKind::map) return node;
    wrong_type(*node, name, "a group of settings");
    return nullptr;
}

std::vector<const Node*> Settings::maps(std::string_view name) {
    std::vector<const Node*> result;
    const Node* const node = written(name);
    if (node == nullptr) return result;
    if (node->kind != NodeKind::list) {
        wrong_type(*node, name, "a list");
        return result;
    }
    for (const Node& item : node->items) {
        if (item.kind == NodeKind::map) {
            result.push_back(&item);
        } else {
            wrong_type(item, name, "a group of settings");
        }
    }
    return result;
}

std::string in_yaml(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += c == '\n' || c == '\t' ? ' ' : c;
    }
    return result + '"';
}

}  // namespace casebook::read
