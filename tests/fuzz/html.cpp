// Fuzz target: any bytes as a web page whose tables are records.
#include "folder.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    casebook::tests::read_in_folder(casebook::tests::named_file(data, size));
    return 0;
}
