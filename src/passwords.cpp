#include "passwords.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "publish/machine_fault.hpp"
#include "publish/posix_disk.hpp"

namespace casebook {
namespace {

using diagnostics::Severity;
using document::Audience;
namespace fs = std::filesystem;

constexpr std::size_t longest = 127;      // bytes that AES-256 in PDF takes (ISO 32000-2, 7.6.4.3)
constexpr std::size_t usual_length = 12;  // three short words
constexpr std::size_t fewest_signs = 6;

constexpr const char* lock_or_nothing = "no paper is made rather than one that is not locked";

struct Told {
    Severity severity;
    const char* id;
    const char* message;
    const char* why;
    const char* mend;
};
constexpr Told for_the_public{Severity::structural, "password-public",
                              "a password is set for papers that are for the public",
                              "what everybody may read needs none", "remove password_file below public"};
constexpr Told among_records{Severity::structural, "password-among-records",
                             "the password's file stands among the records",
                             "it would be copied wherever the folder is",
                             "put it beside the folder and write, as an example, ../casebook-password.txt"};
constexpr Told not_found{Severity::structural, "password-unreadable", "the password's file cannot be read",
                         lock_or_nothing, "check the file's name and that you may read it"};
constexpr Told empty{Severity::structural, "password-empty", "the password's file has an empty first line",
                     lock_or_nothing,
                     "write the password into the first line, as three words: copper violin otter"};
constexpr Told strange{Severity::structural, "password-characters",
                       "the password holds a character that not every keyboard and reader has",
                       "some readers take it for another one, and the paper would stay locked",
                       "use letters without accents, figures, spaces and common marks"};
constexpr Told too_long{Severity::structural, "password-long", "the password is longer than 127 characters",
                        "readers would leave out the rest", "choose a shorter one"};
constexpr Told weak{Severity::warning, "password-weak", "the password is easily guessed",
                    "a paper that was sent to somebody can be tried against millions of passwords a second",
                    "use three words that do not belong together, 12 letters or more"};

std::string first_line(const std::string& bytes) {
    std::string line = bytes.substr(0, bytes.find('\n'));
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (line.starts_with(byte_order_mark)) line.erase(0, byte_order_mark.size());
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r' || line.back() == '\t'))
        line.pop_back();
    return line;
}

const Told* fault_of(const std::string& password) {
    if (password.empty()) return &empty;
    if (password.size() > longest) return &too_long;
    const bool plain =
        std::ranges::all_of(password, [](char character) { return character >= ' ' && character <= '~'; });
    return plain ? nullptr : &strange;
}

bool is_weak(const std::string& password) {
    return password.size() < usual_length ||
           std::set<char>(password.begin(), password.end()).size() < fewest_signs;
}

std::optional<std::string> bytes_of(const fs::path& file) {
    publish::PosixDisk disk;
    try {
        if (disk.kind(file) != publish::Disk::Kind::file) return std::nullopt;
        return disk.read(file);
    } catch (const publish::MachineFault&) {
        return std::nullopt;
    }
}

}  // namespace

Passwords read_passwords(const model::School& school, const fs::path& folder,
                         std::span<const diagnostics::InputFile> records,
                         diagnostics::Diagnostics& diagnostics) {
    Passwords passwords;
    const fs::path base = fs::absolute(folder).lexically_normal();
    for (const auto& [audience, settings] : school.audiences) {
        if (!settings.password_file) continue;
        const auto tell = [&diagnostics, &named = *settings.password_file](const Told& told) {
            diagnostics.add({told.severity, told.id, named.where,
                             std::max<std::size_t>(named.value.size(), 1), told.message, told.why,
                             told.mend});
        };
        if (audience == Audience::public_) {
            tell(for_the_public);
            continue;
        }
        const fs::path file = (base / settings.password_file->value).lexically_normal();
        const bool is_record = std::ranges::any_of(records, [&](const diagnostics::InputFile& record) {
            return (base / record.path).lexically_normal() == file;
        });
        if (is_record) {
            tell(among_records);
            continue;
        }
        const auto bytes = bytes_of(file);
        std::string password = bytes ? first_line(*bytes) : std::string{};
        const Told* fault = bytes ? fault_of(password) : &not_found;
        if (fault != nullptr) {
            tell(*fault);
            continue;
        }
        if (is_weak(password)) tell(weak);
        passwords.emplace(audience, std::move(password));
    }
    return passwords;
}

}  // namespace casebook
