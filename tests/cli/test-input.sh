# The command line as a newcomer meets it: help, wrong words, wrong files; folders; scripts that are edited.
. "$SOURCE/tests/cli/lib.sh"

expect 2 "$VIVAVOCE"
has err "Usage:"
expect 0 "$VIVAVOCE" --help
mv out help
for verb in render watch inspect voices say report cache check; do
  has help "vivavoce $verb"
  expect 0 "$VIVAVOCE" $verb --help
  has out "--help"
done
expect 0 "$VIVAVOCE" --version
has out "vivavoce 0."
expect 2 "$VIVAVOCE" rendr
has err "did you mean 'render'?"
expect 2 "$VIVAVOCE" render
has err "name a file or a folder"
expect 2 "$VIVAVOCE" render --bitrate 5 x
has err "--bitrate must be from 12 to 64, not 5"
expect 2 "$VIVAVOCE" render -b5 x
has err "--bitrate must be from 12 to 64, not 5"
expect 2 "$VIVAVOCE" render --to mp9 x
has err "there is no output 'mp9'"
expect 2 "$VIVAVOCE" render --to '' x
has err "--to: name one or more of opus"
expect 2 "$VIVAVOCE" render --announce loud "$sample"
expect 2 "$VIVAVOCE" render --nonsense
has err "--nonsense"
expect 1 "$VIVAVOCE" watch absent
has err "absent: there is no such folder"
expect 2 "$VIVAVOCE" cache clear
has err "'clear' is too much"
expect 2 "$VIVAVOCE" cache --clear --verify
has err "give only one of --clear and --verify"
expect 2 "$VIVAVOCE" voices --all --distances
has err "give only one of --audition, --all and --distances"
for option in speaker title language; do
  expect 2 "$VIVAVOCE" inspect --$option= "$sample"
  has err "--$option"
done
expect 2 "$VIVAVOCE" inspect --language 'plain English' "$sample"
has err "--language must be a tag such as en or pt-BR, not 'plain English'"
expect 0 "$VIVAVOCE" inspect --json --language pt_BR "$sample"
has out '"language" : "pt-BR"'
expect 2 "$VIVAVOCE" voices --audition kfa --text "" -o none.wav
[ ! -e none.wav ] || fail "a sample of nothing"
for words in "render" "render -o" "render $sample --report" "inspect" "check" "voices --cast" "watch" "report"; do
  # shellcheck disable=SC2086
  expect 2 "$VIVAVOCE" $words ""
  has err "an empty name is given where a file or folder is meant"
done
expect 2 "$VIVAVOCE" watch
has err "name one folder"
expect 0 "$VIVAVOCE" help check
has out "tell whether outputs are sound"
expect 2 "$VIVAVOCE" help chekc
has err "did you mean 'check'?"
ok "help and wrong usage"

# What is wrong for every file is told once, and the report of the run before stays.
mkdir -p often
for n in 1 2 3; do printf 'Number %s.\n' $n >often/$n.txt; done
expect 0 "$VIVAVOCE" render often -o kept -q --to vtt
cp kept/report.json before.json
printf 'vivavoce-cast: 1\nspeekers: {}\n' >cast.yaml
for words in "--format nonsense" "--charset nonsense" "--language nonsense" "--rate 20" "--announce loud" "--pack nonsense" "--title="; do
  # shellcheck disable=SC2086
  expect 2 "$VIVAVOCE" render often -o kept $words
  [ "$(wc -l <err)" -eq 1 ] || { cat err; fail "more than one line"; }
  # shellcheck disable=SC2086
  expect 2 "$VIVAVOCE" render often -o never $words
  [ ! -e never ] || fail "a folder was made"
done
expect 1 "$VIVAVOCE" render often -o kept --cast cast.yaml
has err "cast.yaml:2:1: unknown key 'speekers'; did you mean 'speakers'?"
[ "$(wc -l <err)" -eq 1 ] || { cat err; fail "more than one line"; }
same kept/report.json before.json
printf '# Number\n' >often/1.md
expect 2 "$VIVAVOCE" render often -o kept --rate 20
has err "often/1.txt: its output kept/1.opus would be that of often/1.md too"
has err "--rate must be a whole number from 80 to 900"
expect 2 timeout 60 "$VIVAVOCE" watch often -o kept --rate 20 --settle 0
expect 2 "$VIVAVOCE" render often -o kept --rate 20 --progress json
jq -es '.[-1].event == "end" and .[-2].event == "error"' err >/dev/null || { cat err; fail "JSON"; }
ok "wrong for every file: told once, nothing is begun"

mkdir empty bad
printf 'text\0more\n' >bad/nul.txt
: >bad/empty.txt
printf '\201\376\377\n' >bad/bytes.txt
printf 'vivavoce-script: 1\nsegmentz: []\n' >bad/script.yaml
printf 'Good morning.\n' >bad/good.txt
expect 1 "$VIVAVOCE" render bad -o o
has err "bad/nul.txt:1:5: a NUL byte: this is not a text file"
has err "bad/empty.txt:1:1: the file is empty"
has err "bad/bytes.txt:1:1: not UTF-8"
has err "bad/script.yaml:2:1: unknown key 'segmentz'; did you mean 'segments'?"
has err "1 of 5 files done without a mistake"
[ "$(find o -type f | sort | tr '\n' ' ')" = "o/good.chapters.json o/good.opus o/good.vtt o/report.html o/report.json " ] || fail "outputs: $(find o)"
expect 1 "$VIVAVOCE" render empty -o o
has err "empty: there is no file in this folder"
expect 1 "$VIVAVOCE" render absent.txt -o o
has err "absent.txt: there is no such file"
expect 1 "$VIVAVOCE" inspect empty
has err "empty: a directory, where a file is meant"
ok "each mistake at its place; the good file is done"

mkdir -p in/a in/b
printf 'One.\n' >in/a/x.txt
printf 'Two.\n' >in/b/x.txt
printf '# Three\n\nFour.\n' >in/y.md
expect 0 "$VIVAVOCE" render in -o tree --to vtt
[ "$(cd tree && find . -type f | sort | tr '\n' ' ')" = "./a/x.vtt ./b/x.vtt ./report.html ./report.json ./y.vtt " ] || fail "tree: $(find tree)"
expect 0 "$VIVAVOCE" render in -o in -q
expect 0 "$VIVAVOCE" render in -o in
has err "3 of 3 files done"
rm in/*/x.vtt in/y.vtt
printf 'Other.\n' >in/a/x.md
expect 1 "$VIVAVOCE" render in -o tree
has err "rename one of them"
ok "a folder keeps its structure, and two inputs never share an output"

printf 'From a pipe.\n' | "$VIVAVOCE" render - -o pipe -q
expect 0 "$VIVAVOCE" check pipe/statement.opus
ok "standard input"

expect 0 "$VIVAVOCE" inspect "$sample"
has out "1 speaker, 2 interventions, 959 words"
has out "Line 38: Representative of the United States, in the capacity of Representative of the United States"
"$VIVAVOCE" inspect --json "$sample" | jq .pack=null >a.json # a script was read with no pack
"$VIVAVOCE" inspect --yaml "$sample" >a.yaml
"$VIVAVOCE" inspect --json a.yaml | jq . >b.json
same a.json b.json
jq -e '[.segments[] | select(.kind == "intervention" and (.continues | not))] | length == 2' a.json >/dev/null || fail "JSON"
sed -i 's/name: Representative of the United States/name: Ambassador Doe/' a.yaml
expect 0 "$VIVAVOCE" render a.yaml -o edited --to vtt
has edited/a.vtt "<v Ambassador Doe>"
ok "a script that is edited is rendered so"

expect 0 "$VIVAVOCE" voices
has out "narrator: the narrator, male and clear; espeak-ng en-us+edward, 165 words a minute"
expect 0 "$VIVAVOCE" voices --audition kfa --text "Good morning." -o kfa.wav
[ "$(soxi -r kfa.wav)" -eq 24000 ] || fail "the audition's rate"
expect 2 "$VIVAVOCE" voices --audition nobody
has err "there is no 'nobody' in the cast"
printf 'vivavoce-cast: 1\nspeakers: {Mr. X: {voice: en-gb}}\n' >cast.yaml
expect 1 "$VIVAVOCE" render "$sample" --cast cast.yaml -o c
has err "cast.yaml:2:27: there is no voice 'en-gb'; did you mean 'en'?"
nothing c
ok "voices, auditions, casts"

printf 'not a sound\n' >x.opus
expect 1 "$VIVAVOCE" check x.opus
has err "x.opus: not an Ogg Opus file"
size=$(stat -c %s pipe/statement.opus)
head -c $((size - 3000)) pipe/statement.opus >cut.opus
expect 1 "$VIVAVOCE" check cut.opus pipe/statement.opus
[ "$(grep -c ': sound' out)" -eq 1 ] || fail "each file is told once: $(cat out)"
strange=$(printf 'caf\351.opus')
cp pipe/statement.opus "$strange"
expect 1 "$VIVAVOCE" check --json pipe/statement.opus cut.opus x.opus absent.opus "$strange"
[ ! -s err ] || fail "$(cat err)"
jq -e 'map(.sound) == [true, false, false, false, true] and all(.[]; .sound or (.problems | length > 0))' out >/dev/null || fail "$(cat out)"
jq -e '.[0].true_peak_dbtp < 0 and .[2].problems[0] == "x.opus: not an Ogg Opus file, or damaged at its start"' out >/dev/null || fail "$(cat out)"
jq -e '.[4].file_escaped == "caf%E9.opus"' out >/dev/null || fail "$(cat out)"
ok "check tells what is not sound"

printf 'Good morning.\n' >one.txt
expect 0 "$VIVAVOCE" render one.txt ./one.txt "$PWD/one.txt" -o once
[ "$(grep -c 'one.txt: ' err)" -eq 1 ] || { cat err; fail "rendered more than once"; }
expect 1 "$VIVAVOCE" check in
has err "in: a directory, where a file is meant"
mkdir thousand
for n in 1 2 3 4; do printf 'File %s.\n' $n >thousand/$n.txt; done
expect 3 "$VIVAVOCE" render thousand -o one.txt
[ "$(grep -c 'one.txt: this folder cannot be made' err)" -eq 1 ] || { cat err; fail "not told once"; }
expect 3 env VIVAVOCE_WORKER=/bin/true "$VIVAVOCE" render one.txt -o once -f
has err "the worker did not start: it ended without a word"
ok "a file that is named twice, a folder for a file, a file for a folder, a worker that is none"

expect 0 env LC_ALL=C "$VIVAVOCE" say --spoken 'Café İstanbul'
has out "Café Istanbul"
expect 0 env LC_ALL=C LANG=C "$VIVAVOCE" render one.txt -o locale --title 'Été' --speaker 'Zoë'
has locale/one.vtt "Zoë"
expect 0 env LC_ALL=tr_TR.UTF-8 "$VIVAVOCE" render one.txt -o turkish --title 'Été' --speaker 'Zoë'
for e in opus vtt chapters.json; do same locale/one.$e turkish/one.$e; done
ok "without a locale words of the command line are UTF-8; no locale changes an output"

mkdir tongues
for n in 1 2; do printf 'dIq Qap.\n' >tongues/$n.txt; done
expect 0 "$VIVAVOCE" render tongues -o tongued --language xx --complexity 0
[ "$(grep -c "eSpeak NG has no voice for the language 'xx'; that of English reads it" err)" -eq 1 ] || { cat err; fail "not told once"; }
expect 0 "$VIVAVOCE" say --language xx --ipa hello
has err "eSpeak NG has no voice for the language 'xx'"
expect 0 "$VIVAVOCE" say --language sl --ipa 'Dober dan'
[ ! -s err ] || fail "$(cat err)"
[ "$(cat out)" != "$("$VIVAVOCE" say --language en --ipa 'Dober dan')" ] || fail "Slovenian is read as English"
ok "a language without a voice is told once; eSpeak NG's own languages have theirs"
