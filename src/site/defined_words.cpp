#include "site/defined_words.hpp"

#include <algorithm>
#include <optional>

#include "document/document.hpp"
#include "document/visit_inlines.hpp"

namespace casebook::site {
namespace {

using namespace document;

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

std::string small(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

bool is_abbreviation(std::string_view words) {
    return words.size() > 1 && words[1] >= 'A' && words[1] <= 'Z';
}

struct Found {
    std::size_t at;
    std::size_t length;
    std::size_t term;  ///< among those that are still to be found
};

/// The end of the whole word or words that begin at `at`, with their plural; nothing inside a longer word.
std::optional<std::size_t> length_at(std::string_view text, std::size_t at, std::size_t length) {
    if (at > 0 && (is_word_byte(text[at - 1]) || text[at - 1] == '-')) return std::nullopt;
    const auto ends = [&](std::size_t end) {
        return end >= text.size() || !(is_word_byte(text[end]) || text[end] == '-');
    };
    if (ends(at + length)) return length;
    if (text[at + length] == 's' && ends(at + length + 1)) return length + 1;
    return std::nullopt;
}

class FirstUses {
  public:
    FirstUses(const std::vector<DefinedWords::Term>& terms, const DefinedWords::Mark& mark) : mark_(mark) {
        for (const auto& term : terms)
            wanted_.push_back({&term, is_abbreviation(term.words) ? term.words : small(term.words)});
    }

    void mark_in(Inlines& text) {
        Inlines result;
        for (Inline& one : text) {
            if (std::holds_alternative<Text>(one.kind)) {
                take_apart(std::move(one), result);
                continue;
            }
            if (std::holds_alternative<Emphasis>(one.kind) || std::holds_alternative<Strong>(one.kind))
                mark_in(*content_of(one));
            result.push_back(std::move(one));
        }
        text = std::move(result);
    }

  private:
    struct Wanted {
        const DefinedWords::Term* term;
        std::string spelt;
    };

    void take_apart(Inline one, Inlines& result) {
        while (const auto found = first_in(std::get<Text>(one.kind).text)) {
            const std::string whole = std::get<Text>(one.kind).text;
            const DefinedWords::Term& term = *wanted_[found->term].term;
            wanted_.erase(wanted_.begin() + static_cast<std::ptrdiff_t>(found->term));
            if (found->at > 0) result.push_back({Text{whole.substr(0, found->at)}, one.where});
            Inline word{Text{whole.substr(found->at, found->length)}, later(one.where, whole, found->at)};
            for (Inline& part : mark_(term, std::move(word))) result.push_back(std::move(part));
            const std::size_t end = found->at + found->length;
            one = {Text{whole.substr(end)}, later(one.where, whole, end)};
        }
        if (!std::get<Text>(one.kind).text.empty()) result.push_back(std::move(one));
    }

    static diagnostics::Location later(diagnostics::Location where, std::string_view text,
                                       std::size_t bytes) {
        if (where.column == 0) return where;
        where.column += static_cast<std::uint32_t>(std::ranges::count_if(
            text.substr(0, bytes), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
        return where;
    }

    /// The earliest of the terms; the longest of those that begin at one place.
    [[nodiscard]] std::optional<Found> first_in(const std::string& text) const {
        const std::string folded = small(text);
        std::optional<Found> best;
        for (std::size_t i = 0; i < wanted_.size(); ++i) {
            const std::string& in = is_abbreviation(wanted_[i].term->words) ? text : folded;
            const std::string& spelt = wanted_[i].spelt;
            for (std::size_t at = in.find(spelt); at != std::string::npos; at = in.find(spelt, at + 1)) {
                const auto length = length_at(in, at, spelt.size());
                if (!length) continue;
                if (!best || at < best->at || (at == best->at && *length > best->length))
                    best = Found{at, *length, i};
                break;
            }
        }
        return best;
    }

    const DefinedWords::Mark& mark_;
    std::vector<Wanted> wanted_;
};

}  // namespace

DefinedWords::DefinedWords(const Guide& guide) {
    if (!guide.glossary) return;
    Document document;
    document.blocks = guide.glossary->body;
    number_anchors(document);
    for (const Block& block : document.blocks)
        if (const auto* heading = std::get_if<Heading>(&block.kind);
            heading != nullptr && heading->level == 3)
            terms_.push_back({plain(heading->content), heading->anchor});
}

void DefinedWords::mark_first(Blocks& blocks, const Mark& mark) const {
    FirstUses uses(terms_, mark);
    visit_blocks(blocks, [&](Block& block) {
        if (auto* paragraph = std::get_if<Paragraph>(&block.kind)) uses.mark_in(paragraph->content);
    });
}

}  // namespace casebook::site
