#!/usr/bin/env bash
# Writes for the summary of a pull request which programs now print something else: compares the published records at an
# address with the records of this build. If the site is not published yet, as in a new fork, this is not a failure.
set -euo pipefail
address=$1 built=$2

published=$(mktemp)
if ! curl --fail --silent --location --max-time 60 --retry 2 --output "$published" "$address"; then
  echo "There are no records at $address, so there is nothing to compare this build with."
  exit
fi
# Status 1 means that something changed, which is normal for a pull request.
memoire diff "$published" "$built" || [ $? = 1 ]
