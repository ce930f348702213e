#include "care/text_table.hpp"

#include <algorithm>
#include <array>

#include "read/text.hpp"

namespace casebook::care {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view list_separators = ";,|/";
constexpr std::string_view around_a_word = " \t\r\n\"'[]{}";

bool is_line_end(char c) {
    return c == '\n' || c == '\r';
}

std::string cell_text(std::string_view raw) {
    raw = read::trimmed(raw);
    std::string text;
    if (raw.size() >= 2 && raw.front() == '"') {
        for (std::size_t i = 1; i + 1 < raw.size(); ++i) {
            text += raw[i];
            if (raw[i] == '"' && raw[i + 1] == '"') ++i;
        }
    } else {
        text = raw;
    }
    if (!read::valid_utf8(text)) text = read::decode(text).text;
    return std::string{read::trimmed(text)};
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_word(std::string_view one, std::string_view other) {
    return std::ranges::equal(one, other, [](char a, char b) { return lower(a) == lower(b); });
}

std::string_view bare(std::string_view word) {
    const std::size_t first = word.find_first_not_of(around_a_word);
    if (first == std::string_view::npos) return {};
    return word.substr(first, word.find_last_not_of(around_a_word) - first + 1);
}

}  // namespace

char separator_of(std::string_view bytes) {
    constexpr std::size_t looked_at = 4096;
    constexpr std::array separators{',', ';', '\t'};
    const std::string_view head = bytes.substr(0, looked_at);
    return *std::ranges::max_element(separators, {}, [&](char one) { return std::ranges::count(head, one); });
}

std::vector<Record> records_of(std::string_view bytes, char separator) {
    std::vector<Record> records;
    std::size_t at = bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    std::uint32_t line = 1;
    while (at < bytes.size()) {
        Record record{{at, at}, line, {}, false};
        std::size_t cell = at;
        bool quoted = false;
        bool blank_so_far = true;
        const auto end_cell = [&] {
            record.cells.push_back({cell_text(bytes.substr(cell, at - cell)), {cell, at}});
            cell = at + 1;
            blank_so_far = true;
        };
        for (; at < bytes.size(); ++at) {
            const char c = bytes[at];
            if (c == '\n' || (c == '\r' && (at + 1 == bytes.size() || bytes[at + 1] != '\n'))) ++line;
            if (quoted) {
                if (c == '"' && at + 1 < bytes.size() && bytes[at + 1] == '"')
                    ++at;
                else if (c == '"')
                    quoted = false;
                continue;
            }
            if (is_line_end(c)) break;
            if (c == separator) {
                end_cell();
                continue;
            }
            if (c == '"' && blank_so_far) quoted = true;
            if (c != ' ') blank_so_far = false;
        }
        record.is_open = quoted;
        end_cell();
        if (at < bytes.size()) {
            const bool pair = bytes[at] == '\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n';
            if (pair) ++line;
            at += pair ? 2 : 1;
        }
        record.bytes.end = at;
        if (std::ranges::any_of(record.cells, [](const TextCell& one) { return !one.text.empty(); }))
            records.push_back(std::move(record));
    }
    return records;
}

Stretch element_in(std::string_view bytes, Stretch list, std::string_view word) {
    for (std::size_t at = list.begin; at < list.end;) {
        const std::size_t end = std::min(bytes.find_first_of(list_separators, at), list.end);
        const std::string_view element = bytes.substr(at, end - at);
        if (same_word(bare(element), word)) {
            const auto first = static_cast<std::size_t>(bare(element).data() - bytes.data());
            std::size_t begin = first;
            std::size_t behind = first + word.size();
            // The quotation marks of the word itself, not those around the whole list.
            const bool own_marks = begin > at && behind < end && bytes[begin - 1] == bytes[behind] &&
                                   (bytes[behind] == '"' || bytes[behind] == '\'') &&
                                   elements_of(bytes.substr(list.begin, list.end - list.begin)).size() > 1 &&
                                   bytes[list.begin] != bytes[behind];
            if (own_marks) {
                --begin;
                ++behind;
            }
            if (end < list.end && list_separators.find(bytes[end]) != std::string_view::npos) {
                behind = end + 1;
                while (behind < list.end && bytes[behind] == ' ') ++behind;
            } else if (at > list.begin) {
                begin = at - 1;
                while (begin > list.begin && bytes[begin - 1] == ' ') --begin;
            }
            return {begin, behind};
        }
        at = end + 1;
    }
    return {};
}

std::vector<std::string> elements_of(std::string_view list) {
    std::vector<std::string> words;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find_first_of(list_separators), list.size());
        if (const std::string_view word = bare(list.substr(0, end)); !word.empty()) words.emplace_back(word);
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return words;
}

}  // namespace casebook::care
