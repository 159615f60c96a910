# SPDX-License-Identifier: Apache-2.0
# cmake -DPROGRAMS="name;name@argument" -DFROM=folder -DIN=folder -P run.cmake: runs each program of FROM in the folder IN.
foreach(call IN LISTS PROGRAMS)
  string(REPLACE "@" ";" call "${call}")
  list(POP_FRONT call program)
  execute_process(COMMAND "${FROM}/${program}" ${call} WORKING_DIRECTORY "${IN}" COMMAND_ERROR_IS_FATAL ANY)
endforeach()
