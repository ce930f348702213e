// How strips fill a page from its top: the one reckoning for choosing page ends and for placing what stands
// there.
#pragma once

#include "layout/strip.hpp"

namespace casebook::layout {

/// Distances are from the top of the page's body.
class Fill {
  public:
    Fill(const Flow& flow, double height) : flow_(flow), height_(height) {}

    /// The head to repeat above a strip where its table began on an earlier page; null for none.
    [[nodiscard]] const TableHead* head_above(const Strip& strip) const;
    /// Where a strip put next would begin, below any head that is repeated. Lines of body text begin on the
    /// grid.
    [[nodiscard]] double top_of(const Strip& strip) const;
    [[nodiscard]] bool fits(const Strip& strip) const;
    void put(const Strip& strip);

    [[nodiscard]] bool is_empty() const { return empty_; }
    [[nodiscard]] double reached() const { return reached_; }
    /// What the foot of the page takes, with the space above it.
    [[nodiscard]] double foot() const { return foot_; }
    /// The part of the page that nothing stands on, from 0 to 1.
    [[nodiscard]] double hole() const;

  private:
    [[nodiscard]] double foot_with(const Strip& strip) const;

    const Flow& flow_;
    double height_;
    double reached_ = 0;
    double space_ = 0;  // asked for below what stands lowest
    double foot_ = 0;
    std::size_t table_ = none;
    bool empty_ = true;
};

/// Between running text and the foot of a page.
inline constexpr double space_above_foot = 14;

}  // namespace casebook::layout
