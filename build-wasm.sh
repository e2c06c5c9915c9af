#!/bin/bash
# Builds the engine as WebAssembly (with SIMD and without) and the static site into dist/, and prints what a visitor
# downloads. With --serve, serves dist/ on a free local port.
#
#   ./build-wasm.sh            build
#   ./build-wasm.sh --serve    build, then serve until Ctrl-C
#   ./build-wasm.sh --wasm     the engine alone, without the site
#
# What a fresh Debian or Ubuntu lacks is installed when run as root; else the command to do so is printed.
# Any emcc on the PATH from 3.1.6 on is used as it is.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() { sed -n '2,/^set/{/^#/s/^# \{0,1\}//p}' "${BASH_SOURCE[0]}"; }
fail() {
  printf 'build-wasm.sh: %s\n' "$*" >&2
  exit 1
}
say() { printf '\n== %s\n' "$*"; }

serve=false
site=true
for argument in "$@"; do
  case "$argument" in
    --serve) serve=true ;;
    --wasm) site=false ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; fail "unknown option $argument" ;;
  esac
done

# shellcheck source=tools/needs.sh
source tools/needs.sh
need emcc emscripten
need cmake cmake
need ninja ninja-build
need python3 python3
need brotli brotli
need node nodejs
need npm npm
need_file nlohmann-json3-dev /usr/include/nlohmann/json.hpp /usr/local/include/nlohmann/json.hpp
if [[ "$(command -v emcc || echo /usr/bin/emcc)" == /usr/bin/emcc ]]; then
  # Debian's emcc runs acorn out of a package that it only recommends.
  need_file node-acorn /usr/share/nodejs/acorn/package.json
fi
install_needs || fail "install what is missing (see above), then run this again"

version_of() { "$1" --version | grep -oE '[0-9]+(\.[0-9]+)+' | head -n 1; }
at_least() { [[ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" == "$2" ]]; }

emcc_version="$(version_of emcc)"
at_least "$emcc_version" 3.1.6 || fail "emcc $emcc_version is too old; 3.1.6 or later is needed"
at_least "$(version_of node)" 18 || fail "node $(version_of node) is too old; 18 or later is needed"

# Where the toolchain's own cache cannot be written and is not complete, emcc builds its libraries into ours.
prepare_cache() {
  local cache
  cache="$(em-config CACHE 2>/dev/null || true)"
  if [[ -n "$cache" && ! -w "$cache" && ! -e "$cache/sysroot/lib/wasm32-emscripten/libc.a" ]]; then
    export EM_CACHE="$PWD/build/emscripten-cache"
    mkdir -p "$EM_CACHE"
  fi
}

build() {
  local preset="$1" folder="build/$2" launcher=()
  if command -v ccache >/dev/null; then launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi
  mkdir -p "$folder"
  if ! emcmake cmake --preset "$preset" "${launcher[@]}" >"$folder/configure.log" 2>&1; then
    cat "$folder/configure.log" >&2
    fail "configuring $folder failed"
  fi
  cmake --build --preset "$preset" || fail "compiling $folder failed"
}

say "Engine: emcc $emcc_version"
prepare_cache
tools/get_gumbo.sh build/gumbo || fail "the HTML parser's source could not be had (see above)"
(
  if [[ -d /usr/share/nodejs/acorn ]]; then export NODE_PATH=/usr/share/nodejs; fi
  build wasm wasm-scalar
  build wasm-simd wasm-simd
)

if $site; then
  say "Site"
  if [[ ! -e node_modules/.package-lock.json || package-lock.json -nt node_modules/.package-lock.json ]]; then
    npm ci --no-audit --no-fund || fail "npm ci failed: the packages of package-lock.json must be reachable once"
  fi
  npm run --silent build
  say "What a visitor downloads"
  tools/sizes.sh dist
else
  tools/sizes.sh build/wasm
fi

if $serve; then
  $site || fail "--serve needs the site; leave --wasm out"
  exec python3 tools/serve.py dist
fi
