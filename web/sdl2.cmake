# SDL2 for the page, compiled from its sources: video, events and timer, nothing else.
#
# SDL's own CMake takes minutes to configure under Emscripten and builds everything; this list takes half a
# minute and leaves out what would be downloaded for nothing (audio, joysticks, sensors, the 2D renderer).
jinlan_take_source(sdl2 https://github.com/libsdl-org/SDL.git release-2.32.4)

jinlan_read_version(${sdl2_SOURCE_DIR}/include/SDL_version.h sdl2_version
  SDL_MAJOR_VERSION SDL_MINOR_VERSION SDL_PATCHLEVEL)
if(NOT sdl2_version VERSION_GREATER_EQUAL 2.26.5 OR NOT sdl2_version VERSION_LESS 3)
  jinlan_refuse("SDL" "'${sdl2_version}' (in ${sdl2_SOURCE_DIR})" "2.26.5 (below 3)"
    "take it from https://github.com/libsdl-org/SDL (tag release-2.32.4) and point FETCHCONTENT_SOURCE_DIR_SDL2 at it.")
endif()
message(STATUS "SDL2 ${sdl2_version}")

set(sdl2_sources ${PROJECT_SOURCE_DIR}/web/sdl2_left_out.c ${PROJECT_SOURCE_DIR}/web/sdl2_gl_entries.c)
foreach(folder . atomic cpuinfo events file filesystem/emscripten libm stdlib thread thread/generic timer
               timer/unix video video/emscripten video/yuv2rgb)
  file(GLOB found ${sdl2_SOURCE_DIR}/src/${folder}/*.c)
  list(APPEND sdl2_sources ${found})
endforeach()

add_library(sdl2 STATIC ${sdl2_sources})
target_include_directories(sdl2 SYSTEM PUBLIC ${sdl2_SOURCE_DIR}/include)
# Lean and mean: one slow way to copy pixels between surfaces instead of two hundred fast ones. Only a mouse
# cursor's picture is ever copied.
target_compile_definitions(sdl2 PRIVATE
  SDL_LEAN_AND_MEAN=1 SDL_AUDIO_DISABLED=1 SDL_JOYSTICK_DISABLED=1 SDL_SENSOR_DISABLED=1)
target_compile_options(sdl2 PRIVATE -w)
