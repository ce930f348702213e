// The parts of a ZIP archive in memory, with limits that no workbook of a school comes near.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace casebook::read {

/// An opened archive; `bytes` must outlive it.
class Archive {
  public:
    /// Empty where these are not the bytes of an archive, or of one with more than 2,000 parts.
    [[nodiscard]] static std::optional<Archive> open(std::string_view bytes);

    [[nodiscard]] bool empty() const;
    [[nodiscard]] bool has(const std::string& name) const;

    /// One part, unpacked. Empty where there is none, where it is locked or damaged, and where it or all
    /// parts together grow beyond the limits (`too_large` is then true).
    [[nodiscard]] std::optional<std::string> part(const std::string& name);
    [[nodiscard]] bool too_large() const { return too_large_; }

  private:
    struct Handle;
    struct Close {
        void operator()(Handle* handle) const;
    };
    explicit Archive(std::unique_ptr<Handle, Close> handle) : handle_(std::move(handle)) {}

    std::unique_ptr<Handle, Close> handle_;
    std::size_t unpacked_ = 0;
    bool too_large_ = false;
};

}  // namespace casebook::read
