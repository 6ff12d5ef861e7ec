#!/bin/sh
# Prints how fast pages are parsed: in one warmed Java process, and as whole processes. Takes the
# pages beside the clone in ../shared, or the sample where they aren't there. Run it after a build
# with tests (mvn package), with JAVA_HOME set to a JDK of 21 or newer.
set -eu
cd "$(dirname "$0")/../.."

pages="../shared/pages ../shared/typeset/pages ../shared/composed/pages"
composed=../shared/composed/pages
if [ ! -d ../shared/pages ]; then
  pages=index-data/articles
  composed=index-data/articles
fi

# shellcheck disable=SC2086
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "target/test-classes:target/classes:target/lib/*" fangzhi.parse.ParseSpeed $pages

megabyte=$(mktemp -d)
trap 'rm -rf "$megabyte"' EXIT
while [ "$(cat "$megabyte"/page.txt 2>/dev/null | wc -c)" -lt 1048576 ]; do
  # shellcheck disable=SC2086
  find $pages -name '*.txt' | LC_ALL=C sort | xargs cat >>"$megabyte/page.txt"
done

whole() {
  printf '\n./fangzhi parse of %s, whole process:\n' "$2"
  time -p sh -c './fangzhi parse "$0" >/dev/null 2>&1 || [ $? = 1 ]' "$1"
}
whole "$composed" "$composed"
whole "$megabyte/page.txt" "a page of $(wc -c <"$megabyte/page.txt") bytes, made of these"
