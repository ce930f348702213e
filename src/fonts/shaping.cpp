#include "fonts/shaping.hpp"

#include <hb.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>
#include <memory>

#include "fonts/utf8.hpp"

namespace casebook::fonts {
namespace {

struct BufferRelease {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
using Buffer = std::unique_ptr<hb_buffer_t, BufferRelease>;

// Bytes of the text, from `begin` up to `end`.
struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
};

bool joins_what_stands_before(char32_t character) {
    constexpr char32_t zero_width_joiner = 0x200D;
    const auto code = static_cast<UChar32>(character);
    return character == zero_width_joiner || (U_GET_GC_MASK(code) & U_GC_M_MASK) != 0 ||
           u_hasBinaryProperty(code, UCHAR_VARIATION_SELECTOR) != 0 ||
           u_hasBinaryProperty(code, UCHAR_EMOJI_MODIFIER) != 0;
}

// A letter with the marks that belong to it.
Range letter_at(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    static_cast<void>(next_character(text, end));
    while (end < text.size()) {
        std::size_t next = end;
        if (!joins_what_stands_before(next_character(text, next))) break;
        end = next;
    }
    return {begin, end};
}

class Shaper {
  public:
    Shaper(std::string_view text, const Reading& reading, const Face& face, const Lender& lender)
        : reading_(reading), face_(face), lender_(lender), buffer_(hb_buffer_create()) {
        word_.text = text;
        word_.right_to_left = reading.right_to_left;
    }

    Word shape() {
        if (!word_.text.empty()) draw({0, word_.text.size()}, face_, true);
        for (const Stretch& stretch : word_.stretches) {
            for (const Glyph& glyph : stretch.glyphs)
                word_.width += static_cast<double>(glyph.advance) / 1000.0;
        }
        return std::move(word_);
    }

  private:
    std::vector<Glyph> glyphs(Range range, const Face& face) {
        hb_buffer_reset(buffer_.get());
        hb_buffer_set_cluster_level(buffer_.get(), HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
        hb_buffer_add_utf8(buffer_.get(), word_.text.data(), static_cast<int>(word_.text.size()),
                           static_cast<unsigned>(range.begin), static_cast<int>(range.end - range.begin));
        hb_buffer_set_direction(buffer_.get(), reading_.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
        // A language of its own, so that the machine's is never guessed.
        const std::string_view language = reading_.language.empty() ? "en" : reading_.language;
        hb_buffer_set_language(buffer_.get(),
                               hb_language_from_string(language.data(), static_cast<int>(language.size())));
        hb_buffer_guess_segment_properties(buffer_.get());
        hb_shape(face.handle(), buffer_.get(), nullptr, 0);
        unsigned count = 0;
        const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer_.get(), &count);
        const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer_.get(), &count);
        std::vector<std::uint32_t> starts;
        for (unsigned i = 0; i < count; ++i) starts.push_back(infos[i].cluster);
        std::sort(starts.begin(), starts.end());
        std::vector<Glyph> result;
        result.reserve(count);
        for (unsigned i = 0; i < count; ++i) {
            const auto next = std::upper_bound(starts.begin(), starts.end(), infos[i].cluster);
            const std::size_t end = next == starts.end() ? range.end : *next;
            const bool continues = i > 0 && infos[i - 1].cluster == infos[i].cluster;
            result.push_back({infos[i].codepoint, static_cast<float>(positions[i].x_advance * face.unit()),
                              static_cast<float>(positions[i].x_offset * face.unit()),
                              static_cast<float>(positions[i].y_offset * face.unit()), infos[i].cluster,
                              continues ? 0U : static_cast<std::uint32_t>(end - infos[i].cluster)});
        }
        return result;
    }

    void add(const Face& face, std::vector<Glyph>::const_iterator from,
             std::vector<Glyph>::const_iterator to) {
        if (from == to) return;
        if (word_.stretches.empty() || word_.stretches.back().face != &face)
            word_.stretches.push_back({&face, {}});
        std::vector<Glyph>& glyphs = word_.stretches.back().glyphs;
        glyphs.insert(glyphs.end(), from, to);
    }

    void draw(Range range, const Face& face, bool may_borrow) {
        const std::vector<Glyph> drawn = glyphs(range, face);
        const auto missing = [](const Glyph& glyph) { return glyph.id == 0; };
        if (std::none_of(drawn.begin(), drawn.end(), missing)) {
            add(face, drawn.begin(), drawn.end());
        } else if (may_borrow) {
            draw_letter_by_letter(range);
        } else {
            word_.missing.append(word_.text, range.begin, range.end - range.begin);
            add(face, drawn.begin(), drawn.end());
        }
    }

    std::string_view text_of(Range letter) const {
        return std::string_view{word_.text}.substr(letter.begin, letter.end - letter.begin);
    }

    // Neighbouring letters that come from the same face are shaped together, so that they still join.
    void draw_letter_by_letter(Range range) {
        std::vector<std::pair<Range, const Face*>> runs;
        for (Range run{range.begin, range.begin}; run.begin < range.end; run = {run.end, run.end}) {
            run = letter_at(word_.text, run.begin);
            const Face* face = lender_(text_of(run));
            while (run.end < range.end) {
                const Range next = letter_at(word_.text, run.end);
                if (lender_(text_of(next)) != face) break;
                run.end = next.end;
            }
            runs.emplace_back(run, face == nullptr ? &face_ : face);
        }
        // The stretches of a word stand from left to right.
        if (reading_.right_to_left) std::reverse(runs.begin(), runs.end());
        for (const auto& [run, face] : runs) draw(run, *face, false);
    }

    Word word_;
    Reading reading_;
    const Face& face_;
    const Lender& lender_;
    Buffer buffer_;
};

}  // namespace

bool covers(const Face& face, std::string_view letter) {
    for (std::size_t at = 0; at < letter.size();) {
        const char32_t character = next_character(letter, at);
        if (u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0)
            continue;
        if (!face.has(character)) return false;
    }
    return true;
}

Word shape(std::string_view text, const Reading& reading, const Face& face, const Lender& lender) {
    return Shaper(text, reading, face, lender).shape();
}

}  // namespace casebook::fonts
