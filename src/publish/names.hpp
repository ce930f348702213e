// A set of names that many files share.
#pragma once

#include <initializer_list>
#include <memory>
#include <set>
#include <string>
#include <utility>

namespace casebook::publish {

/// Never changed once it is made, so that a copy is as cheap as a pointer: a thousand pages rest on the same
/// thousand consents.
class Names {
  public:
    using Set = std::set<std::string>;
    Names() : Names(Set{}) {}
    Names(Set names) : names_(std::make_shared<const Set>(std::move(names))) {}
    Names(std::initializer_list<std::string> names) : Names(Set(names)) {}

    [[nodiscard]] Set::const_iterator begin() const { return names_->begin(); }
    [[nodiscard]] Set::const_iterator end() const { return names_->end(); }
    [[nodiscard]] const Set& all() const { return *names_; }
    /// The same for copies of one set; for telling quickly what need not be compared.
    [[nodiscard]] const void* identity() const { return names_.get(); }

    friend bool operator==(const Names& one, const Names& other) {
        return one.names_ == other.names_ || *one.names_ == *other.names_;
    }

  private:
    std::shared_ptr<const Set> names_;
};

}  // namespace casebook::publish
