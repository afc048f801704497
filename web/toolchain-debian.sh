#!/bin/sh
# Gives a Debian machine what its suite lacks, under one folder and without touching the system:
#   sources     the source packages of Dear ImGui and SDL2                 -> DESTINATION/sources/{imgui,sdl2}
#   emscripten  Debian 13's Emscripten beside Debian 12's own clang-19     -> DESTINATION/usr/share/emscripten
#   closure     the JavaScript tools of Emscripten's last steps (npm)       -> DESTINATION/node_modules
#
#   usage: toolchain-debian.sh DESTINATION sources|emscripten|closure
#
# The first two come through a private apt configuration whose entries are made from the machine's own configured
# mirror. apt checks every package against the archive's signed lists, as it does for the system. Needs no root.
set -eu

destination=${1:?usage: toolchain-debian.sh DESTINATION PART}
part=${2:?usage: toolchain-debian.sh DESTINATION PART}
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$destination"
destination=$(cd "$destination" && pwd)
work=$destination/work.$part

say() { printf 'toolchain: %s\n' "$*" >&2; }

private_apt() {
    command=$1
    shift
    "$command" -qq \
        -o Dir::Etc::SourceList="$work/sources.list" -o Dir::Etc::SourceParts=/dev/null \
        -o Dir::State::Lists="$work/lists" -o Dir::Cache="$work/cache" \
        -o APT::Sandbox::User=root -o Acquire::Languages=none -o APT::Update::Post-Invoke-Success=true "$@"
}

# use_suites LINE...: what private_apt sees; each line is "deb SUITE" or "deb-src SUITE".
use_suites() {
    # shellcheck disable=SC2016 # apt's own variable
    mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 'Origin: Debian' 'Label: Debian' |
        head -n 1)
    if [ -z "$mirror" ]; then
        say 'no Debian mirror is configured, or its lists were never fetched: run apt-get update, then try again'
        exit 1
    fi
    rm -rf "$work"
    mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/unpacked"
    for entry in "$@"; do
        printf '%s [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s %s main\n' \
            "${entry% *}" "$mirror" "${entry#* }"
    done > "$work/sources.list"
    private_apt apt-get update
}

# take_source PACKAGE WANTED LEAST BELOW NAME: unpacks the version that begins with WANTED, or, where the archive
# has it no more, the newest from LEAST on and before BELOW. Without one CMake falls back to GitHub.
take_source() {
    package=$1 wanted=$2 least=$3 below=$4 name=$5
    [ ! -d "$destination/sources/$name" ] || return 0
    version=
    for candidate in $(private_apt apt-cache showsrc "$package" | sed -n 's/^Version: //p' | sort -V); do
        if dpkg --compare-versions "$candidate" ge "$least" && dpkg --compare-versions "$candidate" lt "$below"; then
            version=$candidate
            case $candidate in "$wanted"[!0-9a-z]*) break ;; esac
        fi
    done
    if [ -z "$version" ]; then
        say "the mirror has no source of $package $least or newer; CMake will take it from GitHub"
        return 0
    fi
    (cd "$work/unpacked" && private_apt apt-get source --download-only "$package=$version" >/dev/null)
    for description in "$work/unpacked/${package}_"*.dsc; do
        # apt has verified the download already; the maintainer's own key is not on every machine.
        dpkg-source --no-check -x "$description" "$work/unpacked/$name" >/dev/null
    done
    mkdir -p "$destination/sources"
    mv "$work/unpacked/$name" "$destination/sources/$name"
    say "$package $version"
}

take_sources() {
    use_suites 'deb-src trixie' 'deb-src forky' 'deb-src sid'
    take_source imgui 1.92.2b 1.92 2 imgui
    take_source libsdl2 2.32.4 2.26.5 3 sdl2
}

take_emscripten() {
    use_suites 'deb trixie'
    (cd "$work/unpacked" && private_apt apt-get download emscripten binaryen libc6 libstdc++6 libgcc-s1)
    root=$destination/usr/share/emscripten
    rm -rf "${destination:?}/usr" "$destination/binaryen"

    # Leave out the variants that a single-threaded WebGL program never links: 1.6 GB become 0.2 GB.
    dpkg-deb --fsys-tarfile "$work"/unpacked/emscripten_*.deb | tar -x -C "$destination" --wildcards \
        --exclude='*/sysroot/lib/*/pic' --exclude='*/sysroot/lib/*/lto-pic' --exclude='*-mt*' --exclude='*-ww*' \
        --exclude='*-asan*' --exclude='*/wasm64-emscripten' --exclude='*/cache/build' --exclude='*/test/*' \
        --exclude='*memvalidate*' --exclude='*-tracing*'

    # Binaryen was built for a newer C library than Debian 12 has: run it through the one it was built with.
    for package in binaryen libc6 libstdc++6 libgcc-s1; do
        dpkg-deb -x "$work/unpacked/${package}_"*.deb "$destination/binaryen"
    done
    loader=$(find "$destination/binaryen/usr/lib" -name 'ld-linux*.so.*' | head -n 1)
    mkdir -p "$destination/binaryen/bin"
    for tool in "$destination"/binaryen/usr/bin/wasm*; do
        wrapper=$destination/binaryen/bin/$(basename "$tool")
        printf '#!/bin/sh\nexec "%s" --library-path "%s" "%s" "$@"\n' \
            "$loader" "$(dirname "$loader")" "$tool" > "$wrapper"
        chmod +x "$wrapper"
    done

    ln -sfn "$destination/node_modules" "$root/node_modules" # which the part "closure" fills
    cat > "$root/.emscripten" <<CONFIG
LLVM_ROOT = '/usr/bin'
LLVM_ADD_VERSION = '19'
CLANG_ADD_VERSION = '19'
BINARYEN_ROOT = '$destination/binaryen'
NODE_JS = '$(command -v node)'
CLOSURE_COMPILER = '$destination/node_modules/.bin/google-closure-compiler'
FROZEN_CACHE = True
CONFIG
    say "Emscripten $(tr -d '"' < "$root/emscripten-version.txt")"
}

# The acorn parser and the Closure compiler.
take_closure() {
    cp "$here/package.json" "$here/package-lock.json" "$destination/"
    (cd "$destination" && npm ci --no-audit --no-fund --silent)
}

case $part in
sources) take_sources ;;
emscripten) take_emscripten ;;
closure) take_closure ;;
*)
    say "unknown part '$part': sources, emscripten or closure"
    exit 2
    ;;
esac
rm -rf "$work"
touch "$destination/$part.done"
