#!/usr/bin/env bash
# Puts the files of the last run of versions.yml into versions/. A file with the same name as one in the repository
# replaces it. If there was no run yet, or its files have expired, only the repository's own files are used.
set -euo pipefail

run=$(gh run list --workflow versions.yml --branch "$GITHUB_REF_NAME" --status completed --limit 1 \
  --json databaseId --jq '.[].databaseId')
left=$(mktemp -d)
if [ -n "$run" ] && gh run download "$run" --pattern 'torch-*' --dir "$left"; then
  mkdir -p versions
  mv "$left"/*/*.json versions/
fi
