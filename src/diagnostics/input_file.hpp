// A file that was read, as bytes, before anybody has looked into it.
#pragma once

#include <string>

namespace casebook::diagnostics {

/// A file of the mentor's folder or of `templates/`; `path` is relative, with `/`.
struct InputFile {
    std::string path;
    std::string bytes;
};

}  // namespace casebook::diagnostics
