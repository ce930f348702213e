// Digests that only this user's Casebook can make: what was remembered is believed by them.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace casebook::publish {

/// The user's own, from the machine's random numbers.
using Secret = std::array<unsigned char, 32>;

/// Keyed BLAKE2b (RFC 7693) of 128 bits. Without the secret nobody can make a digest that fits, nor try out
/// which words one was made of.
class Digest {
  public:
    explicit Digest(const Secret& secret);
    ~Digest();
    Digest(Digest&&) noexcept;

    /// The bytes with their length, so that `ab`, `c` is not `a`, `bc`.
    Digest& add(std::string_view bytes);
    Digest& add(std::uint64_t number);
    /// Bytes without their length, of something that says itself where its parts end.
    Digest& add_raw(std::string_view bytes);
    /// 32 hexadecimal digits. Nothing can be added afterwards.
    [[nodiscard]] std::string finish();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace casebook::publish
