# The yardstick of the page's first frame: the least that Dear ImGui and SDL2 can be, with the page's own flags.
#   cmake --build build/web --target minimal_page    then serve build/web/minimal/
add_library(imgui_minimal STATIC EXCLUDE_FROM_ALL
  ${imgui_SOURCE_DIR}/imgui.cpp
  ${imgui_SOURCE_DIR}/imgui_draw.cpp
  ${imgui_SOURCE_DIR}/imgui_tables.cpp
  ${imgui_SOURCE_DIR}/imgui_widgets.cpp
  ${imgui_SOURCE_DIR}/backends/imgui_impl_sdl2.cpp
  ${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp)
# Compiled apart because Jinlan's own Dear ImGui has no built-in font, and "Hello" needs one.
target_include_directories(imgui_minimal SYSTEM PUBLIC ${imgui_SOURCE_DIR} ${imgui_SOURCE_DIR}/backends)
target_compile_definitions(imgui_minimal PUBLIC IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS
  IMGUI_DISABLE_DEBUG_TOOLS IMGUI_IMPL_OPENGL_ES3)
target_compile_options(imgui_minimal PRIVATE -fno-exceptions -fno-rtti -w)
target_link_libraries(imgui_minimal PUBLIC sdl2)

add_executable(minimal_page EXCLUDE_FROM_ALL bench/minimal_page.cpp)
target_link_libraries(minimal_page PRIVATE jinlan_options imgui_minimal)
jinlan_link_page(minimal_page)
set_target_properties(minimal_page PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/minimal)
add_custom_command(TARGET minimal_page POST_BUILD
  COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_CURRENT_SOURCE_DIR}/bench/minimal_page.html ${CMAKE_BINARY_DIR}/minimal/index.html
  COMMAND ${NODE} ${PROJECT_SOURCE_DIR}/web/compress.mjs ${CMAKE_BINARY_DIR}/minimal
  VERBATIM)
