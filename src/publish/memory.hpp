// What earlier builds of a folder found out, so that the next need not: digests of what files were made from
// and of what they became. No word of any paper stands in it.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/told.hpp"
#include "document/audience.hpp"
#include "publish/digest.hpp"
#include "publish/disk.hpp"
#include "publish/publish.hpp"

namespace casebook::publish {

/// A whole run that was done to the end: with the same key it would say and make the same again.
struct Run {
    std::string key;
    std::map<std::string, std::string> made = {};  ///< path below the output folder → digest of its bytes
    std::map<std::string, std::string> kept =
        {};  ///< the same of what stayed from earlier runs, and the manifest
    std::vector<document::Audience> refused = {};
    diagnostics::Told told = {};  ///< quotes the records; so it stands with them and nowhere else
};

/// The folder in a mentor's folder that memories stand in; readable by the owner alone.
inline constexpr std::string_view memory_folder = ".casebook";

/// Everything in it is true for ever, since it says only what came of what; so an old memory put back does no
/// harm. One that this user's Casebook did not write, or that was changed since, is not believed.
class Memory {
  public:
    /// Gives the bytes that stand in the output under a path now.
    using Output = std::function<std::optional<std::string>(const std::string& path)>;

    /// Remembers nothing.
    Memory() = default;
    /// Begins empty.
    Memory(const Secret& secret, Output output);
    /// The memory of the records in `folder`, whose papers stand in `out`. Without a secret it remembers
    /// nothing.
    Memory(Disk& disk, const std::filesystem::path& folder, const std::filesystem::path& out,
           const std::optional<Secret>& secret);

    [[nodiscard]] bool works() const { return secret_.has_value(); }
    /// Only where it works.
    [[nodiscard]] Digest digest() const { return Digest{secret_.value()}; }

    /// The bytes that stand under `path`, where they were made by this recipe and nobody changed them since.
    [[nodiscard]] std::optional<std::string> recall(const std::string& path, const std::string& recipe);
    void note(const std::string& path, const std::string& recipe, std::string_view bytes);
    /// Whether something of this digest was read through before, and nothing was found in it.
    [[nodiscard]] bool is_clean(const std::string& digest);
    void note_clean(const std::string& digest);

    /// The run of this key, where the output is as it left it; nothing is written.
    [[nodiscard]] std::optional<Run> same_run(const std::string& key) const;
    [[nodiscard]] std::string digest_of(std::string_view bytes) const;
    /// Nothing: what was known of a whole run is forgotten.
    void note_run(std::optional<Run> run);

    /// What was neither recalled nor noted since it began is forgotten.
    void forget_unused();
    /// The same, but what other builds will want stays (`--only`). Where the folder cannot be written,
    /// nothing is kept.
    void save(Disk& disk, const std::filesystem::path& folder, bool keep_others) const;

  private:
    struct Made {
        std::string recipe;
        std::string bytes;
    };
    struct Known {
        std::map<std::string, Made> files;
        std::set<std::string, std::less<>> clean;
    };
    void parse(std::string_view text);
    [[nodiscard]] std::string text(bool keep_others) const;

    std::optional<Secret> secret_;
    Output output_;
    Known earlier_;
    Known now_;
    std::optional<Run> run_;
};

/// Takes away what is remembered of the records in `folder`, where there is anything.
void forget_memory(Disk& disk, const std::filesystem::path& folder);

}  // namespace casebook::publish
