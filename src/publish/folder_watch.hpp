// Waits until something in a folder of records changes.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>

namespace casebook::publish {

/// Sees every change below the folder since it was made, except to what `read_folder` passes over: hidden
/// files, what editors leave behind, and `out`. A change that is seen though nothing changed does no harm.
class FolderWatch {
  public:
    /// Throws MachineFault where the folder is none or the system has no more watches.
    FolderWatch(std::filesystem::path folder, std::filesystem::path out);
    ~FolderWatch();
    FolderWatch(const FolderWatch&) = delete;
    FolderWatch& operator=(const FolderWatch&) = delete;

    /// True once something has changed and nothing more has for a moment (an editor saves in several steps);
    /// false where nothing did for `longest`.
    [[nodiscard]] bool wait(std::chrono::milliseconds longest);

  private:
    struct Notices;
    std::unique_ptr<Notices> notices_;
};

}  // namespace casebook::publish
