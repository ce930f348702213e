#include "write/docx_package.hpp"

#include <zip.h>

#include <memory>
#include <stdexcept>

namespace casebook::write {
namespace {

constexpr const char* first_part = "[Content_Types].xml";
constexpr zip_uint16_t earliest_date = (1U << 5U) | 1U;  // 1 January 1980

struct Discard {
    void operator()(zip_t* zip) const { zip_discard(zip); }
};
struct Release {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using Source = std::unique_ptr<zip_source_t, Release>;

void must(bool done) {
    if (!done) throw std::runtime_error("the archive of a Word file could not be written");
}

void add(zip_t* zip, const std::string& name, const std::string& bytes) {
    zip_source_t* const source = zip_source_buffer(zip, bytes.data(), bytes.size(), 0);
    must(source != nullptr);
    const zip_int64_t index = zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) zip_source_free(source);
    must(index >= 0);
    must(zip_file_set_dostime(zip, static_cast<zip_uint64_t>(index), 0, earliest_date, 0) == 0);
}

std::string bytes_of(zip_source_t* source) {
    must(zip_source_open(source) == 0);
    zip_stat_t facts;
    must(zip_source_stat(source, &facts) == 0);
    std::string bytes(facts.size, '\0');
    const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    must(read == static_cast<zip_int64_t>(bytes.size()));
    return bytes;
}

}  // namespace

std::string packed(const PackageParts& parts) {
    const Source target(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    must(target != nullptr);
    zip_source_keep(target.get());
    Archive zip(zip_open_from_source(target.get(), ZIP_CREATE | ZIP_TRUNCATE, nullptr));
    if (zip == nullptr) zip_source_free(target.get());
    must(zip != nullptr);
    if (const auto first = parts.find(first_part); first != parts.end())
        add(zip.get(), first->first, first->second);
    for (const auto& [name, bytes] : parts)
        if (name != first_part) add(zip.get(), name, bytes);
    must(zip_close(zip.get()) == 0);
    static_cast<void>(zip.release());  // closed
    return bytes_of(target.get());
}

PackageParts unpacked(std::string_view bytes) {
    PackageParts parts;
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    if (source == nullptr) return parts;
    const Archive zip(zip_open_from_source(source, ZIP_RDONLY, nullptr));
    if (zip == nullptr) {
        zip_source_free(source);
        return parts;
    }
    for (zip_int64_t index = 0; index < zip_get_num_entries(zip.get(), 0); ++index) {
        zip_stat_t facts;
        if (zip_stat_index(zip.get(), static_cast<zip_uint64_t>(index), 0, &facts) != 0) continue;
        const std::unique_ptr<zip_file_t, CloseFile> file(
            zip_fopen_index(zip.get(), static_cast<zip_uint64_t>(index), 0));
        if (file == nullptr) continue;
        std::string part(facts.size, '\0');
        if (zip_fread(file.get(), part.data(), part.size()) == static_cast<zip_int64_t>(part.size()))
            parts.emplace(facts.name, std::move(part));
    }
    return parts;
}

}  // namespace casebook::write
