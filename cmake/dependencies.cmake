# Every library and data file that comes from outside, by its Debian 12 package; packages.txt lists the packages.
find_package(fmt REQUIRED)                                   # libfmt-dev
find_package(yaml-cpp REQUIRED)                              # libyaml-cpp-dev
find_package(Boost 1.74 REQUIRED)                            # libboost-math-dev
find_path(NLOHMANN_JSON_INCLUDE nlohmann/json.hpp REQUIRED)  # nlohmann-json3-dev
find_path(CLI11_INCLUDE CLI/CLI.hpp REQUIRED)                # libcli11-dev
find_path(MUSTACHE_INCLUDE kainjow/mustache.hpp REQUIRED)    # libkainjow-mustache-dev
find_path(XXHASH_INCLUDE xxhash.h REQUIRED)                  # libxxhash-dev
find_library(XXHASH_LIBRARY xxhash REQUIRED)
find_path(HPDF_INCLUDE hpdf.h REQUIRED)                      # libhpdf-dev
find_library(HPDF_LIBRARY hpdf REQUIRED)
find_path(HYPHEN_INCLUDE hyphen.h REQUIRED)                  # libhyphen-dev
find_library(HYPHEN_LIBRARY hyphen REQUIRED)
find_package(pugixml REQUIRED)                               # libpugixml-dev
find_package(PkgConfig REQUIRED)
pkg_check_modules(zip REQUIRED IMPORTED_TARGET libzip)                           # libzip-dev
pkg_check_modules(cmark REQUIRED IMPORTED_TARGET libcmark)                       # libcmark-dev
pkg_check_modules(htmlparser REQUIRED IMPORTED_TARGET libxml-2.0)               # libxml2-dev
pkg_check_modules(harfbuzz REQUIRED IMPORTED_TARGET harfbuzz harfbuzz-subset)    # libharfbuzz-dev
pkg_check_modules(icu REQUIRED IMPORTED_TARGET icu-uc icu-i18n)                  # libicu-dev
pkg_check_modules(qpdf REQUIRED IMPORTED_TARGET libqpdf)                         # libqpdf-dev
pkg_check_modules(xlsxwriter REQUIRED IMPORTED_TARGET xlsxwriter)              # libxlsxwriter-dev
pkg_check_modules(png REQUIRED IMPORTED_TARGET libpng)                           # libpng-dev
pkg_check_modules(jpeg REQUIRED IMPORTED_TARGET libjpeg)                         # libjpeg62-turbo-dev
pkg_check_modules(lcms REQUIRED IMPORTED_TARGET lcms2)                           # liblcms2-dev
pkg_check_modules(cbc REQUIRED IMPORTED_TARGET cbc osi-clp clp)                  # coinor-libcbc-dev, coinor-libclp-dev
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)                     # libsodium-dev
pkg_check_modules(httplib REQUIRED IMPORTED_TARGET cpp-httplib)                  # libcpp-httplib-dev
pkg_check_modules(deflate REQUIRED IMPORTED_TARGET libdeflate)                   # libdeflate-dev

find_file(BRITISH_WORDS british-english PATHS /usr/share/dict NO_DEFAULT_PATH REQUIRED)  # wbritish
find_file(SEARCH_LIBRARY lunr.min.js PATHS /usr/share/javascript/lunr NO_DEFAULT_PATH REQUIRED)  # libjs-lunr

function(header_library name include)
  if(NOT TARGET ${name})
    add_library(${name} INTERFACE IMPORTED)
    target_include_directories(${name} SYSTEM INTERFACE ${include})
    target_link_libraries(${name} INTERFACE ${ARGN})
  endif()
endfunction()
header_library(nlohmann_json::nlohmann_json ${NLOHMANN_JSON_INCLUDE})
header_library(CLI11::CLI11 ${CLI11_INCLUDE})
header_library(mustache ${MUSTACHE_INCLUDE})
header_library(xxhash ${XXHASH_INCLUDE} ${XXHASH_LIBRARY})
header_library(hpdf ${HPDF_INCLUDE} ${HPDF_LIBRARY})
header_library(hyphen ${HYPHEN_INCLUDE} ${HYPHEN_LIBRARY})
