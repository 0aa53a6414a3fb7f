#!/bin/sh
# bench-folder.sh VIVAVOCE [RUNS] [RECORDS] [SMALL] [PARAGRAPHS]: a folder against its peers in the same run, as ratios of
# medians. Needs espeak-ng, opus-tools, GNU parallel, GNU time. The texts are made here, each paragraph another. The peers
# speak as fast as we do: our 165 words a minute are `espeak-ng -s 168` (bench-recogniser.py).
#
#     folder   RECORDS records of about 6 minutes, cold       peer: parallel, two pipes of espeak-ng and opusenc
#     bare     the wall time of the same, on two cores        peer: half the CPU time of eSpeak NG and libopus alone
#                                                             (bare-loop.c), for as many seconds of speech
#     long     one record of PARAGRAPHS of 19 s, cold         peer: the pipe of espeak-ng and opusenc
#     edit     one word changed in that record, warm          peer: its cold render, CPU time
#     nothing  SMALL small files, nothing changed             seconds in all
#     start    inspect of a statement of 6 kB                 peer: espeak-ng -q x
#     memory   peak of the coordinator and of a worker
# shellcheck disable=SC2016,SC2046
set -eu
vivavoce=$(realpath "$1")
here=$(dirname "$(realpath "$0")")
runs=${2:-5} records=${3:-50} small=${4:-10000} paragraphs=${5:-560}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
XDG_CACHE_HOME=$work/cache
export XDG_CACHE_HOME

# text SEED PARAGRAPHS: labelled paragraphs of about 20 s
text () {
  awk -v seed="$1" -v n="$2" 'BEGIN {
    srand (seed); count = split ("the committee report on water and schools was read again by members who asked about cost time people work " \
      "house road bridge law vote council budget year month question answer", word, " ")
    for (p = 0; p < n; p++) {
      printf "Mr. %s: ", substr ("RoeDoePoeLoe", 3 * (p % 4) + 1, 3)
      for (s = 0; s < 3; s++) {
        printf "The"; for (w = 0; w < 15; w++) printf " %s", word[int (rand () * count) + 1]
        printf ". " }
      print "\n" } }'
}

measure () { # measure NAME COMMAND…: wall, CPU and peak memory of each run
  name=$1; shift
  /usr/bin/time -a -o "$name" -f '%e %U %S %M' "$@" >/dev/null 2>&1
}
# speech_seconds FOLDER: the lengths of all sentences
speech_seconds () {
  awk '/-->/ { split ($1, a, ":"); split ($3, b, ":"); s += (b[1] - a[1]) * 3600 + (b[2] - a[2]) * 60 + b[3] - a[3] }
    END { print s }' "$1"/*.vtt
}
# sound_seconds FILE…: how long Opus files play
sound_seconds () {
  opusinfo "$@" | awk '/Playback length/ { split ($3, a, /[m:s]+/); s += a[1] * 60 + a[2] } END { print s }'
}
median () { awk "{ print $2 }" "$1" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
ratio () { awk -v a="$2" -v b="$3" -v n="$1" -v what="$4" 'BEGIN { printf "%-10s %8.2f %8.2f %8.3f  %s\n", n, a, b, a / b, what }'; }

cc -O2 -o bare-loop "$here/bare-loop.c" $(pkg-config --cflags --libs espeak-ng opus soxr)
mkdir texts small
i=0
while [ $i -lt "$records" ]; do text $i 20 >texts/$i.txt; i=$((i + 1)); done
text 1000 "$paragraphs" >long.txt
head -c 6000 long.txt >statement.txt
i=0
while [ $i -lt "$small" ]; do
  mkdir -p small/$((i / 100))
  printf 'Yes.\n' >small/$((i / 100))/$i.txt
  i=$((i + 1))
done
"$vivavoce" render small -o small-out -q --complexity 0 --to vtt

i=0
while [ $i -lt "$runs" ]; do
  rm -rf out long-out cache/vivavoce/takes
  measure folder "$vivavoce" render texts -o out -q
  for text in texts/*.txt; do "$vivavoce" inspect --score "$text"; done | ./bare-loop cache/vivavoce/engine-data-* >>bare
  measure peer sh -c 'ls texts/*.txt | parallel -j2 "espeak-ng -v en-us -s 168 -f {} --stdout | opusenc --quiet --comp 10 --bitrate 24 - {}.opus"'
  measure cold "$vivavoce" render long.txt -o long-out -q
  measure pipe sh -c 'espeak-ng -v en-us -s 168 -f long.txt --stdout | opusenc --quiet --comp 10 --bitrate 24 - long.opus'
  sed -i "0,/The [a-z]*/s//The change$i/" long.txt
  measure edit "$vivavoce" render long.txt -o long-out -q
  measure nothing "$vivavoce" render small -o small-out -q --complexity 0 --to vtt
  measure start sh -c "for n in 1 2 3 4 5 6 7 8 9 10; do '$vivavoce' inspect statement.txt; done"
  measure espeak sh -c 'for n in 1 2 3 4 5 6 7 8 9 10; do espeak-ng -q x; done'
  i=$((i + 1))
done

printf '%-10s %8s %8s %8s\n' what ours peer ratio
ratio folder "$(median folder '$1')" "$(median peer '$1')" "wall: folder / parallel pipes"
ratio folder "$(median folder '$2 + $3')" "$(median peer '$2 + $3')" "CPU: folder / parallel pipes"
ratio bare "$(median folder '$1')" "$(median bare "(\$1 + \$2) / \$3 * $(speech_seconds out) / 2")" "wall: folder / bare loop on two cores"
ratio long "$(median cold '$1')" "$(median pipe '$1')" "wall: long record / pipe"
ratio long "$(median cold '$2 + $3')" "$(median pipe '$2 + $3')" "CPU: long record / pipe"
ratio sound "$(sound_seconds out/*.opus)" "$(sound_seconds texts/*.opus)" "s of sound: folder / parallel pipes"
ratio sound "$(sound_seconds long-out/*.opus)" "$(sound_seconds long.opus)" "s of sound: long record / pipe"
ratio edit "$(median edit '$2 + $3')" "$(median cold '$2 + $3')" "CPU: one word changed / cold"
ratio nothing "$(median nothing '$1')" 1 "wall, s: nothing changed, $small files"
ratio nothing "$(median nothing '$2 + $3')" 1 "CPU, s: nothing changed, $small files"
ratio start "$(median start '$1')" "$(median espeak '$1')" "wall: inspect / espeak-ng -q x"
ratio memory "$(median folder '$4')" 1024 "MB: largest process of the folder's run"
