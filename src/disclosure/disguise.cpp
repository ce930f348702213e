#include "disclosure/disguise.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <variant>

#include <fmt/format.h>

#include "disclosure/broader.hpp"
#include "disclosure/pseudonyms.hpp"
#include "document/visit_inlines.hpp"

namespace casebook::disclosure {
namespace {

/// In place of an adult whom the watch knows.
struct Adult {
    std::string_view kind;
    std::string_view words;
};
constexpr std::array<Adult, 3> adults{{{"staff name", "the learning mentor"},
                                       {"family name", "the parent or carer"},
                                       {"approver", "a member of staff"}}};
constexpr std::array<std::string_view, 9> titles{"Mr ",  "Mrs ",  "Ms ",  "Miss ", "Dr ",
                                                 "Mr. ", "Mrs. ", "Ms. ", "Dr. "};

std::size_t length_of_title_before(std::string_view text, std::size_t at) {
    for (const std::string_view title : titles)
        if (text.substr(0, at).ends_with(title)) return title.size();
    return 0;
}

bool begins_sentence(std::string_view text, std::size_t at) {
    const std::size_t before = text.substr(0, at).find_last_not_of(" \t\n");
    return before == std::string_view::npos ||
           std::string_view{".!?"}.find(text[before]) != std::string_view::npos;
}

std::string at_its_place(std::string words, std::string_view text, std::size_t at) {
    if (begins_sentence(text, at) && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

class Disguiser {
  public:
    Disguiser(const model::School& school, const Watch& watch, Pseudonyms pseudonyms)
        : school_(school), watch_(watch), pseudonyms_(std::move(pseudonyms)) {}

    void change(std::string& text) {
        std::vector<Piece> pieces = people_in(text);
        const std::vector<Broader> broader = said_more_broadly(text, school_.name.value);
        for (const Broader& one : broader)
            add(pieces, {one.begin, one.begin + one.length, std::string{text.substr(one.begin, one.length)},
                         one.words});
        std::ranges::sort(pieces, {}, &Piece::begin);
        std::string result;
        std::size_t done = 0;
        for (const Piece& piece : pieces) {
            result += text.substr(done, piece.begin - done);
            done = piece.end;
            if (piece.stays) {
                result += text.substr(piece.begin, piece.end - piece.begin);
                continue;
            }
            result += at_its_place(piece.to, text, piece.begin);
            note(piece);
        }
        text = result + text.substr(done);
    }

    [[nodiscard]] std::vector<Disguised> changes() && { return std::move(changes_); }

  private:
    struct Piece {
        std::size_t begin;
        std::size_t end;
        std::string from;  ///< as the author is told
        std::string to;
        bool stays = false;  ///< for the guard to stop
    };

    static bool add(std::vector<Piece>& pieces, Piece piece) {
        for (const Piece& other : pieces)
            if (piece.begin < other.end && other.begin < piece.end) return false;
        pieces.push_back(std::move(piece));
        return true;
    }

    std::vector<Piece> people_in(std::string_view text) {
        std::vector<Watch::Hit> hits = watch_.find(text);
        // The longer mention first: "Ann Bell" is one child, "Bell" may be several.
        std::ranges::stable_sort(hits, std::ranges::greater{}, &Watch::Hit::length);
        std::vector<Piece> pieces;
        for (const Watch::Hit& hit : hits) {
            const std::size_t end = hit.offset + hit.length;
            if (hit.kind == "name" || hit.kind == "pupil code")
                add(pieces, of_pupil(text, hit));
            else if (const auto* const adult = std::ranges::find(adults, hit.kind, &Adult::kind);
                     adult != adults.end())
                add(pieces, {hit.offset - length_of_title_before(text, hit.offset), end_of_name(text, hit),
                             "a name of an adult", std::string{adult->words}});
            else
                add(pieces, {hit.offset, end, {}, {}, true});
        }
        return joined(std::move(pieces), text);
    }

    Piece of_pupil(std::string_view text, const Watch::Hit& hit) {
        const std::size_t title = length_of_title_before(text, hit.offset);
        const std::size_t end = end_of_name(text, hit);
        if (title > 0) return {hit.offset - title, end, "a name of an adult", "the parent or carer"};
        return {hit.offset, end, hit.pupil, pseudonyms_.of(hit.pupil)};
    }

    /// Without the s of a possessive.
    static std::size_t end_of_name(std::string_view text, const Watch::Hit& hit) {
        const std::string_view name = text.substr(hit.offset, hit.length);
        for (const std::string_view ending : {"'s", "’s", "'S", "’S"})
            if (name.ends_with(ending)) return hit.offset + hit.length - ending.size();
        return hit.offset + hit.length;
    }

    /// First and last name of one child are one mention.
    static std::vector<Piece> joined(std::vector<Piece> pieces, std::string_view text) {
        std::ranges::sort(pieces, {}, &Piece::begin);
        std::vector<Piece> result;
        for (Piece& piece : pieces) {
            if (!result.empty() && !piece.stays && result.back().from == piece.from &&
                piece.begin - result.back().end <= 2 &&
                text.substr(result.back().end, piece.begin - result.back().end).find_first_not_of(" ,-") ==
                    std::string_view::npos)
                result.back().end = piece.end;
            else
                result.push_back(std::move(piece));
        }
        return result;
    }

    void note(const Piece& piece) {
        const auto same = std::ranges::find_if(
            changes_, [&](const Disguised& one) { return one.from == piece.from && one.to == piece.to; });
        if (same == changes_.end())
            changes_.push_back({piece.from, piece.to});
        else
            ++same->times;
    }

    const model::School& school_;
    const Watch& watch_;
    Pseudonyms pseudonyms_;
    std::vector<Disguised> changes_;
};

/// Every text of the story that is printed, in its order.
template <typename Visit>
void each_text(released::Case& story, const Visit& visit) {
    visit(story.title);
    visit(story.summary);
    document::visit_pieces(story.body, [&](document::Inline& piece, diagnostics::Location) {
        if (auto* const text = std::get_if<document::Text>(&piece.kind)) visit(text->text);
        if (auto* const code = std::get_if<document::Code>(&piece.kind)) visit(code->text);
    });
    document::visit_blocks(story.body, [&](document::Block& block) {
        if (auto* const picture = std::get_if<document::Picture>(&block.kind)) visit(picture->alternative);
        if (auto* const text = std::get_if<document::Preformatted>(&block.kind)) visit(text->text);
    });
}

}  // namespace

std::vector<Disguised> disguise(released::Case& story, const model::School& school,
                                document::Audience audience, const Watch& watch) {
    std::vector<std::string> texts;
    each_text(story, [&](const std::string& text) { texts.push_back(text); });
    Disguiser disguiser(school, watch, Pseudonyms(story.id, audience, watch, texts));
    each_text(story, [&](std::string& text) { disguiser.change(text); });
    return std::move(disguiser).changes();
}

std::string spelled(const std::vector<Disguised>& changes) {
    std::string text;
    for (const Disguised& one : changes) {
        text += text.empty() ? "" : "; ";
        text += fmt::format("{} → {}", one.from, one.to);
        if (one.times > 1) text += fmt::format(" ({} times)", one.times);
    }
    return text;
}

}  // namespace casebook::disclosure
