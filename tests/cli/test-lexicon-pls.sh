# lexicon import and export: the W3C's Pronunciation Lexicon Specification 1.0, in and out.
. "$SOURCE/tests/cli/lib.sh"

expect 2 "$VIVAVOCE" lexicon import
has err "name one file"
expect 1 "$VIVAVOCE" lexicon import none.pls
has err "none.pls: there is no such lexicon"
printf '<lexicon>' >bad.pls
expect 1 "$VIVAVOCE" lexicon import bad.pls
has err "bad.pls:1:10: this is no well-formed XML"
printf '<lexicon version="1.0"/>' >bad.pls
expect 1 "$VIVAVOCE" lexicon import bad.pls
has err "bad.pls:1: this is no PLS document"
printf '<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa"/>' >bad.pls
expect 1 "$VIVAVOCE" lexicon import bad.pls
has err "bad.pls:1: this PLS document states no language"
ok "what is no such document is told at its line"

cat >names.pls <<'EOF'
<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en-GB">
  <metadata><x>of no use here</x></metadata>
  <lexeme><grapheme>Gronk</grapheme><grapheme>Gronck</grapheme><phoneme>ɡrʌŋk</phoneme></lexeme>
  <lexeme><grapheme>W3C</grapheme><alias>World Wide Web
    Consortium</alias></lexeme>
  <lexeme><grapheme>ZZYX</grapheme><alias>Z Z Y X</alias></lexeme>
  <lexeme><grapheme>Wirth</grapheme><phoneme>wɪrθ</phoneme><phoneme prefer="true">wɜːθ</phoneme></lexeme>
  <lexeme><grapheme>Frumious</grapheme><phoneme>fruː</phoneme><phoneme alphabet="x-espeak-ng">fr'u:mI@s</phoneme></lexeme>
  <lexeme><grapheme>Brillig</grapheme><phoneme alphabet="x-sampa">brIlIg</phoneme></lexeme>
  <lexeme><grapheme>Gronk</grapheme><alias>again</alias></lexeme>
  <lexeme><grapheme>Vorpal</grapheme><phoneme>kɶ</phoneme></lexeme>
</lexicon>
EOF
expect 1 "$VIVAVOCE" lexicon import names.pls -o names.yaml
has err "names.pls:10: the alphabet 'x-sampa' is not known here"
has err "names.pls:10: this lexeme has no pronunciation that can be taken"
has err "names.pls:11: 'Gronk' is given twice; the first is taken"
has err "names.pls:12: 'ɶ' is no sound of 'en' in eSpeak NG"
cat >wanted.yaml <<'EOF'
vivavoce-lexicon: 1
language: en
say:
  W3C: World Wide Web Consortium
letters:
- ZZYX
phonemes:
  Frumious: fr'u:mI@s
ipa:
  Gronk: ɡrʌŋk
  Gronck: ɡrʌŋk
  Wirth: wɜːθ
EOF
diff wanted.yaml names.yaml || fail "the lexicon is not what the document says"
expect 0 "$VIVAVOCE" say --lexicon names.yaml --ipa 'the Gronk of W3C'
has out "ðə ɡɹˈʌŋk ʌv wˈɜːld wˈaɪd wˈɛb kənsˈɔːɹɾiəm"
ok "a document becomes a lexicon; what it cannot hold is told"

expect 0 "$VIVAVOCE" lexicon export names.yaml -o again.pls
xmllint --noout again.pls || fail "the document is no XML"
has again.pls '<grapheme>Frumious</grapheme>'
has again.pls '<phoneme>fɹˈuːmɪəs</phoneme>'
has again.pls '<phoneme alphabet="x-espeak-ng">fr'
has again.pls '<alias>Z Z Y X</alias>'
expect 0 "$VIVAVOCE" lexicon import again.pls -o again.yaml
same names.yaml again.yaml
ok "a lexicon becomes a document, and the same lexicon again"

cat >mixed.yaml <<'EOF'
vivavoce-lexicon: 1
say: {Gronk: "<grunk> & co"}
entries:
  - {word: Gronk, say: gronc, language: fr}
  - {word: Wirth, say: worth, language: en}
  - {part: zhzh, say: zh}
  - {word: Roe, skip: true}
  - {word: Doe, say: dough, scope: {speaker: Mr. X}}
EOF
expect 2 "$VIVAVOCE" lexicon export mixed.yaml
has err "a PLS document is of one language; give --language"
expect 1 "$VIVAVOCE" lexicon export mixed.yaml --language fr-CH
has out 'xml:lang="fr"'
has out '<alias>&lt;grunk&gt; &amp; co</alias>'
has out '<alias>gronc</alias>'
has err "mixed.yaml:5:12: 'Wirth' is of another language, and is left out"
has err "mixed.yaml:6:12: 'zhzh' is no word and no phrase, and is left out"
has err "mixed.yaml:7:12: 'Roe' is skipped, and is left out"
has err "mixed.yaml:8:12: 'Doe' is not for everyone, and is left out"
ok "what a document cannot hold is told"
