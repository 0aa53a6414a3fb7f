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

lamp="Ms. Okello | Mr. Lindqvist"
same "DOCX" "$(turns lamp.docx)" "$lamp | Ms. Okello"
same "its deletions" "$(jq -r '.segments[] | select(.label // "" | startswith("Mr. L")) | .paragraphs[0]' json)" \
  "It is not, and has not been since March."
same "EPUB" "$(turns lamp.epub)" "$lamp | Ms. Okello"
same "ODT" "$(turns lamp.odt)" "$lamp"
ok "DOCX, EPUB and ODT"

# a name and a time, and below them what is said, in one paragraph
python3 -c "
import zipfile
said = [('Ann Roe   0:03', 'Is the lamp out?'), ('Bert Doe   0:07', 'It is.')] * 2
text = ''.join(f'<w:p><w:r><w:t>{name}</w:t><w:br/><w:t>{words}</w:t></w:r></w:p>' for name, words in said)
with zipfile.ZipFile('meeting.docx', 'w') as archive:
    archive.writestr('word/document.xml', '<w:document xmlns:w=\"urn:w\"><w:body>' + text + '</w:body></w:document>')"
same "line ends" "$("$VIVAVOCE" inspect --json meeting.docx | jq -r '[.segments[].label] | join(" | ")')" "Ann Roe | Bert Doe | Ann Roe | Bert Doe"
ok "a line end in a paragraph of a DOCX may end a label"

mkdir bin
cat >bin/antiword <<'END'
#!/bin/sh
[ "$1 $2" = "-m UTF-8.txt" ] && printf 'The Chair: Is the lamp lit?\n\nMr. Doe: No.\n\nThe Chair: Then light it.\n'
END
chmod +x bin/antiword
printf '\320\317\021\340\241\261\032\341...' >word.doc
same "doc" "$(PATH=$PWD/bin:$PATH "$VIVAVOCE" inspect --json word.doc | jq -r '[.segments[].label] | join(" | ")')" "The Chair | Mr. Doe | The Chair"
printf '#!/bin/sh\nexec yes\n' >bin/antiword
printf '#!/bin/sh\nkill -11 $$\n' >bin/catdoc
chmod +x bin/catdoc
PATH=$PWD/bin:$PATH expect 1 "$VIVAVOCE" inspect word.doc
has err "word.doc:1:1: catdoc cannot read this Word document within 20 s and 64 MiB; save it as DOCX"
cat >bin/catdoc <<'END'
#!/bin/sh
echo The Chair: Order, please.
END
same "doc" "$(PATH=$PWD/bin:$PATH "$VIVAVOCE" inspect --json word.doc | jq -r '.segments[0].paragraphs[0]')" "Order, please."
mkdir none
PATH=$PWD/none expect 1 "$VIVAVOCE" inspect word.doc
has err "word.doc:1:1: a binary Word document: install antiword or catdoc to have it read, or save it as DOCX"
ok "a .doc file goes through a converter that is bounded, or names those that could read it"

# a member of 80 MB in an archive of 80 kB
python3 -c "
import zipfile
with zipfile.ZipFile('bomb.docx', 'w', zipfile.ZIP_DEFLATED) as archive:
    archive.writestr('word/document.xml', b'<x>' + b' ' * (80 << 20) + b'</x>')"
expect 1 "$VIVAVOCE" inspect bomb.docx
has err "bomb.docx:1:1: 'word/document.xml' in it unpacks to more than 64 MiB"
ok "an archive that unpacks to too much is refused"

printf 'The Chair: \323\341.\n\nMr. Doe: \304\301.\n\nThe Chair: \323\341.\n' >koi
same "charset" "$("$VIVAVOCE" inspect --charset koi8r --json koi | jq -r '.segments[0].paragraphs[0]')" "сА."
"$VIVAVOCE" inspect --charset koi8r koi >out
has out "Charset: KOI8-R"
expect 2 "$VIVAVOCE" inspect --charset koi9 koi
has err "there is no charset 'koi9'"
expect 2 "$VIVAVOCE" render --charset koi9 koi -o out.d
ok "--charset goes before what the bytes show"

same "PDF" "$(turns board.pdf)" "Ms. Okello | Mr. Lindqvist | Ms. Adeyemi | Ms. Okello | Mr. Lindqvist | Ms. Okello"
same "its pages" "$(jq -c '[.segments[].line]' json)" "[1,1,2,2,2,3]"
jq -r '.segments[].paragraphs[]' json >text
has text "be done by night where that can be arranged without danger to the divers, who told us that they are willing."
has text "I shall report again when it has come."
if grep -q "sitting of 4 March" text; then fail "the running head is read"; fi
"$VIVAVOCE" inspect "$SOURCE/tests/records/board.pdf" >out
has out "3. Page 2: Ms. Adeyemi"
ok "a PDF: two columns, a running head on every page, words hyphenated at line ends"

python3 -B - "$SOURCE/tests/forms" <<'EOF'
import sys
sys.path.insert(0, sys.argv[1])
from recipes import pdf
text = "The lamps of the harbour are old, and they fail at night. The Board has asked for new ones."
glyphs = "".join(chr(ord(c) - 29) for c in text)  # what a font that does not name its letters leaves
pdf("== PAGE |\n" + "\n\n".join([glyphs] * 4), "glyphs")
pdf("== PAGE |\nGdv krh whn vsk Nbr kthm tswl.\n\nKrh tswl vsk nbr.", "short")
EOF
expect 1 "$VIVAVOCE" inspect glyphs.pdf
has err "glyphs.pdf:1:1: the fonts of this PDF do not say which letters they show"
expect 0 "$VIVAVOCE" inspect short.pdf
ok "a PDF whose text is no letters is refused; a short one without words is not"

mkdir -p house/bin house/libexec/vivavoce
cp "$VIVAVOCE" house/bin/vivavoce
helper=house/libexec/vivavoce/vivavoce-pdf
expect 3 house/bin/vivavoce inspect "$SOURCE/tests/records/board.pdf"
has err "PDFs cannot be read"
printf '#!/bin/sh\necho pages 1\nkill -9 $$\n' >$helper
chmod +x $helper
expect 1 house/bin/vivavoce inspect "$SOURCE/tests/records/board.pdf"
has err "board.pdf:1:1: poppler cannot read this PDF within"
printf '#!/bin/sh\necho "error $(ulimit -t) s, $(ulimit -f) blocks"\n' >$helper
expect 1 house/bin/vivavoce inspect "$SOURCE/tests/records/board.pdf"
has err "board.pdf:1:1: this PDF cannot be opened: 120 s, 131072 blocks"
signs=$(printf '\356\200\201\356\200\202\357\277\275')  # U+E001 U+E002 U+FFFD
printf '#!/bin/sh\necho pages 1\necho "1 0 0 90 9 The %s"\n' "$signs$signs$signs$signs$signs$signs$signs$signs$signs$signs$signs$signs$signs" >$helper
expect 1 house/bin/vivavoce inspect "$SOURCE/tests/records/board.pdf"
has err "board.pdf:1:1: the fonts of this PDF do not say which letters they show"
ok "a PDF that breaks poppler costs that file alone, in bounded time"
