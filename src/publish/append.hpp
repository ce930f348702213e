// Adding a line to a file of the mentor's, so that neither a loss of power nor a second run can spoil it.
#pragma once

#include <string_view>

#include "publish/disk.hpp"

namespace casebook::publish {

/// Adds `line` to `file`, which is made where it does not exist. The new file is written whole beside the old
/// one and then put in its place, while a lock is held. `before` is what the caller has read: throws
/// MachineFault where the file is no longer that, where another run holds it, or where the disk refuses.
void append_line(Disk& disk, const Disk::Path& file, std::string_view before, std::string_view line);

}  // namespace casebook::publish
