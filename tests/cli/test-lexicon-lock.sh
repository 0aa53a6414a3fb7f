# lexicon lock: the phonemes of every entry are kept, and an entry that is said otherwise is told. Our own lexicons are
# held to their locks: an upgrade of the engine that changes a name fails here, and tells which.
. "$SOURCE/tests/cli/lib.sh"

expect 2 "$VIVAVOCE" lexicon lock
has err "name one lexicon, or give --check LOCK alone"
expect 1 "$VIVAVOCE" lexicon lock none.yaml
has err "none.yaml: there is no such lexicon"
expect 1 "$VIVAVOCE" lexicon lock --check none.lock
has err "none.lock: there is no such lock"
ok "wrong calls are told"

mkdir names locks
cat >names/names.yaml <<'EOF'
vivavoce-lexicon: 1
language: en
letters: [ZZYX]
say: {Gronk: grunk, "ad hoc": add hock}
ipa: {Wirth: wɜːθ}
entries:
  - {word: Gronk, say: gronk, scope: {speaker: Ms. Roe}}
  - {regex: "x+y", say: z}
EOF
expect 0 "$VIVAVOCE" lexicon lock names/names.yaml -o locks/names.lock
has locks/names.lock "lexicon: ../names/names.yaml"
has locks/names.lock "engine: espeak-ng 1."
has locks/names.lock "en ZZYX (letters ZZYX): zˈiː zˈiː wˈaɪ ˈɛks"
has locks/names.lock "en Gronk (say grunk): ɡɹˈʌŋk"
has locks/names.lock "en Wirth (ipa wɜːθ): wˈɜːθ"
[ "$(grep -c ' (' locks/names.lock)" -eq 4 ] || fail "four entries have a sound of their own"
expect 0 "$VIVAVOCE" lexicon lock --check locks/names.lock
has out "4 entries, 0 said otherwise"
[ -s err ] && fail "nothing is to be told of a lock that holds"
ok "a lock is written and holds"

sed -i 's/: ɡɹˈʌŋk/: ɡɹˈɔŋk/; s/engine: .*/engine: espeak-ng 1.49/' locks/names.lock
expect 1 "$VIVAVOCE" lexicon lock --check locks/names.lock
has err "names/names.yaml:4:7: 'Gronk' was said /ɡɹˈɔŋk/ when it was locked, and is now said /ɡɹˈʌŋk/"
has err "locked with espeak-ng 1.49; this is espeak-ng 1."
sed -i 's/grunk/gruunk/' names/names.yaml
expect 0 "$VIVAVOCE" lexicon lock --check locks/names.lock
has err "1 entries are not in the lock, 1 of the lock are no more"
printf 'vivavoce-lexicon-lock: 1\nphonemes: 3\n' >bad.lock
expect 1 "$VIVAVOCE" lexicon lock --check bad.lock
has err "bad.lock:1:1: this is no lock: it has no 'lexicon'"
has err "bad.lock:2:11: 'phonemes' must be a table of keys and values"
ok "what is said otherwise is told at its entry; an edited entry is no change of the engine"

for lock in "$SOURCE"/tests/lexicon/locks/*.lock; do
  expect 0 "$VIVAVOCE" lexicon lock --check "$lock"
  grep 'are not in the lock' err && fail "a lexicon was edited and not locked again"
done
ok "our own lexicons are said as they were locked"

expect 0 python3 "$SOURCE/tests/lexicon/check-fights.py" "$SOURCE"/tests/lexicon/locks/*.lock
ok "no two entries of them fight, in whatever files they stand"
