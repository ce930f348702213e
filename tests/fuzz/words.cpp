// Fuzz target: any bytes as a report template, one of its parts, or the catalogue of phrases.
#include "folder.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    casebook::tests::read_in_folder(casebook::tests::named_file(data, size));
    return 0;
}
