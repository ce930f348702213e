// Typed values of one row, each with its place; what cannot be read is reported, and the row is then at
// fault.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/records.hpp"
#include "read/numbers.hpp"
#include "read/table.hpp"

namespace casebook::read {

/// A word that stands for a value; other spellings are separated by `|`, the first is the one that messages
/// name.
template <typename Value>
struct Word {
    std::string_view spellings;
    Value value;
};

/// What helps where a number stands in company: `9/10`, `9 of 10`, `9 (dentist)`, `8?`; empty for all others.
[[nodiscard]] Instead how_to_write(const std::string& text);

/// Reads the cells of one row. An empty cell gives an empty value, and is a fault where the field needs one.
class RowReader {
  public:
    RowReader(const Table& table, const Row& row, diagnostics::Diagnostics& diagnostics)
        : table_(table), row_(row), diagnostics_(diagnostics) {}

    [[nodiscard]] model::Recorded<std::string> text(std::size_t field);
    [[nodiscard]] model::Recorded<model::PupilId> pupil(std::size_t field);
    /// Parts of a cell between semicolons, without empty ones; each with its own place.
    [[nodiscard]] std::vector<model::Recorded<std::string>> list(std::size_t field);
    [[nodiscard]] std::optional<model::Recorded<model::Date>> date(std::size_t field);
    [[nodiscard]] std::optional<model::Recorded<int>> whole_number(std::size_t field);
    [[nodiscard]] std::optional<double> number(std::size_t field);
    /// In per cent: 0.964 in a column of shares is 96.4.
    [[nodiscard]] std::optional<double> percentage(std::size_t field);
    [[nodiscard]] std::optional<bool> yes_no(std::size_t field);

    template <typename Value>
    [[nodiscard]] std::optional<Value> choice(std::size_t field, std::span<const Word<Value>> words) {
        std::vector<std::string_view> spellings;
        for (const Word<Value>& word : words) spellings.push_back(word.spellings);
        const std::optional<std::size_t> index = chosen(field, spellings);
        return index ? std::optional{words[*index].value} : std::nullopt;
    }

    /// The same where a code may stand before its words, as `K - SEN Support`.
    template <typename Value>
    [[nodiscard]] std::optional<Value> coded(std::size_t field, std::span<const Word<Value>> words) {
        std::vector<std::string_view> spellings;
        for (const Word<Value>& word : words) spellings.push_back(word.spellings);
        const std::optional<std::size_t> index = chosen(field, spellings, true);
        return index ? std::optional{words[*index].value} : std::nullopt;
    }

    /// Codes of pupils, which hold neither commas nor spaces: `P002, P007` are two.
    [[nodiscard]] std::vector<model::Recorded<std::string>> codes(std::size_t field);

    [[nodiscard]] std::set<document::Audience> audiences(std::size_t field);

    [[nodiscard]] const Row& cells() const { return row_; }
    [[nodiscard]] Place place(std::size_t field) const;
    [[nodiscard]] bool empty(std::size_t field) const;
    /// The cell as it stands in the file; nothing is reported.
    [[nodiscard]] std::string_view written(std::size_t field) const;
    void report_here(std::size_t field, const Fault& fault, std::string message, Instead words = {});
    /// False once anything of this row could not be read.
    [[nodiscard]] bool sound() const { return sound_; }

  private:
    [[nodiscard]] std::string value(std::size_t field);
    [[nodiscard]] std::optional<std::size_t> chosen(std::size_t field,
                                                    std::span<const std::string_view> spellings,
                                                    bool coded = false);
    /// True of a dash in the place of an answer, which is told.
    [[nodiscard]] bool says_nothing(std::size_t field, std::string_view text);
    [[nodiscard]] std::vector<model::Recorded<std::string>> parts(std::size_t field,
                                                                  std::string_view separators);
    [[nodiscard]] std::optional<ReadNumber> read_as_number(std::size_t field);

    const Table& table_;
    const Row& row_;
    diagnostics::Diagnostics& diagnostics_;
    bool sound_ = true;
};

/// The index of the spellings that `word` is one of, whatever its case and punctuation.
[[nodiscard]] std::optional<std::size_t> spelled_as(std::string_view word,
                                                    std::span<const std::string_view> spellings);

/// Whether any cell of a field is one of the words: other programs head other things so, too.
template <typename Value>
[[nodiscard]] bool holds_any(const Table& table, std::size_t field, std::span<const Word<Value>> words) {
    diagnostics::Diagnostics unheard;
    return table.has(field) && std::ranges::any_of(table.rows, [&](const Row& cells) {
               RowReader row(table, cells, unheard);
               return !row.empty(field) && row.choice<Value>(field, words).has_value();
           });
}

}  // namespace casebook::read
