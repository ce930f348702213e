#include "publish/digest.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <iterator>

namespace casebook::publish {

struct Digest::State {
    crypto_generichash_state hash;
};

Digest::Digest(const Secret& secret) : state_(std::make_unique<State>()) {
    crypto_generichash_init(&state_->hash, secret.data(), secret.size(), crypto_generichash_BYTES_MIN);
}
Digest::~Digest() = default;
Digest::Digest(Digest&&) noexcept = default;

Digest& Digest::add(std::string_view bytes) {
    return add(std::uint64_t{bytes.size()}).add_raw(bytes);
}

Digest& Digest::add(std::uint64_t number) {
    return add_raw({reinterpret_cast<const char*>(&number), sizeof number});
}

Digest& Digest::add_raw(std::string_view bytes) {
    crypto_generichash_update(&state_->hash, reinterpret_cast<const unsigned char*>(bytes.data()),
                              bytes.size());
    return *this;
}

std::string Digest::finish() {
    std::array<unsigned char, crypto_generichash_BYTES_MIN> bytes{};
    crypto_generichash_final(&state_->hash, bytes.data(), bytes.size());
    std::string digits;
    for (const unsigned char byte : bytes) fmt::format_to(std::back_inserter(digits), "{:02x}", byte);
    return digits;
}

}  // namespace casebook::publish
