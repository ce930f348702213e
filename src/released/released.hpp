// The seal on every value that an audience may hold.
#pragma once

#include <utility>

namespace casebook::disclosure {
class Gate;
}

namespace casebook::released {

/// A value that `disclosure` let through for one audience. It can be copied and read; only the gate can make
/// one, so a figure that was never released cannot be passed where a released one is asked for.
template <typename T>
class Released {
  public:
    const T& operator*() const { return value_; }
    const T* operator->() const { return &value_; }

  private:
    friend class disclosure::Gate;
    explicit Released(T value) : value_(std::move(value)) {}
    T value_;
};

}  // namespace casebook::released
