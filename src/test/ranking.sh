#!/bin/sh
# Prints how well search ranks, beside plain BM25: RankingFigures on a gzipped JSON Lines file of
# articles, by default the one beside the clone. Run it after a build with tests (mvn package).
set -eu
cd "$(dirname "$0")/../.."

"${JAVA_HOME:+$JAVA_HOME/bin/}java" \
  -cp "target/test-classes:target/classes:target/lib/*" \
  fangzhi.search.RankingFigures "${1:-../shared/corpus/cctv.jsonl.gz}"
