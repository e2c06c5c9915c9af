# shellcheck shell=bash
# Sourced by build-wasm.sh and tests/run: which Debian packages are missing, and getting them.
#
#   need emcc emscripten                     the command, and the package that has it
#   need_file libgtest-dev /usr/include/...  a package known by any of these files
#   install_needs                            installs them as root; else prints the command and fails

missing_packages=()

need() {
  command -v "$1" >/dev/null || missing_packages+=("$2")
}

need_file() {
  local package="$1" file
  shift
  for file in "$@"; do
    if [[ -e "$file" ]]; then return; fi
  done
  missing_packages+=("$package")
}

install_needs() {
  if [[ ${#missing_packages[@]} -eq 0 ]]; then return; fi
  if ! command -v apt-get >/dev/null; then
    printf 'Missing (names of Debian packages): %s\n' "${missing_packages[*]}" >&2
    return 1
  fi
  if [[ $EUID -ne 0 ]]; then
    printf 'Missing packages. Run:\n\n    sudo apt-get update && sudo apt-get install -y --no-install-recommends %s\n\n' \
      "${missing_packages[*]}" >&2
    return 1
  fi
  printf 'Installing %s\n' "${missing_packages[*]}"
  local log status=0
  log="$(mktemp)"
  {
    apt-get -o DPkg::Lock::Timeout=300 update &&
      DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends \
        "${missing_packages[@]}"
  } >"$log" 2>&1 || status=$?
  if [[ $status -ne 0 ]]; then tail -n 20 "$log" >&2; fi
  rm -f "$log"
  missing_packages=()
  hash -r
  return "$status"
}
