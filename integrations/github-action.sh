#!/usr/bin/env bash
# What action.yml runs. Inputs come as variables, so that none is ever read as code; RESTOW is the folder that restow lies in.
set -euo pipefail

options=(--preset "$INPUT_PRESET")
[ -z "$INPUT_ONLY" ] || options+=(--only "$INPUT_ONLY")
[ -z "$INPUT_SKIP" ] || options+=(--skip "$INPUT_SKIP")
[ "$INPUT_WHY" != true ] || options+=(--why)

paths=()
while IFS= read -r path; do
  [ -z "$path" ] || paths+=("$path")
done <<<"$INPUT_PATHS"

# Each report is made of the same files; what could not be used is told by the first.
report() {
  local format=$1 status=0
  shift
  node "$RESTOW/dist/cli.js" --format "$format" "$@" "${options[@]}" -- "${paths[@]}" || status=$?
  return "$status"
}

status=0
report github --check || status=$?
[ "$status" -ne 1 ] || echo 'changed=true' >>"$GITHUB_OUTPUT"
[ "$status" -ne 0 ] || echo 'changed=false' >>"$GITHUB_OUTPUT"

if [ -n "$INPUT_SARIF" ]; then
  report sarif --quiet 2>/dev/null >"$INPUT_SARIF" || true
fi
if [ "$INPUT_SUMMARY" = true ] && [ "$status" -eq 1 ]; then
  summary=$(report markdown --quiet 2>/dev/null || true)
  # GitHub takes at most a mebibyte.
  if [ "${#summary}" -lt 260000 ]; then printf '%s\n' "$summary" >>"$GITHUB_STEP_SUMMARY"; fi
fi

# Something to change is only a failure when it is asked for.
if [ "$status" -eq 1 ] && [ "$INPUT_CHECK" != true ]; then status=0; fi
exit "$status"
