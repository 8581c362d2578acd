#!/usr/bin/env bash
# What a build changes in what programs print, for the summary of a pull request: compares the published records at an
# address with those of this build. A site that is not published yet, as in a new fork, is no failure.
set -euo pipefail
address=$1 built=$2

published=$(mktemp)
if ! curl --fail --silent --location --max-time 60 --retry 2 --output "$published" "$address"; then
  echo "There are no records at $address, so there is nothing to compare this build with."
  exit
fi
# Status 1 says that something changed, which is what a pull request is for.
memoire diff "$published" "$built" || [ $? = 1 ]
