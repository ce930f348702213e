// Where Unicode's rules part a text: into what a line may end behind (UAX 14), and into letters with their
// marks (UAX 29).
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace casebook::layout {

class Boundaries {
  public:
    /// `language` is a BCP 47 tag; some of the rules differ between languages.
    explicit Boundaries(const std::string& language);
    ~Boundaries();
    Boundaries(const Boundaries&) = delete;
    Boundaries& operator=(const Boundaries&) = delete;

    /// The byte behind each part, in order; the last is the text's end. Nothing for an empty text.
    [[nodiscard]] std::vector<std::size_t> lines(std::string_view text);
    [[nodiscard]] std::vector<std::size_t> letters(std::string_view text);

  private:
    struct Iterators;
    std::unique_ptr<Iterators> iterators_;
};

}  // namespace casebook::layout
