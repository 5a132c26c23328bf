# shellcheck shell=bash disable=SC2154 # .ci/run sets root
# What .ci/run is made of. Every function ends the run with a sentence when it cannot do its work.

say() { printf '\n==== %s (%d s)\n' "$*" "$SECONDS"; }

fail() {
    printf 'CI: %s\n' "$*" >&2
    exit 1
}

# find_python VERSION...: the path of the first of these Pythons that is here and can make virtual environments.
find_python() {
    local version candidate pyenv=${PYENV_ROOT:-$HOME/.pyenv}
    for version in "$@"; do
        for candidate in "$(command -v "python$version" || true)" "$pyenv/versions/$version".*/bin/"python$version"; do
            [ -n "$candidate" ] || continue
            "$candidate" -c "import ensurepip, sys; sys.exit('%d.%d' % sys.version_info[:2] != '$version')" \
                2>/dev/null || continue
            "$candidate" -c 'import sys; print(sys.executable)'
            return
        done
    done
    fail "no Python $* was found, neither on the PATH nor in pyenv; the project must be tested on it."
}

# readme_command NAME: the one line that README.md gives in the code block under the comment <!-- NAME -->.
readme_command() {
    local lines
    lines=$(awk -v mark="<!-- $1 -->" '
        $0 == mark { found = 1; next }
        found && /^```/ { if (inside) exit; inside = 1; next }
        inside' "$root/README.md")
    [ -n "$lines" ] || fail "README.md has no code block under <!-- $1 -->."
    [ "$(wc -l <<<"$lines")" = 1 ] || fail "README.md's <!-- $1 --> is more than one line."
    printf '%s\n' "$lines"
}

# copy_to FOLDER: what a clone of the checkout would hold, and changes not yet committed.
copy_to() {
    mkdir -p "$1"
    (cd "$root" && git ls-files -z --cached --others --exclude-standard |
        while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done |
        tar --create --null --files-from=-) | tar --extract --directory "$1"
}

# readme_runs PYTHON FOLDER COMMAND: paste the command in the folder, where python3 is that Python.
readme_runs() {
    local python=$1 folder=$2 command=$3 wanted
    mkdir -p "$folder-path"
    printf '#!/bin/sh\nexec "%s" "$@"\n' "$python" >"$folder-path/python3"
    chmod +x "$folder-path/python3"
    printf '$ %s\n' "$command"
    (cd "$folder" && PATH="$folder-path:$PATH" bash -c "$command" </dev/null)
    wanted=$("$python" -c 'import platform; print(platform.python_version())')
    [ "$("$folder/.venv/bin/python" -c 'import platform; print(platform.python_version())')" = "$wanted" ] ||
        fail "the command did not run on Python $wanted."
}

# beside NAME COMMAND...: begin a command beside what follows. It is a job of its own: Ctrl-C works in what it starts,
# and all of it can be ended at once.
beside() {
    local name=$1
    shift
    set -m
    (
        set +m
        "$@"
    ) >"$work/$name.log" 2>&1 </dev/null &
    set +m
    printf '%s\n' "$!" >"$work/$name.job"
}

# joined NAME: wait for what was begun, print what it said, and end the run if it failed.
joined() {
    local code=0
    wait "$(cat "$work/$1.job")" || code=$?
    rm "$work/$1.job"
    cat "$work/$1.log"
    [ "$code" = 0 ] || exit "$code"
}

# have PROGRAM...: Debian's packages of these names, installed where the programs are not there.
have() {
    local program lacking=() as=()
    for program in "$@"; do
        command -v "$program" >/dev/null || lacking+=("$program")
    done
    [ "${#lacking[@]}" -gt 0 ] || return 0
    command -v apt-get >/dev/null || fail "${lacking[*]} must be installed; the page is tested in them."
    [ "$(id -u)" = 0 ] || as=(sudo)
    "${as[@]}" apt-get update -qq
    "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends "${lacking[@]}" >/dev/null
}

# leave: end what is still running beside, and take the copies away.
leave() {
    local job
    for job in "$work"/*.job; do
        [ -e "$job" ] || continue
        kill -- "-$(cat "$job")" 2>/dev/null || true
        wait "$(cat "$job")" 2>/dev/null || true
    done
    rm -rf "$work"
}

# use_wheel PYTHON WORK PIP CONSTRAINTS: install WORK/dist's wheel with nothing but what it asks for, and use it.
use_wheel() {
    local python=$1 work=$2 pip=$3 bin="$2/user/bin"
    sed -e '/--hash=/d' -e 's/ *\\$//' "$4" >"$work/pins.txt" # a local wheel has no hash in the file
    "$python" -m venv --without-pip "$work/user"
    "$pip" --python "$bin/python" install --quiet --constraint "$work/pins.txt" "$work"/dist/*.whl
    mkdir "$work/empty"
    cd "$work/empty" || fail "no empty folder to use the wheel in."
    "$bin/backchannel" --help
    "$bin/backchannel" scenarios
    "$bin/backchannel" compare --repetitions 50 --json >"$work/answer.json"
    "$bin/python" -m json.tool "$work/answer.json"
    "$bin/backchannel" run standing >"$work/told.txt"
    head -n 40 "$work/told.txt"
    "$bin/backchannel" explain tension
    "$bin/backchannel" page
}
