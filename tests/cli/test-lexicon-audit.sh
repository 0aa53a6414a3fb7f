# lexicon audit: what nobody has said how to say, and a lexicon to be edited.
. "$SOURCE/tests/cli/lib.sh"

expect 2 "$VIVAVOCE" lexicon
has err "give one of"
expect 2 "$VIVAVOCE" lexicon audits
has err "did you mean 'audit'?"
expect 2 "$VIVAVOCE" lexicon audit
has err "name a file or a folder"
expect 1 "$VIVAVOCE" lexicon audit none.txt
has err "none.txt"
lacks err "every name"
expect 0 "$VIVAVOCE" lexicon --help
has out "vivavoce lexicon audit"
ok "wrong calls are told"

mkdir records
cat >records/one.txt <<'EOF'
Ms. Roe: We met Gronk and the ZZYX in the Orchard. Brillig is far. The orchard of Gronk's friends, the WHO.

Mr. Doe: THE ZZYX OF GRONK ROSE.
EOF
printf 'Mr. Doe: Gronk saw Frumious-Wood. He saw the ZZYXs.\n' >records/two.txt
expect 0 "$VIVAVOCE" lexicon audit records -o names.yaml
has out "3 Gronk: name in en, said /ɡɹˈɔŋk/, first at records/one.txt:1"
has out "1 ZZYX: acronym in en"
has out "1 ZZYXs: acronym in en"
has out "1 Frumious-Wood: name in en"
head -1 out | grep -q '^3 Gronk' || fail "what is heard most does not stand first"
lacks out "Orchard"
lacks out "Brillig"
lacks out "GRONK"
lacks out "WHO"
ok "names and acronyms by how often they are heard; not what is ordinary, known, at a start or in capitals"

printf 'frumious\nwood\nGronk\n' >words
expect 0 "$VIVAVOCE" lexicon audit --words words records
lacks out "Frumious-Wood"
has out "Gronk"
printf -- '-ous\nwood\n' >words
expect 0 "$VIVAVOCE" lexicon audit --words words records
lacks out "Frumious-Wood"
has out "Gronk"
cp names.yaml skeleton.yaml
expect 0 "$VIVAVOCE" say --lexicon skeleton.yaml --spoken "Gronk's tale"
has out "Gronk's tale"
sed -i 's/say: "Gronk"/say: "Gruunk"/' names.yaml
expect 0 "$VIVAVOCE" lexicon audit --lexicon names.yaml records
lacks out "Gronk"
printf 'Herr Abgeordneter Roe: Die Bundesregierung und der Haushaltsausschuss kennen Gronk, die Verordnung und das Gesetz nicht.\n' >de.txt
expect 0 "$VIVAVOCE" lexicon audit --language de de.txt
has out "Gronk"
lacks out "regierung"
lacks out "Gesetz"
printf 'Mme Roe : Le Conseil de sécurité et le Secrétaire général connaissent Gronk et la Charte.\n' >fr.txt
expect 0 "$VIVAVOCE" lexicon audit --language fr fr.txt
has out "Gronk"
lacks out "Charte"
ok "words that are no names in other languages; in German by their endings too"

ok "words of one's own; the skeleton is a lexicon"
