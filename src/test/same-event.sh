#!/bin/sh
# Prints how well the duplicate desk finds other reports of a happening, beside BM25 more-like-this:
# SameEventFigures on a gzipped JSON Lines file of articles, by default the one beside the clone,
# which it indexes under target first (and not again). Run it after a build with tests (mvn package).
set -eu
cd "$(dirname "$0")/../.."

"${JAVA_HOME:+$JAVA_HOME/bin/}java" --enable-native-access=ALL-UNNAMED \
  -cp "target/test-classes:target/classes:target/lib/*" \
  fangzhi.search.SameEventFigures "${1:-../shared/corpus/cctv.jsonl.gz}" target/same-event
