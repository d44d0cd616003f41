# The tools that write C++ from views, messages, migrations and assets. They are our own, small, and never ship. What they
# do is in a library, so that their tests call it without a process.
pkg_check_modules(BROTLI REQUIRED IMPORTED_TARGET libbrotlienc)

file(GLOB TOOL_SOURCES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tools/*.cpp)
list(FILTER TOOL_SOURCES EXCLUDE REGEX "_test\\.cpp$")
set(TOOLS viewc msgc embed check_includes)
foreach(tool ${TOOLS})
  list(REMOVE_ITEM TOOL_SOURCES ${CMAKE_SOURCE_DIR}/tools/${tool}.cpp)
endforeach()

add_library(kinerja_tools STATIC ${TOOL_SOURCES})
target_include_directories(kinerja_tools PUBLIC ${CMAKE_SOURCE_DIR}/tools)
target_link_libraries(kinerja_tools PUBLIC PkgConfig::DEPS PkgConfig::BROTLI)
foreach(tool ${TOOLS})
  add_executable(${tool} ${CMAKE_SOURCE_DIR}/tools/${tool}.cpp)
  target_link_libraries(${tool} PRIVATE kinerja_tools)
endforeach()

if(KINERJA_TESTS)
  enable_testing()
  add_test(NAME includes COMMAND check_includes ${CMAKE_SOURCE_DIR}/src)
  file(GLOB tests CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tools/*_test.cpp)
  if(tests)
    add_executable(test_tools ${CMAKE_SOURCE_DIR}/tests/doctest_main.cpp ${tests})
    target_link_libraries(test_tools PRIVATE kinerja_tools)
    add_test(NAME tools COMMAND test_tools)
  endif()
endif()
