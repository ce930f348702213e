// Archives for fuzz targets that reach the readers behind them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <zip.h>

namespace casebook::tests {

/// The bytes of an archive of these parts, stored without packing.
inline std::string zipped(const std::vector<std::pair<std::string, std::string>>& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* const zip = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
    zip_source_keep(target);
    for (const auto& [name, part] : parts) {
        zip_source_t* const source = zip_source_buffer(zip, part.data(), part.size(), 0);
        const zip_int64_t index = zip_file_add(zip, name.c_str(), source, ZIP_FL_OVERWRITE);
        zip_set_file_compression(zip, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
    }
    zip_close(zip);
    zip_stat_t facts;
    zip_source_stat(target, &facts);
    std::string result(facts.size, '\0');
    zip_source_open(target);
    zip_source_read(target, result.data(), result.size());
    zip_source_close(target);
    zip_source_free(target);
    zip_error_fini(&error);
    return result;
}

}  // namespace casebook::tests
