# SPDX-License-Identifier: Apache-2.0
# Tables of schemas/ become constexpr arrays at build time: the library looks nothing up at run time.

# Runs on the machine that builds; needs nlohmann-json only.
add_executable(samklang_table_header "${PROJECT_SOURCE_DIR}/cmake/generator/table_header.cpp")
target_link_libraries(samklang_table_header PRIVATE samklang_build_options nlohmann_json::nlohmann_json)

# samklang_table(<room> <name>)
# schemas/<name>.json becomes the header "<room>/tables/<name>.h" (- becomes _) of the room's sources: per array in the file one struct and
# one constexpr array in the namespace samklang::<room>::tables (cmake/generator/table_header.cpp says how).
# Call it after samklang_room(<room> ...).
function(samklang_table room name)
  set(input "${PROJECT_SOURCE_DIR}/schemas/${name}.json")
  string(REPLACE "-" "_" file "${name}")
  set(output "${PROJECT_BINARY_DIR}/generated/${room}/tables/${file}.h")
  add_custom_command(
    OUTPUT "${output}"
    COMMAND samklang_table_header "${input}" "${output}" ${room}
    DEPENDS "${input}" samklang_table_header
    COMMENT "Table ${name} for ${room}"
    VERBATIM)
  target_sources(samklang_room_${room} PRIVATE "${output}")
endfunction()
