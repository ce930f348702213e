// Fuzz target: any bytes as a table as text, whose columns the reader has to find.
#include "folder.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    casebook::tests::read_in_folder(casebook::tests::named_file(data, size));
    return 0;
}
