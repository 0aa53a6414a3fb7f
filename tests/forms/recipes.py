"""From the text of a sample to the file that is inspected: RECIPES[NAME](text, path without suffix or with it) → path made."""
import html, os, re, struct, zipfile

def write(path, data):
    with open(path, "wb") as out:
        out.write(data)
    return path

def charset(name, before=b""):
    return lambda text, path: write(path, before + text.encode(name))

def archive(path, members):
    """A ZIP archive that is the same at every run; the first member is stored, as ODT and EPUB ask."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for i, (name, text) in enumerate(members):
            info = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED if i else zipfile.ZIP_STORED
            out.writestr(info, text)
    return path

def paragraphs(text):
    return [p for p in re.split(r"\n\s*\n", text.strip("\n"))]

NOTE = r"\{(footnote|endnote|\*): ([^}]*)\}"  # in a sample; "{*: …}" has a mark of its own

def docx(text, path):
    """A paragraph a block; **bold** is a run of its own, and a line end within a block is a break. Notes stand in members of their own."""
    notes = {"footnote": [], "endnote": []}
    def reference(mark, note):
        kind, own = ("footnote", ' w:customMarkFollows="1"') if mark == "*" else (mark, "")
        ref = "" if own else f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:{kind}Ref/></w:r>'
        notes[kind].append("".join(f'<w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>{ref if not i else ""}<w:r><w:t>{html.escape(p)}</w:t></w:r></w:p>'
                                   for i, p in enumerate(note.split(" / "))))
        return f'<w:r><w:{kind}Reference{own} w:id="{len(notes[kind])}"/>{"<w:t>*</w:t>" if own else ""}</w:r>'
    def runs(block):
        for i, part in enumerate(re.split(r"\*\*", block)):
            bold = "<w:rPr><w:b/></w:rPr>" if i % 2 else ""
            said, *rest = re.split(NOTE, part)
            for said, mark, note in zip([said, *rest[2::3]], [*rest[0::3], ""], [*rest[1::3], ""]):
                lines = "<w:br/>".join(f'<w:t xml:space="preserve">{html.escape(line)}</w:t>' for line in said.split("\n"))
                yield f"<w:r>{bold}{lines}</w:r>" + (reference(mark, note) if mark else "")
    body = "".join(f"<w:p>{''.join(runs(p))}</w:p>" for p in paragraphs(text))
    return archive(path + ".docx", [
        ("[Content_Types].xml", '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="xml" ContentType="application/xml"/></Types>'),
        ("word/document.xml", '<?xml version="1.0" encoding="UTF-8"?><w:document '
         f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>'),
        *((f"word/{kind}s.xml", f'<?xml version="1.0" encoding="UTF-8"?><w:{kind}s xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
           f'<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
           + "".join(f'<w:{kind} w:id="{i}">{note}</w:{kind}>' for i, note in enumerate(of_kind, 1)) + f"</w:{kind}s>")
          for kind, of_kind in notes.items() if of_kind)])

def odt(text, path):
    def note(found):
        body = "".join(f"<text:p>{p}</text:p>" for p in found[2].split(" / "))
        mark = "*" if found[1] == "*" else "1"
        return (f'<text:note text:note-class="{"endnote" if found[1] == "endnote" else "footnote"}"><text:note-citation>{mark}'
                f"</text:note-citation><text:note-body>{body}</text:note-body></text:note>")
    def spans(block):
        parts = re.split(r"\*\*", re.sub(NOTE, note, html.escape(block).replace("\n", "<text:line-break/>")))
        return "".join(f'<text:span text:style-name="T1">{part}</text:span>' if i % 2 else part for i, part in enumerate(parts))
    body = "".join(f"<text:p>{spans(p)}</text:p>" for p in paragraphs(text))
    return archive(path + ".odt", [
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
         'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
         f"<office:body><office:text>{body}</office:text></office:body></office:document-content>")])

def epub(text, path):
    """A chapter for each part of the text that begins with '# '."""
    chapters = [part for part in re.split(r"(?m)^(?=# )", text) if part.strip()]
    def page(chapter):
        blocks = ["<h1>" + html.escape(p[2:]) + "</h1>" if p.startswith("# ") else "<p>" + html.escape(p) + "</p>" for p in paragraphs(chapter)]
        return ('<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>part</title></head>'
                "<body>" + re.sub(r"\*\*(.*?)\*\*", r"<b>\1</b>", "".join(blocks)) + "</body></html>")
    items = "".join(f'<item id="c{i}" href="c{i}.xhtml" media-type="application/xhtml+xml"/>' for i in range(len(chapters)))
    spine = "".join(f'<itemref idref="c{i}"/>' for i in range(len(chapters)))
    return archive(path + ".epub", [
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
         '<rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'),
        ("book.opf", '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="u"><metadata '
         'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="u">u</dc:identifier></metadata>'
         f"<manifest>{items}</manifest><spine>{spine}</spine></package>"),
        *((f"c{i}.xhtml", page(chapter)) for i, chapter in enumerate(chapters))])

def pdf(text, path):
    """What the text says is where things stand: '== PAGE HEAD | FOOT' begins a page, '--' its second column; other lines are lines of
    the page, in 10 point Times on 612 by 792 point; one that begins with '~ ' is in 8 point, and {^1} a raised 1."""
    def drawn_text(line):
        return b"(" + line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)") + b") Tj "
    def show(x, y, line):
        size, line = (8, line[2:]) if line.startswith("~ ") else (10, line)
        parts = re.split(r"\{\^(\d+)\}", line)  # text, raised, text …
        shown = b"".join(b"/F1 %d Tf 4 Ts %s0 Ts /F1 %d Tf " % (size - 4, drawn_text(part), size) if i % 2 else drawn_text(part)
                         for i, part in enumerate(parts) if part)
        return b"BT /F1 %d Tf 1 0 0 1 %d %d Tm %sET\n" % (size, x, y, shown)
    pages = []
    for part in re.split(r"(?m)^== PAGE ", text)[1:]:
        (head, foot), *lines = [[x.strip() for x in part.split("\n")[0].split("|")], *part.split("\n")[1:]]
        drawn, x, y = show(60, 755, head) + show(300, 30, foot), 60, 720
        for line in lines:
            if line == "--":
                x, y = 320, 720
            else:
                drawn += show(x + (12 if line.startswith("    ") else 0), y, line.strip()) if line.strip() else b""
                y -= 12
        pages.append(drawn)
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
               b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>"]
    for i, drawn in enumerate(pages):
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * i} 0 R "
                       "/Resources << /Font << /F1 3 0 R >> >> >>".encode())
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
    out, at = b"%PDF-1.4\n", []
    for i, body in enumerate(objects, 1):
        at.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (i, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in at)
    out += b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(at) + 1, table, len(at) + 1, len(out))
    return write(path + ".pdf", out)

def doc(text, path):
    """A Word 97 document: text in UTF-16 as one piece, in the two streams of an OLE file."""
    body = text.replace("\n", "\r")
    data = body.encode("utf-16-le")
    fib = bytearray(0x400)
    struct.pack_into("<HHHHHHHL", fib, 0, 0xA5EC, 0xC1, 0, 0x409, 0, 0x1200, 0xBF, 0)
    struct.pack_into("<LL", fib, 0x18, 0x400, 0x400 + len(data))
    struct.pack_into("<H", fib, 0x20, 14)
    struct.pack_into("<H", fib, 0x3E, 22)
    struct.pack_into("<L", fib, 0x40, 0x400 + len(data))
    struct.pack_into("<L", fib, 0x4C, len(body))
    struct.pack_into("<H", fib, 0x98, 93)
    plc = struct.pack("<LL", 0, len(body)) + struct.pack("<HLH", 0, 0x400, 0)
    clx = b"\x02" + struct.pack("<L", len(plc)) + plc
    styles = struct.pack("<HHH14x", 18, 0, 10)  # none; antiword reads them without asking whether there are any
    struct.pack_into("<LL", fib, 0xA2, 0, len(styles))
    struct.pack_into("<LL", fib, 0x1A2, len(styles), len(clx))
    def fill(b): return b + bytes(-len(b) % 512) if len(b) >= 4096 else b + bytes(4096 - len(b))
    streams = [("WordDocument", fill(bytes(fib) + data)), ("1Table", fill(styles + clx))]
    fat, at, entries = [0xFFFFFFFD, 0xFFFFFFFE], 2, []
    def entry(name, kind, child, right, start, size):
        raw = (name + "\0").encode("utf-16-le")
        return struct.pack("<64sHBBLLL36xLLL", raw, len(raw), kind, 1, 0xFFFFFFFF, right, child, start, size, 0)
    for i, (name, stream) in enumerate(streams):
        n = len(stream) // 512
        fat += [at + k + 1 for k in range(n - 1)] + [0xFFFFFFFE]
        entries.append(entry(name, 2, 0xFFFFFFFF, i + 2 if i == 0 else 0xFFFFFFFF, at, len(stream)))
        at += n
    folder = entry("Root Entry", 5, 1, 0xFFFFFFFF, 0xFFFFFFFE, 0) + b"".join(entries) + bytes(128)
    fat += [0xFFFFFFFF] * (128 - len(fat))
    header = struct.pack("<8s16xHHHHH6xLLLLLLLLL", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<109L", 0, *[0xFFFFFFFF] * 108)
    return write(path + ".doc", header + struct.pack("<128L", *fat) + folder + b"".join(s for _, s in streams))

def lines_ended_by(end):
    return lambda text, path: write(path, text.replace("\n", end).encode())

RECIPES = {
    "as it is": charset("utf-8"),
    "UTF-8 with BOM": charset("utf-8", b"\xef\xbb\xbf"),
    "UTF-16 LE": charset("utf-16-le"),
    "UTF-16 LE with BOM": charset("utf-16-le", b"\xff\xfe"),
    "UTF-16 BE": charset("utf-16-be"),
    "UTF-16 BE with BOM": charset("utf-16-be", b"\xfe\xff"),
    "windows-1252": charset("cp1252"),
    "windows-1251": charset("cp1251"),
    "windows-1256": charset("cp1256"),
    "latin-1": charset("latin-1"),
    "GB18030": charset("gb18030"),
    "lone CR": lines_ended_by("\r"),
    "CR LF": lines_ended_by("\r\n"),
    "line separators": lines_ended_by("\u2028"),
    "no-break spaces": lambda text, path: write(path, text.replace(" ", "\u00a0").encode()),
    "Python bytes": lambda text, path: write(path, repr(text.encode()).encode()),
    "DOCX": docx,
    "ODT": odt,
    "EPUB": epub,
    "PDF": pdf,
    "DOC": doc,
}
