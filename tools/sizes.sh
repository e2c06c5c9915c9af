#!/bin/bash
# Raw and brotli size of what browsers may fetch from FOLDER, and the sum for one visitor of the page, who gets one of the
# two engine builds and neither the demo nor what the package has for others.
#
#   tools/sizes.sh dist
set -euo pipefail
folder="${1:?usage: tools/sizes.sh FOLDER}"

row() { printf '%9d %9d  %s\n' "$@"; }

printf '%9s %9s\n' bytes brotli
total_raw=0
total_brotli=0
while IFS= read -r file; do
  raw=$(wc -c <"$file")
  small=$(brotli --quality=11 --stdout "$file" | wc -c)
  row "$raw" "$small" "${file#"$folder"/}"
  case "$file" in
    *.scalar.* | *.single.js | */inspect.js | */*-element.js | */demo.* | */sw.js | */icon* | *.webmanifest) ;;
    *) total_raw=$((total_raw + raw)) total_brotli=$((total_brotli + small)) ;;
  esac
done < <(find "$folder" -maxdepth 1 -type f ! -name '*.node.js' ! -name '*.json' ! -name '*.md' ! -name LICENSE | sort)
row "$total_raw" "$total_brotli" "in all, for a browser with SIMD"
