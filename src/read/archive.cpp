#include "read/archive.hpp"

#include <utility>

#include <zip.h>

namespace casebook::read {
namespace {

constexpr zip_int64_t most_parts = 2000;
constexpr std::size_t most_in_a_part = 48U << 20U;
constexpr std::size_t most_together = 96U << 20U;
/// A sheet packs to a twentieth, a very regular one to a hundredth; only a bomb packs better.
constexpr std::size_t most_packing = 400;
constexpr std::size_t small = 4U << 20U;

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

struct Archive::Handle {
    zip_t* zip;
};

void Archive::Close::operator()(Handle* handle) const {
    zip_discard(handle->zip);
    std::default_delete<Handle>{}(handle);
}

std::optional<Archive> Archive::open(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* const zip = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    zip_error_fini(&error);
    if (zip == nullptr) {
        if (source != nullptr) zip_source_free(source);
        return std::nullopt;
    }
    std::unique_ptr<Handle, Close> handle(std::make_unique<Handle>(Handle{zip}).release());
    if (zip_get_num_entries(zip, 0) > most_parts) return std::nullopt;
    return Archive(std::move(handle));
}

bool Archive::empty() const {
    return zip_get_num_entries(handle_->zip, 0) == 0;
}

bool Archive::has(const std::string& name) const {
    return zip_name_locate(handle_->zip, name.c_str(), ZIP_FL_NOCASE) >= 0;
}

std::optional<std::string> Archive::part(const std::string& name) {
    const zip_int64_t index = zip_name_locate(handle_->zip, name.c_str(), ZIP_FL_NOCASE);
    zip_stat_t facts;
    if (index < 0 || zip_stat_index(handle_->zip, static_cast<zip_uint64_t>(index), 0, &facts) != 0)
        return std::nullopt;
    const bool known = (facts.valid & ZIP_STAT_SIZE) != 0 && (facts.valid & ZIP_STAT_COMP_SIZE) != 0;
    if (!known) return std::nullopt;
    const bool bomb = facts.size > small && facts.size / most_packing > facts.comp_size;
    if (bomb || facts.size > most_in_a_part || facts.size + unpacked_ > most_together) {
        too_large_ = true;
        return std::nullopt;
    }
    const std::unique_ptr<zip_file_t, CloseFile> file(
        zip_fopen_index(handle_->zip, static_cast<zip_uint64_t>(index), 0));
    if (!file) return std::nullopt;
    // The size that the archive states may be a lie; no more than it is unpacked.
    std::string text(facts.size, '\0');
    std::size_t have = 0;
    while (have < text.size()) {
        const zip_int64_t read = zip_fread(file.get(), text.data() + have, text.size() - have);
        if (read <= 0) return std::nullopt;
        have += static_cast<std::size_t>(read);
    }
    unpacked_ += have;
    return text;
}

}  // namespace casebook::read
