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
    /// `cases/on-time`.
    Paper(const Release& release, std::string path, document::Document document)
        : audience_(release.audience()), path_(std::move(path)), document_(std::move(document)) {}

    [[nodiscard]] document::Audience audience() const { return audience_; }
    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] const document::Document& document() const { return document_; }

  private:
    document::Audience audience_;
    std::string path_;
    document::Document document_;
};

}  // namespace casebook::released
