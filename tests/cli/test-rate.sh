# --rate: as many words a minute as asked, by the program's own transcript; wrong ones are told.
. "$SOURCE/tests/cli/lib.sh"
passage=$SOURCE/tests/bench/rate-en.txt

for wrong in 79 901 fast ''; do
  expect 2 "$VIVAVOCE" render "$passage" -o o --rate "$wrong"
  has err "--rate must be a whole number from 80 to 900, not '$wrong'"
done
nothing o
ok "wrong rates are told"

for rate in 120 320 640; do
  expect 0 "$VIVAVOCE" render "$passage" --speaker X --announce off --rate "$rate" --to opus,vtt -o "$rate"
  spoken=$(python3 "$SOURCE/tests/bench/measure-rates.py" transcript "$rate/rate-en.vtt")
  awk "BEGIN { exit !($spoken > 0.95 * $rate && $spoken < 1.05 * $rate) }" || fail "$rate asked, $spoken spoken"
  expect 0 "$VIVAVOCE" check "$rate/rate-en.opus"
  grep -v -e '-->' "$rate/rate-en.vtt" >"$rate.text"
done
same 120.text 640.text
ok "what is asked is spoken"

expect 0 "$VIVAVOCE" inspect --score "$passage"
has out "165 words a minute, pitch 50, after 600 ms"
expect 0 "$VIVAVOCE" inspect --score --rate 330 "$passage"
has out "330 words a minute"

has out "after 300 ms"
ok "pauses follow the rate"

expect 0 "$VIVAVOCE" say --rate 165 -o slow.wav 'The meeting is called to order. The agenda is adopted.'
expect 0 "$VIVAVOCE" say --rate 660 -o fast.wav 'The meeting is called to order. The agenda is adopted.'
[ "$(soxi -s fast.wav)" -lt $(($(soxi -s slow.wav) * 3 / 10)) ] || fail "four times as fast, not a quarter as long"
ok "say has it too"
