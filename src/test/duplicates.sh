#!/bin/sh
# Prints how well and how fast the duplicate desk finds what ran before: DuplicateFigures. Run it
# after a build with tests (mvn package).
# Usage: duplicates.sh [PART ...]   all but growth unless some are named:
#   versions  the really edited versions of version_pairs.jsonl among all articles
#   edits     drafts made of 100 stories by editing, by kind and strength, and items of round-ups
#   false     drafts of hard genres that the archive doesn't hold
#   latency   the time of a check by the draft's length
#   growth    the time to write, to group and to check up to LARGEST articles (100000), recombined
# CORPUS (../shared/corpus) holds cctv.jsonl.gz and version_pairs.jsonl. INDEXES (target/duplicates)
# keeps the archives that are written first: remove it after a change to what is indexed.
set -eu
cd "$(dirname "$0")/../.."
[ $# -gt 0 ] || set -- versions edits false latency
indexes="${INDEXES:-target/duplicates}"
mkdir -p "$indexes"
rm -rf "$indexes/growth"

"${JAVA_HOME:+$JAVA_HOME/bin/}java" --enable-native-access=ALL-UNNAMED \
  -cp "target/test-classes:target/classes:target/lib/*" \
  fangzhi.search.DuplicateFigures "${CORPUS:-../shared/corpus}" "$indexes" \
  "${LARGEST:-100000}" "$@"
