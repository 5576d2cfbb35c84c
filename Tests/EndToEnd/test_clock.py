"""The clock of an exam: it runs on whatever happens, and nobody gains time by setting it."""

import contextlib
import sqlite3

import pytest

from driver import ENTER, Dialogue, Terminal
from small import small_installation
from world import Clock

TIMED = "kind: posttest\ntime: 30m"
TYPED = """---
title: Isian
kind: posttest
time: 30m
---
## Siapa yang menangani insiden siber nasional? {#siapa}

- [=] BSSN
"""


@pytest.fixture
def clock(tmp_path):
    return Clock(tmp_path)


@pytest.fixture
def installation(tmp_path):
    return small_installation(tmp_path / "kota", waktu=TIMED, isian=TYPED)


def facts(installation, kind):
    file = f"file:{installation.records}/records.sqlite?mode=ro"
    with contextlib.closing(sqlite3.connect(file, uri=True)) as records:
        query = "SELECT body FROM journal WHERE kind = ? ORDER BY seq"
        return [body for (body,) in records.execute(query, [kind])]


def begin(screen):
    screen.wait("▶ Mulai").press(ENTER, until="Soal 1 dari")


def test_set_back_on_the_screen(installation, clock):
    with Terminal(installation, "quiz", "waktu", **clock.environment) as screen:
        begin(screen)
        assert "sisa 29:" in screen.title
        clock.set(minutes=-20)
        screen.wait("Jam komputer mundur 20 menit.")
        assert "Waktu Anda tetap berjalan seperti semula" in screen.words
        assert "sisa 29:" in screen.title
        screen.press(ENTER, until="Soal 2 dari 2")
        screen.kill()
    assert len(facts(installation, "clockSetBack")) == 1
    # Once for each step: coming back is none.
    with Terminal(installation, "quiz", "waktu", **clock.environment) as screen:
        screen.wait("▶ Lanjutkan").press(ENTER, until="Soal 2 dari 2")
        assert "mundur" not in screen.text
        assert "sisa 29:" in screen.title
        screen.kill()
    assert len(facts(installation, "clockSetBack")) == 1
    assert installation.succeed("records", "verify").startswith("Utuh: ")


def test_set_back_while_away(installation, clock):
    with Terminal(installation, "quiz", "waktu", **clock.environment) as screen:
        begin(screen)
        clock.set(minutes=25)
        screen.press(ENTER, until="Soal 2 dari 2")
        screen.kill()
    clock.set(minutes=0)
    with Dialogue(installation, "quiz", "waktu", "--plain", **clock.environment) as dialogue:
        assert "lebih awal dari catatan terakhir" in dialogue.words
        dialogue.say()
        dialogue.say()
        assert "Jam komputer mundur" in dialogue.words
        assert "sisa 4:" in dialogue.turn
        clock.set(minutes=5)
        dialogue.say("a")
        assert "Waktu habis. Jawaban yang tersimpan sudah dikumpulkan." in dialogue.words
        assert "Nilai Anda" in dialogue.words


def test_what_was_typed_counts_when_time_runs_out(installation, clock):
    with Terminal(installation, "quiz", "isian", **clock.environment) as screen:
        begin(screen)
        for letter in "BSSN":
            screen.send(letter)
        screen.wait("BSSN")
        clock.set(minutes=31)
        screen.wait("Nilai Anda 100%")
        assert "Waktu habis." in screen.words


def test_handed_in_on_the_next_day(installation, clock):
    with Terminal(installation, "quiz", "waktu", **clock.environment) as screen:
        begin(screen)
        screen.press(ENTER, until="Soal 2 dari 2")
        screen.kill()
    clock.set(minutes=24 * 60)
    with Terminal(installation, "quiz", "waktu", **clock.environment) as screen:
        screen.wait("▶ Lanjutkan").press(ENTER, until="Nilai Anda")
        assert "Waktu habis." in screen.words


def test_time_given_back_while_the_attempt_runs(installation, clock):
    installation.succeed("people", "add", "--name", "Rina")
    with Terminal(installation, "quiz", "waktu", **clock.environment) as screen:
        begin(screen)
        said = installation.succeed(
            "allow", "waktu", "--person", "Rina", "--give-back", "10m", "--why", "Listrik padam",
            "--by", "Bu Sari",
        )  # fmt: skip
        assert said == "10 menit dikembalikan kepada Rina di 'Kuis waktu'.\n"
        screen.wait("Waktu Anda ditambah 10 menit.")
        assert "sisa 39:" in screen.title
        clock.set(minutes=35)
        screen.wait("sisa 4:")
        screen.kill()
    assert len(facts(installation, "timeGranted")) == 1


def test_a_step_back_is_said_once_in_english(installation, clock):
    environment = clock.environment
    with Dialogue(
        installation, "quiz", "waktu", "--plain", "--lang", "en", **environment
    ) as dialogue:
        dialogue.say()
        clock.set(minutes=-15)
        dialogue.say("a")
        assert "The computer's clock went back 15 min" in dialogue.words
        dialogue.say("<")
        assert "went back" not in dialogue.words
