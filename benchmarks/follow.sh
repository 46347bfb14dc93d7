#!/usr/bin/env bash
# Copyright 2026 The Kawaraban authors
# SPDX-License-Identifier: Apache-2.0
#
# How long `ingest --follow` takes for a folder of many small files: to publish them all, to go on after it was killed,
# and to publish one more. Needs kcat. benchmarks/follow.sh [FILES, 100000]
set -euo pipefail
cd "$(dirname "$0")/.."
files=${1:-100000}
work=$(mktemp -d)
port=19193
broker="" follower=""
stop() {
  kill $broker $follower 2>/dev/null || true
  wait
  rm -rf "$work"
}
trap stop EXIT

python3 - "$work/in" "$files" <<'PYTHON'
import os, sys
for i in range(int(sys.argv[2])):
    folder = f"{sys.argv[1]}/{i // 1000:03d}"
    os.makedirs(folder, exist_ok=True)
    with open(f"{folder}/{i}.txt", "w", encoding="utf-8") as page:
        page.write(f"見出し {i}\n" + "本文です。" * 100)
PYTHON
./kawaraban broker --port $port --data "$work/broker" 2>"$work/broker.log" &
broker=$!
until grep -qs "broker ready" "$work/broker.log"; do sleep 0.2; done

follow() {
  ./kawaraban ingest --follow "$work/in" --bootstrap-servers localhost:$port --settle-seconds 0 --max-queued 0 --quiet &
  follower=$!
}
published() {
  kcat -b localhost:$port -C -t kawaraban.ingest-ledger -o beginning -e -q -f '.\n' 2>/dev/null | wc -l
}
await() {
  local start end
  start=$(date +%s.%N)
  "${@:2}"
  until [ "$(published)" -ge "$expected" ]; do sleep 0.2; done
  end=$(date +%s.%N)
  echo "$1: $(python3 -c "print(f'{$end - $start:.1f}')") s, $(($(ps -o rss= -p $follower) / 1024)) MB"
}

expected=$files
await "all $files files" follow
kill -9 $follower
echo one more >"$work/in/000/more.txt"
expected=$((files + 1))
await "one more, after a kill and a restart" follow
expected=$((files + 2))
again() { echo again >"$work/in/000/again.txt"; }
await "one more" again
