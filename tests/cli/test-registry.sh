# People keep their voices in every file of a folder, whatever the order of files and jobs.
. "$(dirname "$0")/lib.sh"

mkdir in
printf 'Mr. Roe (Norway): One.\nMs. Doe (Chile): Two.\n' >in/a.txt
printf 'Ms. Lee (Chile): One.\nMr. Roe (Norway): Two.\nMr. Poe (Norway): Three.\n' >in/b.txt
expect 0 "$VIVAVOCE" render in/a.txt in/b.txt -o one --to vtt --registry one.yaml --cache cache -q -j 1
expect 0 "$VIVAVOCE" render in/b.txt in/a.txt -o two --to vtt --registry two.yaml --cache cache -q -j 4
cmp one.yaml two.yaml || fail "the registry depends on the order of the files"
ok "the order of files and jobs does not matter"

sed -i 's/Mr. Roe: .*/Mr. Roe: kmd lower/' one.yaml
expect 0 "$VIVAVOCE" inspect in/b.txt --registry one.yaml
has out "Mr. Roe (Norway); voice kmd lower"
printf 'Mr. Roe: Three.\nMs. Low: Four.\n' >in/c.txt
expect 0 "$VIVAVOCE" render in -o one --to vtt --registry one.yaml --cache cache -q
grep -q 'Mr. Roe: kmd lower' one.yaml || fail "a voice given by hand is not kept"
grep -q 'Ms. Low: kf' one.yaml || fail "who comes new is not added"
ok "what stands in the registry is kept, who comes new is added"

printf 'vivavoce-registry: 1\nspeakers: {Mr. Roe: nobody}\n' >bad.yaml
expect 1 "$VIVAVOCE" render in -o bad --registry bad.yaml --cache cache
has err "bad.yaml:2:21: there is no voice 'nobody' in the pool"
expect 2 "$VIVAVOCE" render - -o bad --registry one.yaml --cache cache </dev/null
has err "standard input cannot be read twice"
ok "mistakes are told"
