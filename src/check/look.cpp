#include <fmt/format.h>

#include "check/rules.hpp"

namespace casebook::check {
namespace {

using document::Colour;
using document::Ink;

// A colour of the look, and what it is drawn on.
struct Pair {
    std::optional<model::Recorded<Colour>> model::Look::*colour;
    std::string_view name;
    Ink ground;
    std::string_view ground_name;
    double least;
    std::string_view what;
};
constexpr Pair pairs[] = {
    {&model::Look::colour, "colour", Ink::paper, "white paper", document::least_contrast_of_words,
     "headings and links"},
    {&model::Look::colour, "colour", Ink::pale, "the pale ground of boxes", document::least_contrast_of_words,
     "headings and links"},
    {&model::Look::second_colour, "second_colour", Ink::paper, "white paper",
     document::least_contrast_of_shapes, "marks in charts"},
};

}  // namespace

void colours_can_be_read(model::Model& model, model::Date, const Reporter& report) {
    for (const Pair& pair : pairs) {
        auto& colour = model.school.look.*pair.colour;
        if (!colour) continue;
        const Colour ground = document::standard_palette[pair.ground];
        const double ratio = document::contrast(colour->value, ground);
        if (ratio >= pair.least) continue;
        const Colour darker = document::darkened(colour->value, ground, pair.least);
        const std::string hex = document::as_hex(colour->value);
        report({.where = colour->where,
                .width = width_of(hex),
                .message = fmt::format("{} is {}, which stands out from {} by {:.1f} : 1", pair.name, hex,
                                       pair.ground_name, ratio),
                .why = fmt::format("{} need {} : 1 to be read by everyone (WCAG 2.2)", pair.what, pair.least),
                .mend = fmt::format("take a darker shade, as \"{}\" ({:.1f} : 1); until then the papers keep "
                                    "their usual colour",
                                    document::as_hex(darker), document::contrast(darker, ground))});
        colour.reset();
    }
}

}  // namespace casebook::check
