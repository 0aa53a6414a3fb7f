"""check.py VIVAVOCE WORK: every sample of FORMS.tsv, made by its recipe in the folder WORK, is inspected, and each segment is
what its expected file says, in order. README.md tells how the table and the expected files are written."""
import json, os, re, subprocess, sys, unicodedata
from recipes import RECIPES

HERE = os.path.dirname(os.path.abspath(__file__))
LANGUAGES = {"Arabic": "ar", "Chinese": "zh", "English": "en", "French": "fr", "German": "de", "Italian": "it", "Polish": "pl",
             "Portuguese": "pt", "Russian": "ru", "Spanish": "es"}
# Of the rows of interventions: what it is called in the expected files → whether it continues the turn before it.
TURNS = {"label": False, "voice": False, "header": False, "capacity": False, "resume": False, "goes on": True}

def squash(text):
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())

def table():
    for number, line in enumerate(open(f"{HERE}/FORMS.tsv", encoding="utf-8"), 1):
        if not line.startswith("#") and line.strip():
            fields = line.rstrip("\n").split("\t")
            assert len(fields) == 5, f"FORMS.tsv:{number}: {len(fields)} columns, not 5"
            yield (number, *fields)

def rows_of(path):
    """The facts of the comment lines (# key: value) and the rows."""
    facts, rows = [], []
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        line = line.rstrip("\n")
        if line.startswith("# "):
            key, _, value = line[2:].partition(": ")
            facts.append((number, key, value))
        elif line:
            rows.append((number, (line.split("\t") + [""] * 5)[:6]))
    return facts, rows

def affiliation_of(segment, person):
    return [person.get("affiliation"), person.get("role"), segment.get("capacity")]

def faults_of_turn(row, segment, person):
    speaker, role, language, words, kind, _ = row
    if segment["kind"] != "intervention" or bool(segment.get("continues")) != TURNS[kind]:
        return f"this is no '{kind}'"
    if (person.get("name") or "") != speaker and not (kind in ("capacity", "header", "resume") and not speaker):
        return f"speaker '{person.get('name')}'"
    capacity = role[len("capacity: "):] if role.startswith("capacity: ") else None
    if (segment.get("capacity") or "") != (capacity or ""):
        return f"capacity '{segment.get('capacity')}'"
    if capacity is None and role != "; ".join(x for x in (person.get("role"), person.get("affiliation")) if x):
        return f"role '{person.get('role')}', affiliation '{person.get('affiliation')}'"
    if LANGUAGES.get(language, language) != (segment.get("spoken_in") or ""):
        return f"spoken in '{segment.get('spoken_in')}'"
    return None

def faults_of_narration(row, segment):
    kind = "note" if row[1] == "silent" else row[1]
    if segment["kind"] != kind or bool(segment.get("silent")) != (row[1] == "silent"):
        return f"this is no '{row[1]}'"
    return None

def fault_of_row(row, segment, people):
    text = " ".join(segment["paragraphs"])
    if not squash(text).startswith(squash(row[3])) or not squash(row[3]):
        return f"begins '{text[:60]}'"
    if row[4] == "narration":
        return faults_of_narration(row, segment)
    return faults_of_turn(row, segment, people.get(segment.get("speaker"), {}))

def faults_of_facts(facts, shown, pack):
    text = "\n".join(p for s in shown["segments"] for p in s["paragraphs"])
    for number, key, value in facts:
        found = {"pack": pack, "title": shown.get("title"), "language": shown.get("language"), "date": shown.get("date")}
        if key == "says":
            if value not in text:
                yield number, f"'{value}' is not said"
        elif key == "never":
            if value in text:
                yield number, f"'{value}' is said"
        elif key == "in":  # LANGUAGE WORDS: the segment that begins so is in this language
            language, _, words = value.partition(" ")
            if not any(s["language"] == language and squash(" ".join(s["paragraphs"])).startswith(squash(words)) for s in shown["segments"]):
                yield number, f"'{words}' is not in {language}"
        elif key in found and found[key] != value:
            yield number, f"{key} '{found[key]}'"

def outline(shown):
    people = {p["id"]: p for p in shown["speakers"]}
    for s in shown["segments"]:
        p = people.get(s.get("speaker"), {})
        print("    ", s.get("line"), s["kind"], *(k for k in ("silent", "continues") if s.get(k)), "|", p.get("name"), "|", p.get("role"), "|",
              p.get("affiliation"), "|", s.get("capacity"), "|", s.get("spoken_in"), "|", s["language"], "|", " ".join(s["paragraphs"])[:70])

def faults_of(binary, sample, made):
    facts, rows = rows_of(f"{HERE}/{sample}.expected.tsv")
    options = [word for _, key, value in facts if key == "options" for word in value.split()]
    run = subprocess.run([binary, "inspect", "--json", *options, made], capture_output=True, timeout=60)
    if run.returncode != 0:
        return [(1, run.stderr.decode("utf-8", "replace").strip())], None
    shown = json.loads(run.stdout)
    people = {p["id"]: p for p in shown["speakers"]}
    faults = list(faults_of_facts(facts, shown, (shown.get("pack") or {}).get("name")))
    segments = shown["segments"]
    for i, (number, row) in enumerate(rows):
        fault = fault_of_row(row, segments[i], people) if i < len(segments) else "there is no such segment"
        if fault:
            faults.append((number, f"'{row[3]}': {fault}"))
            break
    else:
        if len(segments) > len(rows):
            faults.append((len(rows), f"more segments: '{segments[len(rows)]['paragraphs'][0][:60]}'"))
    plain = subprocess.run([binary, "inspect", *options, made], capture_output=True, text=True, timeout=60).stdout
    faults += [(number, f"no line '{value}'") for number, key, value in facts if key == "shows" and value not in plain]
    ledger = subprocess.run([binary, "inspect", "--ledger", *options, made], capture_output=True, timeout=60)
    if ledger.returncode != 0:
        faults.append((1, ledger.stderr.decode("utf-8", "replace").strip()))
    return faults, shown

def main():
    binary, work = sys.argv[1:3]
    only = sys.argv[3:]
    wrong, seen = 0, set()
    for number, form, sample, recipe, shows, _ in table():
        if only and not any(o in sample for o in only):
            continue
        source = open(f"{HERE}/{sample}", encoding="utf-8", newline="").read()
        if shows.replace("⏎", "\n") not in source:
            print(f"FORMS.tsv:{number}: '{shows}' is not in {sample}")
            wrong += 1
        if (sample, recipe) in seen:
            continue
        seen.add((sample, recipe))
        made = RECIPES[recipe](source, os.path.join(work, re.sub(r"\W", "-", recipe) + "-" + os.path.basename(sample)))
        faults, shown = faults_of(binary, sample, made)
        for line, fault in faults:
            print(f"{sample}.expected.tsv:{line}: {fault} ({form}; {recipe})")
        if faults and only and shown:
            outline(shown)
        wrong += len(faults)
    named = {sample for sample, _ in seen}
    for folder, _, names in os.walk(HERE):
        for name in sorted(names):
            path = os.path.relpath(os.path.join(folder, name), HERE)
            if os.sep in path and not name.endswith((".expected.tsv", ".pyc")) and path not in named and not only:
                print(f"{path}: not in FORMS.tsv")
                wrong += 1
    print(f"{len(seen)} samples, {wrong} faults")
    sys.exit(wrong > 0)

main()
