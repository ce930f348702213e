#include "layout/variants.hpp"

namespace casebook::layout {
namespace {

// Sizes after the clear print guidelines of the RNIB (2023): 16 points and more for every word on the page.
PageStyle large_print(PageStyle style) {
    style.margin_left = style.margin_right = 57;
    style.margin_top = 75;
    style.margin_bottom = 66.89;  // leaves a body of 28 lines
    style.header_baseline = 46;
    style.footer_baseline = 36;
    style.body = {18, 25};
    style.lead = {20, 27};
    style.small = {16, 21};
    style.table = {16, 21};
    style.title = {32, 39};
    style.subtitle = {22, 28};
    style.headings = {{{26, 33}, {22, 27.5}, {19, 25}, {18, 25}, {18, 25}}};
    style.space_above_heading = {36.5, 29.5, 19.5, 19.5, 19.5};
    style.space_below_heading = 5.5;
    style.paragraph_space = 12.5;
    style.block_space = 25;
    style.list_indent = 28;
    style.running = 16;
    style.least_table = {16, 21};
    style.chart_tables = true;
    style.chart_table = {16, 21};
    return style;
}

PageStyle monochrome(PageStyle style) {
    style.palette = document::monochrome_palette;
    style.grey_pictures = true;
    return style;
}

PageStyle archive(PageStyle style) {
    style.archive = true;
    return style;
}

constexpr Variant variants[] = {
    {"large-print", "18 points, one column, with each chart's figures below it", large_print},
    {"monochrome", "black, white and greys, for a printer without colour", monochrome},
    {"archive", "to be kept for many years (PDF/A-1b)", archive},
};

}  // namespace

std::span<const Variant> all_variants() {
    return variants;
}

}  // namespace casebook::layout
