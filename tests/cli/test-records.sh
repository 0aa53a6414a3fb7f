# Records of every form, as a person inspects them: who speaks, turn by turn.
. "$SOURCE/tests/cli/lib.sh"

turns () { # the labels of FILE in order
  "$VIVAVOCE" inspect --json "$SOURCE/tests/records/$1" >json || fail "$1"
  jq -r '[.speakers as $s | .segments[] | select(.kind == "intervention") | .speaker as $id
         | ($s[] | select(.id == $id) | .name)] | join(" | ")' json
}

same () { [ "$2" = "$3" ] || fail "$1: '$2', not '$3'"; }

same "Akoma Ntoso" "$(turns sitting.akn.xml)" "Ms. Roe | Mr. Doe | Mr. Doe"
same "its note" "$(jq -r '.segments[] | select(.kind == "note") | .paragraphs[0]' json)" "[The Speaker in the Chair]"
ok "Akoma Ntoso: people by reference; one person under two labels"

same "page" "$(turns gaggle.html)" "MR. ROE | Q | MR. ROE | Q | MR. ROE"
if grep -qE 'Home|web master' json; then fail "the furniture of the page is read"; fi
ok "a web page: Q, no-break spaces, no furniture"

same "record" "$(turns record.htm)" "Mr. ROE | The PRESIDING OFFICER | Mr. DOE of Ohio"
ok "preformatted text: labels that end in a period"

same "PDF" "$(turns board.pdf)" "Ms. Okello | Mr. Lindqvist | Ms. Adeyemi | Mr. Lindqvist | Ms. Okello"
ok "a PDF: two columns, a running head on every page, words hyphenated at line ends"
