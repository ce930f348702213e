#!/bin/sh
# Print beside its floor and, where npm is there, beside Typst, on the same words in one run:
#     bench/print.sh BUILD-FOLDER [FOLDER-THAT-HOLDS-TYPST]
# Typst is installed into the second folder if it is not there yet; without one it is left out.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if [ $# -lt 2 ]; then exec "$1/bench/bench_print"; fi
folder=$(mkdir -p "$2" && cd "$2" && pwd)
[ -d "$folder/node_modules/@myriaddreamin" ] ||
  (cd "$folder" && npm install --no-fund --no-audit --silent @myriaddreamin/typst-ts-node-compiler)
"$1/bench/bench_print" "$folder"
node "$here/typst.mjs" "$folder" report 200
node "$here/typst.mjs" "$folder" book 1
