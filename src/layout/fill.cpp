#include "layout/fill.hpp"

#include <algorithm>
#include <cmath>

namespace casebook::layout {
namespace {

constexpr double hair = 1e-6;

}  // namespace

const TableHead* Fill::head_above(const Strip& strip) const {
    const bool goes_on = strip.table_head != none && !strip.is_table_head && strip.table_head != table_;
    return goes_on ? &flow_.heads[strip.table_head] : nullptr;
}

double Fill::top_of(const Strip& strip) const {
    const TableHead* const head = head_above(strip);
    double top =
        reached_ + (empty_ ? 0 : std::max(strip.space_above, space_)) + (head == nullptr ? 0 : head->height);
    if (strip.on_grid && flow_.grid > 0)
        top = std::ceil((top + *strip.on_grid) / flow_.grid - hair) * flow_.grid - *strip.on_grid;
    return top;
}

double Fill::foot_with(const Strip& strip) const {
    double height = foot_ == 0 && !strip.foot.empty() ? space_above_foot : foot_;
    for (const Strip& line : strip.foot) height += line.height;
    return height;
}

bool Fill::fits(const Strip& strip) const {
    return top_of(strip) + strip.height + foot_with(strip) <= height_ + hair;
}

void Fill::put(const Strip& strip) {
    reached_ = top_of(strip) + strip.height;
    space_ = strip.space_below;
    foot_ = foot_with(strip);
    if (strip.table_head != none) table_ = strip.table_head;
    empty_ = false;
}

double Fill::hole() const {
    return height_ > 0 ? std::clamp((height_ - reached_ - foot_) / height_, 0.0, 1.0) : 0;
}

}  // namespace casebook::layout
