# Lexicons: on the command line and in a cast; what changes with an entry, and what is told of mistakes.
. "$SOURCE/tests/cli/lib.sh"

cat >names.yaml <<'EOF'
vivavoce-lexicon: 1
language: en
phonemes: {Gronk: "gr'VNk", Wirth: "w'3:T"}
say: {Frabjous: frab-juss}
entries:
  - {word: Frabjous, say: frob-juss, scope: {speaker: president}}
EOF
expect 0 "$VIVAVOCE" say --lexicon names.yaml --spoken 'Gronk, 3 Frabjous'
has out "[[gr'VNk]], three frab-juss"
expect 0 "$VIVAVOCE" say --lexicon names.yaml --as president --spoken 'Frabjous'
has out "frob-juss"
expect 0 "$VIVAVOCE" say --lexicon names.yaml --ipa '(Gronk)'
has out "ɡɹˈʌŋk"
expect 0 "$VIVAVOCE" say --lexicon names.yaml --explain "Wirth's"
has out "rule lexicon names.yaml:3:29: 'Wirth's' is said '[[w'3:Ts]]'"
expect 0 "$VIVAVOCE" say --ipa "[[gr'VNk]]"
lacks out "ɡɹˈʌŋk"
ok "words and phonemes are said; nobody else's brackets are phonemes"

printf 'vivavoce-lexicon: 1\nletters: [AXY, СВЖ]\n' >letters.yaml
said () { expect 0 "$VIVAVOCE" say --lexicon letters.yaml --language "$1" --ipa "$2"; has out "$3"; }
said en 'an AXY' "ˈeɪ ˈɛks wˈaɪ"
said fr 'un AXY' "ˈiks ˈi ɡʁˈɛk"
said es 'un AXY' "ˈɛkis ˈi ɣɾiˈeɣa"
said pt 'um AXY' "ˈa ʃˈiz ˈipsˌilɔŋ"
said ru 'это СВЖ' "ˈɛs vˈɛ ʒˈɛ"
ok "letters by their names in each language"

mkdir sub
printf 'vivavoce-cast: 1\nlexicon: [../names.yaml]\n' >sub/cast.yaml
expect 0 "$VIVAVOCE" say --cast sub/cast.yaml --spoken 'Gronk'
has out "[[gr'VNk]]"
printf 'vivavoce-lexicon: 1\nlanguage: en\nsay: {Gronk: grunk}\n' >over.yaml
expect 0 "$VIVAVOCE" say --cast sub/cast.yaml --lexicon over.yaml --spoken 'Gronk'
has out "grunk"
has err "over.yaml:3:7: 'Gronk' is said otherwise at "
printf 'vivavoce-cast: 1\nlexicon: [none.yaml]\n' >bad-cast.yaml
expect 1 "$VIVAVOCE" say --cast bad-cast.yaml --spoken 'Gronk'
has err "bad-cast.yaml:2:11: there is no lexicon './none.yaml'"
ok "a cast names lexicons beside it; the command line goes before it"

printf 'vivavoce-lexicon: 1\nlanguage: en\nphonemes: {A: "§"}\nentries:\n  - {regex: "(a+)+$", say: b}\n' >bad.yaml
expect 1 "$VIVAVOCE" inspect --lexicon bad.yaml --lexicon absent.yaml "$sample"
has err "bad.yaml:3:15: '§' is no phoneme of 'en'"
has err "bad.yaml:5:13: this pattern takes too long"
has err "absent.yaml: there is no such lexicon"
ok "every mistake at its line and column"

printf 'Ms. Roe: We met Gronk.\n\nMr. Doe: We met Wirth.\n\nMs. Roe: We met nobody.\n' >record.txt
expect 0 "$VIVAVOCE" render --cast sub/cast.yaml --complexity 0 -o audio record.txt
"$VIVAVOCE" cache >before
expect 0 "$VIVAVOCE" render --cast sub/cast.yaml --complexity 0 -o audio record.txt
has err "unchanged"
sed -i "s/gr'VNk/gr'O:Nk/" names.yaml
expect 0 "$VIVAVOCE" render --cast sub/cast.yaml --complexity 0 -o audio record.txt
lacks err "unchanged"
"$VIVAVOCE" cache >after
took=$(($(sed -n 's,^takes: ,,p' after) - $(sed -n 's,^takes: ,,p' before)))
[ "$took" -eq 1 ] || { cat before after; fail "$took paragraphs were rendered again, not one"; }
ok "a changed entry renders its own paragraphs again"
