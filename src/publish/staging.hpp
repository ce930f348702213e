// The folder beside the output in which the next output grows, and the one step that puts it in the old one's
// place.
//
// It is named `.casebook-NAME` and holds:
//     made-by-casebook   the mark by which a later run knows the leftovers of a killed one
//     next/              the output that is being made; after the swap, the one that was replaced
//     previous/          only on disks that cannot swap two folders in one step: the output that is being
//     replaced swapping           only there: says that `previous` and `next` are being moved
// On such disks a kill between two steps leaves no output folder at all; the next run then puts `previous`
// back.
#pragma once

#include "publish/disk.hpp"
#include "publish/output_place.hpp"

namespace casebook::publish {

class Staging {
  public:
    Staging(Disk& disk, OutputPlace place) : disk_(disk), place_(std::move(place)) {}

    /// Whether what stands under our name beside the output (if anything does) is ours: bears our mark, or is
    /// empty.
    [[nodiscard]] bool is_ours();
    /// Undoes a swap that was cut short, then removes what a run left behind. Of an earlier output only the
    /// files that its manifest lists are removed; any other goes back to where it stood. Can itself be cut
    /// short anywhere and called again.
    void clear();
    /// Makes the folder, with its mark; gives the path of `next`, which does not exist yet.
    [[nodiscard]] Disk::Path open();
    /// Puts `next` in the place of the output. It survives a loss of power only after the names in the parent
    /// are settled; if it fails, `clear` brings the output back.
    void swap();

  private:
    void swap_in_steps();
    void empty(const Disk::Path& tree);
    void remove_tree(const Disk::Path& tree);

    Disk& disk_;
    OutputPlace place_;
};

}  // namespace casebook::publish
