#!/usr/bin/env bash
# Opens, updates or closes one issue about what programs print on other versions of torch.
# Takes a folder with the files of versions.yml: torch-pinned-python-VERSION/FILE.json, and one such folder for each
# other pair of torch and Python.
set -euo pipefail
cd "$1"
label=torch-versions
title="Programs that print something else on another torch"

pinned=(torch-pinned-*/*.json)
[ -f "${pinned[0]}" ] || { echo "The programs were not run on the pinned torch." >&2; exit 1; }

differs=no
body=$(mktemp)
echo "Each program was run on other versions of torch and compared with the pinned one: $RUN_URL" > "$body"
for other in torch-*/*.json; do
  [ "$other" != "${pinned[0]}" ] || continue
  status=0
  difference=$(memoire diff "${pinned[0]}" "$other") || status=$?
  [ "$status" -lt 2 ] || exit "$status"
  [ "$status" = 0 ] || differs=yes
  printf '\n# %s\n\n%s\n' "$(basename "$other" .json)" "$difference" >> "$body"
done
cat "$body" >> "${GITHUB_STEP_SUMMARY:-/dev/stdout}"

issue=$(gh issue list --label "$label" --state open --limit 1 --json number --jq '.[].number')
if [ "$differs" = no ]; then
  [ -z "$issue" ] || gh issue close "$issue" --comment "No difference any more: $RUN_URL"
elif [ -n "$issue" ]; then
  gh issue edit "$issue" --body-file "$body"
else
  gh label create "$label" --description "Programs print something else on another torch" --force
  gh issue create --title "$title" --label "$label" --body-file "$body"
fi
