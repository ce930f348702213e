#include "read/yaml_advice.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "read/settings.hpp"
#include "read/text.hpp"

namespace casebook::read {
namespace {

constexpr std::array odd_spaces{std::string_view{"\u00A0"}, std::string_view{"\u2002"},
                                std::string_view{"\u2003"}, std::string_view{"\u2007"},
                                std::string_view{"\u2009"}, std::string_view{"\u202F"},
                                std::string_view{"\u3000"}};

/// A line taken apart: what stands before the value, and the value.
struct Parted {
    std::string_view before;  ///< with its spaces, its hyphen and its colon
    std::string_view value;
};

std::size_t end_of_name(std::string_view line) {
    const auto word = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '-';
    };
    return static_cast<std::size_t>(std::find_if_not(line.begin(), line.end(), word) - line.begin());
}

std::optional<Parted> parted(std::string_view line) {
    std::size_t at = std::min(line.find_first_not_of(' '), line.size());
    const bool item = line.substr(at).starts_with("- ");
    if (item) at = std::min(line.find_first_not_of(' ', at + 1), line.size());
    const std::size_t name = end_of_name(line.substr(at));
    const std::string_view rest = line.substr(at + name);
    if (name > 0 && (rest.starts_with(": ") || rest.starts_with(":\t"))) {
        at += name + 1;
    } else if (!item) {
        return std::nullopt;
    }
    const std::string_view value = trimmed(line.substr(at));
    if (value.empty()) return std::nullopt;
    return Parted{line.substr(0, static_cast<std::size_t>(value.data() - line.data())), value};
}

/// The value as YAML takes it for a text, with marks that it does not hold itself where that can be.
std::string quoted(std::string_view value) {
    const std::string_view inner = without_typographic_marks(value);
    if (!inner.empty()) return in_yaml(inner);
    const bool closed =
        value.size() > 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
    const std::string_view between = closed ? value.substr(1, value.size() - 2) : std::string_view{};
    // 'isn't' and "she said "no"": the outer marks are meant as such.
    const bool outer_meant = closed && quoted_part(value).size() != value.size() &&
                             (value.front() == '\'' || quoted_part(value).size() > 2) &&
                             std::count(value.begin(), value.end(), value.front()) != 4;
    const std::string_view text = outer_meant ? between : value;
    if (text.find('"') == std::string_view::npos || text.find('\'') != std::string_view::npos)
        return in_yaml(text);
    return fmt::format("'{}'", text);
}

/// Characters that mean something else at the beginning of a value.
struct Beginning {
    char sign;
    bool alone;  ///< only where a space follows, or nothing
    std::string_view why;
};
constexpr std::array beginnings{
    Beginning{'*', false, "it would be a reference to another place of the file"},
    Beginning{'&', false, "it would give the value a name, and be no part of it"},
    Beginning{'!', false, "it would say of what kind the value is, and be no part of it"},
    Beginning{'%', false, "it would begin an instruction to the program"},
    Beginning{'@', false, "it would be taken for a sign that is kept for other uses"},
    Beginning{'`', false, "it would be taken for a sign that is kept for other uses"},
    Beginning{'|', false, "it would begin a text of several lines"},
    Beginning{'>', false, "it would begin a text of several lines"},
    Beginning{'[', false, "it would begin a list"},
    Beginning{'{', false, "it would begin a group of settings"},
    Beginning{']', false, "it would end a list"},
    Beginning{'}', false, "it would end a group of settings"},
    Beginning{',', false, "it would part the items of a list"},
    Beginning{'?', true, "it would begin another setting"},
    Beginning{'-', true, "it would begin a list, whose items stand on lines of their own"},
    Beginning{'#', false, "it would be a note, which is not read"},
};

std::string instead(const Parted& line) {
    return fmt::format("write:\n{}{}", line.before, quoted(line.value));
}

/// `id: M1, name: Jo Page` as two lines; empty where no setting follows a comma.
std::string on_lines_of_their_own(const Parted& line) {
    for (std::size_t comma = line.value.find(", "); comma != std::string_view::npos;
         comma = line.value.find(", ", comma + 1)) {
        const std::string_view rest = line.value.substr(comma + 2);
        const std::size_t end = end_of_name(rest);
        const bool small = end > 0 && rest.front() >= 'a' && rest.front() <= 'z';
        if (!small || !rest.substr(end).starts_with(": ")) continue;
        const std::size_t indent = std::min(line.before.find_first_not_of(" -"), line.before.size());
        return fmt::format("{}{}\n{:{}}{}", line.before, line.value.substr(0, comma), "", indent, rest);
    }
    return {};
}

}  // namespace

std::string_view quoted_part(std::string_view text) {
    const char quote = text.front();
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (quote == '"' && text[i] == '\\') {
            ++i;
        } else if (text[i] == quote) {
            const bool doubled = quote == '\'' && i + 1 < text.size() && text[i + 1] == quote;
            if (!doubled) return text.substr(0, i + 1);
            ++i;
        }
    }
    return {};
}

bool looks_like_setting(std::string_view line) {
    line = trimmed(line);
    if (line.starts_with("- ")) return true;
    const std::size_t end = end_of_name(line);
    if (end == 0 || end == line.size() || line[end] != ':') return false;
    return end + 1 == line.size() || line[end + 1] == ' ';
}

bool swallows_settings(std::string_view quoted) {
    std::size_t at = quoted.find('\n');
    while (at != std::string_view::npos) {
        const std::size_t next = quoted.find('\n', at + 1);
        if (looks_like_setting(quoted.substr(at + 1, next == std::string_view::npos ? next : next - at - 1)))
            return true;
        at = next;
    }
    return false;
}

std::string_view without_typographic_marks(std::string_view text) {
    struct Pair {
        std::string_view opens;
        std::string_view closes;
    };
    static constexpr std::array pairs{Pair{"“", "”"}, Pair{"‘", "’"}, Pair{"„", "“"},
                                      Pair{"”", "”"}, Pair{"’", "’"}, Pair{"«", "»"}};
    for (const Pair& pair : pairs) {
        if (!text.starts_with(pair.opens) || !text.ends_with(pair.closes) ||
            text.size() <= pair.opens.size() + pair.closes.size())
            continue;
        const std::string_view inner =
            text.substr(pair.opens.size(), text.size() - pair.opens.size() - pair.closes.size());
        if (inner.find(pair.closes) == std::string_view::npos) return inner;
    }
    return {};
}

bool begins_with_odd_space(std::string_view line) {
    const std::string_view rest = line.substr(std::min(line.find_first_not_of(' '), line.size()));
    return std::ranges::any_of(odd_spaces, [&](std::string_view space) { return rest.starts_with(space); });
}

std::string without_odd_space_behind(std::string_view text) {
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view space : odd_spaces)
            if (text.ends_with(space)) {
                text = trimmed(text.substr(0, text.size() - space.size()));
                again = true;
            }
    }
    return std::string{text};
}

std::string with_space_behind_colon(std::string_view line) {
    std::size_t at = std::min(line.find_first_not_of(' '), line.size());
    if (line.substr(at).starts_with("- ")) at = std::min(line.find_first_not_of(' ', at + 1), line.size());
    const std::size_t colon = at + end_of_name(line.substr(at));
    const bool letter = at < line.size() && line[at] >= 'a' && line[at] <= 'z';
    if (!letter || colon + 1 >= line.size() || line[colon] != ':' || line[colon + 1] == ' ' ||
        line.substr(colon).starts_with("://"))
        return {};
    return fmt::format("{} {}", line.substr(0, colon + 1), trimmed(line.substr(colon + 1)));
}

std::string with_space_behind_hyphen(std::string_view line) {
    const std::size_t at = std::min(line.find_first_not_of(' '), line.size());
    const std::string_view rest = line.substr(at);
    const bool letter = rest.size() > 1 && rest.front() == '-' && rest[1] >= 'a' && rest[1] <= 'z';
    if (!letter || !looks_like_setting(rest.substr(1))) return {};
    return fmt::format("{}- {}", line.substr(0, at), rest.substr(1));
}

std::string in_quotation_marks(std::string_view line) {
    const std::optional<Parted> parts = parted(line);
    return parts ? fmt::format("{}{}", parts->before, quoted(parts->value)) : std::string{};
}

std::string_view value_of(std::string_view line) {
    const std::optional<Parted> parts = parted(line);
    return parts ? parts->value : std::string_view{};
}

std::string_view doubtful_note(std::string_view rest, std::string_view value) {
    constexpr std::string_view blanks = " \t\n";
    // Spaces and line ends are folded in the value, so only what is not blank is compared.
    std::size_t at = 0;
    for (const char c : value) {
        if (blanks.find(c) != std::string_view::npos) continue;
        at = rest.find_first_not_of(blanks, at);
        if (at == std::string_view::npos || rest[at] != c) return {};
        ++at;
    }
    const std::size_t sign = rest.find_first_not_of(" \t", at);
    if (sign == std::string_view::npos || rest[sign] != '#' || sign == at) return {};
    const std::string_view note = rest.substr(sign, rest.find('\n', sign) - sign);
    const bool told_apart = sign - at > 1 || rest[at] == '\t';
    const bool spaced = note.size() == 1 || note[1] == ' ' || note[1] == '#' || note[1] == '-';
    return told_apart && spaced ? std::string_view{} : trimmed(note);
}

std::optional<Advice> advice_on_value(std::string_view line) {
    const std::optional<Parted> parts = parted(line);
    if (!parts) return std::nullopt;
    const std::string_view value = parts->value;
    if (value.front() == '"' || value.front() == '\'') {
        const std::string_view closed = quoted_part(value);
        if (closed.empty() || closed.size() == value.size()) return std::nullopt;
        return Advice{"text follows a closed quotation mark",
                      "a value in quotation marks ends at the second one", instead(*parts)};
    }
    const auto begins = std::find_if(beginnings.begin(), beginnings.end(), [&](const Beginning& one) {
        return value.front() == one.sign && (!one.alone || value.size() == 1 || value[1] == ' ');
    });
    if (begins != beginnings.end())
        return Advice{fmt::format("a value that begins with {} needs quotation marks", begins->sign),
                      fmt::format("without them {}", begins->why), instead(*parts)};
    if (std::string lines = on_lines_of_their_own(*parts); !lines.empty())
        return Advice{"two settings seem to stand on one line", "each setting has a line of its own",
                      "write:\n" + lines};
    if (value.find(": ") != std::string_view::npos || value.ends_with(':'))
        return Advice{"a value with a colon in it needs quotation marks",
                      "without them the colon would begin another setting", instead(*parts)};
    return std::nullopt;
}

}  // namespace casebook::read
