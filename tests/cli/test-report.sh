# The report: a record of every file for programs, a page for people, both of any name and any fate.
. "$SOURCE/tests/cli/lib.sh"
# What may differ between two runs: docs/batch.md
without_wall () { sed -E 's/"(wall_ms|takes_from_cache)":[0-9]+/"\1":0/g; /^"wall":/d' "$1"; }

mkdir -p in/sub
printf 'Ms. Doe: One.\n\nMr. Roe: Two.\n' >in/talk.txt
printf 'Two.\n' >'in/sub/a <b> & "c": d.txt'
printf 'Three.\n' >"in/$(printf 'caf\351').txt"
printf 'a\0b\n' >in/bad.txt
printf 'One.\n\nThis has crashword in it.\n' >in/lost.txt
expect 1 env VIVAVOCE_WORKER="$FAULTY_WORKER" "$VIVAVOCE" render in -o first --complexity 0 -j 1
has err "3 of 5 files done without a mistake; 1 could not be read; 1 with sentences lost"
has err "1 could not be read: in/bad.txt"
has err "1 with sentences lost: in/lost.txt"
has err "report: first/report.html"
jq -e '."vivavoce-report" == 1 and .totals.files == 5 and .totals.rendered == 3 and .totals.failed == 1
  and .totals.incomplete == 1 and .totals.kinds == {"unreadable": 1, "sentences-lost": 1} and (.wall.elapsed_ms > 0)
  and (.totals.samples == ([.files[].samples] | add)) and (.totals.takes == ([.files[].takes] | add))' first/report.json >/dev/null || fail "$(cat first/report.json)"
jq -e '.files[] | select(.input == "in/talk.txt") | .status == "rendered" and .speakers == 2 and .interventions == 2
  and .chapters == 2 and .seconds > 1 and .loudness_lufs > -30 and .takes >= 4 and .warnings == []
  and .outputs == ["first/talk.opus", "first/talk.vtt", "first/talk.chapters.json"]' first/report.json >/dev/null || fail "talk: $(cat first/report.json)"
jq -e '.files[] | select(.input == "in/bad.txt") | .status == "failed" and .kind == "unreadable" and .outputs == []
  and .loudness_lufs == null and (.message | startswith("in/bad.txt:1:2: "))' first/report.json >/dev/null || fail "bad: $(cat first/report.json)"
jq -e '.files[] | select(.input == "in/lost.txt") | .status == "incomplete" and .kind == "sentences-lost"
  and (.warnings | length == 1) and (.warnings[0] | startswith("in/lost.txt:3: "))' first/report.json >/dev/null || fail "lost: $(cat first/report.json)"
jq -e '.files[] | select(.input_escaped == "in/caf%E9.txt") | .outputs_escaped[0] == "first/caf%E9.opus"' first/report.json >/dev/null || fail "bytes"
[ "$(jq -r '.files[].input' first/report.json)" = "$(jq -r '.files[].input' first/report.json | LC_ALL=C sort)" ] || fail "the order of the records"
[ "$(jq '.files[] | select(.input == "in/talk.txt") | .samples' first/report.json)" -eq "$("$VIVAVOCE" check --json first/talk.opus | jq '.[0].samples')" ] || fail "the length of the sound"
ok "a record of every file: rendered, failed, with sentences lost, names of any bytes"

page=first/report.html
expect 0 tidy -q -e -utf8 "$page"
[ ! -s err ] || fail "tidy complains: $(cat err)"
tidy -q -asxml -utf8 --wrap 0 -o page.xml "$page"
sed -i 's/ xmlns="[^"]*"//; /<!DOCTYPE/d' page.xml
tell () { xmllint --noent --xpath "$1" page.xml 2>/dev/null; }
is () { found=$(tell "$1"); [ "$found" = "$2" ] || fail "$1 is '$found', not '$2'"; }
is 'string(/html/@lang)' en
is 'count(//h1)' 1
is 'count(//title[string-length(.) > 10])' 1
is 'count(//table/caption)' 1
is 'count(//thead//th[@scope="col"])' 6
is 'count(//tbody//th[@scope="row"])' 5
is 'count(//tbody/tr[count(*) != 6])' 0
is 'count(//td[normalize-space(.) = ""])' 0
is 'count(//script) + count(//img) + count(//@style) + count(//@onclick)' 0
is 'count(//h2[1]/following::table)' 1
is 'normalize-space(//h2[1])' 'What went wrong'
is 'string(//tr[th = "in/bad.txt"]/td[1])' Failed
is 'string(//tr[contains(th, "sub")]/th)' 'in/sub/a <b> & "c": d.txt'
tell '//table//a/@href' | grep -o '"[^"]*"' | tr -d '"' >hrefs
[ "$(wc -l <hrefs)" -eq 4 ] || fail "links: $(cat hrefs)"
python3 - first hrefs <<'END' || fail "a link leads nowhere"
import os, sys, urllib.parse
for href in open(sys.argv[2]):
    path = os.path.join(os.fsencode(sys.argv[1]), urllib.parse.unquote_to_bytes(href.strip()))
    assert os.path.exists(path), path
END
tell 'string(//tr[contains(th, "talk")]/td[5])' | grep -Eq '^−[0-9]+\.[0-9] LUFS$' || fail "the sign of loudness"
ok "the page is sound, has one h1, a table with scopes, status in words, links that lead to the sound"

rm in/lost.txt in/bad.txt
expect 0 "$VIVAVOCE" render in -o one --complexity 0 --cache one.cache -j 1 -q
expect 0 "$VIVAVOCE" render in -o one --complexity 0 --cache two.cache -j 1 -q --report again/r.json -f
without_wall one/report.json >a
without_wall again/r.json >b
same a b
[ -s again/r.html ] || fail "no page beside it"
expect 0 "$VIVAVOCE" render in -o one --complexity 0 --cache two.cache
jq -e '.totals.unchanged == 3 and (.files | all(.status == "unchanged" and .samples > 0 and .chapters > 0 and (.outputs | length) == 3))' \
  one/report.json >/dev/null || fail "unchanged: $(cat one/report.json)"
mkdir here
cp in/talk.txt here/
expect 0 "$VIVAVOCE" render here -o here --complexity 0 --report here/other.json
expect 0 "$VIVAVOCE" render here -o here --complexity 0 -f
jq -e '.totals.files == 1' here/report.json >/dev/null || fail "a report became an input: $(cat here/report.json)"
expect 0 "$VIVAVOCE" render in/talk.txt -o single --complexity 0
[ ! -e single/report.json ] || fail "a report nobody asked for"
expect 0 "$VIVAVOCE" render in -o single --complexity 0 --no-report
[ ! -e single/report.json ] || fail "--no-report"
ok "the same but for wall times; unchanged files keep their figures; a report is no input"

"$VIVAVOCE" render "$sample" in/talk.txt -o stopped -j 1 --no-cache --report stopped/r.json -q & pid=$!
sleep 1
kill -TERM $pid
wait $pid || true
jq -e '.totals.files == 2 and .totals."not-done" >= 1' stopped/r.json >/dev/null || fail "stopped: $(cat stopped/r.json)"
ok "a run that was stopped tells what is not done"

expect 0 "$VIVAVOCE" render in --complexity 0 -o out.json --progress json --no-report
jq -es '[.[] | select(.event == "file")] | length == 3 and all(.record.status == "rendered" or .record.status == "unchanged")' err >/dev/null || fail "$(cat err)"
jq -es '.[-1].event == "end" and .[-1].totals.files == 3' err >/dev/null || fail "$(cat err)"
ok "--progress json gives the records and the totals"

mkdir k1 k2
cp in/talk.txt k1/; printf 'Other.\n' >k2/other.txt; printf 'a\0b\n' >k2/bad.txt
expect 0 "$VIVAVOCE" render k1 -o k -q --complexity 0 --report s/1.json
expect 1 "$VIVAVOCE" render k2 -o k -q --complexity 0 --report s/2.json
expect 0 "$VIVAVOCE" report --merge s/1.json s/2.json -o s/all.json
has err "2 of 3 files done without a mistake; 1 could not be read"
jq -e '.totals.files == 3 and ([.files[].input] == ["k1/talk.txt", "k2/bad.txt", "k2/other.txt"])' s/all.json >/dev/null || fail "$(cat s/all.json)"
expect 0 "$VIVAVOCE" report --merge s/2.json s/1.json s/2.json -o s/twice.json
same s/all.json s/twice.json
expect 0 "$VIVAVOCE" report first/report.json -o copy.json
same first/report.json copy.json
expect 0 "$VIVAVOCE" report s/all.json -o s/all.html
expect 0 tidy -q -e -utf8 s/all.html
ok "reports are joined; what is read is what was written"

printf '{"vivavoce-report": 2, "files": []}' >new.json
printf '{"files": []}' >other.json
printf '{"vivavoce-report": 1, "files": [{"input": 3}]}' >wrong.json
printf '{"vivavoce-report": 1,\n "files": [' >cut.json
for case in 'new.json: a report of version 2; known is version 1' 'other.json: this is no report of vivavoce' \
  "wrong.json: record 1: 'input' must be a text" 'cut.json:2:11: this is no JSON: ' 'none.json: there is no such report'; do
  expect 1 "$VIVAVOCE" report "${case%%:*}" -o x.json
  has err "$case"
done
expect 2 "$VIVAVOCE" report a.json b.json -o x.json
expect 2 "$VIVAVOCE" report a.json -o x.pdf
expect 2 "$VIVAVOCE" render in --report x.html
expect 2 "$VIVAVOCE" render in --report x.json --no-report
expect 3 "$VIVAVOCE" report s/all.json -o /nowhere/x.json
expect 3 "$VIVAVOCE" render in -o one --report new.json/r.json
[ "$(grep -c 'new.json/r.json: cannot be written: Not a directory' err)" -eq 1 ] || { cat err; fail "not told once"; }
[ ! -e x.json ] || fail "x.json"
ok "mistakes are told"

mkdir two
printf 'vivavoce-script: 1\ntitel: T\nsegmentz: []\n' >two/two.yaml
expect 1 "$VIVAVOCE" render two -o two.d
page=two.d/report.html
tidy -q -asxml -utf8 --wrap 0 -o page.xml "$page"
sed -i 's/ xmlns="[^"]*"//; /<!DOCTYPE/d' page.xml
is 'count(//ul/li/ul/li)' 3
is 'string(//ul/li/ul/li[1])' "two/two.yaml:1:1: a script needs 'segments'"
ok "each mistake of a file is an item of its own"

# A language that another one's voice reads is told once a file; nothing is lost by it.
mkdir tongues
printf -- '---\nlanguage: so\n---\n\nMs. Doe: Waan ku mahadinayaa.\n\nMr. Roe: Haa.\n\nMs. Doe: Maya.\n' >tongues/so.txt
expect 0 "$VIVAVOCE" render tongues -o tongues.d --complexity 0
[ "$(grep -c 'tongues/so.txt: eSpeak NG has no voice for Somali (so); that of Oromo reads it' err)" -eq 1 ] || fail "not told once: $(cat err)"
jq -e '.files[0] | .status == "rendered" and .warnings == [] and (.notes | length == 1)
  and (.notes[0] | startswith("eSpeak NG has no voice"))' tongues.d/report.json >/dev/null || fail "$(cat tongues.d/report.json)"
expect 0 "$VIVAVOCE" render tongues -o tongues.d --complexity 0
lacks err "no voice"
ok "a language without a voice is told once a file"
