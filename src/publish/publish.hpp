// Puts a whole build in the place of the one before, in one step: whatever happens, one of the two stands
// there, whole.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/input_file.hpp"
#include "document/audience.hpp"
#include "publish/disk.hpp"
#include "publish/names.hpp"

namespace casebook::publish {

/// A finished file for one audience.
struct File {
    document::Audience audience = document::Audience::school;
    std::string path;  ///< below the audience's folder, with `/`
    std::string bytes;
    std::vector<std::string> sources;  ///< names of the input files that it was made from
    Names rests_on = {};  ///< stories and quotations in it that may be shown only while a consent is in force
};

/// What one run publishes.
struct Order {
    std::filesystem::path out;      ///< made if it does not exist; its parent must
    std::filesystem::path records;  ///< the mentor's folder: never written to, unless `out` stands in it
    std::span<const File> files;
    std::span<const diagnostics::InputFile> inputs;  ///< for the hashes of `File::sources`
    /// Audiences whose release was refused: what was published for them before stays. An audience that is
    /// neither here nor has files is taken down.
    std::vector<document::Audience> refused;
    /// Files of earlier runs that this run does not name stay too (`--only`).
    bool keep_others = false;
    /// What may be shown now, by audience, of all that rests on a consent. Files that would stay are taken
    /// down, all of that audience together, when one of them rests on anything else: a withdrawn consent
    /// takes effect whatever else is refused.
    std::map<document::Audience, std::set<std::string>> in_force = {};
};

/// What became of each file; paths below the output folder.
struct Published {
    std::vector<std::string> written;    ///< new or changed
    std::vector<std::string> unchanged;  ///< the same bytes as before: left alone
    std::vector<std::string> kept;       ///< of refused audiences
    std::vector<std::string> removed;    ///< there before, no longer
    std::vector<std::string>
        taken_down;  ///< those of `removed` that were removed for want of a consent in force
};

/// Publishes, or gives nothing and a diagnostic, with nothing touched, where `out` is not ours to write to or
/// where two files of the order cannot stand beside each other. Throws MachineFault where the disk refuses or
/// another run is publishing there; unless its message says otherwise, the earlier output is as it was.
/// Papers for anybody but governors and the public are readable by the owner alone, and so are their folders.
[[nodiscard]] std::optional<Published> publish(Disk& disk, const Order& order,
                                               diagnostics::Diagnostics& diagnostics);

/// Where the output holds no other files than these (paths below `out`, each known to be there with its
/// manifest) and nothing of another run stands beside it: what publishing the same files again would give,
/// with modes set right and nothing else touched. Nothing where anything else stands there.
[[nodiscard]] std::optional<Published> confirm(Disk& disk, const std::filesystem::path& out,
                                               const std::filesystem::path& records,
                                               const std::set<std::string>& made,
                                               const std::set<std::string>& kept);

/// Files of a published folder that are missing, changed or not listed in its manifest; with no manifest, the
/// manifest itself.
[[nodiscard]] std::vector<std::string> differences(Disk& disk, const std::filesystem::path& out);

}  // namespace casebook::publish
