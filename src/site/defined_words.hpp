// The words that the glossary explains, found where a text first uses them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "document/guide.hpp"

namespace casebook::site {

class DefinedWords {
  public:
    struct Term {
        std::string words;   ///< as the glossary writes them
        std::string anchor;  ///< on the glossary's page
    };

    /// None where there is no glossary.
    explicit DefinedWords(const document::Guide& guide);

    [[nodiscard]] const std::vector<Term>& terms() const { return terms_; }

    /// What stands in place of the words that were found, which are a Text.
    using Mark = std::function<document::Inlines(const Term& term, document::Inline found)>;
    /// Puts `mark` in place of each term where the paragraphs of `blocks` first use it (any case, also with
    /// an s behind it; capitals of an abbreviation count). Links, headings and tables are left as they are.
    void mark_first(document::Blocks& blocks, const Mark& mark) const;

  private:
    std::vector<Term> terms_;
};

}  // namespace casebook::site
