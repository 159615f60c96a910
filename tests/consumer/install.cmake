# SPDX-License-Identifier: Apache-2.0
# cmake -DBUILD= -DWORK= -P install.cmake: installs all components and moves the result, so that a path of the first place would show.
file(REMOVE_RECURSE "${WORK}/prefix" "${WORK}/moved")
foreach(component IN ITEMS Runtime CLibrary CRdfLibrary Python Development)
  execute_process(COMMAND "${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${WORK}/prefix" --component ${component}
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
endforeach()
file(RENAME "${WORK}/prefix" "${WORK}/moved")

file(GLOB_RECURSE texts "${WORK}/moved/*.cmake" "${WORK}/moved/*.pc" "${WORK}/moved/*.h")
foreach(text IN LISTS texts)
  file(READ "${text}" content)
  foreach(place IN ITEMS "${WORK}" "${BUILD}")
    string(FIND "${content}" "${place}" found)
    if(NOT found EQUAL -1)
      message(FATAL_ERROR "${text} names ${place}")
    endif()
  endforeach()
endforeach()
