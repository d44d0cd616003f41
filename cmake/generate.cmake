# Files become C++ at build time. Each tool is built first and run by add_custom_command, so a changed view or message
# rebuilds only what includes it.
set(GEN ${CMAKE_BINARY_DIR}/gen)
file(MAKE_DIRECTORY ${GEN}/msg ${GEN}/views ${GEN}/assets)

include(cmake/tools.cmake)

# i18n/{id,en}/<catalogue>.json → msg/<catalogue>.h and .cpp
file(GLOB CATALOGUES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/i18n/id/*.json)
set(MSG_SOURCES)
foreach(file ${CATALOGUES})
  get_filename_component(name ${file} NAME_WE)
  add_custom_command(
    OUTPUT ${GEN}/msg/${name}.h ${GEN}/msg/${name}.cpp
    COMMAND msgc ${CMAKE_SOURCE_DIR}/i18n/id/${name}.json ${CMAKE_SOURCE_DIR}/i18n/en/${name}.json
            ${GEN}/msg/${name}.h ${GEN}/msg/${name}.cpp
    DEPENDS msgc ${file} ${CMAKE_SOURCE_DIR}/i18n/en/${name}.json)
  list(APPEND MSG_SOURCES ${GEN}/msg/${name}.cpp)
  list(APPEND MSG_HEADERS ${GEN}/msg/${name}.h)
endforeach()
add_custom_target(messages DEPENDS ${MSG_HEADERS})

# src/<feature>/views/<name>.html → views/<feature>/<name>.h and .cpp
file(GLOB VIEW_FILES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/*/views/*.html)
set(VIEW_SOURCES)
foreach(file ${VIEW_FILES})
  get_filename_component(name ${file} NAME_WE)
  get_filename_component(dir ${file} DIRECTORY)
  get_filename_component(dir ${dir} DIRECTORY)
  get_filename_component(feature ${dir} NAME)
  file(MAKE_DIRECTORY ${GEN}/views/${feature})
  add_custom_command(
    OUTPUT ${GEN}/views/${feature}/${name}.h ${GEN}/views/${feature}/${name}.cpp
    # A path from the project's root: it stands in the #line of what is written, and would make it another in every clone.
    COMMAND viewc ${feature} src/${feature}/views/${name}.html
            ${GEN}/views/${feature}/${name}.h ${GEN}/views/${feature}/${name}.cpp
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
    DEPENDS viewc ${file})
  list(APPEND VIEW_SOURCES_${feature} ${GEN}/views/${feature}/${name}.cpp)
  list(APPEND VIEW_HEADERS_${feature} ${GEN}/views/${feature}/${name}.h)
  list(APPEND VIEW_FEATURES ${feature})
endforeach()
list(REMOVE_DUPLICATES VIEW_FEATURES)
foreach(feature ${VIEW_FEATURES})
  add_custom_target(views_${feature} DEPENDS ${VIEW_HEADERS_${feature}})
endforeach()

# migrations/NNNN_name/{sqlite,postgres}.sql → db::migrations()
file(GLOB MIGRATION_FILES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/migrations/*/*.sql)
add_custom_command(
  OUTPUT ${GEN}/migrations.cpp
  COMMAND embed migrations ${CMAKE_SOURCE_DIR}/migrations ${GEN}/migrations.cpp
  DEPENDS embed ${MIGRATION_FILES})

# src/web/assets/* → web::assets(), with a content hash in each address, precompressed
file(GLOB ASSET_FILES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/web/assets/*)
add_custom_command(
  OUTPUT ${GEN}/assets.cpp
  COMMAND embed assets ${CMAKE_SOURCE_DIR}/src/web/assets ${GEN}/assets.cpp
  DEPENDS embed ${ASSET_FILES})

# src/pengaduan/data/wilayah-94.csv → embedded::wilayah_94()
add_custom_command(
  OUTPUT ${GEN}/wilayah_94.cpp
  COMMAND embed text ${CMAKE_SOURCE_DIR}/src/pengaduan/data/wilayah-94.csv ${GEN}/wilayah_94.cpp
  DEPENDS embed ${CMAKE_SOURCE_DIR}/src/pengaduan/data/wilayah-94.csv)
