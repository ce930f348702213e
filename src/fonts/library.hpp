// The typefaces of all papers, parsed once, and the words already shaped in them.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "fonts/face.hpp"
#include "fonts/hyphenation.hpp"
#include "fonts/word.hpp"

namespace casebook::fonts {

/// Lato in four styles, DejaVu Sans Mono for code, and Noto Sans in many scripts, DejaVu Sans and WenQuanYi
/// Micro Hei (Chinese, Japanese, Korean) for letters and signs that Lato lacks. May be used from several
/// threads at once. Words and faces it hands out stay valid as long as it lives.
class Library {
  public:
    /// The installed faces. Throws `std::runtime_error` that names the package where one of the family is
    /// missing.
    Library();
    /// The same, but a file of the same name in `folder` (as `Lato-Regular.ttf`) is taken first.
    explicit Library(const std::filesystem::path& folder);
    ~Library();
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    /// One word shaped, from the store where it was asked for before. `text` is UTF-8 without spaces, or
    /// spaces only, and all of it is read in one direction.
    [[nodiscard]] const Word& word(std::string_view text, Style style, const Reading& reading) const;
    /// The same, in the direction of its first letter.
    [[nodiscard]] const Word& word(std::string_view text, Style style) const;
    /// Running text as words and the spaces between them, in order.
    [[nodiscard]] std::vector<const Word*> words(std::string_view text, Style style) const;
    /// Width in points of one line of text.
    [[nodiscard]] double width(std::string_view text, double size, Style style) const;
    [[nodiscard]] double width(std::string_view text, double size, bool bold) const;
    /// The face that a style is set in before any letter is borrowed.
    [[nodiscard]] const Face& face(Style style) const;
    /// Where words of a language (BCP 47) may be parted; null where no dictionary for it is installed.
    [[nodiscard]] const Hyphenation* hyphenation(std::string_view language) const;

  private:
    struct Store;
    std::unique_ptr<Store> store_;
};

/// The folders whose typefaces and dictionaries decide how words are set.
[[nodiscard]] std::vector<std::filesystem::path> installed_folders();

}  // namespace casebook::fonts
