#!/bin/sh
# What the site of N invented case studies costs: built from nothing, with nothing changed, with one file
# changed; beside a floor program and Debian's hugo, where it is installed.
#   bench/site.sh BUILD [N …]       BUILD is a build folder with the benchmarks; output goes to /dev/shm
set -eu
build=$(readlink -f "$1")
shift
[ $# -gt 0 ] || set -- 100 1000 10000
place=$(mktemp -d /dev/shm/casebook-bench-XXXXXX)
trap 'rm -rf "$place"' EXIT
export XDG_STATE_HOME=$place/state

run() {  # run NAME COMMAND…
    name=$1
    shift
    /usr/bin/time -f "%e %U %S %M" -o "$place/time" "$@" >/dev/null 2>&1 || true
    tail -1 "$place/time" | awk -v n="$count" -v name="$name" \
        '{ printf "%6d  %-28s wall %6.2f s  CPU %6.2f s  peak %5.0f MB\n", n, name, $1, $2 + $3, $4 / 1024 }'
}

casebook() { run "$1" "$build/casebook" build "$place/school" --only site -o "$place/site" --date 2026-01-10 --quiet; }
edit() { sed -i 's/rough but honest/rough and honest/; s/two terms/three terms/' "$1"; }

for count; do
    rm -rf "$place/school" "$place/site" "$place/hugo" "$place/floor"
    "$build/bench/bench_many_cases" "$count" "$place/school"
    run "floor: yaml-cpp, cmark, write" "$build/bench/bench_floor" "$place/school" "$place/floor"
    casebook "casebook, from nothing"
    casebook "casebook, nothing changed"
    edit "$place/school/cases/note-00001.md"
    casebook "casebook, one file changed"
    if command -v hugo >/dev/null; then
        mkdir -p "$place/hugo/content/cases" "$place/hugo/layouts/_default"
        cp "$place/school/cases/"*.md "$place/hugo/content/cases/"
        printf 'baseURL = "/"\n[taxonomies]\ntheme = "themes"\nbarrier = "barriers"\noutcome = "outcomes"\n' \
            >"$place/hugo/config.toml"
        head='<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>'
        echo "$head<p>{{ .Summary }}</p>{{ .Content }}" >"$place/hugo/layouts/_default/single.html"
        for kind in list terms; do
            echo "$head<ul>{{ range .Pages }}<li><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></li>{{ end }}</ul>" \
                >"$place/hugo/layouts/_default/$kind.html"
        done
        cp "$place/hugo/layouts/_default/list.html" "$place/hugo/layouts/index.html"
        run "hugo, from nothing" hugo --source "$place/hugo" --destination "$place/hugo-site" --quiet
    fi
done
