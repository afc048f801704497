# How a page is linked: as few bytes as it takes, because everyone who opens it downloads them.

# Closure halves the JavaScript. It is an npm package that not every Emscripten brings along; `./dev` puts one
# under build/toolchain. Without any the page works and is about 20 KB larger.
if(NOT DEFINED JINLAN_CLOSURE)
  set(probe ${CMAKE_BINARY_DIR}/closure_probe)
  file(WRITE ${probe}.c "int main(void) { return 0; }\n")
  set(closure_env "")
  foreach(candidate "" ${PROJECT_SOURCE_DIR}/build/toolchain/node_modules/.bin/google-closure-compiler)
    if(candidate)
      set(closure_env EM_CLOSURE_COMPILER=${candidate})
    endif()
    execute_process(
      COMMAND ${CMAKE_COMMAND} -E env ${closure_env} ${CMAKE_C_COMPILER} --closure 1 ${probe}.c -o ${probe}.js
      RESULT_VARIABLE failed OUTPUT_QUIET ERROR_QUIET)
    if(NOT failed)
      break()
    endif()
  endforeach()
  if(failed)
    message(WARNING "The Closure compiler was not found: the page will be about 20 KB larger. "
      "To have it: npm install google-closure-compiler, in Emscripten's folder.")
    set(JINLAN_CLOSURE OFF CACHE BOOL "Shrink the page's JavaScript with the Closure compiler")
  else()
    set(JINLAN_CLOSURE ON CACHE BOOL "Shrink the page's JavaScript with the Closure compiler")
    set(JINLAN_CLOSURE_ENV "${closure_env}" CACHE INTERNAL "")
  endif()
endif()

# wasm-split, which comes with Emscripten, cuts the program in two (split.mjs). Without it the page works and
# downloads all of the program before its first frame.
if(NOT JINLAN_WASM_SPLIT)
  execute_process(COMMAND ${EMSCRIPTEN_ROOT_PATH}/em-config BINARYEN_ROOT
    OUTPUT_VARIABLE binaryen_root OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  find_program(JINLAN_WASM_SPLIT wasm-split HINTS ${binaryen_root}/bin NO_CMAKE_FIND_ROOT_PATH)
  mark_as_advanced(JINLAN_WASM_SPLIT)
  if(NOT JINLAN_WASM_SPLIT)
    message(WARNING "wasm-split was not found in ${binaryen_root}/bin: the page will load about a third more before its "
      "first frame. It is one of Binaryen's tools.")
  endif()
endif()
# A program for debugging stays whole.
if(JINLAN_WASM_SPLIT AND NOT CMAKE_BUILD_TYPE STREQUAL Debug)
  set(JINLAN_SPLIT ON CACHE INTERNAL "")
else()
  set(JINLAN_SPLIT OFF CACHE INTERNAL "")
endif()

# jinlan_link_page(target js_library...): gives the program the page's link flags.
function(jinlan_link_page target)
  target_link_options(${target} PRIVATE
    -fno-exceptions
    -sENVIRONMENT=web
    -sALLOW_MEMORY_GROWTH=1
    -sSTACK_SIZE=1MB
    -sMALLOC=emmalloc
    -sFILESYSTEM=0
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
    -sGL_ENABLE_GET_PROC_ADDRESS=0
    -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0
    $<$<CONFIG:Debug>:-sASSERTIONS=1>
    $<$<NOT:$<CONFIG:Debug>>:-sASSERTIONS=0>
    $<$<NOT:$<CONFIG:Debug>>:-sGL_TRACK_ERRORS=0>)
  if(JINLAN_CLOSURE)
    target_link_options(${target} PRIVATE "$<$<NOT:$<CONFIG:Debug>>:SHELL:--closure 1>")
    if(JINLAN_CLOSURE_ENV)
      set_target_properties(${target} PROPERTIES
        CXX_LINKER_LAUNCHER "${CMAKE_COMMAND};-E;env;${JINLAN_CLOSURE_ENV}")
    endif()
  endif()
  foreach(library IN LISTS ARGN)
    target_link_options(${target} PRIVATE "SHELL:--js-library \"${library}\"")
    set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS ${library})
  endforeach()
endfunction()
