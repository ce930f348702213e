// Puts the objects of a PDF into a file: packed, as PDF 1.5 allows, or one by one, as older readers want
// them.
#pragma once

#include <hpdf.h>
#include <hpdf_objects.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace casebook::write {

/// Objects that are PDF syntax already, one behind the other: a tree of 100,000 elements takes a few bytes
/// for each, where libharu's dictionaries take 2 KB.
class WrittenObjects {
  public:
    /// `first` is the number of the first object.
    explicit WrittenObjects(std::size_t first) : first_(first) {}
    WrittenObjects() = default;

    /// Begins the next object, whose syntax is appended to what this gives.
    [[nodiscard]] std::string& begin() {
        begins_.push_back(text_.size());
        return text_;
    }
    [[nodiscard]] std::size_t next_number() const { return first_ + begins_.size(); }
    [[nodiscard]] std::size_t first() const { return first_; }
    [[nodiscard]] std::size_t count() const { return begins_.size(); }
    [[nodiscard]] std::string_view object(std::size_t index) const {
        const std::size_t end = index + 1 < begins_.size() ? begins_[index + 1] : text_.size();
        return std::string_view{text_}.substr(begins_[index], end - begins_[index]);
    }

  private:
    std::size_t first_ = 0;
    std::string text_;
    std::vector<std::size_t> begins_;
};

/// zlib's format (RFC 1950).
[[nodiscard]] std::string deflated(std::string_view bytes);

/// The number that others refer to an object of libharu by.
[[nodiscard]] std::size_t number_of(HPDF_Dict object);

/// The whole file. `instead` holds what is written in the place of some of libharu's objects, by number; the
/// written ones are numbered on from libharu's last.
[[nodiscard]] std::string saved(HPDF_Doc document, const WrittenObjects& written,
                                const std::map<std::size_t, std::string>& instead, bool packed);

}  // namespace casebook::write
