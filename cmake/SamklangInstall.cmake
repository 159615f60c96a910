# SPDX-License-Identifier: Apache-2.0
# Install rules, the CMake package with its components, the .pc files and CPack.
# Components: Runtime (the program and the demonstration catalogues), CLibrary and CRdfLibrary (the C interface, without and with
# an RDF parser), Python (its binding) and Development (headers, archives, package files, the Java binding's source).
include(CMakePackageConfigHelpers)

set(samklang_package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/samklang")

# One export set a CMake component, so that a consumer of the core never has to find Raptor.
foreach(target IN ITEMS samklang samklang_rdf samklang_validate samklang_report)
  get_target_property(component ${target} EXPORT_NAME)
  install(TARGETS ${target} EXPORT ${target}_targets
    ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT Development)
  install(EXPORT ${target}_targets NAMESPACE samklang:: FILE samklang-${component}-targets.cmake
    DESTINATION "${samklang_package_dir}" COMPONENT Development)
endforeach()

set(samklang_library_component_samklang_c CLibrary)
set(samklang_library_component_samklang_c_rdf CRdfLibrary)
foreach(target IN ITEMS samklang_c samklang_c_rdf)
  get_target_property(component ${target} EXPORT_NAME)
  install(TARGETS ${target} EXPORT ${target}_targets
    LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT ${samklang_library_component_${target}} NAMELINK_COMPONENT Development)
  install(EXPORT ${target}_targets NAMESPACE samklang:: FILE samklang-${component}-targets.cmake
    DESTINATION "${samklang_package_dir}" COMPONENT Development)
endforeach()
# c_rdf finds c beside it, wherever the prefix is.
set_target_properties(samklang_c_rdf PROPERTIES INSTALL_RPATH "$ORIGIN")

install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/samklang" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}"
  COMPONENT Development FILES_MATCHING PATTERN "*.h" PATTERN "*.def")

configure_package_config_file(cmake/samklang-config.cmake.in "${PROJECT_BINARY_DIR}/samklang-config.cmake"
  INSTALL_DESTINATION "${samklang_package_dir}" NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/samklang-config-version.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES
  "${PROJECT_BINARY_DIR}/samklang-config.cmake" "${PROJECT_BINARY_DIR}/samklang-config-version.cmake"
  cmake/FindStemmer.cmake
  DESTINATION "${samklang_package_dir}" COMPONENT Development)

# The archives are static only, the C libraries shared only. Of the archives what they need is Requires, not Requires.private: a plain
# `pkg-config --libs` links.
file(RELATIVE_PATH samklang_pc_prefix
  "/prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/prefix")
string(REGEX REPLACE "/$" "" samklang_pc_prefix "${samklang_pc_prefix}")
set(samklang_pc_serd "")
if(SAMKLANG_HAS_SERD)
  set(samklang_pc_serd ", serd-0 >= 0.30")
endif()
foreach(name IN ITEMS samklang samklang-rdf samklang-validate samklang-report samklang-c samklang-c-rdf)
  configure_file(cmake/${name}.pc.in "${PROJECT_BINARY_DIR}/${name}.pc" @ONLY)
  install(FILES "${PROJECT_BINARY_DIR}/${name}.pc"
    DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig" COMPONENT Development)
endforeach()

if(TARGET samklang_program)
  install(TARGETS samklang_program RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT Runtime)
endif()
install(DIRECTORY examples/data/ DESTINATION "${CMAKE_INSTALL_DATADIR}/samklang/examples" COMPONENT Runtime)
install(DIRECTORY bindings/python/samklang DESTINATION "lib/python3/dist-packages" COMPONENT Python
  FILES_MATCHING PATTERN "*.py" PATTERN "py.typed" PATTERN "__pycache__" EXCLUDE)
install(DIRECTORY bindings/java/samklang DESTINATION "${CMAKE_INSTALL_DATADIR}/samklang/java" COMPONENT Development
  FILES_MATCHING PATTERN "*.java")
install(FILES LICENSE README.md DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT Runtime)
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/libsamklang-c1" COMPONENT CLibrary)
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/libsamklang-c-rdf1" COMPONENT CRdfLibrary)
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/python3-samklang" COMPONENT Python)
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/libsamklang-dev" COMPONENT Development)

# Packages only from the tree they belong to.
if(NOT PROJECT_IS_TOP_LEVEL)
  return()
endif()
set(CPACK_GENERATOR TGZ DEB)
set(CPACK_PACKAGE_NAME samklang)
set(CPACK_PACKAGE_VENDOR "The samklang project")
set(CPACK_PACKAGE_CONTACT "The samklang project <samklang@example.org>")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_RESOURCE_FILE_README "${PROJECT_SOURCE_DIR}/README.md")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_SET_DESTDIR OFF)
set(CPACK_COMPONENTS_ALL Runtime CLibrary CRdfLibrary Python Development)
set(CPACK_COMPONENTS_GROUPING IGNORE)

# The archive holds all components below one folder that may be unpacked anywhere.
set(CPACK_ARCHIVE_COMPONENT_INSTALL OFF)
set(CPACK_PACKAGE_FILE_NAME "samklang-${PROJECT_VERSION}-${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR}")
set(CPACK_PROJECT_CONFIG_FILE "${PROJECT_SOURCE_DIR}/cmake/SamklangPackage.cmake")

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME samklang)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libsamklang-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SHLIBDEPS OFF)
# One package a soname, as Debian has it, with its shlibs file.
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_CLIBRARY_PACKAGE_NAME libsamklang-c1)
set(CPACK_DEBIAN_CLIBRARY_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_CRDFLIBRARY_PACKAGE_NAME libsamklang-c-rdf1)
set(CPACK_DEBIAN_CRDFLIBRARY_PACKAGE_SECTION libs)
# dpkg-shlibdeps knows nothing of a library whose package is being made beside it, and CPack has no way to tell it: by hand.
set(CPACK_DEBIAN_CRDFLIBRARY_PACKAGE_SHLIBDEPS OFF)
set(samklang_c_rdf_depends "libsamklang-c1 (= ${PROJECT_VERSION})" libc6 libstdc++6 libgcc-s1 libfmt9 libstemmer0d libutf8proc2
  libraptor2-0 libxml2 librdf0 librasqal3)
if(SAMKLANG_HAS_SERD)
  list(APPEND samklang_c_rdf_depends libserd-0-0)
endif()
list(JOIN samklang_c_rdf_depends ", " CPACK_DEBIAN_CRDFLIBRARY_PACKAGE_DEPENDS)
set(CPACK_DEBIAN_PYTHON_PACKAGE_NAME python3-samklang)
set(CPACK_DEBIAN_PYTHON_PACKAGE_SECTION python)
set(CPACK_DEBIAN_PYTHON_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_PYTHON_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_PYTHON_PACKAGE_DEPENDS "python3 (>= 3.9), libsamklang-c1 (>= ${PROJECT_VERSION})")
set(CPACK_DEBIAN_PYTHON_PACKAGE_RECOMMENDS libsamklang-c-rdf1)
set(CPACK_COMPONENT_CLIBRARY_DESCRIPTION "Aligns SKOS concept catalogues: the C interface to frozen ontologies")
set(CPACK_COMPONENT_CRDFLIBRARY_DESCRIPTION "Aligns SKOS concept catalogues: loading RDF from C")
set(CPACK_COMPONENT_PYTHON_DESCRIPTION "Aligns SKOS concept catalogues: the Python binding")
set(samklang_dev_depends "libsamklang-c1 (= ${PROJECT_VERSION})" "libsamklang-c-rdf1 (= ${PROJECT_VERSION})" libfmt-dev libutf8proc-dev libstemmer-dev libraptor2-dev librdf0-dev
  librasqal3-dev libre2-dev)
if(SAMKLANG_HAS_SERD)
  list(APPEND samklang_dev_depends libserd-dev)
endif()
list(JOIN samklang_dev_depends ", " CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS)
set(CPACK_COMPONENT_RUNTIME_DESCRIPTION "Aligns SKOS concept catalogues: the program and demonstration catalogues")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION "Aligns SKOS concept catalogues: C++ headers and static libraries")
include(CPack)
