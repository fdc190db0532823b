#!/bin/bash
# What bash completes: complete.bash WORD... prints the replies for the last word, sorted.
source <(unefois help --format bash)
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_unefois
printf '%s\n' "${COMPREPLY[@]}" | LC_ALL=C sort | paste -s -d ' '
