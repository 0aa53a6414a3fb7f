# Every form of record: the samples of tests/forms, made by their recipes, come out as their expected files say.
. "$SOURCE/tests/cli/lib.sh"

mkdir made
expect 0 python3 -B "$SOURCE/tests/forms/check.py" "$VIVAVOCE" made
ok "$(tail -1 out)"

expect 0 "$BUILD/tests/script-test-damage" "$work/made"
ok "cut short or with bytes turned, each gives a result or one clear error"
