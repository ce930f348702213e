// Sets the pieces of one line side by side.
#pragma once

#include <vector>

#include "layout/line_breaking.hpp"

namespace casebook::layout {

/// A line's pieces as they are read, until it is set.
class LineSetter {
  public:
    LineSetter(double size, bool right_to_left) : size_(size), right_to_left_(right_to_left) {}

    void add(const Piece& piece) { items_.push_back({piece, false, false}); }
    void add_space(const Piece& piece) { items_.push_back({piece, false, true}); }
    /// Drawn only because the line ends here.
    void add_hyphen(const Piece& piece) { items_.push_back({piece, true, false}); }
    /// A space that ends the line and hangs over.
    void add_hanging(const Piece& piece) { hanging_.push_back(piece); }

    /// `stretch` is added to the width of each space, as a share of it.
    [[nodiscard]] Line set(double stretch);

  private:
    struct Item {
        Piece piece;
        bool hyphen;
        bool space;
    };
    void place(const Item& item, double x, double width, Line& line) const;

    double size_;
    bool right_to_left_;
    std::vector<Item> items_;
    std::vector<Piece> hanging_;
};

}  // namespace casebook::layout
