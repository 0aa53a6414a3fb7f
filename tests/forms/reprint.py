"""reprint.py VIVAVOCE WORK SAMPLE…: how a record is printed does not change who speaks. Each sample is inspected; its segments are printed
again in other ways (a paragraph a line, wrapped, indented, as web pages, as Markdown), its file with other line ends, spaces and signs,
and its speakers and states get other names. Each of these must come out as the sample does."""
import html, json, os, re, subprocess, sys, textwrap, unicodedata

PEOPLE = ["Okonjo-Lampe", "O’Dochtaigh-Nguyễn", "van der Lamp", "Ben Lampine", "Đặng", "Lampadóttir", "de la Farola Ñíguez", "Al-Misbahi",
          "Deng Ming", "M’Baye", "Şimşek", "Łampowicz", "Faro y Luz", "bin Sirajuddin", "Lámpás", "Wijaya"]
STATES = ["Côte d’Ivoire", "United Kingdom of Great Britain and Northern Ireland", "Guinea-Bissau", "Lao People’s Democratic Republic",
          "State of Palestine", "Timor-Leste", "Türkiye"]
WIDTH = 72

def squash(text):
    return "".join(c for c in unicodedata.normalize("NFKC", text or "").casefold() if c.isalnum())

def inspect(binary, path):
    run = subprocess.run([binary, "inspect", "--json", path], capture_output=True, timeout=60)
    if run.returncode != 0:
        raise SystemExit(run.stderr.decode("utf-8", "replace"))
    return json.loads(run.stdout)

def outline(shown):
    """What must stay: who speaks for whom, in which language and capacity, and what is said; narration is one whatever its kind."""
    people, rows = {p["id"]: p for p in shown["speakers"]}, []
    for s in shown["segments"]:
        p = people.get(s.get("speaker"), {})
        said = s["kind"] == "intervention"
        who = tuple(squash(x) for x in (p.get("name"), p.get("affiliation"), s.get("capacity"), s.get("spoken_in"))) if said else ()
        text = squash(" ".join(s["paragraphs"]))
        if rows and not said and not rows[-1][0]:
            rows[-1] = ((), rows[-1][1] + text)
        else:
            rows.append((who, text))
    return rows

# Printed again from the segments: (label or None, paragraph) → the text of a file.

def paragraphs(shown):
    for s in shown["segments"]:
        label = None if s.get("continues") else s.get("label")
        for text in s["paragraphs"]:
            yield label, text
            label = None

def line(label, text):
    return f"{label}: {text}" if label else text

def wrapped(text, indent=""):
    return "\n".join(textwrap.wrap(text, WIDTH, initial_indent=indent, break_long_words=False, break_on_hyphens=False))

def escaped(text):
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", re.sub(r"([*_\[\]#<>`~])", r"\\\1", text))

def page(parts, before, between, after):
    return f"<!DOCTYPE html>\n<html><body>{before}" + between.join(parts) + f"{after}</body></html>\n"

PRINTS = {
    "a paragraph a line.txt": lambda p: "\n".join(line(*x) for x in p) + "\n",
    "blank lines.txt": lambda p: "\n\n".join(line(*x) for x in p) + "\n",
    "wrapped.txt": lambda p: "\n\n".join(wrapped(line(*x)) for x in p) + "\n",
    "wrapped without blank lines.txt": lambda p: "\n".join(wrapped(line(*x)) for x in p) + "\n",
    "wrapped, the first line indented.txt": lambda p: "\n".join(wrapped(line(*x), "  ") for x in p) + "\n",
    "paragraphs.html": lambda p: page(("<p>" + (f"<b>{html.escape(l)}:</b> " if l else "") + html.escape(t) + "</p>" for l, t in p), "", "\n", ""),
    "spans.html": lambda p: page((f"<div><span>{html.escape(l) + ':&nbsp;' if l else ''}</span><span>{html.escape(t)}</span></div>" for l, t in p), "", "\n", ""),
    "breaks.html": lambda p: page((html.escape(line(*x)) for x in p), "<p>", "<br><br>\n", "</p>"),
    "bold.md": lambda p: "\n\n".join((f"**{l}:** " if l else "") + escaped(t) for l, t in p) + "\n",
    "bold before the colon.md": lambda p: "\n\n".join((f"**{l}**: " if l else "") + escaped(t) for l, t in p) + "\n",
    "bold and wrapped.md": lambda p: "\n\n".join(wrapped((f"__{l}:__ " if l else "") + escaped(t)) for l, t in p) + "\n",
}

# The file itself with other marks.

MARKS = {
    "CR LF": lambda t: t.replace("\n", "\r\n"),
    "a byte order mark": lambda t: "\ufeff" + t,
    "decomposed letters": lambda t: unicodedata.normalize("NFD", t),
    "no-break spaces": lambda t: re.sub(r"(?<=[.:]) (?=\S)", "\u00a0", t),
    "spaces at line ends": lambda t: re.sub(r"(?m)(?<=\S)$", "  ", t),
    "indented": lambda t: re.sub(r"(?m)^(?=.)", "    ", t),
    "two blank lines": lambda t: re.sub(r"\n[ \t]*\n", "\n\n\n", t),
    "straight quotes": lambda t: t.translate({0x2019: "'", 0x201C: '"', 0x201D: '"'}),
}

def renamed(shown):
    """Pairs of what names are in the sample and what they become."""
    people = [re.sub(r"^(?:Mr|Ms|Mrs|Dr|M|Mme|Sr|Sra)\.? ", "", p["name"]) for p in shown["speakers"]
              if re.match(r"(?:Mr|Ms|Mrs|Dr|M|Mme|Sr|Sra)\.? \w+$", p["name"])]
    people = [p for p in people if p not in ("Speaker", "President", "Chairman")]
    states = [p["affiliation"] for p in shown["speakers"] if p.get("affiliation")]
    return list(zip(people, PEOPLE)) + list(zip(dict.fromkeys(states), STATES))

def rename(text, pairs, mark=lambda x: x):
    for old, new in pairs:
        text = re.sub(rf"(?<!\w){re.escape(mark(old))}(?!\w)", mark(new), text)
    return text

def variants(sample, text, shown):
    parts = list(paragraphs(shown))
    for name, make in PRINTS.items():
        yield name, make(parts), []
    extension = os.path.splitext(sample)[1]
    for name, make in MARKS.items():
        if extension == ".md" and name == "indented":  # is code there
            continue
        yield name + extension, make(text), []
    pairs = renamed(shown)
    if pairs:
        yield "other names" + extension, rename(text, pairs), pairs

def difference(want, got):
    for i, (a, b) in enumerate(zip(want, got)):
        if a != b:
            return f"segment {i + 1}: {b[0]} '{b[1][:40]}' … '{b[1][-40:]}', not {a[0]} '{a[1][:40]}' … '{a[1][-40:]}'"
    return f"{len(got)} segments, not {len(want)}" if len(want) != len(got) else None

def mapped(rows, shown, pairs):
    """The outline of the sample with the names that were given."""
    if not pairs:
        return rows
    other = json.loads(json.dumps(shown))
    for p in other["speakers"]:
        p["name"] = rename(p["name"], pairs)
        p["affiliation"] = rename(p["affiliation"], pairs) if p.get("affiliation") else None
    for s in other["segments"]:
        s["paragraphs"] = [rename(t, pairs) for t in s["paragraphs"]]
        s["capacity"] = rename(s["capacity"], pairs) if s.get("capacity") else None
    return outline(other)

def main():
    binary, work = sys.argv[1:3]
    tried = wrong = 0
    for sample in sys.argv[3:]:
        text = open(sample, encoding="utf-8", newline="").read()
        shown = inspect(binary, sample)
        for name, made, pairs in variants(sample, text, shown):
            path = os.path.join(work, re.sub(r"\W", "-", os.path.basename(sample)) + "-" + name.replace(" ", "-"))
            open(path, "w", encoding="utf-8", newline="").write(made)
            fault = difference(mapped(outline(shown), shown, pairs), outline(inspect(binary, path)))
            tried += 1
            if fault:
                wrong += 1
                print(f"{sample}, {name}: {fault}")
    print(f"{tried} variants, {wrong} differ")
    sys.exit(wrong > 0 or tried == 0)

main()
