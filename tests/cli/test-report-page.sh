# The report's page in a browser: sound HTML, no barrier that a rule of axe knows, as wide as its window, and of any length.
. "$SOURCE/tests/cli/lib.sh"
. "$SOURCE/tests/pages/pages.sh"
pages_can || exit 0

mkdir -p in/sub
printf 'Ms. Doe: One.\n\nMr. Roe: Two.\n' >in/talk.txt
printf 'Two.\n' >'in/sub/a <b> & "c": d.txt'
printf 'Three.\n' >"in/$(printf 'caf\351').txt"
printf 'Four.\n' >"in/$(printf '%0200d' 0).txt"
printf 'a\0b\n' >in/bad.txt
printf 'One.\n\nThis has crashword in it.\n' >in/lost.txt
expect 1 env VIVAVOCE_WORKER="$FAULTY_WORKER" "$VIVAVOCE" render in -o made --complexity 0 -q
page=made/report.html

complaints=$(nu $page)
[ -z "$complaints" ] || fail "vnu: $complaints"
axe $page >found
jq -e '.violations == [] and .undecided == [] and .passed >= 20' found >/dev/null || fail "axe: $(cat found)"
ok "the page passes the Nu HTML checker and axe"

sed 's/ lang="en"//; s/<main>/<div>/; s/<\/main>/<\/div>/' $page >worse.html
nu worse.html | grep -q lang || fail "vnu does not miss the language"
axe worse.html | jq -e '.violations | any(startswith("html-has-lang"))' >/dev/null || fail "axe does not miss the language"
ok "both complain about a page that is worse"

[ "$(ask $page 1000 'return document.documentElement.scrollWidth <= innerWidth')" = true ] || fail "wider than its window"
[ "$(ask $page 500 'const text = [...document.querySelectorAll("h1, h2, h3, p, li")];
  return text.every(element => element.getBoundingClientRect().right <= innerWidth)')" = true ] || fail "text is cut off at 200 %"
ok "a name of 200 characters makes the page no wider; at 200 % no text is out of sight"

[ "$(ask $page 1000 'document.querySelector("a[href=\"#all\"]").click();
  await new Promise(done => setTimeout(done, 500));
  return [location.hash, document.getElementById("all").getBoundingClientRect().top < innerHeight]')" = '["#all",true]' ] || fail "the way to the table"
ok "a link leads past what went wrong"

jq -c '.files = [range(10000) as $i | .files[$i % (.files | length)] | del(.input_escaped, .outputs_escaped)
  | .input = "in/\($i / 100 | floor)/record \($i).txt"]' made/report.json >ten-thousand.json
mkdir many
began=$(date +%s)
expect 0 "$VIVAVOCE" report ten-thousand.json -o many/report.html
[ $(($(date +%s) - began)) -le 10 ] || fail "ten thousand rows take more than ten seconds"
complaints=$(nu many/report.html)
[ -z "$complaints" ] || fail "vnu: $complaints"
ask many/report.html 1000 'scrollTo(0, 100000); await new Promise(done => setTimeout(done, 500));
  return [document.querySelectorAll("tbody tr").length, Math.round(document.querySelector("thead th").getBoundingClientRect().top)]' >seen
case $(cat seen) in '[10000,'*) ;; *) fail "$(cat seen)" ;; esac
ask many/report.html 1000 'document.querySelector("tbody tr:nth-child(5000)").scrollIntoView();
  await new Promise(done => setTimeout(done, 500)); return document.querySelector("thead th").getBoundingClientRect().top >= 0' >seen
[ "$(cat seen)" = true ] || fail "the headers are out of sight in row 5000"
ok "a page of ten thousand files is sound, and its headers stay in sight"
