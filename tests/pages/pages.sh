# What checks a page as a browser and a screen reader find it; `setup test` puts the tools into build/pages.
# Read after lib.sh.
tools=$SOURCE/build/pages/node_modules
VNU=$tools/vnu-jar/build/dist/vnu.jar
AXE=$tools/axe-core/axe.min.js

# pages_can: may pages be checked here? If not, says why.
pages_can () {
  for program in java chromium; do
    command -v $program >/dev/null || { printf 'skipped: %s is not installed (setup test does it)\n' $program; return 1; }
  done
  for file in "$VNU" "$AXE"; do
    [ -s "$file" ] || { printf 'skipped: %s is missing (setup test brings it)\n' "$file"; return 1; }
  done
}

# nu PAGE: what the Nu HTML checker has against it, warnings too; nothing is good
nu () { java -jar "$VNU" "$1" 2>&1 || true; }

# ask PAGE WIDTH SCRIPT: what SCRIPT, the body of an asynchronous function, returns in a window of WIDTH CSS pixels
ask () {
  { sed 's#</body>##; s#</html>##' "$1"
    # shellcheck disable=SC2016
    printf '<script>%s</script><script>addEventListener("load", () => (async () => {%s})().then(value => {\n' "$(cat "$AXE")" "$3"
    printf 'document.documentElement.innerHTML = "<pre>"; document.querySelector("pre").textContent = "@@" + JSON.stringify(value) + "@@"; }));</script></body></html>\n'
  } >asked.html
  chromium --headless --no-sandbox --disable-gpu --user-data-dir="$work/browser" --window-size="$2",900 \
    --virtual-time-budget=100000 --dump-dom "file://$work/asked.html" 2>/dev/null | tr -d '\n' | grep -o '@@.*@@' | sed 's/@@//g; s/&lt;/</g; s/&gt;/>/g; s/&amp;/\&/g'
}

# axe PAGE: the violations of axe's rules, those it could not decide, and how many rules the page passed
axe () {
  ask "$1" 1000 'const found = await axe.run({rules: {"target-size": {enabled: true}}});
    const names = list => list.map(rule => rule.id + ": " + rule.nodes[0].html);
    return {violations: names(found.violations), undecided: names(found.incomplete), passed: found.passes.length};'
}
