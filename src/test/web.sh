#!/bin/sh
# Opens every kind of page of a running site in Chromium and prints what each weighs as sent (with
# styles and scripts), the time to the first byte and to the largest paint: PageFigures. Run it after
# a build with tests (mvn package).
# Usage: web.sh http://127.0.0.1:8080 [FOLDER]
# With a FOLDER it puts a picture of each page there, on a desk and on a phone, light and dark.
set -eu
cd "$(dirname "$0")/../.."
mvn -o -q -B dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/test-classpath.txt

"${JAVA_HOME:+$JAVA_HOME/bin/}java" \
  -cp "target/test-classes:target/classes:$(cat target/test-classpath.txt)" \
  fangzhi.web.PageFigures "$@"
