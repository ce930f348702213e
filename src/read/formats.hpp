// What a file is whose bytes are no table that is read, and how to save it as one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "read/archive.hpp"
#include "read/faults.hpp"

namespace casebook::read {

struct ForeignFormat {
    const Fault* fault = nullptr;
    std::string_view message;
    Instead words = {};
};

/// Of the bytes of a file that should be a text: an old workbook, one locked with a password, a PDF, a web
/// page. Empty where they could be a text.
[[nodiscard]] std::optional<ForeignFormat> foreign_format(std::string_view bytes);

/// Of an archive that should be a workbook: a document of OpenOffice, Numbers or Word. Empty where it could
/// be one.
[[nodiscard]] std::optional<ForeignFormat> foreign_archive(Archive& archive);

/// Of a file by the ending of its name, as `.numbers`; empty for others.
[[nodiscard]] std::optional<ForeignFormat> foreign_ending(std::string_view path);

}  // namespace casebook::read
