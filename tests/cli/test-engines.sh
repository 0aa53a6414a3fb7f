# Engines other than the default one, chosen in the cast.
. "$SOURCE/tests/cli/lib.sh"

cat >record.yaml <<'END'
vivavoce-script: 1
title: A meeting
language: en
speakers:
  - {id: s1, name: Ms. Roe, affiliation: Norway}
segments:
  - kind: intervention
    speaker: s1
    paragraphs: ["Thank you. The draft is adopted, and my delegation welcomes the report."]
  - kind: intervention
    speaker: s1
    language: fr
    paragraphs: ["Je remercie la Secrétaire générale de son exposé et je salue le rapport."]
END
printf 'vivavoce-cast: 1\nspeakers:\n  Ms. Roe: {engine: flite, gender: female}\n' >cast.yaml
cat >speak.sh <<'END'
text=$(cat)
case $text in *badword*) echo "cannot say that" >&2; exit 4 ;; esac
printf '%s\n' "$text" | espeak-ng --stdout -v en-us
END
printf 'vivavoce-cast: 1\nspeakers:\n  Ms. Roe: {engine: command, command: [sh, speak.sh], languages: [en], variant: kfb}\n' >command.yaml
expect 0 "$VIVAVOCE" render --cast command.yaml record.yaml -o p --jobs 1
expect 0 "$VIVAVOCE" render --cast command.yaml record.yaml -o again --jobs 2 --no-cache
same p/record.opus again/record.opus
expect 0 "$VIVAVOCE" inspect --score --cast command.yaml record.yaml
has out "'$work/speak.sh'"
has out "fr+kfb"
expect 0 "$VIVAVOCE" inspect --json --cast command.yaml record.yaml
jq -e '.speakers[0].voice.word_times == "estimated"' out >/dev/null || fail "estimated word times are not told"
expect 0 "$VIVAVOCE" render --cast command.yaml record.yaml -o p
has err "unchanged"
sed -i 's/-v en-us/-v en-us+f3/' speak.sh
expect 0 "$VIVAVOCE" render --cast command.yaml record.yaml -o p
cmp -s p/record.opus again/record.opus && fail "the program has changed, the sound has not"
ok "a program speaks; what it says is made anew when it changes"

sed 's/welcomes the report/welcomes badword/' record.yaml >bad.yaml
expect 1 "$VIVAVOCE" render --cast command.yaml bad.yaml -o p
has err "bad.yaml:9: a sentence could not be spoken ('The draft is adopted, and my delegation "
has err "sh failed (code 4): cannot say that; a notice stands in its place"
expect 0 "$VIVAVOCE" check p/bad.opus
cat >wrong.yaml <<'END'
vivavoce-cast: 1
narrator: {engine: command, command: [no-such-program, -x]}
roles:
  president: {engine: command}
  secretary: {engine: command, command: [sh], voice: en}
  guest: {command: [sh]}
END
expect 1 "$VIVAVOCE" voices --cast wrong.yaml
has err "wrong.yaml:2:39: there is no program 'no-such-program'; install it, or name it with its folder"
has err "wrong.yaml:4:14: 'engine: command' needs the program and its arguments"
has err "wrong.yaml:5:54: with 'engine: command' give 'command', not 'voice'"
has err "wrong.yaml:6:20: 'command' is for a voice with 'engine: command'"
expect 3 "$VIVAVOCE" say --cast command.yaml --as 'Ms. Roe' --ipa "Good morning."
has err "the engine 'command' does not tell phonemes"
ok "a program's failure costs a sentence; mistakes are told at their places"

echo 'echo "the model is broken" >&2; exit 4' >broken.sh
printf 'vivavoce-cast: 1\nspeakers:\n  Ms. Roe: {engine: command, command: [sh, broken.sh], languages: [en]}\n' >broken.yaml
mkdir some
for n in 1 2 3 4 5 6; do printf 'Ms. Doe: File %s.\n' $n >some/$n.txt; done
printf 'Ms. Doe: One.\n\nMs. Roe: Two.\n' >some/0.txt
expect 1 "$VIVAVOCE" render some -o so --cast broken.yaml --complexity 0 -j 1
grep -q "^some/0.txt:3: the voice '.*/sh' '.*/broken.sh' cannot be used: sh failed (code 4): the model is broken$" err || { cat err; fail "the line"; }
has err "6 of 7 files done without a mistake; 1 with a voice that cannot be used"
jq -e '.totals.kinds == {"voice": 1}' so/report.json >/dev/null || fail "the report"
expect 1 "$VIVAVOCE" say --cast broken.yaml --as 'Ms. Roe' -o x.wav "Good morning."
has err "cannot be used: sh failed (code 4): the model is broken"
ok "a program that cannot speak at all fails the files that need it, and no others"

for engine in 'engine: command, command: [sh, broken.sh]' 'engine: espeak-ng'; do
  printf 'vivavoce-cast: 1\nnarrator: {%s, variant: kfb}\n' "$engine" >narrator.yaml
  printf 'vivavoce-lexicon: 1\nlanguage: en\nsay: {Frabjous: frab-juss}\n' >words.yaml
  printf 'The town of Gronkville is far.\n' >town.txt
  for part in "lock words.yaml" "audit town.txt"; do
    # shellcheck disable=SC2086
    expect 0 "$VIVAVOCE" lexicon $part --cast narrator.yaml
    cat out >>"phonemes of ${engine#* }"
  done
done
has 'phonemes of espeak-ng' 'Gronkville'
same 'phonemes of espeak-ng' 'phonemes of command, command: [sh, broken.sh]'
ok "phonemes of lexicons are eSpeak NG's, whoever narrates"

expect 0 "$VIVAVOCE" voices --all
has out "engines: espeak-ng"
has out "command"
if ! grep -q '^engines: .*flite' out; then
  expect 1 "$VIVAVOCE" render --cast cast.yaml record.yaml -o o
  has err "cast.yaml:3:21: the engine 'flite' is not in this build; install the package 'flite1-dev' and build again"
  nothing o
  ok "an engine that is not built in is told"
  exit 0
fi
has out "voices of flite: awb kal16 rms slt"
ok "the engines are listed"

expect 0 "$VIVAVOCE" inspect --score --cast cast.yaml record.yaml
has out "slt"
has out "fr+kfa"
expect 0 "$VIVAVOCE" render --cast cast.yaml record.yaml -o o --jobs 1
expect 0 "$VIVAVOCE" render --cast cast.yaml record.yaml -o again --jobs 2 --no-cache
same o/record.opus again/record.opus
same o/record.vtt again/record.vtt
expect 0 "$VIVAVOCE" check --json o/record.opus
jq -e '(.[0].loudness_lufs + 19) | fabs <= 1' out >/dev/null || fail "loudness is not -19 +- 1: $(cat out)"
has o/record.vtt "<v Ms. Roe>The draft is adopted"
ok "flite reads English, eSpeak NG what flite cannot; the same bytes each time"

expect 0 "$VIVAVOCE" say --cast cast.yaml --as 'Ms. Roe' -o said.wav "Good morning."
expect 3 "$VIVAVOCE" say --cast cast.yaml --as 'Ms. Roe' --ipa "Good morning."
has err "the engine 'flite' does not tell phonemes"
expect 0 "$VIVAVOCE" say --cast cast.yaml --as 'Ms. Roe' --language fr --ipa "Bonjour."
has out "bɔ̃ʒˈuʁ"
printf 'vivavoce-lexicon: 1\nlanguage: en\nphonemes: {Gronk: "gr%sVNk"}\nsay: {Frabjous: frab-juss}\n' "'" >names.yaml
expect 0 "$VIVAVOCE" say --cast cast.yaml --lexicon names.yaml --as 'Ms. Roe' --spoken "Frabjous Gronk"
has out "frab-juss Gronk"
expect 0 "$VIVAVOCE" say --cast cast.yaml --lexicon names.yaml --spoken "Frabjous Gronk"
has out "frab-juss [[gr'VNk]]"
ok "say speaks by it; phonemes, which it neither tells nor takes, are for eSpeak NG"

expect 0 "$VIVAVOCE" voices --audition flite/rms --text "Good morning."
[ "$(soxi -s rms.wav)" -gt 12000 ] || fail "half a second of sound at least"
expect 2 "$VIVAVOCE" voices --audition flite/rsm
has err "the engine 'flite' has no voice 'rsm'; it has awb, kal16, rms, slt"
expect 2 "$VIVAVOCE" voices --audition nobody
has err "there is no 'nobody' in the cast"
printf 'vivavoce-cast: 1\nnarrator: {engine: flit}\npool:\n  - {name: a, engine: flite, voice: slt, variant: kfx}\n' >wrong.yaml
expect 1 "$VIVAVOCE" voices --cast wrong.yaml
has err "wrong.yaml:2:20: there is no engine 'flit'"
has err "wrong.yaml:4:51: there is no variant 'kfx'"
ok "auditions; wrong names are told at their places"
