#!/bin/bash
# Gets the source of gumbo 0.10.1, the HTML5 parser that Debian's libgumbo-dev has as a library, for the WebAssembly
# build: the npm package gumbo-parser carries it. The hash is that of the package; what it holds is used as it is.
#
#   tools/get_gumbo.sh FOLDER        its .c and .h files, into FOLDER (build/gumbo); nothing to do where they are there
set -euo pipefail

folder="${1:?usage: tools/get_gumbo.sh FOLDER}"
package=gumbo-parser@0.3.0
hash=19ac347294b98dae9de0e93d1522b61123f430e1d0f25b51602c5618b3255f0bc6459016919dd2a9be454d3d0c6e3c8691a9379130780bb80c583362a0a3f484

if [[ -e "$folder/gumbo.h" ]]; then exit 0; fi
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent "$package" >/dev/null) || {
  printf 'get_gumbo.sh: %s cannot be had from the npm registry; it must be reachable once\n' "$package" >&2
  exit 1
}
archive=("$work"/*.tgz)
printf '%s  %s\n' "$hash" "${archive[0]}" | sha512sum --check --quiet
tar -xzf "${archive[0]}" -C "$work" package/deps/gumbo-parser/src
mkdir -p "$folder"
source="$work/package/deps/gumbo-parser/src"
# gumbo.h comes last: it says that all the others are there.
find "$source" -name '*.[ch]' ! -name gumbo.h -exec cp {} "$folder" \;
cp "$source/gumbo.h" "$folder"
