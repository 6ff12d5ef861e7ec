#!/bin/sh
# Prints how long searches and suggestions take on a whole archive, by default the articles beside
# the clone, which it indexes under target first (and not again). Run it after a build with tests
# (mvn package), with JAVA_HOME set to a JDK of 21 or newer, on a machine that does nothing else.
set -eu
cd "$(dirname "$0")/../.."

./fangzhi index --index target/search-speed "${1:-../shared/corpus/cctv.jsonl.gz}"
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "target/test-classes:target/classes:target/lib/*" \
  fangzhi.search.SearchSpeed target/search-speed
