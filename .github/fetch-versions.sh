#!/usr/bin/env bash
# Puts what the last run of versions.yml left into versions/, beside or in the place of what the repository has there.
# Where there was no run yet, or nothing is left of it, there are only the repository's own files.
set -euo pipefail

run=$(gh run list --workflow versions.yml --branch "$GITHUB_REF_NAME" --status completed --limit 1 \
  --json databaseId --jq '.[].databaseId')
left=$(mktemp -d)
if [ -n "$run" ] && gh run download "$run" --pattern 'torch-*' --dir "$left"; then
  mkdir -p versions
  mv "$left"/*/*.json versions/
fi
