// Where the words of a language may be parted at the end of a line.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

namespace casebook::fonts {

/// The patterns of one language (Liang 1983), as libhyphen reads them. May be used from several threads at
/// once.
class Hyphenation {
  public:
    /// The dictionary of a language (BCP 47) where one is installed, else null.
    [[nodiscard]] static std::unique_ptr<const Hyphenation> of(std::string_view language);
    ~Hyphenation();
    Hyphenation(const Hyphenation&) = delete;
    Hyphenation& operator=(const Hyphenation&) = delete;

    /// Bytes of `word` (UTF-8) behind which a hyphen may stand, in order; at least two letters before the
    /// first and three behind the last. Nothing for what is not made of letters alone, or is written in
    /// capitals.
    [[nodiscard]] std::vector<std::size_t> points(std::string_view word) const;

  private:
    struct Dictionary;
    std::unique_ptr<Dictionary> dictionary_;

  public:
    explicit Hyphenation(std::unique_ptr<Dictionary> dictionary);
};

}  // namespace casebook::fonts
