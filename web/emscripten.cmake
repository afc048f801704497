# Toolchain file of the web presets: finds Emscripten, refuses one that is too old, hands over to its own file.
#
# An emcc on the PATH that is new enough is used as it is; otherwise the one `./dev` has put under build/toolchain.
set(JINLAN_EMSCRIPTEN_NEEDED 3.1.69)

# Sets `out_root` and `out_version` for a folder that holds emcc; empty where there is none.
function(jinlan_look_at_emscripten emcc out_root out_version)
  set(root "")
  set(version "")
  if(emcc AND EXISTS ${emcc})
    file(REAL_PATH ${emcc} emcc)
    cmake_path(GET emcc PARENT_PATH root)
    if(EXISTS ${root}/emscripten-version.txt)
      file(READ ${root}/emscripten-version.txt version)
      string(REGEX MATCH "[0-9]+\\.[0-9]+\\.[0-9]+" version "${version}")
    endif()
  endif()
  set(${out_root} "${root}" PARENT_SCOPE)
  set(${out_version} "${version}" PARENT_SCOPE)
endfunction()

find_program(JINLAN_EMCC emcc NO_CMAKE_FIND_ROOT_PATH)
jinlan_look_at_emscripten("${JINLAN_EMCC}" emscripten_root emscripten_version)
set(emscripten_found "${emscripten_version}")
if(NOT emscripten_version VERSION_GREATER_EQUAL JINLAN_EMSCRIPTEN_NEEDED)
  cmake_path(SET own NORMALIZE ${CMAKE_CURRENT_LIST_DIR}/../build/toolchain/usr/share/emscripten/emcc)
  jinlan_look_at_emscripten(${own} emscripten_root emscripten_version)
endif()
if(NOT emscripten_version VERSION_GREATER_EQUAL JINLAN_EMSCRIPTEN_NEEDED)
  if(emscripten_found)
    set(emscripten_found "${emscripten_found} was found (${JINLAN_EMCC})")
  else()
    set(emscripten_found "was not found")
  endif()
  message(FATAL_ERROR "Emscripten ${emscripten_found}, but ${JINLAN_EMSCRIPTEN_NEEDED} or newer is needed: "
    "run ./dev run on Debian, or install emsdk (https://github.com/emscripten-core/emsdk) and source its emsdk_env.sh.")
endif()

set(EMSCRIPTEN_ROOT_PATH ${emscripten_root})
include(${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake)
