# The WebAssembly module: build/wasm/article-inspector.{simd,scalar}.{js,wasm}. Configure with emcmake
# (build-wasm.sh does); works with emcc 3.1.6 and later.
option(INSPECTOR_SIMD "Use WebAssembly's 128-bit SIMD" OFF)

set(wasm_small_folders article html time people findings report inspect)

set(level scalar)
if(INSPECTOR_SIMD)
  set(level simd)
endif()

# Small where little time is spent, fast where most is: -Os throughout saves another 25 kB (brotli) and takes twice the time.
foreach(folder ${wasm_small_folders})
  target_compile_options(inspector_${folder} PRIVATE -Os)
endforeach()

add_executable(inspector_wasm src/bindings/bindings.cpp)
target_compile_options(inspector_wasm PRIVATE -Os)
target_link_libraries(inspector_wasm PRIVATE inspector_inspect)
set_target_properties(inspector_wasm PROPERTIES
  OUTPUT_NAME article-inspector.${level}
  RUNTIME_OUTPUT_DIRECTORY ${PROJECT_SOURCE_DIR}/build/wasm)

target_link_options(inspector_wasm PRIVATE
  --bind                          # Embind: the functions of bindings.cpp as methods of the module
  -sMODULARIZE=1                  # a factory, no globals
  -sEXPORT_ES6=1                  # `export default`, for import() in the worker
  -sUSE_ES6_IMPORT_META=0         # wasmBinary is handed over, so the script never asks where it lies
  -sEXPORT_NAME=createArticleInspector
  -sENVIRONMENT=web,worker        # node runs it too (wasmBinary again); its own branch would want __dirname
  -sDYNAMIC_EXECUTION=0           # no eval, no new Function: runs under a strict Content-Security-Policy
  -sFILESYSTEM=0                  # the core opens no file
  -sALLOW_MEMORY_GROWTH=1         # an article of 8 MiB needs far more than a short one
  -sTOTAL_STACK=1MB               # no deep recursion; half a megabyte over the measured need
  -sMALLOC=emmalloc               # the smaller allocator
  -sINCOMING_MODULE_JS_API=[wasmBinary]
  -sASSERTIONS=0)

# The learned weights lie beside the module and are handed to it as bytes.
configure_file(${PROJECT_SOURCE_DIR}/weights/article-inspector.weights
  ${PROJECT_SOURCE_DIR}/build/wasm/article-inspector.weights COPYONLY)
