"""terminal.py COLUMNS COMMAND…: runs a command with standard error on a pseudo-terminal of so many columns. Prints each
thing written there, with its time; exit code 99 when a line would not fit."""
import fcntl, os, pty, re, struct, sys, termios, time

columns, command = int(sys.argv[1]), sys.argv[2:]
controller, terminal = pty.openpty()
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
child = os.fork()
if child == 0:
    os.dup2(terminal, 2)
    os.close(controller)
    os.environ["TERM"] = "xterm"
    os.execvp(command[0], command)
os.close(terminal)
began = time.monotonic()
too_wide = False
while True:
    try:
        data = os.read(controller, 65536)
    except OSError:  # the other end is closed
        break
    print(f"{time.monotonic() - began:.2f} {data.decode()!r}", flush=True)
    status = [part for part in re.split("[\r\n]", data.decode()) if " of " in part and "done" not in part]
    too_wide = too_wide or any(len(part) >= columns for part in status)
code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
sys.exit(99 if too_wide else code)
