#include "read/known_lists.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <fmt/ranges.h>

#include "read/each_cell.hpp"
#include "read/export_faults.hpp"

namespace casebook::read {
namespace {

/// The pieces between commas, slashes, plus signs, ampersands, line breaks and the word “and”.
std::vector<std::string> pieces_of(std::string_view text) {
    std::string plain{text};
    constexpr std::string_view signs = ",/+&\n";
    for (char& c : plain)
        if (signs.find(c) != std::string_view::npos) c = ';';
    const std::string small = lower(plain);
    for (std::size_t at = small.find(" and "); at != std::string::npos; at = small.find(" and ", at + 1))
        plain.replace(at, 5, "  ;  ");
    std::vector<std::string> pieces;
    for (std::size_t from = 0; from <= plain.size();) {
        const std::size_t end = std::min(plain.find(';', from), plain.size());
        const std::string_view piece = trimmed(std::string_view{plain}.substr(from, end - from));
        if (!piece.empty()) pieces.emplace_back(piece);
        from = end + 1;
    }
    return pieces;
}

/// The words between spaces.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find(' ', from), text.size());
        if (end > from) words.emplace_back(text.substr(from, end - from));
        from = end + 1;
    }
    return words;
}

/// Whether several words are codes: all are known, or one is and each holds a figure.
bool are_codes(const std::vector<std::string>& words, const Meaning& meaning) {
    if (words.size() < 2) return false;
    const auto known = [&](const std::string& word) { return meaning(word).has_value(); };
    const auto has_figure = [](const std::string& word) {
        return word.find_first_of("0123456789") != std::string::npos;
    };
    return std::ranges::all_of(words, known) ||
           (std::ranges::all_of(words, has_figure) && std::ranges::any_of(words, known));
}

/// The first and the last code of `P001-P003`, `P001 to P003`; unset where either is not known.
std::optional<std::pair<std::string, std::string>> ends_of_range(std::string_view text,
                                                                 const Meaning& meaning) {
    for (const std::string_view sign : {" to ", "–", "-"}) {
        const std::size_t at = text.find(sign);
        if (at == std::string_view::npos) continue;
        const auto first = meaning(trimmed(text.substr(0, at)));
        const auto last = meaning(trimmed(text.substr(at + sign.size())));
        if (first && last) return std::pair{*first, *last};
    }
    return std::nullopt;
}

}  // namespace

std::vector<model::Recorded<std::string>> KnownLists::read(RowReader& row) {
    std::vector<model::Recorded<std::string>> result;
    for (model::Recorded<std::string>& part : row.list(field_)) {
        if (const auto meant = meaning_(part.value)) {
            result.push_back({*meant, part.where});
            continue;
        }
        std::vector<std::string> pieces = pieces_of(part.value);
        if (pieces.size() == 1 && are_codes(words_of(part.value), meaning_)) pieces = words_of(part.value);
        std::vector<std::string> meant;
        std::vector<std::string> unknown;
        for (const std::string& piece : pieces)
            if (auto one = meaning_(piece))
                meant.push_back(std::move(*one));
            else
                unknown.push_back(piece);
        if (const auto ends = ends_of_range(part.value, meaning_)) {
            row.report_here(
                field_, faults::list_unclear,
                fmt::format("{} is “{}”", spoken(table_.fields[field_].name), part.value),
                {.why = "a first and a last code do not say who was there: codes may be missing between them",
                 .mend = fmt::format("write each of them, as {}; {}", ends->first, ends->second)});
            continue;
        }
        if (pieces.size() < 2 || meant.empty()) {
            if (part.value.find(", ") != std::string::npos)
                row.report_here(field_, faults::several_in_one,
                                fmt::format("{} is “{}”", spoken(table_.fields[field_].name), part.value));
            result.push_back(std::move(part));
            continue;
        }
        if (!unknown.empty()) {
            row.report_here(
                field_, faults::list_unclear,
                fmt::format("{} is “{}”; known is {}, and not “{}”", spoken(table_.fields[field_].name),
                            part.value, fmt::join(meant, ", "), fmt::join(unknown, "”, “")));
            continue;
        }
        if (parted_++ == 0) {
            first_ = row.place(field_);
            example_ = fmt::format("{} is “{}”, which was read as {}", spoken(table_.fields[field_].name),
                                   part.value, fmt::join(meant, "; "));
        }
        for (std::string& one : meant) result.push_back({std::move(one), part.where});
    }
    return result;
}

void KnownLists::tell(diagnostics::Diagnostics& diagnostics) const {
    if (parted_ > 0) report(diagnostics, faults::list_parted, first_, example_ + and_more(parted_));
}

Meaning codes_of_pupils(const model::Model& model) {
    std::set<std::string> codes;
    std::map<std::string, std::string> by_letters;
    for (const auto* const list : {&model.pupils, &model.pupils_set_aside})
        for (const model::Pupil& pupil : *list) {
            const std::string& code = pupil.id.value.code;
            codes.insert(code);
            const auto [same, added] = by_letters.emplace(lower(code), code);
            // Two codes that differ only in capitals: neither can be meant by a third spelling.
            if (!added && same->second != code) same->second.clear();
        }
    return [codes = std::move(codes),
            by_letters = std::move(by_letters)](std::string_view text) -> std::optional<std::string> {
        if (const std::string code{text}; codes.contains(code)) return code;
        const auto found = by_letters.find(lower(text));
        if (found == by_letters.end() || found->second.empty()) return std::nullopt;
        return found->second;
    };
}

Meaning words_alone_in(const Table& table, std::size_t field) {
    std::map<std::string, std::string> words;
    each_cell(table, field, [&](const Cell& cell) {
        for (std::size_t from = 0; from <= cell.text.size();) {
            const std::size_t end = std::min(cell.text.find(';', from), cell.text.size());
            const std::string_view part = trimmed(std::string_view{cell.text}.substr(from, end - from));
            if (pieces_of(part).size() == 1) words.emplace(folded(part), part);
            from = end + 1;
        }
    });
    return [words = std::move(words)](std::string_view text) -> std::optional<std::string> {
        if (!words.contains(folded(text))) return std::nullopt;
        return std::string{text};
    };
}

}  // namespace casebook::read
