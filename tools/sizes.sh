#!/bin/bash
# Raw and brotli size of every file in FOLDER, and the sum for one visitor, who gets one of the two engine builds.
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
    *.map | *.scalar.* | *.node.js) ;;
    *) total_raw=$((total_raw + raw)) total_brotli=$((total_brotli + small)) ;;
  esac
done < <(find "$folder" -type f | sort)
row "$total_raw" "$total_brotli" "in all, for a browser with SIMD"
