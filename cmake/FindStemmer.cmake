# SPDX-License-Identifier: Apache-2.0
# Snowball's C library: Debian ships neither a .pc nor a CMake file for it. Target Stemmer::stemmer.
# Installed beside samklang's own package file, which needs it too.
find_library(Stemmer_LIBRARY NAMES stemmer)
find_path(Stemmer_INCLUDE_DIR NAMES libstemmer.h)
mark_as_advanced(Stemmer_LIBRARY Stemmer_INCLUDE_DIR)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Stemmer REQUIRED_VARS Stemmer_LIBRARY Stemmer_INCLUDE_DIR)

if(Stemmer_FOUND AND NOT TARGET Stemmer::stemmer)
  add_library(Stemmer::stemmer UNKNOWN IMPORTED)
  set_target_properties(Stemmer::stemmer PROPERTIES
    IMPORTED_LOCATION "${Stemmer_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES "${Stemmer_INCLUDE_DIR}")
endif()
