#include "publish/machine_fault.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace casebook::publish {

namespace {

struct Reason {
    int error;
    const char* why;
    const char* mend;
};

constexpr Reason reasons[] = {
    {ENOSPC, "the disk is full", "free some space on that disk, or name a folder on another disk with -o"},
    {EDQUOT, "the space that you may use on this disk is used up",
     "delete something of yours there, or name a folder on another disk with -o"},
    {EFBIG, "the file is larger than this disk can hold", "name a folder on another disk with -o"},
    {EROFS, "the disk is read-only", "name a folder on a disk that can be written with -o"},
    {EACCES, "permission is denied",
     "name a folder of your own with -o, or ask for the right to change this one"},
    {EPERM, "permission is denied",
     "name a folder of your own with -o, or ask for the right to change this one"},
    {EBUSY, "it is in use, or is a whole disk",
     "close what uses it, or name a folder inside that disk with -o"},
    {EXDEV, "it is a whole disk or stands on another one", "name a folder inside that disk with -o"},
    {ENAMETOOLONG, "its name is too long for this disk", "name an output folder with a shorter path with -o"},
    {EMFILE, "too many files are open", "close other programs and start again"},
    {ENFILE, "too many files are open", "close other programs and start again"},
    {EIO, "the disk reports an error", "copy your files to another disk, and have this one looked at"},
    {ENOTEMPTY, "something new has come into it", "start again"},
    {EEXIST, "something new stands there", "make sure that nothing else writes there, and start again"},
    {ENOENT, "it is no longer there", "make sure that nothing else changes the folder, and start again"},
};

}  // namespace

MachineFault machine_fault(int error, std::string_view path, std::string_view action) {
    const auto* known = std::ranges::find(reasons, error, &Reason::error);
    if (known != std::ranges::end(reasons)) {
        return {fmt::format("{} could not be {}: {}", path, action, known->why), known->mend};
    }
    return {fmt::format("{} could not be {}: {}", path, action, std::generic_category().message(error)),
            "make sure that the disk is in order, and start again"};
}

}  // namespace casebook::publish
