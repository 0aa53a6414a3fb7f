# How a record is printed does not change who speaks: samples of each kind, printed again in eleven ways, with other signs, under other
# names. Samples that are left out say something by their layout (a note of the language, a period behind a label) that is lost in print.
. "$SOURCE/tests/cli/lib.sh"

samples=
for name in briefing.txt committee.txt conference.txt dashes.txt hansard.txt hearing.txt interview.md landtag.txt parliament.txt \
  play.txt questions.txt times.txt transcript.txt un-ga-old.txt un-labels.txt un-labels-es.txt un-labels-fr.txt un-labels-ru.txt \
  un-sc-es.txt un-sc-fr.txt un-sc-ru.txt un-sc-zh.txt; do
  samples="$samples $SOURCE/tests/records/packs/$name"
done
expect 0 python3 -B "$SOURCE/tests/forms/reprint.py" "$VIVAVOCE" "$work" $samples
ok "$(tail -1 out)"
