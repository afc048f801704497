# What Jinlan needs of a machine, and how it gets there. Read by `dev`, from the project's root.
#
# On Debian and Ubuntu what is missing is installed with apt; elsewhere it is listed and the exit code is 2. What
# Debian 12 does not have at all comes from toolchain-debian.sh, under build/toolchain.
# shellcheck shell=sh

toolchain=build/toolchain

# One line a part: name, Debian packages, what other systems usually call it. A part is there when part_there says so.
parts='
certificates | ca-certificates       | -
cmake        | cmake                 | CMake 3.25 or newer (cmake)
compiler     | g++                   | a C++20 compiler (gcc-c++, gcc, Xcode)
ninja        | ninja-build           | Ninja (ninja-build, ninja)
git          | git                   | git (git)
node         | nodejs                | Node.js 18 or newer (nodejs, node)
npm          | npm                   | npm (npm)
json         | nlohmann-json3-dev    | nlohmann/json 3.11 or newer (json-devel, nlohmann-json)
doctest      | doctest-dev           | doctest 2.4.9 or newer (doctest-devel, doctest)
pkg-config   | pkg-config            | pkg-config (pkgconf)
sdl2         | libsdl2-dev           | SDL2 2.26.5 or newer (SDL2-devel, sdl2)
gl           | libgl-dev             | OpenGL headers (mesa-libGL-devel, libglvnd)
fontconfig   | libfontconfig-dev     | fontconfig (fontconfig-devel, fontconfig)
png          | libpng-dev            | libpng (libpng-devel, libpng)
chinese-font | fonts-noto-cjk fontconfig | a Chinese font (google-noto-sans-cjk-fonts, noto-fonts-cjk)
source-tools | dpkg-dev xz-utils     | -
clang-19     | clang-19 lld-19 llvm-19 | -
fuzzer       | clang-19 libclang-rt-19-dev | Clang with its libFuzzer (clang, compiler-rt)
python3      | python3               | Python 3 (python3)
emscripten   | emscripten            | Emscripten 3.1.69 or newer, its emcc on the PATH (emsdk, emscripten)
chromium     | chromium              | Chromium (chromium)
xvfb-run     | xvfb xauth            | Xvfb (xorg-x11-server-Xvfb, xorg-server-xvfb)
gl-driver    | libgl1-mesa-dri       | -
clang-format | clang-format          | clang-format (clang-tools-extra, clang)
'

# about NAME FIELD: the line of a part; field 2 its packages, field 3 its name elsewhere.
about() { printf '%s' "$parts" | awk -F' *[|] *' -v name="$1" -v field="$2" '$1 == name { print $field }'; }

part_there() {
    case $1 in
    cmake) on_path cmake && at_least 3.25 "$(cmake --version | sed -n '1s/.* //p')" ;;
    compiler) on_path c++ ;;
    node) on_path node && at_least 18 "$(node -p process.versions.node)" ;;
    png) header_there png.h ;;
    sdl2 | gl | fontconfig) on_path pkg-config && pkg-config --exists "$1" ;;
    json) header_there nlohmann/json.hpp ;;
    doctest) header_there doctest/doctest.h ;;
    chinese-font) on_path fc-list && [ -n "$(fc-list :lang=zh-cn file)" ] ;;
    chromium) on_path chromium || on_path chromium-browser || on_path google-chrome ;;
    emscripten) emcc_there ;;
    clang-19) on_path clang-19 && on_path wasm-ld-19 && on_path llvm-ar-19 ;;
    fuzzer) fuzzer_there ;;
    source-tools) ! on_debian || { on_path dpkg-source && on_path xz; } ;;
    certificates) ! on_debian || [ -e /etc/ssl/certs/ca-certificates.crt ] ;;
    gl-driver) ! on_debian || dpkg -s libgl1-mesa-dri >/dev/null 2>&1 ;;
    *) on_path "$1" ;;
    esac
}

on_path() { command -v "$1" >/dev/null 2>&1; }
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }
header_there() { [ -e "/usr/include/$1" ] || [ -e "/usr/local/include/$1" ] || [ -e "/opt/homebrew/include/$1" ]; }
emcc_there() { on_path emcc && at_least 3.1.69 "$(emcc --version | sed -n '1s/.*) \([0-9.]*\).*/\1/p')"; }

# The Clang that fuzzes: Debian's by its version, elsewhere the one there is; it must bring libFuzzer along.
clang_of() { if on_path "$1-19"; then echo "$1-19"; else echo "$1"; fi; }
fuzzer_there() {
    echo 'extern "C" int LLVMFuzzerTestOneInput(const unsigned char *, unsigned long) { return 0; }' |
        "$(clang_of clang++)" -x c++ -fsanitize=fuzzer,address,undefined -o build/logs/fuzzer_probe - 2>/dev/null
}

system() (
    ID=unknown
    release=${JINLAN_OS_RELEASE:-/etc/os-release} # the tests put another in its place
    # shellcheck source=/dev/null
    [ ! -r "$release" ] || . "$release"
    echo "$ID"
)
on_debian() { case $(system) in debian | ubuntu) true ;; *) false ;; esac; }

# need NAME...: installs what is missing; where that cannot be done, lists it and stops.
need() {
    missing=$(missing_of "$@")
    if [ -n "$missing" ] && on_debian; then
        packages=$(for name in $missing; do about "$name" 2; done)
        # shellcheck disable=SC2086 # lists of words
        { install $packages && missing=$(missing_of $missing); } || exit 1
    fi
    [ -n "$missing" ] || return 0
    echo 'Missing on this machine; install it, then run ./dev again:' >&2
    for name in $missing; do echo "  - $(about "$name" 3)" >&2; done
    exit 2
}

missing_of() { for name in "$@"; do part_there "$name" || echo "$name"; done; }

install() {
    echo "Installing: $*"
    as_root "$@" -- apt-get -qq -o DPkg::Lock::Timeout=600 update
    as_root "$@" -- env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600 \
        -o Dpkg::Use-Pty=0 install -y --no-install-recommends "$@" >/dev/null
}

# as_root PACKAGE... -- COMMAND...: runs it as root; where that is impossible, says which packages to ask for.
as_root() {
    wanted=
    while [ "$1" != -- ]; do
        wanted="$wanted $1"
        shift
    done
    shift
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif on_path sudo; then
        sudo "$@"
    else
        echo "These packages are missing and only root can install them; as root run: apt-get install$wanted" >&2
        exit 2
    fi
}

need_native() {
    need certificates git cmake ninja compiler node pkg-config sdl2 gl fontconfig png json doctest chinese-font source-tools
    take sources
}

need_web() {
    need certificates git cmake ninja node npm json doctest source-tools
    take sources
    if emcc_there; then
        : # used as it is
    elif ! on_debian || at_least 3.1.69 "$(apt_version emscripten)"; then
        need emscripten
    elif [ "$(system)" = debian ]; then
        need clang-19 python3
        take emscripten
    else
        echo "The Emscripten of this Ubuntu is older than 3.1.69: install emsdk" \
            "(https://github.com/emscripten-core/emsdk), source its emsdk_env.sh and run ./dev again." >&2
        exit 2
    fi
    ! on_debian || take closure
}

# The version apt would install, 0 where it has none.
apt_version() {
    version=$(LC_ALL=C apt-cache policy "$1" | sed -n 's/^ *Candidate: \([0-9.]*\).*/\1/p')
    echo "${version:-0}"
}

# take PART: of toolchain-debian.sh, once. On Ubuntu the sources come from GitHub, by CMake.
take() {
    if [ -e "$toolchain/$1.done" ] || [ "$(system)" != debian ]; then return 0; fi
    [ -n "$(apt-get indextargets 'Created-By: Packages' 'Origin: Debian')" ] || as_root -- apt-get -qq update
    sh web/toolchain-debian.sh "$toolchain" "$1"
}
