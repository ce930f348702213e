// Compares what a test got with an expected file that stands beside the test's input.
#pragma once

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace casebook::tests {

/// Fails where `actual` is not, byte for byte, what the file `expected` holds. Under `./test --approve` what
/// was got is left beside it as `NAME.proposed`, and the person at the keyboard is asked about each.
inline void check_golden(const std::filesystem::path& expected, std::string_view actual) {
    std::ifstream file(expected, std::ios::binary);
    const bool exists = file.is_open();
    const std::string wanted{std::istreambuf_iterator<char>(file), {}};
    if (std::getenv("CASEBOOK_APPROVE") != nullptr && (!exists || wanted != actual)) {
        std::ofstream(expected.string() + ".proposed", std::ios::binary) << actual;
    }
    INFO(expected.string() << " (./test --approve shows the difference and asks)");
    CHECK(exists);
    CHECK(actual == wanted);
}

}  // namespace casebook::tests
