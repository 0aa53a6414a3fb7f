# An installation, wherever it is put, renders; the library links by pkg-config; the Debian package holds what it should.
. "$SOURCE/tests/cli/lib.sh"
printf 'A short statement.\n' >s.txt

expect 0 cmake --install "$BUILD" --prefix "$work/place"
expect 0 place/bin/vivavoce render s.txt -o o
expect 0 place/bin/vivavoce check o/s.opus
for file in share/man/man1/vivavoce.1 share/bash-completion/completions/vivavoce share/vivavoce/voices/default.yaml \
            libexec/vivavoce/vivavoce-worker libexec/vivavoce/vivavoce-pdf include/vivavoce/vivavoce.h; do
  [ -e "place/$file" ] || fail "$file is not installed"
done
mv place moved
expect 0 moved/bin/vivavoce render s.txt -o p
same o/s.opus p/s.opus
ok "an installation renders, also when it is moved"

cat >use.c <<'END'
#include <vivavoce.h>
int main (void) { return vv_publisher_find ("opus") == vv_publishers[0] ? 0 : 1; }
END
libdir=$(dirname "$(find moved -name 'libvivavoce.so')")
pc=$(find moved -name vivavoce.pc)
[ -n "$pc" ] || fail "no pkg-config file"
expect 0 env PKG_CONFIG_PATH="$(dirname "$pc")" pkg-config --cflags --libs vivavoce
# shellcheck disable=SC2046
expect 0 cc use.c -o use $(cat out)
expect 0 env LD_LIBRARY_PATH="$libdir" ./use
ok "the library links by pkg-config"

expect 0 sh -c "cd '$BUILD' && cpack -G DEB -B '$work/deb'"
deb=$(ls deb/*.deb)
dpkg-deb -I "$deb" >about
has about "libespeak-ng1"
has about "espeak-ng-data"
dpkg-deb -x "$deb" root
expect 0 root/usr/bin/vivavoce render s.txt -o q
same o/s.opus q/s.opus
ok "the Debian package renders"
