// Fuzz target: any bytes as a YAML file, or the front matter of a story.
#include "folder.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    casebook::tests::read_in_folder(casebook::tests::named_file(data, size));
    return 0;
}
