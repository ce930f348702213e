#!/bin/sh
# Print beside its floor and, where npm is there, beside Typst, on the same words in one run, with the ratios:
#     bench/print.sh BUILD-FOLDER [FOLDER-THAT-HOLDS-TYPST]
# Typst is installed into the second folder if it is not there yet; without one it is left out.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=$1
folder=
if [ $# -ge 2 ]; then
  folder=$(mkdir -p "$2" && cd "$2" && pwd)
  [ -d "$folder/node_modules/@myriaddreamin" ] ||
    (cd "$folder" && npm install --no-fund --no-audit --silent @myriaddreamin/typst-ts-node-compiler)
fi

measured() {
  "$build/bench/bench_print" ${folder:+"$folder"}
  [ -n "$folder" ] || return 0
  node "$here/typst.mjs" "$folder" report 200
  node "$here/typst.mjs" "$folder" book 1
}

# Prints each line, and at the end how ours stands to the others: CPU, memory and size.
measured | awk '
  function after(word,  i) { for (i = 1; i < NF; ++i) if ($i == word) return $(i + 1) }
  function before(word,  i) { for (i = 2; i <= NF; ++i) if ($i == word) return $(i - 1) }
  function keep(name) { cpu[name] = after("CPU"); peak[name] = after("peak"); size[name] = before("KB") }
  function ratio(what, other) {
    if (cpu[what " " other] > 0)
      printf "%-30s CPU %5.2f    memory %5.2f    size %5.2f\n", what ": Casebook / " other, \
        cpu[what " Casebook"] / cpu[what " " other], peak[what " Casebook"] / peak[what " " other], \
        size[what " Casebook"] / size[what " " other]
  }
  { print; fflush() }
  { what = /report/ ? "reports" : /book,/ ? "book" : "" }
  what != "" { keep(what (/libharu/ ? " libharu" : /Typst/ ? " Typst" : " Casebook")) }
  END { for (i = 1; i <= 2; ++i) { what = i == 1 ? "reports" : "book"; ratio(what, "libharu"); ratio(what, "Typst") } }'
