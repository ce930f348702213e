#include "write/html_texts.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace casebook::write {
namespace {

constexpr std::string_view white = " \t\r\n\f";

struct Reference {
    std::string_view name;
    std::string_view text;
};
constexpr Reference references[] = {
    {"amp", "&"},  {"lt", "<"},          {"gt", ">"},         {"quot", "\""},
    {"apos", "'"}, {"nbsp", "\xC2\xA0"}, {"shy", "\xC2\xAD"},
};
constexpr std::array<std::string_view, 13> inside_a_line = {
    "a", "abbr", "b", "bdi", "cite", "code", "em", "i", "mark", "span", "strong", "sub", "sup"};

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

std::string utf8(std::uint32_t code) {
    const auto byte = [](std::uint32_t value) {
        return static_cast<char>(static_cast<unsigned char>(value));
    };
    const auto more = [&](std::uint32_t shift) { return byte(0x80U | ((code >> shift) & 0x3FU)); };
    if (code < 0x80) return {byte(code)};
    if (code < 0x800) return {byte(0xC0U | (code >> 6U)), more(0)};
    if (code < 0x10000) return {byte(0xE0U | (code >> 12U)), more(6), more(0)};
    if (code < 0x110000) return {byte(0xF0U | (code >> 18U)), more(12), more(6), more(0)};
    return "\xEF\xBF\xBD";
}

/// The text of a reference between `&` and `;`; empty where it is none.
std::string referred(std::string_view name) {
    for (const Reference& known : references)
        if (known.name == name) return std::string(known.text);
    if (name.size() < 2 || name[0] != '#') return {};
    const bool hexadecimal = name[1] == 'x' || name[1] == 'X';
    const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
    std::uint32_t code = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
    return error == std::errc{} && end == digits.data() + digits.size() ? utf8(code) : std::string{};
}

std::string decoded(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::size_t start = text.find('&');
        result += text.substr(0, start);
        if (start == std::string_view::npos) break;
        text.remove_prefix(start);
        const std::size_t end = text.substr(0, 12).find(';');
        const std::string meant = end == std::string_view::npos ? "" : referred(text.substr(1, end - 1));
        result += meant.empty() ? "&" : meant;
        text.remove_prefix(meant.empty() ? 1 : end + 1);
    }
    return result;
}

class Reader {
  public:
    explicit Reader(std::string_view html) : rest_(html) {}

    std::vector<HtmlToken> run() {
        while (!rest_.empty()) {
            if (rest_.starts_with("<!--"))
                comment("<!--", "-->");
            else if (rest_.starts_with("<!") || rest_.starts_with("<?"))
                comment(rest_.substr(0, 2), ">");
            else if (rest_.size() > 1 && rest_[0] == '<' && begins_a_tag(rest_[1]))
                tag();
            else
                words();
        }
        return std::move(tokens_);
    }

  private:
    static bool begins_a_tag(char c) { return c == '/' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

    std::string_view take(std::size_t length) {
        const std::string_view taken = rest_.substr(0, length);
        rest_.remove_prefix(taken.size());
        return taken;
    }
    std::string_view take_until(std::string_view signs) { return take(rest_.find_first_of(signs)); }
    void skip_white() { take(std::min(rest_.find_first_not_of(white), rest_.size())); }

    void comment(std::string_view opening, std::string_view closing) {
        take(opening.size());
        tokens_.push_back(HtmlComment{std::string(take(rest_.find(closing)))});
        take(closing.size());
    }

    void words() {
        std::size_t end = rest_.find('<', 1);
        while (end != std::string_view::npos && end + 1 < rest_.size() && !begins_a_tag(rest_[end + 1]) &&
               rest_[end + 1] != '!' && rest_[end + 1] != '?')
            end = rest_.find('<', end + 1);
        tokens_.push_back(HtmlWordsBetween{decoded(take(end))});
    }

    void tag() {
        HtmlTag tag;
        take(1);
        if (rest_.starts_with("/")) {
            take(1);
            tag.closes = true;
        }
        tag.name = lower(take_until(" \t\r\n\f/>"));
        for (skip_white(); !rest_.empty() && rest_[0] != '>'; skip_white()) {
            if (rest_[0] == '/')
                take(1);
            else
                attribute(tag);
        }
        take(1);
        const bool raw = !tag.closes && (tag.name == "style" || tag.name == "script");
        const std::string name = tag.name;
        tokens_.push_back(std::move(tag));
        if (raw && !rest_.starts_with("</" + name))
            tokens_.push_back(HtmlWordsBetween{std::string(take(rest_.find("</" + name)))});
    }

    void attribute(HtmlTag& tag) {
        const std::string name = lower(take_until(" \t\r\n\f/>="));
        skip_white();
        std::string value;
        if (rest_.starts_with("=")) {
            take(1);
            skip_white();
            if (rest_.starts_with("\"") || rest_.starts_with("'")) {
                const std::string_view quote = take(1);
                value = decoded(take(rest_.find(quote)));
                take(1);
            } else {
                value = decoded(take_until(" \t\r\n\f>"));
            }
        } else if (name.empty()) {
            take(1);
        }
        tag.attributes.emplace_back(name, std::move(value));
    }

    std::string_view rest_;
    std::vector<HtmlToken> tokens_;
};

bool cuts_words(const HtmlTag& tag) {
    return std::find(inside_a_line.begin(), inside_a_line.end(), tag.name) == inside_a_line.end();
}

}  // namespace

const std::string* HtmlTag::attribute(std::string_view wanted) const {
    const auto found =
        std::find_if(attributes.begin(), attributes.end(), [&](const auto& a) { return a.first == wanted; });
    return found == attributes.end() ? nullptr : &found->second;
}

std::vector<HtmlToken> html_tokens(std::string_view html) {
    return Reader(html).run();
}

std::vector<std::string> html_texts(std::string_view html) {
    std::vector<std::string> texts;
    std::vector<std::string> others;
    std::string words;
    const auto cut = [&] {
        if (words.find_first_not_of(white) != std::string::npos) texts.push_back(words);
        words.clear();
    };
    for (const HtmlToken& token : html_tokens(html)) {
        if (const auto* between = std::get_if<HtmlWordsBetween>(&token)) words += between->text;
        if (const auto* comment = std::get_if<HtmlComment>(&token)) others.push_back(comment->text);
        const auto* tag = std::get_if<HtmlTag>(&token);
        if (tag == nullptr) continue;
        if (cuts_words(*tag)) cut();
        for (const auto& [name, value] : tag->attributes)
            if (!value.empty()) others.push_back(value);
    }
    cut();
    texts.insert(texts.end(), others.begin(), others.end());
    return texts;
}

}  // namespace casebook::write
