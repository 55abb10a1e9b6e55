# Finds and sets up what Twinbridge is built and run with. Sourced by ./twinbridge, ./mvnw and .ci/run, which set ROOT
# to the checkout first. Written for bash 3.2, which macOS still ships.

# What people read comes from here: one sentence on standard error.
say() { printf '%s\n' "$*" >&2; }
refuse() { say "$1"; exit "${2:-1}"; }

# java and javac decode arguments by the locale: outside UTF-8, "Université" would reach them broken.
speak_utf8() {
    case "$(locale charmap 2>/dev/null || true)" in
        UTF-8 | utf8 | '') ;;
        *) export LC_ALL=C.UTF-8 ;;
    esac
}

# --- JDK -------------------------------------------------------------------------------------------------------------

JDK_WANTED=25

# The major version of the JDK in a folder, from the file that every JDK carries; nothing if there is no JDK.
jdk_version() {
    [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release" | head -n 1
}

is_jdk() {
    local version
    version=$(jdk_version "$1")
    [ -n "$version" ] && [ "$version" -ge "$JDK_WANTED" ]
}

# The folder of the JDK that a program on the PATH belongs to, links followed.
home_of() {
    local program link
    program=$(command -v "$1" 2>/dev/null) || return 0
    while [ -L "$program" ]; do
        link=$(readlink "$program")
        case "$link" in
            /*) program=$link ;;
            *) program=$(dirname "$program")/$link ;;
        esac
    done
    (cd "$(dirname "$program")/.." 2>/dev/null && pwd -P) || true
}

# Folders that may be a JDK, the most wanted first. TWINBRIDGE_JVM_FOLDERS (parted by colons) stands in for the system's.
jdk_candidates() {
    local folder folders
    printf '%s\n' "${JAVA_HOME:-}"
    home_of javac
    folders=${TWINBRIDGE_JVM_FOLDERS-/usr/lib/jvm:/usr/java:/opt/java:/Library/Java/JavaVirtualMachines:${HOME:-}/Library/Java/JavaVirtualMachines:/opt/homebrew/opt:/usr/local/opt:${HOME:-}/.sdkman/candidates/java:${HOME:-}/.jdks}
    printf '%s\n' "$folders" | tr ':' '\n' | while IFS= read -r folder; do
        [ -n "$folder" ] || continue
        for home in "$folder"/*; do
            printf '%s\n' "$home" "$home/Contents/Home" "$home/libexec/openjdk.jdk/Contents/Home"
        done
    done
}

# Sets JAVA_HOME and the PATH to a JDK that is new enough; fails if there is none.
find_jdk() {
    local home found=
    while IFS= read -r home; do
        if [ -n "$home" ] && is_jdk "$home"; then
            found=$home
            break
        fi
    done <<< "$(jdk_candidates)"
    [ -n "$found" ] || return 1
    export JAVA_HOME=$found PATH="$found/bin:$PATH"
}

need_jdk() {
    find_jdk || refuse "Twinbridge needs JDK $JDK_WANTED or newer and found none in JAVA_HOME, on the PATH or in the system's Java folders: install one (Eclipse Temurin $JDK_WANTED, or your system's openjdk-$JDK_WANTED-jdk) and call this again."
}

# --- What the system's package manager can bring ----------------------------------------------------------------------

# Words that make a command run as root, or failure where that would need a password.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        sudo -n "$@"
    else
        return 1
    fi
}

# Installs the first of the named packages that the system has; fails if none could be installed.
install_package() {
    local package
    mkdir -p "$ROOT/.tools/logs"
    for package in "$@"; do
        say "Installing $package with the system's package manager …"
        if install_one "$package" >> "$ROOT/.tools/logs/packages.log" 2>&1 < /dev/null; then
            hash -r
            return 0
        fi
    done
    return 1
}

install_one() {
    if command -v apt-get >/dev/null 2>&1; then
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y "$1" && return 0
        as_root apt-get update && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y "$1"
    elif command -v dnf >/dev/null 2>&1; then
        as_root dnf install -y "$1"
    elif command -v pacman >/dev/null 2>&1; then
        as_root pacman -S --noconfirm "$1"
    elif command -v zypper >/dev/null 2>&1; then
        as_root zypper --non-interactive install "$1"
    elif command -v apk >/dev/null 2>&1; then
        as_root apk add "$1"
    else
        return 1
    fi
}

# --- Maven ------------------------------------------------------------------------------------------------------------

find_maven() {
    local home
    for home in "${MAVEN_HOME:-}" "${M2_HOME:-}"; do
        if [ -n "$home" ] && [ -x "$home/bin/mvn" ]; then
            MAVEN=$home/bin/mvn
            return 0
        fi
    done
    MAVEN=$(command -v mvn 2>/dev/null)
}

need_maven() {
    find_maven && return
    install_package maven && find_maven && return
    refuse "Twinbridge is built with Apache Maven 3.8 or newer and found no mvn on the PATH: install it (apt-get install maven, brew install maven) and call this again."
}

# --- Node -------------------------------------------------------------------------------------------------------------

NODE_WANTED=24

is_node() {
    local version
    version=$("$1" --version 2>/dev/null) || return 1
    [ "${version%%.*}" = "v$NODE_WANTED" ]
}

# Puts a fitting Node on the PATH: the one there, else one of our own in .tools. Vaadin fetches one where there is no npm.
set_up_node() {
    local fresh=$ROOT/.tools/node.$$
    if is_node node && command -v npm >/dev/null 2>&1; then
        return
    fi
    if ! is_node "$ROOT/.tools/node/bin/node"; then
        command -v npm >/dev/null 2>&1 || return 0
        say "Setting up Node $NODE_WANTED in .tools/ …"
        mkdir -p "$ROOT/.tools/logs"
        if npm install --global --no-fund --no-audit --prefix "$fresh" "node@$NODE_WANTED" npm@11 \
                > "$ROOT/.tools/logs/node.log" 2>&1 < /dev/null && is_node "$fresh/bin/node"; then
            rm -rf "$ROOT/.tools/node"
            mv "$fresh" "$ROOT/.tools/node"
        else
            rm -rf "$fresh"
            say "Node $NODE_WANTED could not be set up through npm (see .tools/logs/node.log); Vaadin will try to fetch it itself."
            return 0
        fi
    fi
    export PATH="$ROOT/.tools/node/bin:$PATH"
}

# --- Browser ----------------------------------------------------------------------------------------------------------

# Sets BROWSER to a Chromium that starts. A distribution's stub that only asks for another package does not count.
find_browser() {
    local candidate program
    for candidate in "${TWINBRIDGE_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
            "/Applications/Chromium.app/Contents/MacOS/Chromium" \
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
        [ -n "$candidate" ] || continue
        program=$(command -v "$candidate" 2>/dev/null) || continue
        if "$program" --version >/dev/null 2>&1 < /dev/null; then
            BROWSER=$program
            return 0
        fi
    done
    return 1
}

need_browser() {
    find_browser && return
    install_package chromium chromium-browser && find_browser && return
    refuse "The browser journeys need Chromium and found none that starts: install it (apt-get install chromium), or name one in TWINBRIDGE_CHROMIUM, and call this again."
}
