# The verb say: what will be said, why, in which phonemes; a line out for each line in.
. "$SOURCE/tests/cli/lib.sh"

expect 2 "$VIVAVOCE" say
has err "give the text"
expect 2 "$VIVAVOCE" say --ipa --spoken x
has err "exclude each other"
expect 2 "$VIVAVOCE" say --as nobody x
has err "there is no 'nobody' in the cast"
ok "wrong calls are told"

expect 0 "$VIVAVOCE" say --spoken 'Ms. Roe asked for $4 billion.'
has out "Miz Roe asked for"
lacks out '$'
expect 0 "$VIVAVOCE" say --explain 'Ms. Roe asked.'
has out "rule ms: 'Ms.' is said 'Miz'"
has out "said: Miz Roe asked."
ok "the spoken text, and each rule that fired"

printf 'Good morning.\n\nIt rose. It fell.\n' >lines
expect 0 sh -c '"$VIVAVOCE" say --ipa - <lines'
[ "$(wc -l <out)" -eq 3 ] && [ -z "$(sed -n 2p out)" ] || fail "three lines in, not three lines out"
has out "mˈɔːɹnɪŋ"
expect 1 sh -c 'printf "a\\nb\\377\\n" | "$VIVAVOCE" say --ipa -'
has err "-:2:1: this line is no UTF-8"
ok "phonemes, a line for each line"

expect 0 "$VIVAVOCE" say -o said.wav 'Good morning.'
samples=$(soxi -s said.wav)
{ [ "$samples" -gt 12000 ] && [ "$samples" -lt 30000 ]; } || fail "$samples samples: at 24 kHz two words take about a second"
printf 'vivavoce-cast: 1\nrules: {off: [ms, mony]}\n' >cast.yaml
expect 1 "$VIVAVOCE" say --cast cast.yaml --spoken x
has err "cast.yaml:2:19: there is no rule 'mony'; did you mean 'money'?"
printf 'vivavoce-cast: 1\nrules: {off: [ms]}\n' >cast.yaml
expect 0 "$VIVAVOCE" say --cast cast.yaml --spoken 'Ms. Roe'
has out "Ms. Roe"
ok "a WAV file; a rule switched off in the cast"

# A foreign passage is uttered by a voice of its language: as the same words alone are.
french=$("$VIVAVOCE" say --ipa --language fr "La paix n'est pas un vain mot pour nous.")
mixed=$("$VIVAVOCE" say --ipa "He said: La paix n'est pas un vain mot pour nous. Then he left.")
case $mixed in *"$french"*) ;; *) fail "not '$french' in '$mixed'" ;; esac
ok "a foreign passage"

# A language without a voice of its own is read by the nearest that has one, and that is told.
expect 0 "$VIVAVOCE" say --ipa --language so 'Waan ku mahadinayaa.'
has err "eSpeak NG has no voice for Somali (so); that of Oromo reads it: "
[ "$(cat out)" = "$("$VIVAVOCE" say --ipa --language om 'Waan ku mahadinayaa.')" ] || fail "Somali is not read by the Oromo voice"
expect 0 "$VIVAVOCE" say --ipa --language ti 'ሰላም ንዓለም'
[ "$(cat out)" = "$("$VIVAVOCE" say --ipa --language am 'ሰላም ንዓለም')" ] || fail "Tigrinya is not read by the Amharic voice"
expect 0 "$VIVAVOCE" say --spoken --language dv 'ދިވެހި'
has out "divehi"
expect 0 "$VIVAVOCE" say --spoken --language km 'ខ្មែរ'
has err "knows the letters of the language 'km'"
expect 0 "$VIVAVOCE" say --spoken --language sl 'Dober dan.'
lacks err "no voice"
printf 'vivavoce-cast: 1\nlanguages: {so: sw}\n' >own.yaml
expect 0 "$VIVAVOCE" say --cast own.yaml --ipa --language so 'Waan ku mahadinayaa.'
lacks err "no voice"
ok "a language without a voice"

mkdir players
printf '#!/bin/sh\nfor file; do :; done\n[ -s "$file" ] && echo played >&2\nexit ${STATUS:-0}\n' >players/pw-play
chmod +x players/pw-play
expect 0 env PATH="$work/players:$PATH" "$VIVAVOCE" say 'Good morning.'
has err "played"
expect 3 env PATH="$work/players:$PATH" STATUS=2 "$VIVAVOCE" say 'Good morning.'
has err "vivavoce: pw-play cannot play the sound: "
ok "the sound is played, and it is told where it cannot be"
