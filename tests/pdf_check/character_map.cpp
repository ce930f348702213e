#include "character_map.hpp"

#include <cstdint>
#include <optional>
#include <qpdf/QUtil.hh>
#include <set>

namespace casebook::pdf_check {
namespace {

constexpr std::size_t most_entries = 100;  // in one block

// Words of PostScript: names, numbers, brackets; a string in angle brackets is one word with its bracket in
// front.
std::vector<std::string> words_of(std::string_view stream) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < stream.size();) {
        const char first = stream[at];
        std::size_t end = at + 1;
        if (std::string_view{" \t\r\n\f"}.find(first) != std::string_view::npos) {
            at = end;
            continue;
        }
        if (first == '%') {
            at = std::min(stream.find('\n', at), stream.size());
            continue;
        }
        if (first == '(') {
            end = std::min(stream.find(')', at), stream.size() - 1) + 1;
        } else if (first == '<' && !stream.substr(at).starts_with("<<")) {
            std::string digits{"<"};
            const std::size_t close = std::min(stream.find('>', at), stream.size());
            for (const char digit : stream.substr(end, close - end)) {
                if (std::isspace(static_cast<unsigned char>(digit)) == 0) digits += digit;
            }
            words.push_back(digits);
            at = close + 1;
            continue;
        } else if (first != '[' && first != ']') {
            end = std::min(stream.find_first_of(" \t\r\n\f<>[]()/", end), stream.size());
            if (stream.substr(at).starts_with("<<") || stream.substr(at).starts_with(">>")) end = at + 2;
        }
        words.emplace_back(stream.substr(at, end - at));
        at = end;
    }
    return words;
}

class Reader {
  public:
    Reader(std::string_view stream, std::size_t code_bytes)
        : words_(words_of(stream)), code_bytes_(code_bytes) {}

    CharacterMap read() {
        want(seen("begincmap") && seen("endcmap"), "it does not begin and end");
        want(seen("/CMapName") && seen("/CMapType"), "it has no name or type");
        want(!seen("begincidrange") && !seen("begincidchar"), "it maps to glyphs, not to letters");
        for (at_ = 0; at_ < words_.size(); ++at_) {
            if (words_[at_] == "begincodespacerange") code_space();
            if (words_[at_] == "beginbfchar") block("endbfchar", false);
            if (words_[at_] == "beginbfrange") block("endbfrange", true);
        }
        want(has_code_space_, "it has no code space");
        return std::move(map_);
    }

  private:
    void want(bool fulfilled, const std::string& what) {
        if (!fulfilled && told_.insert(what).second) map_.faults.push_back(what);
    }
    bool seen(std::string_view word) const {
        return std::find(words_.begin(), words_.end(), word) != words_.end();
    }
    std::string next() { return ++at_ < words_.size() ? words_[at_] : std::string{}; }

    void code_space() {
        for (std::string low = next(); low.starts_with('<'); low = next()) {
            const std::string high = next();
            want(low.size() == 1 + 2 * code_bytes_ && high.size() == low.size(),
                 "its code space has codes of another length than the font");
            has_code_space_ = true;
        }
    }

    unsigned code(const std::string& word) {
        want(word.size() == 1 + 2 * code_bytes_, "a code has another length than the font's");
        return word.size() < 2 ? 0U : static_cast<unsigned>(std::stoul("0" + word.substr(1), nullptr, 16));
    }

    std::optional<std::u16string> units(const std::string& word) {
        if (!word.starts_with('<') || word.size() < 5 || word.size() % 4 != 1) {
            want(false, "a text is no UTF-16");
            return std::nullopt;
        }
        std::u16string result;
        for (std::size_t i = 1; i < word.size(); i += 4)
            result += static_cast<char16_t>(std::stoul(word.substr(i, 4), nullptr, 16));
        return result;
    }

    void put(unsigned code, const std::u16string& text) {
        std::string bytes{"\xFE\xFF"};
        for (const char16_t unit : text) {
            bytes += static_cast<char>(unit >> 8);
            bytes += static_cast<char>(unit & 0xFF);
        }
        want(map_.texts.emplace(code, QUtil::utf16_to_utf8(bytes)).second, "a code is mapped twice");
    }

    void block(std::string_view end, bool ranges) {
        const std::string promised = at_ > 0 ? words_[at_ - 1] : "";
        std::size_t count = 0;
        for (std::string word = next(); word != end && at_ < words_.size(); word = next(), ++count) {
            const unsigned low = code(word);
            const unsigned high = ranges ? code(next()) : low;
            want(low <= high && high - low < 0x10000, "a range runs backwards");
            std::string text = next();
            if (text == "[") {
                unsigned each = low;
                for (text = next(); text != "]" && at_ < words_.size(); text = next()) {
                    if (const auto letters = units(text)) put(each++, *letters);
                }
            } else if (auto letters = units(text)) {
                for (unsigned each = low; each <= high && each - low < 0x10000; ++each) {
                    put(each, *letters);
                    ++letters->back();
                }
            }
        }
        want(count <= most_entries, "a block has more than 100 entries");
        want(promised == std::to_string(count), "a block has another number of entries than it says");
    }

    std::vector<std::string> words_;
    std::size_t code_bytes_;
    std::size_t at_ = 0;
    bool has_code_space_ = false;
    CharacterMap map_;
    std::set<std::string> told_;
};

}  // namespace

CharacterMap read_character_map(std::string_view stream, std::size_t code_bytes) {
    return Reader(stream, code_bytes).read();
}

}  // namespace casebook::pdf_check
