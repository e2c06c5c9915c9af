# The command line.
find_package(Threads REQUIRED)
find_path(CLI11_INCLUDE CLI/CLI.hpp REQUIRED)
file(GLOB cli_sources CONFIGURE_DEPENDS src/cli/*.cpp)
add_executable(article-inspector ${cli_sources})
target_include_directories(article-inspector SYSTEM PRIVATE ${CLI11_INCLUDE})
target_link_libraries(article-inspector PRIVATE inspector_inspect Threads::Threads)
# The model lies beside the program, which finds it from any working folder; the build's own copy is the fallback.
configure_file(${PROJECT_SOURCE_DIR}/weights/article-inspector.weights ${CMAKE_BINARY_DIR}/article-inspector.weights COPYONLY)
target_compile_definitions(article-inspector PRIVATE INSPECTOR_WEIGHTS="${PROJECT_SOURCE_DIR}/weights/article-inspector.weights")
