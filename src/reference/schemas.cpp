#include "reference/schemas.hpp"

#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "reference/records_page.hpp"

namespace casebook::reference {
namespace {

using nlohmann::ordered_json;
using read::CellKind;
using read::Field;
using read::Key;
using read::Need;

/// Frictionless types in the order of `CellKind`; what our readers take more freely than a type does is text.
constexpr std::array table_types{"string", "string", "date",   "integer", "number",
                                 "string", "string", "string", "string"};

ordered_json names(std::span<const std::string_view> words) {
    ordered_json list = ordered_json::array();
    for (const std::string_view word : words) list.push_back(word);
    return list;
}

ordered_json table_schema(const read::Reader& reader) {
    ordered_json fields = ordered_json::array();
    for (const Field& field : reader.fields) {
        ordered_json one{{"name", field.name},
                         {"title", field.name},
                         {"description", field.meaning},
                         {"type", table_types.at(static_cast<std::size_t>(field.kind))}};
        if (field.kind == CellKind::yes_no) {
            one["type"] = "boolean";
            one["trueValues"] = {"yes"};
            one["falseValues"] = {"no"};
        }
        ordered_json constraints = ordered_json::object();
        if (field.need == Need::value) constraints["required"] = true;
        if (field.kind == CellKind::choice && !field.choices.empty())
            constraints["enum"] = names(field.choices);
        if (!constraints.empty()) one["constraints"] = std::move(constraints);
        fields.push_back(std::move(one));
    }
    return {{"$schema", "https://specs.frictionlessdata.io/schemas/table-schema.json"},
            {"title", reader.pattern},
            {"description", reader.holds},
            {"fields", std::move(fields)},
            {"missingValues", {""}}};
}

ordered_json list_of(ordered_json items) {
    // One value is a list of one.
    return {{"anyOf", {{{"type", "array"}, {"items", items}}, items}}};
}

ordered_json value_schema(const Key& key) {
    const ordered_json words = key.choices.empty() ? ordered_json{{"type", {"string", "number", "boolean"}}}
                                                   : ordered_json{{"enum", names(key.choices)}};
    switch (key.kind) {
        case CellKind::date:
            return {{"type", "string"}, {"format", "date"}};
        case CellKind::whole_number:
            return {{"type", "integer"}};
        case CellKind::number:
        case CellKind::percentage:
            return {{"type", "number"}};
        case CellKind::yes_no:
            return {{"anyOf", {{{"type", "boolean"}}, {{"enum", {"yes", "no"}}}}}};
        case CellKind::list:
            return list_of(words);
        default:
            return words;
    }
}

ordered_json group_schema(std::string_view path, std::span<const Key> keys);

ordered_json property(const Key& key, std::span<const Key> keys) {
    const std::string name = full_name(key);
    const auto some = [&](const std::string& path) {
        return std::ranges::any_of(keys, [&](const Key& other) { return other.path == path; });
    };
    const std::string any = key.path.empty() ? std::string{} : fmt::format("{}.*", key.path);
    ordered_json result = some(name) ? group_schema(name, keys)
                          : some(name + "[]")
                              ? ordered_json{{"type", "array"}, {"items", group_schema(name + "[]", keys)}}
                          : !any.empty() && some(any) ? group_schema(any, keys)
                                                      : value_schema(key);
    result["description"] = key.meaning;
    if (!key.example.empty()) result["examples"] = {key.example};
    return result;
}

ordered_json group_schema(std::string_view path, std::span<const Key> keys) {
    ordered_json properties = ordered_json::object();
    ordered_json required = ordered_json::array();
    for (const Key& key : keys) {
        if (key.path != path) continue;
        properties[std::string{key.name}] = property(key, keys);
        if (key.required) required.push_back(key.name);
    }
    ordered_json result{
        {"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
    if (!required.empty()) result["required"] = std::move(required);
    return result;
}

ordered_json settings_schema(const read::Reader& reader) {
    const bool list = !reader.keys.empty() && reader.keys.front().path == "[]";
    ordered_json body = list ? ordered_json{{"type", "array"}, {"items", group_schema("[]", reader.keys)}}
                             : group_schema("", reader.keys);
    ordered_json result{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                        {"title", reader.pattern},
                        {"description", reader.holds}};
    result.update(body);
    return result;
}

}  // namespace

std::string schema(const read::Reader& reader) {
    return (reader.fields.empty() ? settings_schema(reader) : table_schema(reader)).dump(2) + "\n";
}

}  // namespace casebook::reference
