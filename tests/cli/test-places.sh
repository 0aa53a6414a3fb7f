# Places: of a text the line, of a PDF the page, of a DOCX the paragraph, wherever a place is told.
. "$SOURCE/tests/cli/lib.sh"

cat >text <<'END'
== PAGE Council of Farolia | 1
Ms. Okello: The lamps of the harbour are lit.

Mr. Lindqvist: They are not.

== PAGE Council of Farolia | 2
Ms. Okello: This sentence has crashword in it.

MOTION OF THANKS: Nobody speaks here.

Mr. Lindqvist: I thank the Chair.
END
sed '/^== /d' text >plain.txt
python3 -B -c "
import sys
sys.path.insert(0, '$SOURCE/tests/forms')
from recipes import RECIPES
RECIPES['PDF'](open('text').read(), 'board')
RECIPES['DOCX'](open('plain.txt').read(), 'minutes')"

places () { # FILE PLACE-OF-THE-DOUBT NAME-IN-LISTS NUMBER
  expect 0 "$VIVAVOCE" inspect "$1"
  has out ". $3 $4: MOTION OF THANKS"
  expect 0 "$VIVAVOCE" inspect --explain "$1"
  has out "$2: intervention of MOTION OF THANKS"
  has out "$2: doubtful: 'MOTION OF THANKS'"
  expect 1 "$VIVAVOCE" inspect --strict "$1"
  has err "$2: 'MOTION OF THANKS' is a label by"
  expect 0 "$VIVAVOCE" inspect --score "$1"
  has out ", $(printf '%s' "$3" | tr '[:upper:]' '[:lower:]') $4"
  expect 0 "$VIVAVOCE" inspect --json "$1"
  [ "$(jq -r '.segments[] | select(.label == "MOTION OF THANKS") | .line' out)" = "$4" ] || fail "$1: the line of JSON"
}
places plain.txt plain.txt:7 Line 7
places board.pdf "board.pdf, page 2" Page 2
[ "$(jq -r .place out)" = page ] || fail "the place of JSON"
places minutes.docx "minutes.docx, paragraph 4" Paragraph 4
ok "inspect"

mkdir in
mv plain.txt board.pdf minutes.docx in
expect 1 env VIVAVOCE_WORKER="$FAULTY_WORKER" "$VIVAVOCE" render in -o out.d --complexity 0 -j 1
for place in in/plain.txt:5 "in/board.pdf, page 2" "in/minutes.docx, paragraph 3"; do
  has err "$place: a sentence could not be spoken ('This sentence has crashword"
  jq -e --arg place "$place: " 'any(.files[].warnings[]; startswith($place))' out.d/report.json >/dev/null || fail "$(cat out.d/report.json)"
  has out.d/report.html "$place: a sentence could not be spoken"
done
ok "render and its report"
