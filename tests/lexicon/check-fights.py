"""check-fights.py LOCK…: tells entries of the shipped lexicons that fight: the same written form, or the same word alone and
within a phrase, said differently in one language, in whatever files they stand. Sounds are compared as the locks have them,
without stress and the vowels that depend on it. First it must find the fights of a sample; exits with 1 when there are any."""
import collections
import re
import sys
import unicodedata

# Words that are said otherwise in a phrase because they are other words there.
OTHERS = {
    ('Lok Sabha', 'Sabha'): 'the house of India, not the town of Libya',
    ('Kim Jong Un', 'UN'): 'a name',
    ('Kim Jong-un', 'UN'): 'a name',
    ('cui bono', 'Cui'): 'Latin, not a Chinese name',
    ("coups d'état", 'coups'): 'French: without the s',
    ('Haram al-Sharif', 'haram'): 'the sanctuary, not what is forbidden',
    ('Tal Afar', 'Afar'): 'the town of Iraq, not the region of Ethiopia',
}
WEAK = str.maketrans({'ɐ': 'ə', 'ᵻ': 'ə', 'æ': 'ə', 'ɪ': 'ə', 'ʌ': 'ə', 'ɚ': 'əɹ', 'ɜ': 'əɹ', 'ː': None, 'ˈ': None, 'ˌ': None, ' ': None})

Entry = collections.namedtuple('Entry', 'place language written ipa')

SAMPLE = """vivavoce-lexicon-lock: 1
phonemes:
  en Gronk (say gronck): ɡɹˈɔŋk
  en GRONK (say grunk): ɡɹˈʌŋk
  en Aba (say ahba): ˈɑːbə
  en Aba Bek (say abba beck): ˈæbə bˈɛk
  'en d''Ur (phonemes d''U@)': dˈʊɹ
  fr Gronk (say grönk): ɡʁˈɔŋk
"""
SAMPLE_FIGHTS = [('Gronk', 'GRONK'), ('Aba', 'Aba Bek')]


def entries_of(place, lines):
    for line in lines:
        line = re.match(r"  ('(?:[^']|'')*'|.*?): (.*)", line)
        key = line and (line[1][1:-1].replace("''", "'") if line[1][0] == "'" else line[1])
        found = key and re.match(r'(\w+) (.*) \((?:say|phonemes|ipa|letters)\b', key)
        if found:
            yield Entry(place, found[1], found[2], line[2])


def form(written):
    """A written form without capitals and hyphens."""
    return ' '.join(written.casefold().replace('’', "'").replace('-', ' ').split())


def plain(written):
    """… nor accents."""
    letters = unicodedata.normalize('NFD', form(written).translate(str.maketrans('łøı', 'loi')))
    return ''.join(c for c in letters if not unicodedata.combining(c))


def sound(ipa):
    return re.sub(r'(.)\1+', r'\1', ipa.translate(WEAK))


def same_form(entries):
    known = {}
    for entry in entries:
        other = known.setdefault((entry.language, plain(entry.written)), entry)
        if sound(other.ipa) != sound(entry.ipa):
            yield other, entry


def within_phrases(entries):
    alone = {(entry.language, form(entry.written)): entry for entry in entries}
    for phrase in entries:
        words, sounds = form(phrase.written).split(), phrase.ipa.split()
        if len(words) < 2 or len(words) != len(sounds):
            continue  # what is said of each word is not known
        for word, ipa in zip(words, sounds):
            other = alone.get((phrase.language, word))
            if other and sound(other.ipa) != sound(ipa) and (phrase.written, other.written) not in OTHERS:
                yield other, phrase


def fights(entries):
    return [*same_form(entries), *within_phrases(entries)]


def main():
    found = [(one.written, other.written) for one, other in fights(list(entries_of('sample', SAMPLE.split('\n'))))]
    if found != SAMPLE_FIGHTS:
        sys.exit(f'in the sample these fight: {found}')
    entries = []
    for path in sys.argv[1:]:
        with open(path, encoding='utf-8') as lock:
            entries += entries_of(path, lock)
    if len(entries) < len(sys.argv):
        sys.exit('there are no entries')
    for one, other in fights(entries):
        print(f"{other.place}: '{other.written}' is said /{other.ipa}/, but in {one.place} '{one.written}' /{one.ipa}/")
    sys.exit(bool(fights(entries)))


main()
