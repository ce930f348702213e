// The passwords that papers are locked with, from the files that casebook.yaml names.
#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/input_file.hpp"
#include "document/audience.hpp"
#include "model/school.hpp"

namespace casebook {

using Passwords = std::map<document::Audience, std::string>;

/// The first line of each file that `audiences.*.password_file` names, beside the mentor's `folder` where the
/// path is relative. A file that cannot be read, or holds no password that every reader of PDF takes, is a
/// structural fault: no paper is made rather than one that is not locked. A weak password is a warning.
/// `records` are the files that were read as records; a password among them is a fault, since it would be
/// copied wherever they are.
[[nodiscard]] Passwords read_passwords(const model::School& school, const std::filesystem::path& folder,
                                       std::span<const diagnostics::InputFile> records,
                                       diagnostics::Diagnostics& diagnostics);

}  // namespace casebook
