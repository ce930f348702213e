// Ways to reach somebody, in text: e-mail addresses, telephone numbers, postcodes.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/model.hpp"

namespace casebook::disclosure {

struct Contact {
    std::uint32_t begin;  ///< bytes of the text
    std::uint32_t end;
    std::string_view kind;  ///< `e-mail address`, `telephone number`, `postcode`
};

/// Finds what has the form of a contact detail, whoever it belongs to: telephone numbers as they are written
/// in Britain and with a country's code, postcodes of the British areas (Royal Mail, in force 2024) in either
/// case. Contacts of the allow-list pass, however they are spaced.
class Contacts {
  public:
    explicit Contacts(const model::Model& model);
    ~Contacts();
    Contacts(Contacts&&) noexcept;

    /// Can be asked from several threads.
    [[nodiscard]] std::vector<Contact> find(std::string_view text) const;

  private:
    struct Patterns;
    std::unique_ptr<const Patterns> patterns_;
    std::vector<std::string> allowed_;
};

}  // namespace casebook::disclosure
