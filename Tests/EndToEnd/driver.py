"""Runs balai as people do: on a terminal screen, line by line through pipes, or once."""

import contextlib
import os
import re
import select
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pexpect
import pyte

REPOSITORY = Path(__file__).resolve().parents[2]
BALAI = os.environ.get("BALAI", str(REPOSITORY / ".build/debug/balai"))

DEADLINE = 15  # seconds until something expected on the screen counts as missing

UP, DOWN, RIGHT, LEFT = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D"
HOME, END, ENTER, SPACE, ESCAPE, CTRL_C = "\x1b[H", "\x1b[F", "\r", " ", "\x1b", "\x03"

ENTER_SCREEN, LEAVE_SCREEN = b"\x1b[?1049h", b"\x1b[?1049l"
HIDE_CURSOR, SHOW_CURSOR = b"\x1b[?25l", b"\x1b[?25h"
FRAME_BEGINS, FRAME_ENDS = b"\x1b[?2026h", b"\x1b[?2026l"
FILL_WITH_GARBAGE = b"\x1b#8"  # the letter E everywhere


class Installation:
    """A workspace, a home and records of its own."""

    def __init__(self, folder: Path, *, workspace=True, records=None):
        """`records`: a folder to copy the records from."""
        self.home = folder / "home"
        self.home.mkdir(parents=True)
        self.records = folder / "records"
        if records:
            shutil.copytree(records, self.records)
        self.workspace = folder / "workspace"
        self.workspace.mkdir()
        if workspace:
            shutil.copy(REPOSITORY / "balai.yml", self.workspace)
            for name in ("Courses", "Quizzes"):
                shutil.copytree(REPOSITORY / name, self.workspace / name)

    def environment(self, **changes):
        """A clean environment; a change to `None` leaves the variable out."""
        variables = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "LC_ALL": "C.UTF-8",
            "TERM": "xterm-256color",
            "BALAI_RECORDS": str(self.records),
        } | changes
        return {name: value for name, value in variables.items() if value is not None}

    def run(self, *arguments, cwd=None, stdin="", **environment):
        """Runs one command to its end, without a terminal."""
        return subprocess.run(
            [BALAI, *map(str, arguments)],
            cwd=cwd or self.workspace,
            env=self.environment(**environment),
            input=stdin,
            capture_output=True,
            text=True,
            timeout=60,
        )

    def succeed(self, *arguments, **options):
        """The same, for a command that must end well: what it printed."""
        done = self.run(*arguments, **options)
        assert done.returncode == 0, f"exit {done.returncode}\n{done.stdout}\n{done.stderr}"
        return done.stdout


class Terminal:
    """balai on a terminal of a given size; what it shows is in `lines`."""

    def __init__(self, installation, *arguments, size=(80, 24), through=None, cwd=None, **changes):
        """`through`: a shell script that starts balai, as "$@", instead of balai itself."""
        self.width, self.height = size
        self.raw = b""
        self.screen = pyte.Screen(self.width, self.height)
        self.stream = pyte.ByteStream(self.screen)
        words = [BALAI, *map(str, arguments)]
        if through:
            words = ["/bin/sh", "-c", through, "sh", *words]
        self.child = pexpect.spawn(
            words[0],
            words[1:],
            cwd=str(cwd or installation.workspace),
            env=installation.environment(**changes),
            dimensions=(self.height, self.width),
            timeout=DEADLINE,
        )
        self.child.delaybeforesend = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.child.pid, signal.SIGKILL)
        self.child.close(force=True)

    # What is shown

    @property
    def lines(self):
        return [line.rstrip() for line in self.screen.display]

    @property
    def text(self):
        return "\n".join(self.lines)

    @property
    def title(self):
        return self.lines[0]

    @property
    def body(self):
        return self.lines[2:-2]

    @property
    def keys(self):
        """The last line, which names the keys."""
        return self.lines[-1]

    @property
    def words(self):
        """The body as running text."""
        return " ".join(" ".join(self.body).split())

    @property
    def is_on_alternate_screen(self):
        return self.raw.rfind(ENTER_SCREEN) > self.raw.rfind(LEAVE_SCREEN)

    @property
    def is_cursor_shown(self):
        return self.raw.rfind(SHOW_CURSOR) >= self.raw.rfind(HIDE_CURSOR)

    def last_frame_alone(self):
        """What the last frame shows on an empty screen: nothing may be left from before it."""
        screen = pyte.Screen(self.width, self.height)
        start = self.raw.rindex(FRAME_BEGINS)
        pyte.ByteStream(screen).feed(self.raw[start : self.raw.rindex(FRAME_ENDS)])
        return [line.rstrip() for line in screen.display]

    # Waiting

    def wait(self, condition, what=""):
        """Reads until `condition()` holds between two frames, or a text stands on the screen."""
        if isinstance(condition, str):
            return self.wait(lambda text=condition: text in self.text, condition)
        deadline = time.monotonic() + DEADLINE
        while not (self._is_between_frames and condition()):
            left = deadline - time.monotonic()
            assert left > 0, f"'{what}' did not come; the screen is:\n{self.text}"
            assert self._read(left), f"'{what}' did not come before the end:\n{self.text}"
        return self

    @property
    def _is_between_frames(self):
        return self.raw.rfind(FRAME_BEGINS) <= self.raw.rfind(FRAME_ENDS)

    def _read(self, seconds):
        """False at the end of the output."""
        try:
            chunk = self.child.read_nonblocking(65536, timeout=seconds)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.raw += chunk
        self.stream.feed(chunk)
        return True

    def wait_for_end(self):
        """Reads to the end of the output: the exit code, negative for a signal."""
        deadline = time.monotonic() + DEADLINE
        while self._read(max(0, deadline - time.monotonic())):
            assert time.monotonic() < deadline, f"did not end; the screen is:\n{self.text}"
        self.child.wait()
        killed_by = self.child.signalstatus
        return self.child.exitstatus if killed_by is None else -killed_by

    # Doing

    def send(self, keys):
        self.child.send(keys)

    def press(self, key, until=None):
        """Presses a key and waits until something holds that did not; else for any change."""
        if isinstance(until, str):
            return self.press(key, lambda: until in self.text)
        before = self.lines
        condition = until or (lambda: self.lines != before)
        assert not condition(), f"before {key!r} already:\n{self.text}"
        self.send(key)
        return self.wait(condition, f"the screen after {key!r}")

    def resize(self, width, height):
        self.width, self.height = width, height
        self.screen.resize(height, width)
        self.stream.feed(FILL_WITH_GARBAGE)
        self.child.setwinsize(height, width)
        return self.wait(lambda: self.lines[-2] == "─" * width, f"the rule at {width}x{height}")

    def kill(self, number=signal.SIGKILL):
        os.kill(self.child.pid, number)
        return self.wait_for_end()


class Dialogue:
    """balai line by line, with pipes where a terminal would be."""

    def __init__(self, installation, *arguments, columns=80, **changes):
        self.columns = columns
        self.transcript = ""
        self.turn = ""
        self.process = subprocess.Popen(
            [BALAI, *map(str, arguments)],
            cwd=installation.workspace,
            env=installation.environment(COLUMNS=str(columns), **changes),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def __enter__(self):
        self.listen()
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def listen(self):
        """Reads up to the next prompt, which ends with ": " and no new line, or to the end."""
        output = self.process.stdout.fileno()
        heard = b""
        while not heard.endswith(b": "):
            ready, _, _ = select.select([output], [], [], DEADLINE)
            assert ready, f"no prompt after:\n{heard.decode()}"
            chunk = os.read(output, 65536)
            if not chunk:
                break
            heard += chunk
        self.turn = heard.decode()
        self.transcript += self.turn
        return self.turn

    def say(self, line=""):
        """Types a line: what is answered."""
        self.process.stdin.write(f"{line}\n".encode())
        self.process.stdin.flush()
        return self.listen()

    def leave(self):
        """Says that it is enough: the exit code."""
        self.process.stdin.write(b"q\n")
        self.process.stdin.close()
        self.transcript += self.process.stdout.read().decode()
        return self.process.wait(DEADLINE)

    @property
    def words(self):
        """The last turn as running text."""
        return " ".join(self.turn.split())

    @property
    def options(self):
        """The options of the question last asked, by letter."""
        found = re.findall(r"^([A-P])\. (.*(?:\n {3}.*)*)", self.turn, flags=re.MULTILINE)
        return {letter: " ".join(text.split()) for letter, text in found}
