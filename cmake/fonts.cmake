# The typefaces that papers are set in, and the dictionary that parts words, by their Debian 12 packages; only src/fonts knows where they lie.
find_path(LATO_FOLDER Lato-Regular.ttf PATHS /usr/share/fonts/truetype/lato NO_DEFAULT_PATH REQUIRED)         # fonts-lato
find_path(NOTO_FOLDER NotoSans-Regular.ttf PATHS /usr/share/fonts/truetype/noto NO_DEFAULT_PATH REQUIRED)     # fonts-noto-core
find_path(DEJAVU_FOLDER DejaVuSans.ttf PATHS /usr/share/fonts/truetype/dejavu NO_DEFAULT_PATH REQUIRED)       # fonts-dejavu-core
find_path(WQY_FOLDER wqy-microhei.ttc PATHS /usr/share/fonts/truetype/wqy NO_DEFAULT_PATH REQUIRED)          # fonts-wqy-microhei
find_path(HYPHENATION_FOLDER hyph_en_GB.dic PATHS /usr/share/hyphen NO_DEFAULT_PATH REQUIRED)                 # hyphen-en-gb
target_compile_definitions(fonts PRIVATE
  CASEBOOK_WQY_FOLDER="${WQY_FOLDER}" CASEBOOK_HYPHENATION_FOLDER="${HYPHENATION_FOLDER}"
  CASEBOOK_LATO_FOLDER="${LATO_FOLDER}" CASEBOOK_NOTO_FOLDER="${NOTO_FOLDER}" CASEBOOK_DEJAVU_FOLDER="${DEJAVU_FOLDER}")
