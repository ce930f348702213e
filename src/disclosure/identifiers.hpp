// UPNs and pupil codes in text.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "disclosure/characters.hpp"
#include "model/model.hpp"

namespace casebook::disclosure {

struct Identified {
    std::uint32_t begin;  ///< bytes of the text
    std::uint32_t end;
    std::string_view kind;
    std::string_view code;  ///< of the pupil
};

class Identifiers {
  public:
    explicit Identifiers(const model::Model& model);

    /// UPNs of the register, in either case, also with spaces, hyphens or full stops between the characters;
    /// and the register's codes that have a letter, a digit and three characters at least, as they are.
    [[nodiscard]] std::vector<Identified> find(std::span<const Character> characters) const;

  private:
    struct Known {
        std::string_view kind;
        std::string code;
    };
    void add(const model::Pupil& pupil);

    std::unordered_map<std::string, Known> known_;
};

}  // namespace casebook::disclosure
