#include "fonts/face.hpp"

#include <hb-ot.h>
#include <hb-subset.h>

#include <array>
#include <stdexcept>

namespace casebook::fonts {
namespace {

struct BlobRelease {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};
using Blob = std::unique_ptr<hb_blob_t, BlobRelease>;

std::string bytes_of(const Blob& blob) {
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob.get(), &length);
    return data == nullptr ? std::string{} : std::string(data, length);
}

std::string table_of(hb_face_t* face, hb_tag_t tag) {
    return bytes_of(Blob{hb_face_reference_table(face, tag)});
}

// The `head` table keeps the box of all glyphs as four big-endian 16-bit numbers from byte 36 on.
double box_side(const std::string& head, std::size_t side) {
    const std::size_t at = 36 + 2 * side;
    if (head.size() < at + 2) return 0;
    const auto high = static_cast<unsigned char>(head[at]);
    const auto low = static_cast<unsigned char>(head[at + 1]);
    return static_cast<std::int16_t>(static_cast<std::uint16_t>(high << 8U | low));
}

std::string postscript_name(hb_face_t* face) {
    std::array<char, 128> name{};
    auto length = static_cast<unsigned>(name.size());
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length, name.data());
    return {name.data(), length};
}

constexpr hb_tag_t tables_of_no_use_in_print[] = {
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
    HB_TAG('k', 'e', 'r', 'n'), HB_TAG('c', 'm', 'a', 'p'), HB_TAG('n', 'a', 'm', 'e'),
    HB_TAG('O', 'S', '/', '2'), HB_TAG('p', 'o', 's', 't'), HB_TAG('D', 'S', 'I', 'G'),
    HB_TAG('g', 'a', 's', 'p'), HB_TAG('h', 'd', 'm', 'x'), HB_TAG('V', 'D', 'M', 'X'),
    HB_TAG('L', 'T', 'S', 'H'), HB_TAG('F', 'F', 'T', 'M'), HB_TAG('M', 'A', 'T', 'H'),
    HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x')};

constexpr hb_tag_t cff = HB_TAG('C', 'F', 'F', ' ');

}  // namespace

void Face::Release::operator()(hb_face_t* face) const {
    hb_face_destroy(face);
}
void Face::Release::operator()(hb_font_t* font) const {
    hb_font_destroy(font);
}

Face::Face(const std::filesystem::path& file) {
    const Blob blob{hb_blob_create_from_file_or_fail(file.c_str())};
    if (!blob) throw std::runtime_error("the typeface file " + file.string() + " cannot be read");
    face_.reset(hb_face_create(blob.get(), 0));
    if (hb_face_get_glyph_count(face_.get()) == 0)
        throw std::runtime_error(file.string() + " is no typeface");
    hb_face_make_immutable(face_.get());
    font_.reset(hb_font_create(face_.get()));
    hb_font_make_immutable(font_.get());
    unit_ = 1000.0 / hb_face_get_upem(face_.get());
    name_ = postscript_name(face_.get());
    if (name_.empty()) name_ = file.stem().string();
    is_postscript_ = !table_of(face_.get(), cff).empty();

    hb_font_extents_t extents{};
    hb_font_get_h_extents(font_.get(), &extents);
    measures_.ascent = extents.ascender * unit_;
    measures_.descent = extents.descender * unit_;
    hb_position_t cap_height = 0;
    hb_ot_metrics_get_position_with_fallback(font_.get(), HB_OT_METRICS_TAG_CAP_HEIGHT, &cap_height);
    measures_.cap_height = cap_height * unit_;
    measures_.slant = static_cast<double>(hb_style_get_value(font_.get(), HB_STYLE_TAG_SLANT_ANGLE));
    measures_.bold = hb_style_get_value(font_.get(), HB_STYLE_TAG_WEIGHT) >= 600;
    const std::string head = table_of(face_.get(), HB_TAG('h', 'e', 'a', 'd'));
    measures_.left = box_side(head, 0) * unit_;
    measures_.bottom = box_side(head, 1) * unit_;
    measures_.right = box_side(head, 2) * unit_;
    measures_.top = box_side(head, 3) * unit_;
    hb_codepoint_t narrow = 0;
    hb_codepoint_t wide = 0;
    measures_.fixed_pitch =
        hb_font_get_nominal_glyph(font_.get(), U'i', &narrow) != 0 &&
        hb_font_get_nominal_glyph(font_.get(), U'M', &wide) != 0 &&
        hb_font_get_glyph_h_advance(font_.get(), narrow) == hb_font_get_glyph_h_advance(font_.get(), wide);
}

bool Face::has(char32_t character) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font_.get(), character, &glyph) != 0;
}

double Face::advance(std::uint32_t glyph) const {
    return hb_font_get_glyph_h_advance(font_.get(), glyph) * unit_;
}

std::string Face::subset(std::span<const std::uint32_t> glyphs) const {
    struct InputRelease {
        void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
    };
    const std::unique_ptr<hb_subset_input_t, InputRelease> input{hb_subset_input_create_or_fail()};
    if (!input) throw std::bad_alloc();
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NO_HINTING |
                                               HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
    for (const std::uint32_t glyph : glyphs) hb_set_add(wanted, glyph);
    hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const hb_tag_t tag : tables_of_no_use_in_print) hb_set_add(dropped, tag);
    const std::unique_ptr<hb_face_t, Release> part{hb_subset_or_fail(face_.get(), input.get())};
    if (!part)
        throw std::runtime_error("the typeface " + name_ + " cannot be cut down to the letters in use");
    if (is_postscript_) return table_of(part.get(), cff);
    return bytes_of(Blob{hb_face_reference_blob(part.get())});
}

}  // namespace casebook::fonts
