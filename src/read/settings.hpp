// Typed values of a map of settings, each with its place; unknown names, missing ones and wrong types are
// reported.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/audience.hpp"
#include "model/recorded.hpp"
#include "read/fields.hpp"
#include "read/reading.hpp"
#include "read/row.hpp"
#include "read/yaml.hpp"

namespace casebook::read {

/// One setting that a reader knows. `path` names the map it belongs to (`school`, `mentors[]`; empty: the
/// file itself). A setting that others name as their path holds those, whatever its `kind` says.
struct Key {
    std::string_view path;
    std::string_view name;
    bool required = false;
    std::string_view meaning;                        ///< for the reference
    CellKind kind = CellKind::text;                  ///< how its value is written
    std::span<const std::string_view> choices = {};  ///< the words of a closed list, where it is one
    std::string_view example = {};                   ///< a value, for messages that say what to add
};

/// How grave it is where a setting cannot be used.
struct Gravity {
    diagnostics::Severity fault = diagnostics::Severity::fault;      ///< wrong or missing values
    diagnostics::Severity unknown = diagnostics::Severity::warning;  ///< names that are not known
};

/// Settings of one map. A value that was not written is empty; one that cannot be read is reported and empty.
class Settings {
  public:
    /// Reports unknown and missing names at once. `keys` may hold other maps' keys, too.
    Settings(const Node& node, std::string_view path, std::span<const Key> keys, Gravity gravity,
             diagnostics::Diagnostics& diagnostics);

    [[nodiscard]] std::optional<model::Recorded<std::string>> text(std::string_view name);
    [[nodiscard]] std::string plain_text(std::string_view name);
    [[nodiscard]] std::optional<model::Recorded<int>> whole_number(std::string_view name, int least,
                                                                   int most);
    [[nodiscard]] std::optional<model::Recorded<double>> number(std::string_view name, double least,
                                                                double most);
    [[nodiscard]] std::optional<model::Recorded<model::Date>> date(std::string_view name);
    [[nodiscard]] std::optional<bool> yes_no(std::string_view name);
    /// One text is a list of one.
    [[nodiscard]] std::vector<model::Recorded<std::string>> list(std::string_view name);
    [[nodiscard]] std::vector<std::string> plain_list(std::string_view name);
    [[nodiscard]] std::set<document::Audience> audiences(std::string_view name);

    template <typename Value>
    [[nodiscard]] std::optional<Value> choice(std::string_view name, std::span<const Word<Value>> words) {
        std::vector<std::string_view> spellings;
        for (const Word<Value>& word : words) spellings.push_back(word.spellings);
        const std::optional<std::size_t> index = chosen(name, spellings);
        return index ? std::optional{words[*index].value} : std::nullopt;
    }

    /// A map inside this one; null where it was not written or is not a map.
    [[nodiscard]] const Node* map(std::string_view name);
    /// The maps of a list, none where it was not written.
    [[nodiscard]] std::vector<const Node*> maps(std::string_view name);

    [[nodiscard]] diagnostics::Location where(std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const { return written(name) != nullptr; }
    void report_at(const Place& place, const Fault& fault, std::string message, Instead words = {});
    /// False once a value could not be used.
    [[nodiscard]] bool sound() const { return sound_; }

  private:
    [[nodiscard]] const Node* written(std::string_view name) const;
    [[nodiscard]] const Node* scalar(std::string_view name, std::string_view wanted);
    void wrong_type(const Node& node, std::string_view name, std::string_view wanted);
    [[nodiscard]] std::optional<std::size_t> chosen(std::string_view name,
                                                    std::span<const std::string_view> spellings);
    /// What a scalar says, without typographic marks around it, which are told.
    [[nodiscard]] std::string plain_value(const Node& node, std::string_view name);
    [[nodiscard]] CellKind kind_of_key(std::string_view name) const;
    [[nodiscard]] std::vector<model::Recorded<std::string>> parts_of(const Node& node, std::string_view name);
    [[nodiscard]] std::optional<double> in_range(const Node& node, std::string_view name, double least,
                                                 double most);

    const Node& node_;
    std::string_view path_;
    std::span<const Key> keys_;
    Gravity gravity_;
    diagnostics::Diagnostics& diagnostics_;
    bool sound_ = true;
};

/// A scalar's place with its width.
[[nodiscard]] Place place_of(const Node& node);

/// A text as YAML writes it between double quotation marks.
[[nodiscard]] std::string in_yaml(std::string_view text);

}  // namespace casebook::read
