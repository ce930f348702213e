// A fault of the machine (disk, permission, another run), with what mends it; caught once, in `main`, which
// ends with 3.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace casebook::publish {

class MachineFault : public std::runtime_error {
  public:
    /// `what` names the file and what happened to it; `mend` says what the user can do.
    MachineFault(const std::string& what, std::string mend)
        : std::runtime_error(what), mend_(std::move(mend)) {}
    [[nodiscard]] const std::string& mend() const { return mend_; }

  private:
    std::string mend_;
};

/// The fault for a system call that set `errno` to `error`; `action` is what was tried, as `written` or
/// `locked`.
[[nodiscard]] MachineFault machine_fault(int error, std::string_view path, std::string_view action);

}  // namespace casebook::publish
