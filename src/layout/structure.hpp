// The tree of what a paper says, built while it is set.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "layout/page.hpp"

namespace casebook::layout {

struct Apparatus;

class Structure {
  public:
    explicit Structure(Apparatus* apparatus = nullptr) : apparatus_(apparatus) { nodes_.push_back({}); }

    /// Where notes and places go that hang on running text; null where nobody gathers them.
    [[nodiscard]] Apparatus* apparatus() const { return apparatus_; }

    /// The document itself.
    [[nodiscard]] static constexpr NodeId root() { return 0; }
    NodeId add(Role role, NodeId parent) { return add(Node{.role = role, .parent = parent}); }
    NodeId add(Node node) {
        nodes_.push_back(std::move(node));
        return static_cast<NodeId>(nodes_.size() - 1);
    }
    [[nodiscard]] std::vector<Node> take() { return std::move(nodes_); }

  private:
    Apparatus* apparatus_;
    std::vector<Node> nodes_;
};

}  // namespace casebook::layout
