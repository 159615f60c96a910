#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Builds the image of the national catalogue: national.sh FOLDER. Prints its path.
# NATIONAL_EXPORT=FILE: a recorded export, for a machine without network.
set -eu
folder=${1:?folder to keep the image in}
engine=$(samklang --version | tr ' ' '-')
image="$folder/nation-$engine.samklang"
mkdir -p "$folder"
if [ ! -s "$image" ]; then
  export_file=${NATIONAL_EXPORT:-}
  if [ -z "$export_file" ]; then
    export_file="$folder/national.ttl"
    curl --fail --silent --show-error --location --max-time 300 -H 'Accept: text/turtle' \
      https://concepts.fellesdatakatalog.digdir.no/collections -o "$export_file"
  fi
  samklang build "$export_file" --allow-partial -o "$image"
fi
echo "$image"
