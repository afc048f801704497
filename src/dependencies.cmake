# The third-party parts, each pinned, each refused when too old: Dear ImGui, SDL2, nlohmann/json, doctest.
#
# None of them stands in the tree. Dear ImGui and (for the web) SDL2 are compiled from source, taken from
#   1. FETCHCONTENT_SOURCE_DIR_IMGUI / FETCHCONTENT_SOURCE_DIR_SDL2, where given;
#   2. build/toolchain/sources, where `./dev` has put Debian's source packages;
#   3. GitHub, at the tags below.
# Everything else comes from the system. The targets: imgui, imgui_backends, sdl2, json, doctest.
include(FetchContent)

# Says in one sentence what was found, what is needed, and where to get it; then stops.
function(jinlan_refuse name found needed cure)
  message(FATAL_ERROR "${name} ${found} was found, but ${needed} or newer is needed: ${cure}")
endfunction()

# Sets `out` to the text behind `#define macro` in a header; empty where it is not there.
function(jinlan_read_macro header macro out)
  set(value "")
  if(EXISTS ${header})
    file(STRINGS ${header} line REGEX "^#[ \t]*define[ \t]+${macro}[ \t]" LIMIT_COUNT 1)
    string(REGEX REPLACE "^#[ \t]*define[ \t]+${macro}[ \t]+\"?([^\" \t]*).*" "\\1" value "${line}")
  endif()
  set(${out} "${value}" PARENT_SCOPE)
endfunction()

# Sets `out` to the version whose parts are the values of these macros: "3.11.2".
function(jinlan_read_version header out)
  set(parts "")
  foreach(macro IN LISTS ARGN)
    jinlan_read_macro(${header} ${macro} part)
    list(APPEND parts ${part})
  endforeach()
  list(JOIN parts . version)
  set(${out} "${version}" PARENT_SCOPE)
endfunction()

# Sets `<name>_SOURCE_DIR` (name in lower case) to the folder that holds the sources.
function(jinlan_take_source name repository tag)
  string(TOUPPER ${name} upper)
  set(prepared ${PROJECT_SOURCE_DIR}/build/toolchain/sources/${name})
  if(NOT FETCHCONTENT_SOURCE_DIR_${upper} AND EXISTS ${prepared})
    set(FETCHCONTENT_SOURCE_DIR_${upper} ${prepared})
  endif()
  # The subfolder that does not exist keeps CMake from running the part's own build.
  FetchContent_Declare(${name} GIT_REPOSITORY ${repository} GIT_TAG ${tag} GIT_SHALLOW ON SOURCE_SUBDIR none)
  FetchContent_MakeAvailable(${name})
  set(${name}_SOURCE_DIR ${${name}_SOURCE_DIR} PARENT_SCOPE)
endfunction()

# --- Dear ImGui -------------------------------------------------------------------------------------------
jinlan_take_source(imgui https://github.com/ocornut/imgui.git v1.92.2b)
jinlan_read_macro(${imgui_SOURCE_DIR}/imgui.h IMGUI_VERSION_NUM imgui_number)
jinlan_read_macro(${imgui_SOURCE_DIR}/imgui.h IMGUI_VERSION imgui_version)
if(NOT imgui_number GREATER_EQUAL 19200)
  jinlan_refuse("Dear ImGui" "'${imgui_version}' (in ${imgui_SOURCE_DIR})" "1.92"
    "take it from https://github.com/ocornut/imgui (tag v1.92.2b) and point FETCHCONTENT_SOURCE_DIR_IMGUI at it.")
endif()

add_library(imgui STATIC
  ${imgui_SOURCE_DIR}/imgui.cpp
  ${imgui_SOURCE_DIR}/imgui_draw.cpp
  ${imgui_SOURCE_DIR}/imgui_tables.cpp
  ${imgui_SOURCE_DIR}/imgui_widgets.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${imgui_SOURCE_DIR})
target_include_directories(imgui PUBLIC ${PROJECT_SOURCE_DIR}/src)
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="platform/imgui_config.hpp")
target_compile_options(imgui PRIVATE -fno-exceptions -fno-rtti -w)

# --- SDL2 -------------------------------------------------------------------------------------------------
if(EMSCRIPTEN)
  include(${PROJECT_SOURCE_DIR}/web/sdl2.cmake)
else()
  find_package(SDL2 QUIET)
  if(NOT SDL2_FOUND)
    message(FATAL_ERROR "SDL2 was not found, but 2.26.5 or newer is needed: install libsdl2-dev (Debian, Ubuntu), "
      "SDL2-devel (Fedora), sdl2 (Arch, Homebrew), or take it from https://github.com/libsdl-org/SDL.")
  elseif(SDL2_VERSION VERSION_LESS 2.26.5)
    jinlan_refuse("SDL2" "${SDL2_VERSION}" "2.26.5"
      "install a newer libsdl2-dev, or take it from https://github.com/libsdl-org/SDL (tag release-2.32.4).")
  endif()
  add_library(sdl2 INTERFACE)
  target_link_libraries(sdl2 INTERFACE SDL2::SDL2)
  message(STATUS "SDL2 ${SDL2_VERSION}")
endif()

add_library(imgui_backends STATIC
  ${imgui_SOURCE_DIR}/backends/imgui_impl_sdl2.cpp
  ${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp)
target_include_directories(imgui_backends SYSTEM PUBLIC ${imgui_SOURCE_DIR}/backends)
target_compile_options(imgui_backends PRIVATE -fno-exceptions -fno-rtti -w)
target_link_libraries(imgui_backends PUBLIC imgui sdl2)
if(EMSCRIPTEN)
  target_compile_definitions(imgui_backends PUBLIC IMGUI_IMPL_OPENGL_ES3)
else()
  find_package(OpenGL QUIET COMPONENTS OpenGL)
  find_package(Fontconfig QUIET)
  if(NOT OpenGL_FOUND OR NOT Fontconfig_FOUND)
    message(FATAL_ERROR "The headers of OpenGL or fontconfig were not found: install libgl-dev and "
      "libfontconfig-dev (Debian, Ubuntu), or mesa-libGL-devel and fontconfig-devel (Fedora).")
  endif()
  target_link_libraries(imgui_backends PUBLIC OpenGL::GL)
  find_package(PNG QUIET)
  if(NOT PNG_FOUND)
    message(FATAL_ERROR "libpng was not found: install libpng-dev (Debian, Ubuntu), libpng-devel (Fedora), libpng "
      "(Arch, Homebrew).")
  endif()
endif()

# --- Headers: nlohmann/json and doctest -------------------------------------------------------------------
# A wasm build must never see the system's include folder, so just these two folders are linked to a place
# of their own under the build folder.
function(jinlan_take_headers target folder probe packages)
  find_path(JINLAN_${target}_INCLUDE ${folder}/${probe} NO_CMAKE_FIND_ROOT_PATH
    PATHS /usr/include /usr/local/include)
  if(NOT JINLAN_${target}_INCLUDE)
    message(FATAL_ERROR "<${folder}/${probe}> was not found: install ${packages}, "
      "or point -DJINLAN_${target}_INCLUDE at the folder that holds ${folder}/.")
  endif()
  set(own ${CMAKE_BINARY_DIR}/headers/${target})
  file(MAKE_DIRECTORY ${own})
  file(CREATE_LINK ${JINLAN_${target}_INCLUDE}/${folder} ${own}/${folder} SYMBOLIC)
  add_library(${target} INTERFACE)
  target_include_directories(${target} SYSTEM INTERFACE ${own})
endfunction()

jinlan_take_headers(json nlohmann json.hpp "nlohmann-json3-dev (Debian, Ubuntu), json-devel (Fedora), nlohmann-json (Arch, Homebrew)")
# Versions before 3.11 keep their number elsewhere, and so read as empty here.
jinlan_read_version(${JINLAN_json_INCLUDE}/nlohmann/detail/abi_macros.hpp json_version
  NLOHMANN_JSON_VERSION_MAJOR NLOHMANN_JSON_VERSION_MINOR NLOHMANN_JSON_VERSION_PATCH)
if(NOT json_version VERSION_GREATER_EQUAL 3.11)
  jinlan_refuse("nlohmann/json" "'${json_version}' (in ${JINLAN_json_INCLUDE})" "3.11"
    "install a newer nlohmann-json3-dev, or take it from https://github.com/nlohmann/json.")
endif()

if(JINLAN_TESTS)
  jinlan_take_headers(doctest doctest doctest.h "doctest-dev (Debian, Ubuntu), doctest-devel (Fedora), doctest (Arch, Homebrew)")
  jinlan_read_version(${JINLAN_doctest_INCLUDE}/doctest/doctest.h doctest_version
    DOCTEST_VERSION_MAJOR DOCTEST_VERSION_MINOR DOCTEST_VERSION_PATCH)
  if(NOT doctest_version VERSION_GREATER_EQUAL 2.4.9)
    jinlan_refuse("doctest" "'${doctest_version}' (in ${JINLAN_doctest_INCLUDE})" "2.4.9"
      "install a newer doctest-dev, or take it from https://github.com/doctest/doctest.")
  endif()
  target_compile_definitions(doctest INTERFACE DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS)
endif()
message(STATUS "Dear ImGui ${imgui_version}, nlohmann/json ${json_version}, doctest ${doctest_version}")
