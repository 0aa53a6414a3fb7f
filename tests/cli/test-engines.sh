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
expect 0 "$VIVAVOCE" voices --all
has out "engines: espeak-ng"
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
