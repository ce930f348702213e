// A finished document for one audience.
#pragma once

#include <string>
#include <utility>

#include "document/document.hpp"
#include "released/release.hpp"

namespace casebook::released {

/// A document and the audience it is for. It can be made only from a Release, whose audience it takes.
class Paper {
  public:
    /// `path` is the file's place below the audience's folder, without its ending: `governor-report`,
    /// `cases/on-time`. `about` is the code of the one pupil that the paper is about and may name; empty
    /// for every other paper.
    Paper(const Release& release, std::string path, document::Document document, std::string about = {})
        : audience_(release.audience()),
          path_(std::move(path)),
          document_(std::move(document)),
          about_(std::move(about)) {}

    [[nodiscard]] document::Audience audience() const { return audience_; }
    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] const document::Document& document() const { return document_; }
    [[nodiscard]] const std::string& about() const { return about_; }

  private:
    document::Audience audience_;
    std::string path_;
    document::Document document_;
    std::string about_;
};

}  // namespace casebook::released
