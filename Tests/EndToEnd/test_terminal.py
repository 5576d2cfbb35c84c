"""The terminal: given back as it was however balai ends, and used well while it runs."""

import os
import re
import signal
from pathlib import Path

import pytest

from driver import CTRL_C, DOWN, ENTER, ESCAPE, HOME, LEFT, UP, Terminal
from learner import (
    COURSE,
    answer_all_on,
    begin_quiz_on,
    option_under_cursor,
    question_number,
    question_on,
    read_lesson_on,
)

# The shell of the learner: it is still there afterwards and tells what it got back.
SHELL = '"$@"; echo "exit $?"; stty -a; echo over'

SIZES = [(40, 24), (120, 40), (20, 8), (80, 24)]


def open_in_shell(installation, *arguments):
    # Without the report of the Swift runtime, which waits for a key after a crash.
    return Terminal(
        installation, *arguments, through=SHELL, size=(100, 30), SWIFT_BACKTRACE="enable=no"
    )


def balai_in_shell(screen):
    """The process id of balai under the shell."""
    children = Path(f"/proc/{screen.child.pid}/task/{screen.child.pid}/children").read_text()
    return int(children.split()[0])


def assert_given_back(screen, exit_code):
    screen.wait_for_end()
    text = screen.raw.decode()
    assert f"exit {exit_code}\r\n" in text
    assert not screen.is_on_alternate_screen
    assert screen.is_cursor_shown
    after = text[text.rindex("exit ") :]
    settings = set(re.findall(r"(?<=\s)-?\w+", after.replace(";", " ")))
    assert {"icanon", "echo", "isig", "icrnl", "opost", "onlcr"} <= settings


@pytest.mark.parametrize("keys", ["q", CTRL_C], ids=["q", "ctrl-c"])
def test_given_back_after_leaving(installation, keys):
    with open_in_shell(installation) as screen:
        screen.wait("Berikutnya")
        assert screen.is_on_alternate_screen
        assert not screen.is_cursor_shown
        screen.send(keys)
        assert_given_back(screen, exit_code=0)


@pytest.mark.parametrize(
    "number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGSEGV, signal.SIGABRT],
    ids=lambda number: number.name,
)
def test_given_back_after_a_signal(installation, number):
    with open_in_shell(installation, "quiz", "pretes") as screen:
        screen.wait("▶ Mulai")
        os.kill(balai_in_shell(screen), number)
        assert_given_back(screen, exit_code=128 + number)


def test_given_back_after_an_error_at_the_start(elsewhere):
    with open_in_shell(elsewhere) as screen:
        assert_given_back(screen, exit_code=3)
        assert "Tidak ada ruang kerja" in screen.text


def test_given_back_while_stopped(installation):
    """Stopped and continued: the screen is taken again."""
    with Terminal(installation, "quiz", "pretes") as screen:
        screen.wait("▶ Mulai")
        os.kill(screen.child.pid, signal.SIGTSTP)
        screen.wait(lambda: not screen.is_on_alternate_screen, "the shell's screen")
        os.waitid(os.P_PID, screen.child.pid, os.WSTOPPED)
        os.kill(screen.child.pid, signal.SIGCONT)
        screen.wait(lambda: screen.is_on_alternate_screen, "balai's screen again")
        screen.press(DOWN, until="▶ Kembali")


def assert_fills(screen):
    """The last frame drew every line, and nothing of an older one is left."""
    assert screen.lines == screen.last_frame_alone()
    assert screen.lines[-2] == "─" * screen.width
    assert screen.keys != ""


def test_resized_in_a_lesson(installation):
    with Terminal(installation, "learn", f"{COURSE}/kata-sandi") as screen:
        screen.wait("2.1 Frasa")
        for size in SIZES:
            screen.resize(*size)
            assert_fills(screen)
            screen.press(DOWN)
            assert_fills(screen)
        read_lesson_on(screen)
        assert screen.title.startswith("2.2 ")


def test_resized_in_a_quiz(installation):
    with Terminal(installation, "quiz", "kata-sandi") as screen:
        screen.wait("▶ Mulai")
        begin_quiz_on(screen)
        question = question_on(screen)
        for size in SIZES:
            screen.resize(*size)
            assert_fills(screen)
        assert question_on(screen) == question
        answer_all_on(screen)
        for size in SIZES:
            screen.resize(*size)
            assert_fills(screen)


def test_quiz_on_40_columns(installation):
    with Terminal(installation, "quiz", "kata-sandi", size=(40, 24)) as screen:
        screen.wait("▶ Mulai")
        begin_quiz_on(screen)
        assert question_number(screen) == 1
        answer_all_on(screen)
        assert "Nilai Anda 100%" in screen.words


def test_course_on_40_columns(installation):
    """Every line of the list of contents can be reached and read."""
    with Terminal(installation, "learn", COURSE, size=(40, 24)) as screen:
        screen.wait("▶ Pretes")
        seen = [screen.text]
        for _ in range(26):
            screen.press(DOWN)
            seen.append(screen.text)
        text = " ".join(" ".join(seen).split())
        for title in ("Enam modul praktis", "6.3 ", "Ujian Keamanan Digital"):
            assert title in text
        screen.press(HOME)
        assert "▶ Pretes" in screen.text


def test_keys_in_pieces(installation):
    with Terminal(installation, "quiz", "pretes") as screen:
        screen.wait("▶ Mulai")
        for piece in DOWN:
            screen.send(piece)
        screen.wait("▶ Kembali")
        screen.press(UP, until="▶ Mulai")


def test_lone_escape_goes_back(installation):
    with Terminal(installation) as screen:
        screen.wait("▶ Pretes")
        screen.press(ENTER, until="▶ Mulai")
        screen.press(ESCAPE, until="Berikutnya")


def test_unknown_keys_do_nothing(installation):
    with Terminal(installation, "quiz", "pretes") as screen:
        screen.wait("▶ Mulai")
        begin_quiz_on(screen)
        before = screen.lines
        paste = ("\x1b[200~", "\x1b[201~")
        for key in (*paste, "\x1b[24~", "\x1b[1;5P", "\x00", "\x1a", "é", "世", "#"):
            screen.send(key)
        screen.press(DOWN, until=lambda: option_under_cursor(screen)[0] == "B")
        screen.press(UP)
        assert screen.lines == before


def test_no_color_leaves_colours_out(installation):
    with Terminal(installation, "quiz", "pretes", NO_COLOR="1") as screen:
        screen.wait("▶ Mulai")
        begin_quiz_on(screen)
        screen.press(ENTER, until=lambda: question_number(screen) == 2)
        screen.press(LEFT, until="Jawaban tersimpan.")
        assert not re.search(rb"\x1b\[[\d;]*3[0-7]m", screen.raw)


def test_saved_answers_are_green_otherwise(installation):
    with Terminal(installation, "quiz", "pretes") as screen:
        screen.wait("▶ Mulai")
        begin_quiz_on(screen)
        screen.press(ENTER, until=lambda: question_number(screen) == 2)
        screen.press(LEFT, until="Jawaban tersimpan.")
        assert re.search(rb"\x1b\[[\d;]*32m", screen.raw)


@pytest.mark.parametrize("term", ["dumb", "", None])
def test_simple_terminal_gets_lines(installation, term):
    with Terminal(installation, "quiz", "pretes", TERM=term) as screen:
        screen.wait("nomor 1-2")
        assert b"\x1b" not in screen.raw
        screen.send("q\n")
        assert screen.wait_for_end() == 0


def test_plain_switch_gets_lines(installation):
    for arguments, changes in ((["--plain"], {}), ([], {"BALAI_PLAIN": "1"})):
        with Terminal(installation, "quiz", "pretes", *arguments, **changes) as screen:
            screen.wait("nomor 1-2")
            assert b"\x1b" not in screen.raw
