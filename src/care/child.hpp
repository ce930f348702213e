// One child of the register, and by what the folder's files mean them.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "model/model.hpp"

namespace casebook::care {

struct Child {
    std::string code;
    std::string upn;  ///< may be empty
    std::string first_name;
    std::string last_name;
    std::set<std::string> plans;     ///< ids of the child's plans
    std::set<std::string> consents;  ///< ids of consents about the child
    bool shares_name = false;        ///< another pupil of the register has the same first and last name
};

/// The pupil whose code or UPN it is, in either case; also one who was set aside for a fault.
[[nodiscard]] std::optional<Child> child_named(const model::Model& model, std::string_view word);

/// The model with this child alone on its register, and with all others alone.
[[nodiscard]] model::Model with_only(const model::Model& model, const Child& child);
[[nodiscard]] model::Model without(const model::Model& model, const Child& child);

}  // namespace casebook::care
