#include "read/attendance_codes.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "read/text.hpp"
#include "read/words_for_values.hpp"
#include "read/yaml.hpp"

namespace casebook::read {
namespace {

constexpr std::string_view path = "templates/attendance-codes.yaml";

constexpr std::array counts{
    Word<SessionCount>{"present", SessionCount::present},
    Word<SessionCount>{"approved activity", SessionCount::approved_activity},
    Word<SessionCount>{"authorised", SessionCount::authorised},
    Word<SessionCount>{"unauthorised", SessionCount::unauthorised},
    Word<SessionCount>{"not possible", SessionCount::not_possible},
};

constexpr std::array keys{
    Key{"", "version", true, "the rules that these codes follow"},
    Key{"", "codes", true, "the codes"},
    Key{"codes[]", "code", true, "as it stands in the register"},
    Key{"codes[]", "counts", true, "how the session counts", CellKind::choice, names<counts>},
    Key{"codes[]", "meaning", true, "in words"},
    Key{"codes[]", "words", false, "what registers without codes write for it", CellKind::list},
    Key{"codes[]", "from", false, "first day on which it may be used", CellKind::date},
    Key{"codes[]", "until", false, "last day on which it may be used", CellKind::date},
};

bool valid_on(const AttendanceCode& code, model::Date day) {
    return (!code.from || *code.from <= day) && (!code.until || day <= *code.until);
}

}  // namespace

std::vector<AttendanceCode> attendance_codes(Reading& reading) {
    std::vector<AttendanceCode> result;
    const InputFile* const own = find_file(reading.folder, path);
    const InputFile* const file = own != nullptr ? own : find_file(reading.shipped, path);
    if (file == nullptr) return result;
    const YamlFile yaml =
        read_yaml_file(*file, diagnostics::Severity::fault, reading.sources, reading.diagnostics);
    if (!yaml.root) return result;
    Settings settings(*yaml.root, "", keys, {}, reading.diagnostics);
    for (const Node* const node : settings.maps("codes")) {
        Settings one(*node, "codes[]", keys, {}, reading.diagnostics);
        AttendanceCode code;
        code.code = one.plain_text("code");
        code.counts = one.choice<SessionCount>("counts", counts).value_or(SessionCount::present);
        code.meaning = one.plain_text("meaning");
        code.words = one.plain_list("words");
        if (const auto from = one.date("from")) code.from = from->value;
        if (const auto until = one.date("until")) code.until = until->value;
        if (one.sound() && !code.code.empty()) result.push_back(std::move(code));
    }
    return result;
}

std::optional<std::vector<const AttendanceCode*>> marks_of(std::string_view text, model::Date day,
                                                           const std::vector<AttendanceCode>& codes) {
    std::vector<const AttendanceCode*> result;
    while (!text.empty()) {
        if (text.front() == ' ' || text.front() == ',' || text.front() == ';') {
            text.remove_prefix(1);
            continue;
        }
        if (text.front() == '-' || text.front() == '.') {
            result.push_back(nullptr);
            text.remove_prefix(1);
            continue;
        }
        const AttendanceCode* best = nullptr;
        for (const AttendanceCode& code : codes) {
            const bool longer = best == nullptr || code.code.size() > best->code.size();
            if (longer && valid_on(code, day) && lower(text.substr(0, code.code.size())) == lower(code.code))
                best = &code;
        }
        if (best == nullptr) return std::nullopt;
        result.push_back(best);
        text.remove_prefix(best->code.size());
    }
    return result;
}

const AttendanceCode* mark_in_words(std::string_view text, model::Date day,
                                    const std::vector<AttendanceCode>& codes) {
    const std::string wanted = folded(text);
    constexpr std::size_t shortest_word = 3;
    if (wanted.size() < shortest_word) return nullptr;
    for (const AttendanceCode& code : codes) {
        const bool named =
            folded(code.meaning) == wanted ||
            std::ranges::any_of(code.words, [&](const std::string& word) { return folded(word) == wanted; });
        if (named && valid_on(code, day)) return &code;
    }
    return nullptr;
}

bool reads_as_a_word(std::string_view text) {
    constexpr std::size_t shortest_word = 3;
    constexpr std::size_t most_codes = 4;  // of absence, different from each other and beside each other
    std::size_t letters = 0;
    bool small = false;
    std::set<char> capitals;
    for (const char c : text) {
        const bool is_small = c >= 'a' && c <= 'z';
        const bool is_capital = c >= 'A' && c <= 'Z';
        if (!is_small && !is_capital) {
            letters = 0;
            small = false;
            capitals.clear();
            continue;
        }
        ++letters;
        small = small || is_small;
        if (is_capital) capitals.insert(c);
        if ((small && letters >= shortest_word) || capitals.size() >= most_codes) return true;
    }
    return false;
}

const AttendanceCode* out_of_use(std::string_view text, model::Date day,
                                 const std::vector<AttendanceCode>& codes) {
    for (const AttendanceCode& code : codes)
        if (lower(trimmed(text)) == lower(code.code) && !valid_on(code, day)) return &code;
    return nullptr;
}

std::span<const Key> attendance_code_keys() {
    return keys;
}

}  // namespace casebook::read
